import polars as pl

from samstyr.kernels.assessment.columns.engine import assess_columns
from samstyr.kernels.assessment.columns.inputs import IndicatorRules, figures_frame
from samstyr.kernels.assessment.outcomes import Polarity
from samstyr.kernels.series import Series
from samstyr.kernels.units import UnitKind
from tests.kernel_values import AS_OF, PENDING, series


def changes(*all_series: Series) -> pl.DataFrame:
    rules = [IndicatorRules("gjeld", UnitKind.COUNT, 1, Polarity.LOWER)]
    return assess_columns(figures_frame(all_series, {"gjeld": 1}), indicators=rules, targets=[], as_of=AS_OF).indicators


def test_each_area_has_its_own_change():
    one = series({"2021": "99.0", "2022": "97.4"})
    [row] = changes(one).to_dicts()
    assert (row["direction"], round(row["absolute"], 10), round(row["percent"], 4)) == ("improving", -1.6, -1.6162)
    assert (row["years"], row["band"], row["attainment"]) == (1.0, 0.2, "no_target")


def test_an_area_without_figures_keeps_its_row():
    [row] = changes(series({"2022": PENDING})).to_dicts()
    assert (row["obstacle"], row["direction"], row["value"]) == ("no_figure", "unknown", None)
    assert (row["outdated"], row["attainment"], row["reasons"]) == (False, "no_data", [])


def test_a_step_across_a_break_is_no_turn():
    parted = series({"2020": "20.0", "2021": "10.0", "2022": "20.0"}, breaks=())
    rules = [IndicatorRules("gjeld", UnitKind.COUNT, 1, Polarity.LOWER, None, (2021,))]
    frame = figures_frame([parted], {"gjeld": 1})
    assert changes(parted)["reasons"].to_list() == [["turned"]]
    assert assess_columns(frame, indicators=rules, targets=[], as_of=AS_OF).indicators["reasons"].to_list() == [[]]
