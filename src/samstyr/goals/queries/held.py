"""The observations of indicators as an apply of readings finds them."""

from collections import defaultdict
from collections.abc import Sequence

from samstyr.goals.models import Binding, CitedSources, Observation
from samstyr.goals.models import Indicator as IndicatorRow
from samstyr.goals.queries.figures import period_of
from samstyr.goals.queries.register import as_indicator
from samstyr.goals.queries.values import Indicator
from samstyr.goals.values import Held
from samstyr.kernels.missing import Missing, MissingReason


def held(indicators: Sequence[str]) -> dict[str, tuple[Held, ...]]:
    """Return the live observations of some indicators by indicator, in one query."""
    found: dict[str, list[Held]] = defaultdict(list)
    for row in Observation.objects.filter(retired=None, indicator__in=indicators):
        value = row.value if row.value is not None else Missing(MissingReason(row.status))
        found[row.indicator_id].append(Held(row.pk, row.area_id, period_of(row), value, row.snapshot_id))
    return {id: tuple(rows) for id, rows in found.items()}


def no_longer_bound() -> tuple[Indicator, ...]:
    """Return the indicators that have readings from an earlier apply, and no binding now, in one query."""
    bound = Binding.objects.filter(retired=None).values("indicator")
    read = CitedSources.objects.values("indicator")
    rows = IndicatorRow.objects.filter(id__in=read).exclude(id__in=bound).select_related("unit").order_by("order", "id")
    return tuple(as_indicator(row) for row in rows)
