from datetime import date

import polars as pl
import pytest

from samstyr.kernels.assessment.columns.inputs import IndicatorRules, figures_frame, indicators_frame
from samstyr.kernels.assessment.columns.measured import MOST_SERIES, measured_frame
from samstyr.kernels.assessment.outcomes import Polarity
from samstyr.kernels.assessment.rules import thresholds
from samstyr.kernels.series import Series
from samstyr.kernels.units import UnitKind
from tests.kernel_values import AS_OF, PENDING, figure, series


def measured(*all_series: Series, breaks: tuple[int, ...] = (), as_of: date = AS_OF) -> pl.DataFrame:
    rules = [
        IndicatorRules(name, UnitKind.SHARE, 1, Polarity.LOWER, None, breaks) for name in ("gjeld", "resultat", "alene")
    ]
    frame = figures_frame(all_series, dict.fromkeys(("gjeld", "resultat", "alene"), 1))
    return measured_frame(frame, indicators_frame(rules, thresholds(as_of)), as_of)


def test_figures_become_units_of_their_last_decimal():
    frame = measured(series({"2020": "-0.7", "2021": PENDING, "2022": "97.4"}))
    assert frame["units"].to_list() == [-7, 974]
    assert frame["step"].to_list() == [None, 981]
    assert frame["step_months"].to_list() == [None, 24]


def test_series_do_not_leak_into_each_other():
    frame = measured(series({"2021": "1.0", "2022": "2.0"}), series({"2021": "5.0"}, indicator="resultat"))
    assert frame["has_previous"].to_list() == [False, True, False]
    assert frame["is_latest"].to_list() == [False, True, True]
    assert frame["run"].to_list() == [1, 1, 2]


def test_breaks_keys_and_caveats_begin_a_new_run():
    figures = (
        figure("2018", "1.0"),
        figure("2019", "1.0", key="new"),
        figure("2020", "1.0", key="new", caveat=True),
        figure("2021", "1.0", key="new"),
        figure("2022", "1.0", key="new"),
    )
    assert measured(Series("gjeld", "asker", figures))["run"].to_list() == [1, 2, 3, 4, 4]
    assert measured(series({"2020": "1.0", "2021": "1.0"}), breaks=(2021,))["run"].to_list() == [1, 2]


def test_what_has_not_begun_is_left_out():
    assert measured(series({"2021": "1.0", "2022": "2.0"}), as_of=date(2021, 12, 31))["units"].to_list() == [10]


def test_no_figures_are_no_rows():
    assert measured().is_empty()


@pytest.mark.parametrize("others", [0, MOST_SERIES])
def test_categories_are_put_in_the_same_order_of_series_and_time(others):
    figures = figures_frame(
        [series({"2022": "2.0", "2020-T1": "1.0", "2020": "3.0"}), series({"2021": "5.0"}, indicator="resultat")],
        {"gjeld": 1, "resultat": 1},
    )
    names, areas = pl.Enum(["resultat", "gjeld"]), pl.Enum(["asker", *map(str, range(others))])
    rules = [IndicatorRules(name, UnitKind.SHARE, 1, Polarity.LOWER) for name in ("gjeld", "resultat")]
    known = indicators_frame(rules, thresholds(AS_OF)).with_columns(pl.col("indicator").cast(names))
    categories = figures.with_columns(pl.col("indicator").cast(names), pl.col("area").cast(areas))
    found = measured_frame(categories, known, AS_OF)
    assert found.select("indicator", "value", "step").rows() == [
        ("resultat", 5.0, None),
        ("gjeld", 1.0, None),
        ("gjeld", 3.0, 20),
        ("gjeld", 2.0, -10),
    ]
