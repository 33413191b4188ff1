"""How the goals stand, for programs: numbers are JSON numbers, and what is missing is null."""

from collections.abc import Iterable
from decimal import Decimal

from samstyr.goals.queries.differing import Differing
from samstyr.goals.queries.values import GoalStanding, Overview, Standing
from samstyr.kernels.assessment.outcomes import Change, Counts, Path, Verdict
from samstyr.kernels.assessment.words.explanation import explain
from samstyr.kernels.figures import Citation, Figure
from samstyr.kernels.texts import Language, Text

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]


def overview_as_json(overview: Overview, sources: dict[str, Text], language: Language) -> dict[str, Json]:
    """Return the whole overview: `as_of`, every indicator and every goal, in the package's order."""
    goals = [goal for focus_area in overview.focus_areas for goal in focus_area.goals]
    return {
        "as_of": overview.as_of.isoformat(),
        "area": overview.area,
        "indicators": [_indicator(one, sources, language) for one in overview.standings],
        "goals": [_goal(one, language) for one in goals],
    }


def differing_as_json(those: Iterable[Differing]) -> Json:
    """Return the typed figures that sources have another number for."""
    return [
        {
            "id": one.indicator.id,
            "period": str(one.typed.period),
            "typed": number(one.typed.number) if one.typed.is_measured else None,
            "said": number(one.said.number),
        }
        for one in those
    ]


def number(value: Decimal | None) -> Json:
    """Return a decimal as the JSON number that reads the same."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _indicator(one: Standing, sources: dict[str, Text], language: Language) -> Json:
    assessment = one.assessment
    latest = assessment.latest
    explanation = explain(assessment, field_size=one.indicator.field_size)
    return {
        "id": one.indicator.id,
        "goal": one.indicator.goal,
        "title": one.indicator.title.in_language(language),
        "latest": _latest(one, language),
        "targets": [_verdict(verdict) for verdict in assessment.verdicts],
        "attainment": assessment.attainment.value,
        "change": _change(assessment.change),
        "path": _path(next((verdict.path for verdict in assessment.verdicts if verdict.path), None)),
        "pending": [str(period) for period in assessment.pending],
        "outdated": assessment.outdated,
        "worth_a_look": [reason.value for reason in assessment.worth_a_look],
        "explanation": explanation.text.in_language(language),
        "source": _source(latest, one.indicator.citation, sources, language),
    }


def _latest(one: Standing, language: Language) -> Json:
    latest = one.assessment.latest
    return {
        "period": str(latest.period) if latest else None,
        "value": number(latest.number) if latest else None,
        "unit": one.indicator.unit.code,
        "caveat": latest.caveat.in_language(language) or None if latest else None,
    }


def _verdict(verdict: Verdict) -> Json:
    target = verdict.target
    return {
        "id": target.id,
        "role": target.role.value,
        "measure": target.measure.value,
        "operator": target.operator.value,
        "value": number(target.value),
        "value_2": number(target.value_2),
        "attainment": verdict.attainment.value,
        "held": number(verdict.held),
        "distance": number(verdict.distance),
    }


def _change(change: Change) -> Json:
    return {
        "from": str(change.previous.period) if change.previous else None,
        "years": number(change.years),
        "absolute": number(change.absolute),
        "percent": number(change.percent),
        "direction": change.direction.value,
        "obstacle": change.obstacle.value if change.obstacle else None,
    }


def _path(path: Path | None) -> Json:
    if path is None:
        return None
    return {
        "period": str(path.period),
        "actual": number(path.actual),
        "expected": number(path.expected),
        "ahead_by": number(path.ahead_by),
        "yearly_need": number(path.yearly_need),
    }


def _source(latest: Figure | None, fallback: Citation, sources: dict[str, Text], language: Language) -> Json:
    citation = latest.citation if latest else fallback
    title = sources.get(citation.source)
    return {
        "id": citation.source,
        "title": title.in_language(language) if title else None,
        "place": citation.place,
        "printed": citation.printed or None,
    }


def _goal(one: GoalStanding, language: Language) -> Json:
    goal = one.goal
    return {
        "id": goal.id,
        "title": goal.title.in_language(language),
        "focus_area": goal.focus_area,
        "parent": goal.parent or None,
        "in_development": goal.in_development,
        **_counts(one.counts),
    }


def _counts(counts: Counts) -> dict[str, Json]:
    return {
        "indicators": counts.indicators,
        "by_direction": {direction.value: count for direction, count in counts.by_direction.items()},
        "by_attainment": {attainment.value: count for attainment, count in counts.by_attainment.items()},
        "outdated": counts.outdated,
        "worth_a_look": counts.worth_a_look,
    }
