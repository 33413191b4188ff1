"""The plan register: every plan with all that is said about it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from samstyr.kernels.figures import Citation
from samstyr.kernels.language.sorting import norwegian_key
from samstyr.kernels.texts import Text
from samstyr.organisation.queries.bodies import names
from samstyr.plans.models import PlanStatement
from samstyr.plans.queries.dates import in_words
from samstyr.plans.queries.kinds import STATUSES, TYPES, event_label, status_label, type_of
from samstyr.plans.queries.values import Plan, PlanGroup, Register, Statement


def register() -> Register:
    """Return every plan by type, from the planning strategy down, in two queries."""
    plans = _plans(PlanStatement.objects.filter(retired=None))
    in_order = sorted(plans, key=lambda plan: (*_place(plan.type), norwegian_key(plan.title.nb)))
    groups = [(type, tuple(of_type)) for type, of_type in groupby(in_order, key=lambda plan: plan.type)]
    statuses = dict.fromkeys(STATUSES, 0) | dict.fromkeys((plan.status for plan in plans), 0)
    return Register(
        groups=tuple(PlanGroup(type, type_of(type).label, type_of(type).level, of_type) for type, of_type in groups),
        by_status={status: sum(plan.status == status for plan in plans) for status in statuses},
        plans=len(plans),
    )


def plan(*, id: str) -> Plan | None:
    """Return one plan with all its statements and its parts, in two queries."""
    found = _plans(PlanStatement.objects.filter(retired=None))
    return next((one for one in found if one.id == id), None)


def titles() -> dict[str, Text]:
    """Return the title of every plan, by its id, in one query."""
    rows = PlanStatement.objects.filter(retired=None).order_by("preferred", "id")
    return {id: Text(nb, en) for id, nb, en in rows.values_list("plan_id", "title_nb", "title_en")}


def _plans(rows: Iterable[PlanStatement]) -> list[Plan]:
    bodies = names()
    by_plan: dict[str, list[PlanStatement]] = defaultdict(list)
    for row in rows:
        by_plan[row.plan_id].append(row)
    plans = {id: _plan(id, statements, bodies) for id, statements in by_plan.items()}
    return [_with_parts(one, by_plan, plans) for one in plans.values()]


def _with_parts(one: Plan, by_plan: Mapping[str, Sequence[PlanStatement]], plans: Mapping[str, Plan]) -> Plan:
    parts = [plans[id] for id, rows in by_plan.items() if any(row.part_of_plan == one.id for row in rows)]
    return replace(one, parts=tuple(sorted(parts, key=lambda part: norwegian_key(part.title.nb))))


def _plan(id: str, rows: Sequence[PlanStatement], bodies: Mapping[str, Text]) -> Plan:
    first, *_ = in_order = sorted(
        rows, key=lambda row: (not row.preferred, not row.contradiction, row.date or "9999", row.id)
    )
    return Plan(
        id=id,
        title=Text(first.title_nb, first.title_en),
        type=first.type,
        type_label=type_of(first.type).label,
        status=first.status,
        status_label=status_label(first.status),
        contradiction=any(row.contradiction for row in rows),
        statements=tuple(_statement(row, bodies) for row in in_order),
    )


def _statement(row: PlanStatement, bodies: Mapping[str, Text]) -> Statement:
    return Statement(
        id=row.id,
        event=row.event,
        event_label=event_label(row.event),
        status=row.status,
        body=bodies.get(row.decision_body_id or "", Text("")),
        date=row.date,
        precision=row.date_precision,
        when=in_words(written=row.date, precision=row.date_precision, printed=row.date_raw),
        printed=row.date_raw,
        preferred=row.preferred,
        contradicts=row.contradiction,
        note=Text(row.note_nb),
        citation=Citation(row.source, row.line),
    )


def _place(type: str) -> tuple[int, int, str]:
    listed = list(TYPES)
    return type_of(type).level, listed.index(type) if type in listed else len(listed), type
