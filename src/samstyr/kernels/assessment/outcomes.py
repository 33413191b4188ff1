"""What an assessment says. Every outcome carries the figures it was made from, so that a person can recompute it."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from samstyr.kernels.figures import Figure
from samstyr.kernels.period import Period
from samstyr.kernels.targets import Target


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

    `actual` and `expected` are in the target's own measure (percent since base, or the level);
    `ahead_by` is positive when the figure is better than the straight way;
    `yearly_need` is the yearly change needed from here, None at or after the deadline.
    """

    period: Period
    actual: Decimal
    expected: Decimal
    ahead_by: Decimal
    yearly_need: Decimal | None


@dataclass(frozen=True, slots=True)
class Verdict:
    """One target's outcome: the figures held against it, the distance to it, and the path where there is one.

    `held` is what was compared with the target (a level, a mean or a change), None without data;
    `distance` is `held` minus the target's value, signed, None without data.
    """

    target: Target
    attainment: Attainment
    held: Decimal | None
    distance: Decimal | None
    figures: tuple[Figure, ...]
    path: Path | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """The step from the previous measured figure to the latest.

    `absolute` is None only where there are not two figures; `percent` only where a percentage has a meaning
    (DESIGN §5.5); `band` is the largest change that still counts as none, in the indicator's unit.
    """

    direction: Direction
    obstacle: Obstacle | None
    previous: Figure | None
    latest: Figure | None
    years: Decimal | None
    absolute: Decimal | None
    percent: Decimal | None
    band: Decimal


@dataclass(frozen=True, slots=True)
class Assessment:
    """How one indicator stands in one area on the reference date."""

    indicator: str
    latest: Figure | None
    outdated: bool
    verdicts: tuple[Verdict, ...]
    change: Change
    worth_a_look: tuple[Reason, ...]

    @property
    def attainment(self) -> Attainment:
        """Return the attainment of the first target that gives a verdict, else `no_target` or `no_data`."""
        if self.latest is None and not self.verdicts:
            return Attainment.NO_DATA
        for verdict in self.verdicts:
            if verdict.target.role.gives_verdict:
                return verdict.attainment
        return Attainment.NO_TARGET if self.latest is not None else Attainment.NO_DATA
