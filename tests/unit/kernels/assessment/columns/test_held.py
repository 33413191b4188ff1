from decimal import Decimal

import polars as pl

from samstyr.kernels.assessment.columns.held import held_frame
from samstyr.kernels.assessment.columns.inputs import IndicatorRules, figures_frame, indicators_frame, targets_frame
from samstyr.kernels.assessment.columns.measured import measured_frame
from samstyr.kernels.assessment.outcomes import Polarity
from samstyr.kernels.assessment.rules import thresholds
from samstyr.kernels.series import Series
from samstyr.kernels.targets import Target, TargetMeasure, TargetWindow
from samstyr.kernels.units import UnitKind
from tests.kernel_values import AS_OF, series, target

CHANGE = {"measure": TargetMeasure.CHANGE_SINCE_BASE, "base_year": 2009}


def held(one: Series, goal: Target) -> tuple[int | None, int | None]:
    rules = [IndicatorRules("gjeld", UnitKind.COUNT, 1, Polarity.LOWER)]
    indicators = indicators_frame(rules, thresholds(AS_OF))
    measured = measured_frame(figures_frame([one], {"gjeld": 1}), indicators, AS_OF)
    [row] = held_frame(measured.filter(pl.col("is_latest")), measured, targets_frame([goal])).to_dicts()
    return row["num"], row["den"]


def test_a_level_is_its_units_over_its_scale():
    assert held(series({"2021": "1.0", "2022": "97.4"}), target()) == (974, 10)


def test_a_mean_is_the_sum_over_the_years():
    window = target(window=TargetWindow.MEAN_3)
    assert held(series({"2020": "1.0", "2021": "2.0", "2022": "4.0"}), window) == (70, 30)
    assert held(series({"2021": "2.0", "2022": "4.0"}), window)[0] is None


def test_a_change_is_counted_from_the_base():
    from_series = held(series({"2009": "200.0", "2021": "120.0"}), target(**CHANGE))
    from_target = held(series({"2021": "120.0"}), target(**CHANGE, base_value=Decimal("62.5")))
    assert from_series[0] / from_series[1] == -40
    assert from_target[0] / from_target[1] == 92
    assert held(series({"2009": "0.0", "2021": "1.0"}), target(**CHANGE)) == (None, None)


def test_large_figures_stay_exact():
    large = series({"2009": "900719925474099.1", "2021": "900719925474099.2"})
    num, den = held(large, target(**CHANGE))
    assert num * 9007199254740991 == den * 100
