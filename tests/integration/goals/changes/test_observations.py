"""What a package gives in the place of a brought figure: only that figure's old value is kept."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from samstyr.exchange.changes import load
from samstyr.goals.changes.observations import keep_brought, write_observations
from samstyr.goals.models import Observation, Revision
from samstyr.goals.planning import planned
from samstyr.goals.queries.figures import period_cells
from samstyr.goals.queries.held import held
from samstyr.kernels.figures import Citation, Figure
from samstyr.kernels.missing import Missing, MissingReason
from samstyr.kernels.period import Period
from samstyr.kernels.series import Series
from samstyr.kernels.texts import Text
from samstyr.kernels.units import Unit, UnitKind
from tests.bound_packages import AT, INDICATOR, bound_package, bring_in, typed

pytestmark = pytest.mark.django_db
UNIT = Unit("percent", UnitKind.SHARE, Text("%"), Text("prosent"), 1)
WHO = {"by": "Kari", "at": AT, "why": "Prøve"}


def figure(period: str, value: str) -> Figure:
    found = Decimal(value) if value else Missing(MissingReason.PENDING)
    return Figure(found, UNIT, Period.parse(period), "eksempel", Citation("ssb/1", "3203"), date(2026, 3, 20))


def write(figures: list[Figure], snapshot: int, number: int) -> None:
    plan = planned([Series(INDICATOR, "eksempel", tuple(figures))], held([INDICATOR]).get(INDICATOR, ()))
    snapshots = {one.period: snapshot for one in figures}
    write_observations(indicator=INDICATOR, plan=plan, snapshots=snapshots, number=number, **WHO)


@pytest.mark.parametrize(
    ("period", "cells"), [("2022", (2022, "")), ("2022-Q3", (2022, "2022-Q3")), ("2021-2022", (2022, "2021-2022"))]
)
def test_a_calendar_year_needs_no_period(period: str, cells: tuple[int, str]):
    assert period_cells(Period.parse(period)) == cells


def test_figures_are_written_with_all_that_they_say(tmp_path: Path):
    load(path=bound_package(tmp_path / "package"), by="Kari", at=AT)
    snapshot = bring_in(tmp_path)
    write([figure("2022", "5.40"), figure("2023-Q1", "")], snapshot, number=7)
    rows = Observation.objects.order_by("year").values_list("year", "period", "value", "status", "source", "line")
    assert list(rows) == [
        (2022, "", Decimal("5.40"), "measured", "ssb/1", "3203"),
        (2023, "2023-Q1", None, "pending", "ssb/1", "3203"),
    ]
    assert str(Observation.objects.get(year=2022).value) == "5.40"
    write([figure("2022", "5.5")], snapshot, number=8)
    assert Observation.objects.get(year=2023).retired == 8
    kept = Revision.objects.order_by("year").values_list("period", "before__value", "before__status", "load")
    assert list(kept) == [("", "5.40", "measured", 8), ("2023-Q1", "", "pending", 8)]


def test_only_what_is_given_again_is_kept(tmp_path: Path):
    load(path=bound_package(tmp_path / "package", typed(2020, "1.8")), by="Kari", at=AT)
    write([figure("2021", "2.5"), figure("2022", "3.1")], bring_in(tmp_path), number=7)
    key = {"indicator_id": INDICATOR, "area_id": "eksempel", "period": ""}
    keep_brought(given=[{**key, "year": "2020"}, {**key, "year": "2022"}], number=9, **WHO)
    assert list(Revision.objects.values_list("year", "load", "before__value")) == [(2022, 9, "3.1")]
    keep_brought(given=[], number=10, **WHO)
    assert Revision.objects.count() == 1
