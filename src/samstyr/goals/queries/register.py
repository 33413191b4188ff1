"""The register: focus areas, goals and indicators, without their figures."""

from dataclasses import dataclass

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef
from django.db.models.functions import JSONObject

from samstyr.goals.models import FocusArea as FocusAreaRow
from samstyr.goals.models import Goal as GoalRow
from samstyr.goals.models import Indicator as IndicatorRow
from samstyr.goals.queries.figures import unit_of
from samstyr.goals.queries.values import FocusArea, Goal, Indicator
from samstyr.kernels.assessment.outcomes import Polarity
from samstyr.kernels.figures import Citation
from samstyr.kernels.texts import Text

SDG_SEPARATOR = "|"
GOAL_CELLS = ("id", "parent_id", "focus_area_id", "order", "title_nb", "title_en", "state", "source", "line")


@dataclass(frozen=True, slots=True)
class Register:
    """Everything that is aimed at and measured, in the package's order."""

    focus_areas: tuple[FocusArea, ...]
    goals: tuple[Goal, ...]
    indicators: tuple[Indicator, ...]


def register() -> Register:
    """Return the whole register, in two queries."""
    indicators = IndicatorRow.objects.filter(retired=None).select_related("unit").order_by("order", "id")
    return Register(*aims(), tuple(as_indicator(row) for row in indicators))


def aims() -> tuple[tuple[FocusArea, ...], tuple[Goal, ...]]:
    """Return the focus areas in the package's order, and the goals by focus area, in one query."""
    live = GoalRow.objects.filter(focus_area=OuterRef("id"), retired=None).order_by("order", "id")
    in_json = ArraySubquery(live.values_list(JSONObject(**{name: name for name in GOAL_CELLS})))
    rows = list(FocusAreaRow.objects.filter(retired=None).annotate(goals=in_json).order_by("order", "id"))
    return (
        tuple(as_focus_area(row) for row in rows),
        tuple(as_goal(GoalRow(**cells)) for row in rows for cells in getattr(row, "goals", [])),
    )


def focus_areas() -> tuple[FocusArea, ...]:
    """Return the focus areas in the package's order, in one query."""
    return tuple(as_focus_area(row) for row in FocusAreaRow.objects.filter(retired=None).order_by("order", "id"))


def as_focus_area(row: FocusAreaRow) -> FocusArea:
    """Return a row as a value, with the main UN goal first."""
    listed = [int(number) for number in row.sdg_list.split(SDG_SEPARATOR) if number]
    main = [row.sdg_main] if row.sdg_main is not None else []
    sdgs = tuple(dict.fromkeys(main + listed))
    return FocusArea(row.id, row.order, Text(row.title_nb, row.title_en), sdgs, Citation(row.source, row.line))


def as_goal(row: GoalRow) -> Goal:
    """Return a row as a value."""
    return Goal(
        id=row.id,
        parent=row.parent_id or "",
        focus_area=row.focus_area_id,
        order=row.order,
        title=Text(row.title_nb, row.title_en),
        in_development=row.state == "in_development",
        citation=Citation(row.source, row.line),
    )


def as_indicator(row: IndicatorRow) -> Indicator:
    """Return a row as a value; its unit must have been joined, or it costs a query."""
    return Indicator(
        id=row.id,
        goal=row.goal_id,
        focus_area=row.focus_area_id,
        order=row.order,
        title=Text(row.title_nb, row.title_en),
        definition=Text(row.definition_nb, row.definition_en),
        unit=unit_of(row),
        scale_min=row.scale_min,
        scale_max=row.scale_max,
        polarity=Polarity(row.polarity),
        polarity_judged=row.polarity_basis == "judged",
        decimals=row.decimals,
        break_year=row.break_year,
        note=Text(row.note_nb, row.note_en),
        owner=row.owner,
        frequency=row.frequency,
        next_due=row.next_due,
        min_count=row.min_count,
        unchanged_band=row.unchanged_band,
        citation=Citation(row.source, row.line),
    )
