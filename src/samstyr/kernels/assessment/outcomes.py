"""What an assessment says. Every outcome carries the figures it was made from, so that a person can recompute it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from samstyr.kernels.figures import Figure
from samstyr.kernels.period import Period
from samstyr.kernels.targets import StatedChange, Target
from samstyr.kernels.units import Unit


class Attainment(StrEnum):
    """How a figure stands against one target."""

    MET = "met"
    MET_WITH_RESERVATION = "met_with_reservation"
    NEAR = "near"
    MISSED = "missed"
    MISSED_WITH_RESERVATION = "missed_with_reservation"
    ON_PATH = "on_path"
    OFF_PATH = "off_path"
    NOT_DUE = "not_due"
    OVER = "over"
    UNDER = "under"
    AT = "at"
    NO_TARGET = "no_target"
    NO_DATA = "no_data"


class Direction(StrEnum):
    """Whether the last change was for the better."""

    IMPROVING = "improving"
    WORSENING = "worsening"
    UNCHANGED = "unchanged"
    UNKNOWN = "unknown"


class Obstacle(StrEnum):
    """Why the direction of a change cannot be said."""

    NO_FIGURE = "no_figure"
    SINGLE_FIGURE = "single_figure"
    METHOD_BREAK = "method_break"
    NOT_COMPARABLE = "not_comparable"
    CAVEAT = "caveat"
    NEUTRAL = "neutral"


class Polarity(StrEnum):
    """Which way is good."""

    HIGHER = "higher"
    LOWER = "lower"
    NEUTRAL = "neutral"


class Reason(StrEnum):
    """Why a figure is worth a look, in order of weight (DESIGN §5.6)."""

    CROSSED_TARGET = "crossed_target"
    MISSED_AND_WORSENING = "missed_and_worsening"
    TURNED = "turned"
    LARGEST_MOVE = "largest_move"


@dataclass(frozen=True, slots=True)
class Path:
    """Where the straight way from base to deadline stands, and where the figure stands.

    `actual`, `expected`, `start` and `end` are in the target's own measure (percent since base, or the level);
    `ahead_by` is positive when the figure is better than the straight way, and never positive on a flat way;
    `yearly_need` is the yearly change needed from here, None when the target is met or its deadline reached;
    `elapsed` and `length` are years since the base year, to the figure and to the deadline.
    """

    period: Period
    actual: Decimal
    expected: Decimal
    ahead_by: Decimal
    yearly_need: Decimal | None
    start: Decimal
    end: Decimal
    elapsed: Decimal
    length: Decimal


@dataclass(frozen=True, slots=True)
class Verdict:
    """One target's outcome: the figures held against it, the distance to it, and the path where there is one.

    `held` is what was compared with the target (a level, a mean or a change), None without a figure to compare;
    `distance` is `held` minus the nearest value that the target names, signed, None without a figure to compare;
    `period` is the period `held` speaks of; `figures` are the figures it was made from, in order of time;
    `stated` is the published change that was held, where no level is published;
    `crossed` says whether the figure before stood on the other side of the target, and can be compared.
    """

    target: Target
    attainment: Attainment
    held: Decimal | None
    distance: Decimal | None
    figures: tuple[Figure, ...]
    path: Path | None = None
    period: Period | None = None
    stated: StatedChange | None = None
    crossed: bool = False


@dataclass(frozen=True, slots=True)
class Move:
    """A step between two measured figures: what `Change` holds when there are two."""

    previous: Figure
    latest: Figure
    years: Decimal
    absolute: Decimal
    percent: Decimal | None


@dataclass(frozen=True, slots=True)
class Change:
    """The step from the previous measured figure to the latest.

    `absolute` is None only where there are not two figures; `percent` wherever a percentage has no meaning
    (DESIGN §5.5); `band` is the largest change that still counts as none, in the indicator's unit;
    `breaks` are the first years with a new method that lie between the two figures.
    """

    direction: Direction
    obstacle: Obstacle | None
    previous: Figure | None
    latest: Figure | None
    years: Decimal | None
    absolute: Decimal | None
    percent: Decimal | None
    band: Decimal
    breaks: tuple[int, ...] = ()

    @property
    def move(self) -> Move | None:
        """Return the step itself, None where there are not two figures."""
        if self.previous is None or self.latest is None or self.years is None or self.absolute is None:
            return None
        return Move(self.previous, self.latest, self.years, self.absolute, self.percent)


@dataclass(frozen=True, slots=True)
class Assessment:
    """How one indicator stands in one area on the reference date, with what was given to say so.

    `verdicts` follow the order of the targets in force; `pending` are the periods after the latest figure
    whose figures are to come; `outdated` says that the latest figure is too old to speak of today.
    """

    indicator: str
    latest: Figure | None
    outdated: bool
    verdicts: tuple[Verdict, ...]
    change: Change
    worth_a_look: tuple[Reason, ...]
    area: str
    unit: Unit
    decimals: int
    polarity: Polarity
    as_of: date
    pending: tuple[Period, ...] = ()

    @property
    def verdict(self) -> Verdict | None:
        """Return the verdict on the first target that can be met or missed."""
        return next((verdict for verdict in self.verdicts if verdict.target.role.gives_verdict), None)

    @property
    def attainment(self) -> Attainment:
        """Return the attainment of the first target that gives a verdict, else `no_target` or `no_data`."""
        if self.verdict is not None:
            return self.verdict.attainment
        return Attainment.NO_DATA if self.latest is None else Attainment.NO_TARGET


@dataclass(frozen=True, slots=True)
class Counts:
    """How the indicators of a goal stand: counted, never averaged (DESIGN §5.7).

    Both mappings have every outcome, with 0 where there is none, and sum to `indicators`.
    """

    indicators: int
    by_direction: Mapping[Direction, int]
    by_attainment: Mapping[Attainment, int]
    outdated: int
    worth_a_look: int
