"""What questions about goals are answered with: frozen values made of the kernels'."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from samstyr.goals.values import Peers, SourceSayings
from samstyr.kernels.assessment.outcomes import Assessment, Attainment, Counts, Polarity, Verdict
from samstyr.kernels.figures import Citation, Figure
from samstyr.kernels.period import Period
from samstyr.kernels.series import Series
from samstyr.kernels.targets import StatedChange, Target
from samstyr.kernels.texts import Text
from samstyr.kernels.units import Unit, UnitKind


@dataclass(frozen=True, slots=True)
class FocusArea:
    """An area the municipality concentrates on; `sdgs` with the main UN goal first."""

    id: str
    order: int
    title: Text
    sdgs: tuple[int, ...]
    citation: Citation


@dataclass(frozen=True, slots=True)
class Goal:
    """A main goal (`parent` is '') or a sub-goal."""

    id: str
    parent: str
    focus_area: str
    order: int
    title: Text
    in_development: bool
    citation: Citation

    @property
    def is_main(self) -> bool:
        """Return whether the goal is measured through sub-goals."""
        return not self.parent


@dataclass(frozen=True, slots=True)
class Indicator:
    """What is measured; `polarity_judged` means that which way is good is our reading, not the source's."""

    id: str
    goal: str
    focus_area: str
    order: int
    title: Text
    definition: Text
    unit: Unit
    scale_min: Decimal | None
    scale_max: Decimal | None
    polarity: Polarity
    polarity_judged: bool
    decimals: int
    break_year: int | None
    note: Text
    owner: str
    frequency: str
    next_due: date | None
    min_count: int | None
    unchanged_band: Decimal | None
    citation: Citation

    @property
    def field_size(self) -> int | None:
        """Return how many there are in a ranking, None for anything else or where nobody says."""
        is_ranked = self.unit.kind is UnitKind.RANK
        return int(self.scale_max) if is_ranked and self.scale_max is not None else None


@dataclass(frozen=True, slots=True)
class Standing:
    """One indicator in one area: what is measured, the figures, the targets, and how it stands."""

    indicator: Indicator
    series: Series
    targets: tuple[Target, ...]
    stated_changes: tuple[StatedChange, ...]
    assessment: Assessment


@dataclass(frozen=True, slots=True)
class IndicatorInArea:
    """One indicator in one area with what it can be assessed by, not assessed yet."""

    indicator: Indicator
    series: Series
    targets: tuple[Target, ...]
    stated_changes: tuple[StatedChange, ...]


@dataclass(frozen=True, slots=True)
class GoalStanding:
    """A goal with its indicators (a main goal: its sub-goals' too, each once) and their counts."""

    goal: Goal
    standings: tuple[Standing, ...]
    counts: Counts


@dataclass(frozen=True, slots=True)
class FocusAreaStanding:
    """A focus area with its goals in order, the main goal first, and the counts of its indicators."""

    focus_area: FocusArea
    goals: tuple[GoalStanding, ...]
    standings: tuple[Standing, ...]
    counts: Counts


@dataclass(frozen=True, slots=True)
class Overview:
    """How everything stands in an area on the reference date. `worth_a_look` has the weightiest first."""

    as_of: date
    area: str
    focus_areas: tuple[FocusAreaStanding, ...]
    standings: tuple[Standing, ...]
    counts: Counts
    worth_a_look: tuple[Standing, ...]


@dataclass(frozen=True, slots=True)
class AssessmentNote:
    """A person's assessment in words; `role` is the writer's, never a name."""

    id: str
    text: Text
    reason: Text
    role: str
    date: date
    citation: Citation


@dataclass(frozen=True, slots=True)
class GoalPage:
    """A goal with what stands above, below and beside it."""

    focus_area: FocusArea
    parent: Goal | None
    standing: GoalStanding
    sub_goals: tuple[GoalStanding, ...]
    notes: tuple[AssessmentNote, ...]


