"""What a comparison says, and the tables that both engines decide by."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Final

from samstyr.kernels.assessment.decisions import Case
from samstyr.kernels.assessment.outcomes import Polarity
from samstyr.kernels.figures import Figure
from samstyr.kernels.municipalities.joining import Joining
from samstyr.kernels.peers.groups import Group
from samstyr.kernels.period import Period
from samstyr.kernels.units import UnitKind


class LevelKind(StrEnum):
    """What the level of a group is: what the source publishes for it, or what we work out, in this order."""

    PUBLISHED = "published"
    WEIGHTED_MEAN = "weighted_mean"
    MEAN = "mean"
    MEDIAN = "median"


# A rate is weighted or has no mean; a count has a mean for each municipality; what can be neither has a median only.
LEVELS: Final = (
    Case(LevelKind.PUBLISHED, {"is_published": True}),
    Case(LevelKind.WEIGHTED_MEAN, {"has_mean": True, "is_weighted": True}),
    Case(LevelKind.MEAN, {"has_mean": True}),
    Case(LevelKind.MEDIAN, {"has_figures": True}),
)


class Band(StrEnum):
    """Where a figure lies in its group; a thin group is not divided."""

    LOWEST_QUARTER = "lowest_quarter"
    MIDDLE_HALF = "middle_half"
    HIGHEST_QUARTER = "highest_quarter"


BANDS: Final = (
    Case(Band.LOWEST_QUARTER, {"is_divided": True, "is_below_quarter": True}),
    Case(Band.HIGHEST_QUARTER, {"is_divided": True, "is_above_quarter": True}),
    Case(Band.MIDDLE_HALF, {"is_divided": True}),
)


@dataclass(frozen=True, slots=True)
class PeerRule:
    """What a comparison must know of an indicator.

    `band` is the largest difference that still counts as none, in the indicator's unit; `weight` is the id of the
    indicator that a rate is weighted by, published with `weight_decimals`.
    """

    indicator: str
    joining: Joining
    kind: UnitKind
    decimals: int
    polarity: Polarity
    band: Decimal
    weight: str = ""
    weight_decimals: int = 0


@dataclass(frozen=True, slots=True)
class Spread:
    """How the measured figures of a group lie: quartiles by Hyndman and Fan's definition 7, as in spreadsheets."""

    lowest: Decimal
    lower_quartile: Decimal
    median: Decimal
    upper_quartile: Decimal
    highest: Decimal


@dataclass(frozen=True, slots=True)
class Rank:
    """A place in a field, the best first (the highest where neither way is better).

    Equal figures share the best of their places; `tied` is how many others have the same figure.
    """

    place: int
    tied: int
    field: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """How an area stands in a group in a period.

    `measured` of the group's `size` members have a figure that can be compared; `mine` is the area's own, None where it
    has none that can. `level` is what the group as a whole has, of a `level_kind`; `computed` is the mean that we work
    out, also where the level is published, and `apart` is the published level minus it. `total` is the sum of a count,
    where every member has one. `distance` is the area's figure minus the level. What cannot be said is None.
    """

    group: Group
    area: str
    period: Period
    mine: Figure | None
    size: int
    measured: int
    is_thin: bool
    spread: Spread | None
    level: Decimal | None
    level_kind: LevelKind | None
    computed: Decimal | None
    apart: Decimal | None
    total: Decimal | None
    rank: Rank | None
    distance: Decimal | None
    band: Band | None


@dataclass(frozen=True, slots=True)
class Better:
    """A municipality that does clearly better, by how much: positive, in the indicator's unit."""

    area: str
    figure: Figure
    by: Decimal


Figures = Mapping[str, Figure]
