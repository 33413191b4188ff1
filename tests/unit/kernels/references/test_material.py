from datetime import date
from decimal import Decimal

from samstyr.kernels.assessment.outcomes import Attainment, Polarity
from samstyr.kernels.period import Period
from samstyr.kernels.references.material import subject
from samstyr.kernels.texts import Text
from tests.kernel_values import AS_OF, PERCENT, series, stated, target


def debt(**parts):
    given = {
        "title": Text("Gjeld", "Debt"),
        "unit": PERCENT,
        "decimals": 1,
        "polarity": Polarity.LOWER,
        "band": None,
        "series": series({"2021": "99.04", "2022": "97.36", "2024": "90"}),
        "targets": (target(),),
        "stated_changes": (stated(2022, "-2", base_year=2021), stated(2024, "-5", base_year=2021)),
        "as_of": AS_OF,
    }
    return subject(**(given | parts))


def test_figures_are_as_published_and_none_is_from_the_future():
    found = debt()
    assert [figure.number for figure in found.series.figures] == [Decimal("99.0"), Decimal("97.4")]
    assert found.by_period[Period.of_year(2022)].number == Decimal("97.4")
    assert [change.year for change in found.stated_changes] == [2022]


def test_the_band_is_that_of_the_unit_or_its_own():
    assert debt().band == Decimal("0.2")
    assert debt(band=Decimal("1.5")).band == Decimal("1.5")
    assert debt(as_of=date(2022, 6, 1)).series.latest.period == Period.of_year(2022)


def test_verdicts_are_those_of_the_year():
    assert [one.attainment for one in debt().verdicts_in(Period.of_year(2022))] == [Attainment.MISSED]
    assert debt(targets=(target(valid_to=2021),)).verdicts_in(Period.of_year(2022)) == ()