@dataclass(frozen=True, slots=True)
class YearVerdict:
    """How one measured figure stood against a level target when it was the latest."""

    figure: Figure
    verdict: Verdict

    @property
    def target(self) -> Target:
        """Return the target that the figure was held against."""
        return self.verdict.target

    @property
    def attainment(self) -> Attainment:
        """Return how it stood."""
        return self.verdict.attainment

    @property
    def distance(self) -> Decimal | None:
        """Return how far it was from the target."""
        return self.verdict.distance


@dataclass(frozen=True, slots=True)
class Revision:
    """What an observation said before a load changed it; the old figure is suppressed like any other.

    `load` is the number of the load that changed it; `by` is '' where the name has been removed from the log.
    """

    period: Period
    before: Figure
    load: int
    at: datetime
    by: str
    why: str


@dataclass(frozen=True, slots=True)
class TableLink:
    """A table with the same measure as an indicator, or a related one."""

    table_id: str
    same: bool


@dataclass(frozen=True, slots=True)
class IndicatorPage:
    """One indicator in full; `year_verdicts` has one entry per measured figure and level target, in order of time.

    `peers` is None where sources say nothing of other municipalities, `said` where it is bound to no source.
    """

    focus_area: FocusArea
    goal: Goal
    standing: Standing
    siblings: tuple[Standing, ...]
    year_verdicts: tuple[YearVerdict, ...]
    revisions: tuple[Revision, ...]
    tables: tuple[TableLink, ...]
    notes: tuple[AssessmentNote, ...]
    peers: Peers | None = None
    said: SourceSayings | None = None


@dataclass(frozen=True, slots=True)
class FoundFigure:
    """One figure by its short address, with the indicator it belongs to, what it said before and what sources say."""

    indicator: Indicator
    figure: Figure
    revisions: tuple[Revision, ...]
    said: SourceSayings | None = None


@dataclass(frozen=True, slots=True)
class Selection:
    """Which figures a researcher wants; an empty tuple or None means all. Years are calendar years, both included.

    `statuses` are `measured` or the reasons that a figure is missing for, as they are shown: a suppressed figure
    is `suppressed`, not `measured`.
    """

    indicators: tuple[str, ...] = ()
    goals: tuple[str, ...] = ()
    focus_areas: tuple[str, ...] = ()
    sdgs: tuple[int, ...] = ()
    areas: tuple[str, ...] = ()
    first_year: int | None = None
    last_year: int | None = None
    statuses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class IndicatorFigure:
    """A figure with the ids that place it; `figure.area` is the area's id."""

    indicator: str
    goal: str
    focus_area: str
    figure: Figure


@dataclass(frozen=True, slots=True)
class FigurePart:
    """A part of a longer list of figures: `total` counts the whole list."""

    total: int
    offset: int
    figures: tuple[IndicatorFigure, ...]


@dataclass(frozen=True, slots=True)
class FiscalRule:
    """A fiscal rule year by year, the years in order of time."""

    standing: Standing
    target: Target
    years: tuple[YearVerdict, ...]


@dataclass(frozen=True, slots=True)
class Promise:
    """Something that was promised, and what came of it: `judged` where the status is our reading."""

    id: str
    kind: str
    focus_area: str
    theme: Text
    promise: Text
    status: str
    judged: bool
    status_text: Text
    status_lines: str
    citation: Citation


@dataclass(frozen=True, slots=True)
class Promises:
    """All promises in the package's order, and how many stand in each status, in the order of `STATUSES`."""

    promises: tuple[Promise, ...]
    by_status: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much is measured. `missing` counts observations by the text of the reason (DESIGN section 4)."""

    observations: int
    measured: int
    missing: Mapping[str, int]
    without_any_value: tuple[str, ...]
    outdated: tuple[str, ...]
    next_due: tuple[tuple[str, date], ...]
