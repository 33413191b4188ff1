"""How much is measured, why the rest is missing, what is old, and what comes next."""

from collections import Counter

from samstyr.goals.queries.values import Coverage, Overview
from samstyr.kernels.figures import Figure
from samstyr.kernels.missing import Missing, MissingReason


def coverage(*, overview: Overview) -> Coverage:
    """Return the coverage of an overview; asks the database nothing."""
    figures = [figure for one in overview.standings for figure in one.series.figures]
    reasons = Counter(_reason(figure) for figure in figures)
    due = [(one.indicator.id, one.indicator.next_due) for one in overview.standings if one.indicator.next_due]
    return Coverage(
        observations=len(figures),
        measured=reasons[None],
        missing={reason: reasons[reason] for reason in MissingReason},
        without_any_value=tuple(one.indicator.id for one in overview.standings if one.series.latest is None),
        outdated=tuple(one.indicator.id for one in overview.standings if one.assessment.outdated),
        next_due=tuple(sorted(due, key=lambda pair: (pair[1], pair[0]))),
    )


def _reason(figure: Figure) -> MissingReason | None:
    return figure.value.reason if isinstance(figure.value, Missing) else None
