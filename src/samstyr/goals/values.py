"""What sources say of an indicator in every municipality, and what comes of holding them beside each other."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from samstyr.kernels.figures import NO_CITATION, Citation, Figure
from samstyr.kernels.missing import Missing
from samstyr.kernels.municipalities.joining import Joining, Joint
from samstyr.kernels.peers.outcomes import Better, Comparison, Figures, PeerRule
from samstyr.kernels.period import Period
from samstyr.kernels.series import Series
from samstyr.kernels.texts import Text
from samstyr.statistics.queries.series_values import SeriesOrigin


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


class Effect(StrEnum):
    """What becomes of an observation: readings add, revise or keep their own, and leave alone what a person typed."""

    ADDED = "added"
    REVISED = "revised"
    SAME = "same"
    AGREES = "agrees"
    DIFFERS = "differs"
    TAKEN = "taken"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Held:
    """An observation as it is: its number as a row, and the snapshot of one that a reading brought."""

    row: int
    area: str
    period: Period
    value: Decimal | Missing
    snapshot: int | None


@dataclass(frozen=True, slots=True)
class Planned:
    """What is to happen in an area for a period; what is added has no `before`, what is gone no `after`."""

    effect: Effect
    area: str
    period: Period
    before: Held | None
    after: Figure | None


@dataclass(frozen=True, slots=True)
class SourceNote:
    """A note of the source's; a mandatory one is shown wherever the figures are."""

    text: str
    mandatory: bool


@dataclass(frozen=True, slots=True)
class CitedSnapshot(SeriesOrigin):
    """A snapshot that figures rest on, with the source's notes about the municipality's places."""

    notes: tuple[SourceNote, ...]


@dataclass(frozen=True, slots=True)
class SaidSeam:
    """The first year in which an area had other codes, what that did to the series, and why, in words."""

    year: int
    kind: Joint
    reason: Text


@dataclass(frozen=True, slots=True)
class SourceSayings:
    """What sources say of an indicator in an area: the figures in order of time, and what those rest on.

    A figure's `as_of` is the day that the newest of its snapshots was fetched.
    """

    figures: tuple[Figure, ...]
    snapshots: tuple[CitedSnapshot, ...]
    seams: tuple[SaidSeam, ...]

    def at(self, period: Period) -> Figure | None:
        """Return what sources say for a period."""
        return next((figure for figure in self.figures if figure.period == period), None)

    def against(self, series: Series) -> tuple[tuple[Figure, Figure], ...]:
        """Return the figures that sources have another number for, each with the source's."""
        pairs = [(figure, self.at(figure.period)) for figure in series.figures]
        return tuple(
            (figure, said) for figure, said in pairs if said and said.is_measured and said.value != figure.value
        )
