"""Many indicators in many areas, in a fixed number of queries."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from samstyr.goals.queries.in_areas import in_areas
from samstyr.goals.queries.overview import overview
from samstyr.kernels.period import Period

AS_OF = date(2023, 8, 31)

pytestmark = pytest.mark.usefixtures("demo")


def test_each_is_what_the_overview_assesses():
    every = {one.indicator.id: one for one in overview(as_of=AS_OF, area="asker").standings}
    with CaptureQueriesContext(connection) as asked:
        found = in_areas(indicators=list(every), areas=["asker"], as_of=AS_OF)
    assert len(asked) == 5
    assert len(found) == len(every)
    for one in found:
        whole = every[one.indicator.id]
        assert (one.indicator, one.series, one.targets, one.stated_changes) == (
            whole.indicator, whole.series, whole.targets, whole.stated_changes,
        )  # fmt: skip


def test_an_area_without_figures_has_an_empty_series_and_an_unknown_id_nothing():
    found = in_areas(indicators=["oko_netto_laanegjeld", "ingenting"], areas=["asker", "asker_midt"], as_of=AS_OF)
    assert [(one.indicator.id, one.series.area, len(one.series.figures)) for one in found] == [
        ("oko_netto_laanegjeld", "asker", 4),
        ("oko_netto_laanegjeld", "asker_midt", 0),
    ]


def test_nothing_is_known_of_periods_that_begin_after_the_day():
    (one,) = in_areas(indicators=["oko_netto_laanegjeld"], areas=["asker"], as_of=date(2020, 6, 1))
    assert one.series.figures[-1].period == Period.of_year(2020)
