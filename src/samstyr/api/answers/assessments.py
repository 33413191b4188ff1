"""How an indicator stands, with the figures it was worked out from."""

from datetime import date

from ninja import Schema
from pydantic import Field

from samstyr.api.answers.common import Number, Place, Words, maybe_number, number
from samstyr.api.answers.figures import FigureAnswer, figure_answer
from samstyr.goals.queries.values import Standing
from samstyr.kernels.assessment.outcomes import Assessment, Change, Counts, Path, Verdict
from samstyr.kernels.assessment.words.explanation import explain
from samstyr.kernels.assessment.words.verdict_steps import Step
from samstyr.kernels.targets import Target


class TargetAnswer(Schema):
    """What an indicator is held against."""

    id: str
    role: str
    measure: str
    operator: str
    value: Number
    value_2: Number | None = Field(description="The upper end of `between`.")
    tolerance: Number | None
    window: str
    base_year: int | None
    base_value: Number | None
    deadline: int | None
    valid_from: int | None
    valid_to: int | None
    decided_by: str | None
    note: Words | None
    source: Place

    @classmethod
    def of(cls, target: Target) -> "TargetAnswer":
        """Return a target as it is stated."""
        return cls(
            id=target.id,
            role=target.role.value,
            measure=target.measure.value,
            operator=target.operator.value,
            value=number(target.value),
            value_2=maybe_number(target.value_2),
            tolerance=maybe_number(target.tolerance),
            window=target.window.value,
            base_year=target.base_year,
            base_value=maybe_number(target.base_value),
            deadline=target.deadline,
            valid_from=target.valid_from,
            valid_to=target.valid_to,
            decided_by=target.decided_by or None,
            note=Words.maybe(target.note),
            source=Place.of(target.citation),
        )


class PathAnswer(Schema):
    """Where the straight way from base to deadline stands, and where the figure stands."""

    period: str
    actual: Number
    expected: Number
    ahead_by: Number = Field(description="Positive when the figure is better than the straight way.")
    yearly_need: Number | None = Field(description="The yearly change needed from here.")

    @classmethod
    def of(cls, path: Path) -> "PathAnswer":
        """Return a path with its figures."""
        return cls(
            period=str(path.period),
            actual=number(path.actual),
            expected=number(path.expected),
            ahead_by=number(path.ahead_by),
            yearly_need=maybe_number(path.yearly_need),
        )


class VerdictAnswer(Schema):
    """One target's outcome."""

    target: str = Field(description="The target's id.")
    attainment: str
    held: Number | None = Field(description="What was compared with the target: a level, a mean or a change.")
    distance: Number | None = Field(description="`held` minus what the target asks for.")
    path: PathAnswer | None

    @classmethod
    def of(cls, verdict: Verdict) -> "VerdictAnswer":
        """Return a verdict with the figures it rests on."""
        return cls(
            target=verdict.target.id,
            attainment=verdict.attainment.value,
            held=maybe_number(verdict.held),
            distance=maybe_number(verdict.distance),
            path=PathAnswer.of(verdict.path) if verdict.path else None,
        )


class ChangeAnswer(Schema):
    """The step from the previous measured figure to the latest."""

    direction: str = Field(description="improving, worsening, unchanged or unknown.")
    obstacle: str | None = Field(description="Why the direction cannot be said.")
    since: str | None = Field(description="The period of the previous figure.")
    years: Number | None
    absolute: Number | None
    percent: Number | None = Field(description="Only where a percentage has a meaning.")
    band: Number = Field(description="The largest change that still counts as none.")

    @classmethod
    def of(cls, change: Change) -> "ChangeAnswer":
        """Return a change with the figures it rests on."""
        return cls(
            direction=change.direction.value,
            obstacle=change.obstacle.value if change.obstacle else None,
            since=str(change.previous.period) if change.previous else None,
            years=maybe_number(change.years),
            absolute=maybe_number(change.absolute),
            percent=maybe_number(change.percent),
            band=number(change.band),
        )


class StepAnswer(Schema):
    """One step: what is asked, how it is answered, and the arithmetic (or the answer itself)."""

    title: Words
    sentence: Words
    arithmetic: Words

    @classmethod
    def of(cls, step: Step) -> "StepAnswer":
        """Return a step in both languages."""
        return cls(title=Words.of(step.title), sentence=Words.of(step.sentence), arithmetic=Words.of(step.arithmetic))


class AssessmentAnswer(Schema):
    """How one indicator stands in the municipality on the reference date."""

    as_of: date
    latest: FigureAnswer | None
    outdated: bool
    attainment: str
    verdicts: list[VerdictAnswer]
    change: ChangeAnswer
    worth_a_look: list[str]
    explanation: Words = Field(description="The answer in words.")
    steps: list[StepAnswer] = Field(description="How it was worked out, so that a reader can do it again.")

    @classmethod
    def of(cls, assessment: Assessment) -> "AssessmentAnswer":
        """Return an assessment with its reasons."""
        explained = explain(assessment)
        return cls(
            as_of=assessment.as_of,
            latest=figure_answer(assessment.latest) if assessment.latest else None,
            outdated=assessment.outdated,
            attainment=assessment.attainment.value,
            verdicts=[VerdictAnswer.of(verdict) for verdict in assessment.verdicts],
            change=ChangeAnswer.of(assessment.change),
            worth_a_look=[reason.value for reason in assessment.worth_a_look],
            explanation=Words.of(explained.text),
            steps=[StepAnswer.of(step) for step in explained.steps],
        )


class CountsAnswer(Schema):
    """How many indicators stand how: counted, never averaged."""

    indicators: int
    by_direction: dict[str, int]
    by_attainment: dict[str, int]
    outdated: int

    @classmethod
    def of(cls, counts: Counts) -> "CountsAnswer":
        """Return the counts by the names of the outcomes."""
        return cls(
            indicators=counts.indicators,
            by_direction={direction.value: found for direction, found in counts.by_direction.items()},
            by_attainment={attainment.value: found for attainment, found in counts.by_attainment.items()},
            outdated=counts.outdated,
        )


def direction_of(standing: Standing) -> str:
    """Return which way an indicator went, in a word."""
    return standing.assessment.change.direction.value
