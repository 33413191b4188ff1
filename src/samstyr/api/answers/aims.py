"""Focus areas, goals and indicators."""

from datetime import date
from typing import Any

from ninja import Schema
from pydantic import Field

from samstyr.api.answers.assessments import AssessmentAnswer, CountsAnswer, TargetAnswer, direction_of
from samstyr.api.answers.common import Number, Place, Words, maybe_number
from samstyr.api.answers.figures import FigureAnswer, figure_answer
from samstyr.goals.queries.values import FocusAreaStanding, GoalStanding, IndicatorPage, Standing


class FocusAreaAnswer(Schema):
    """An area that the municipality concentrates on, and how its indicators stand."""

    id: str
    title: Words
    sdgs: list[int] = Field(description="The UN goals, the main one first.")
    goals: list[str]
    counts: CountsAnswer
    source: Place

    @classmethod
    def of(cls, standing: FocusAreaStanding) -> "FocusAreaAnswer":
        """Return a focus area with its counts."""
        return cls(
            id=standing.focus_area.id,
            title=Words.of(standing.focus_area.title),
            sdgs=list(standing.focus_area.sdgs),
            goals=[one.goal.id for one in standing.goals],
            counts=CountsAnswer.of(standing.counts),
            source=Place.of(standing.focus_area.citation),
        )


class GoalAnswer(Schema):
    """A main goal or a sub-goal, and how its indicators stand."""

    id: str
    parent: str | None
    focus_area: str
    title: Words
    state: str = Field(description="measured or in_development.")
    indicators: list[str]
    counts: CountsAnswer
    source: Place

    @classmethod
    def of(cls, standing: GoalStanding) -> "GoalAnswer":
        """Return a goal with its counts."""
        goal = standing.goal
        return cls(
            id=goal.id,
            parent=goal.parent or None,
            focus_area=goal.focus_area,
            title=Words.of(goal.title),
            state="in_development" if goal.in_development else "measured",
            indicators=[one.indicator.id for one in standing.standings],
            counts=CountsAnswer.of(standing.counts),
            source=Place.of(goal.citation),
        )


class IndicatorAnswer(Schema):
    """An indicator as a list shows it: what is measured, the latest figure, and how it stands."""

    id: str
    title: Words
    goal: str
    focus_area: str
    unit: str
    polarity: str = Field(description="Which way is good: higher, lower or neutral.")
    latest: FigureAnswer | None
    attainment: str
    direction: str

    @classmethod
    def of(cls, standing: Standing) -> "IndicatorAnswer":
        """Return an indicator as a list shows it."""
        return cls(**_short(standing))


class IndicatorInFull(IndicatorAnswer):
    """An indicator with its definition, its targets and how it is assessed."""

    definition: Words | None
    note: Words | None
    decimals: int
    scale_min: Number | None
    scale_max: Number | None
    polarity_judged: bool = Field(description="Whether which way is good is our reading, not the source's.")
    break_year: int | None = Field(description="The first year with a new method.")
    min_count: int | None = Field(description="Smaller counts than this are suppressed.")
    owner: str | None
    frequency: str | None
    next_due: date | None
    targets: list[TargetAnswer]
    assessment: AssessmentAnswer
    tables: list[str] = Field(description="Tables with the same measure or a related one; see /api/v1/tables.")
    source: Place

    @classmethod
    def of_page(cls, page: IndicatorPage) -> "IndicatorInFull":
        """Return everything about an indicator."""
        standing = page.standing
        found = standing.indicator
        return cls(
            **_short(standing),
            definition=Words.maybe(found.definition),
            note=Words.maybe(found.note),
            decimals=found.decimals,
            scale_min=maybe_number(found.scale_min),
            scale_max=maybe_number(found.scale_max),
            polarity_judged=found.polarity_judged,
            break_year=found.break_year,
            min_count=found.min_count,
            owner=found.owner or None,
            frequency=found.frequency or None,
            next_due=found.next_due,
            targets=[TargetAnswer.of(target) for target in standing.targets],
            assessment=AssessmentAnswer.of(standing.assessment),
            tables=[link.table_id for link in page.tables],
            source=Place.of(found.citation),
        )


def _short(standing: Standing) -> dict[str, Any]:
    found, latest = standing.indicator, standing.assessment.latest
    return {
        "id": found.id,
        "title": Words.of(found.title),
        "goal": found.goal,
        "focus_area": found.focus_area,
        "unit": found.unit.code,
        "polarity": found.polarity.value,
        "latest": figure_answer(latest) if latest else None,
        "attainment": standing.assessment.attainment.value,
        "direction": direction_of(standing),
    }
