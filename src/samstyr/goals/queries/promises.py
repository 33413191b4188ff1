"""What was promised, and what came of it."""

from samstyr.goals.models import Promise as PromiseRow
from samstyr.goals.queries.values import Promise, Promises
from samstyr.kernels.figures import Citation
from samstyr.kernels.language.sorting import norwegian_key
from samstyr.kernels.texts import Text

# From kept to not kept; what nobody has assessed stands last.
STATUSES = ("reported_done", "ongoing", "mixed", "not_met", "not_assessed")
NOT_JUDGED = "not_assessed"


def promises(*, focus_area: str | None = None) -> Promises:
    """Return the promises (of one focus area, or all) with their counts by status, in one query."""
    rows = PromiseRow.objects.filter(retired=None)
    if focus_area is not None:
        rows = rows.filter(focus_area=focus_area)
    found = tuple(sorted((_promise(row) for row in rows), key=_order))
    statuses = dict.fromkeys(STATUSES, 0) | dict.fromkeys((one.status for one in found), 0)
    return Promises(found, {status: sum(one.status == status for one in found) for status in statuses})


def _order(promise: Promise) -> tuple[object, ...]:
    """Order as the source does: agreements before slides, then by the place in the text."""
    return promise.kind, promise.citation.source, norwegian_key(promise.citation.place), promise.id


def _promise(row: PromiseRow) -> Promise:
    return Promise(
        id=row.id,
        kind=row.kind,
        focus_area=row.focus_area_id or "",
        theme=Text(row.theme_nb, row.theme_en),
        promise=Text(row.promise_nb, row.promise_en),
        status=row.status_class,
        judged=row.status_class != NOT_JUDGED,
        status_text=Text(row.status_nb, row.status_en),
        status_lines=row.status_lines,
        citation=Citation(row.source, row.line),
    )
