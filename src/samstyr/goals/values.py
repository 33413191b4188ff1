"""What sources say of an indicator in every municipality, and what comes of holding them beside each other."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from samstyr.kernels.figures import NO_CITATION, Citation, Figure
from samstyr.kernels.municipalities.joining import Joining
from samstyr.kernels.peers.outcomes import Better, Comparison, Figures, PeerRule
from samstyr.kernels.period import Period
from samstyr.kernels.series import Series
from samstyr.kernels.texts import Text


@dataclass(frozen=True, slots=True)
class NationalReading:
    """What sources say of one indicator in all municipalities, by their codes of today.

    `published` is what they say of groups, by the sources' codes (EKG12, EAKUO). A rate that is joined by weight has
    the `weights` of the municipalities, published with `weight_decimals`; a ratio is weighted by what it is counted on.
    `notes` are those that the sources ask to have shown; `snapshots` are the numbers of those that were read.
    """

    indicator: str
    series: Mapping[str, Series]
    joining: Joining
    names: Mapping[str, str]
    citation: Citation = NO_CITATION
    published: Mapping[str, Series] = field(default_factory=dict)
    weights: Mapping[str, Series] = field(default_factory=dict)
    weight_decimals: int = 0
    notes: tuple[Text, ...] = ()
    snapshots: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class PeerFigures:
    """The same in one period: figures and weights by municipality, published figures by the code of the group."""

    period: Period
    figures: Figures
    published: Figures
    weights: Figures
    weight_decimals: int
    joining: Joining
    names: Mapping[str, str]
    citation: Citation
    notes: tuple[Text, ...]
    snapshots: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class BesideGroup:
    """How the municipality stands beside one group, and who in it does clearly better."""

    comparison: Comparison
    better: tuple[Better, ...]


@dataclass(frozen=True, slots=True)
class Peers:
    """An indicator in all municipalities in one period, and how one of them stands in its groups, most alike first.

    `area` is its code. Every figure is as it may be shown: one about few persons is missing, here and in every sum.
    """

    area: str
    known: PeerFigures
    rule: PeerRule
    beside: tuple[BesideGroup, ...]

    @property
    def mine(self) -> Figure | None:
        """Return the municipality's own figure, None where sources do not say."""
        return self.known.figures.get(self.area)

    @property
    def nearest(self) -> BesideGroup | None:
        """Return how it stands beside the group that is most like it."""
        return next(iter(self.beside), None)

    def name(self, code: str) -> Text:
        """Return what a municipality is called; its code where nobody says."""
        return Text(self.known.names.get(code, code))
