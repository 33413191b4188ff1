"""Plans with what is said about them, and promises with what came of them."""

from ninja import Schema
from pydantic import Field

from samstyr.api.answers.common import Place, Words
from samstyr.goals.queries.values import Promise
from samstyr.plans.queries.values import Plan, Statement


class StatementAnswer(Schema):
    """One statement about a plan."""

    id: str
    event: str
    status: str | None
    body: Words | None
    date: str | None = Field(description="ISO as far as its precision goes.")
    precision: str
    printed: str | None
    preferred: bool
    contradicts: bool = Field(description="Whether another statement says otherwise.")
    note: Words | None
    source: Place

    @classmethod
    def of(cls, statement: Statement) -> "StatementAnswer":
        """Return a statement with where it stands."""
        return cls(
            id=statement.id,
            event=statement.event,
            status=statement.status or None,
            body=Words.maybe(statement.body),
            date=statement.date or None,
            precision=statement.precision,
            printed=statement.printed or None,
            preferred=statement.preferred,
            contradicts=statement.contradicts,
            note=Words.maybe(statement.note),
            source=Place.of(statement.citation),
        )


class PlanAnswer(Schema):
    """A plan with all its statements, the preferred one first."""

    id: str
    title: Words
    type: str
    status: str | None
    contradiction: bool
    parts: list[str] = Field(description="Plans that the register says are part of this one.")
    statements: list[StatementAnswer]

    @classmethod
    def of(cls, plan: Plan) -> "PlanAnswer":
        """Return a plan with what is said about it."""
        return cls(
            id=plan.id,
            title=Words.of(plan.title),
            type=plan.type,
            status=plan.status or None,
            contradiction=plan.contradiction,
            parts=[part.id for part in plan.parts],
            statements=[StatementAnswer.of(statement) for statement in plan.statements],
        )


class PromiseAnswer(Schema):
    """Something that was promised, and our reading of what came of it."""

    id: str
    kind: str
    focus_area: str | None
    theme: Words
    promise: Words
    status: str
    judged: bool = Field(description="Whether the status is our reading.")
    status_text: Words | None
    status_lines: str | None
    source: Place

    @classmethod
    def of(cls, promise: Promise) -> "PromiseAnswer":
        """Return a promise with what came of it."""
        return cls(
            id=promise.id,
            kind=promise.kind,
            focus_area=promise.focus_area or None,
            theme=Words.of(promise.theme),
            promise=Words.of(promise.promise),
            status=promise.status,
            judged=promise.judged,
            status_text=Words.maybe(promise.status_text),
            status_lines=promise.status_lines or None,
            source=Place.of(promise.citation),
        )
