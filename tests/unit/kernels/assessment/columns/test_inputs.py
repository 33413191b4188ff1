from datetime import date
from decimal import Decimal

from samstyr.kernels.assessment.columns.inputs import (
    FIGURES_SCHEMA,
    IndicatorRules,
    figures_frame,
    indicators_frame,
    stated_frame,
    targets_frame,
)
from samstyr.kernels.assessment.outcomes import Polarity
from samstyr.kernels.assessment.rules import thresholds
from samstyr.kernels.units import UnitKind
from tests.kernel_values import AS_OF, COUNT, PENDING, series, stated, target


def test_figures_are_rounded_as_they_are_published():
    frame = figures_frame([series({"2021": "2.25", "2022": PENDING})], {"gjeld": 1})
    assert frame["value"].to_list() == [2.3, None]
    assert dict(frame.schema) == FIGURES_SCHEMA


def test_a_band_of_nothing_is_a_band():
    own = [IndicatorRules("gjeld", UnitKind.SHARE, 1, Polarity.LOWER, band) for band in (None, Decimal(0))]
    frame = indicators_frame(own, thresholds(AS_OF))
    assert frame["band"].to_list() == [0.2, 0.0]
    assert frame["band_units"].to_list() == [2.0, 0.0]


def test_bounds_are_whole_numbers_over_one_scale():
    [row] = targets_frame([target(">=", "3.25", tolerance=Decimal("0.5"), base_year=2020, deadline=2030)]).to_dicts()
    assert (row["low"], row["high"], row["margin"], row["scale"]) == (13, None, 2, 4)
    assert (row["path_months"], row["due_month"] - row["base_month"]) == (120, 120)


def test_only_the_newest_stated_change_that_is_known_counts():
    changes = [stated(2020, "-42"), stated(2021, "-44.5"), stated(2025, "-60"), stated(2021, "-1", unit=COUNT)]
    [row] = stated_frame({"asker": changes}, date(2023, 8, 31)).to_dicts()
    assert (row["stated_year"], row["stated_num"], row["stated_den"]) == (2021, -89, 2)


def test_nothing_stated_is_an_empty_frame():
    assert stated_frame({}, AS_OF).is_empty()
    assert targets_frame([]).is_empty()
