from dataclasses import replace

import polars as pl

from samstyr.kernels.assessment.columns.engine import assess_columns
from samstyr.kernels.assessment.columns.inputs import IndicatorRules, figures_frame
from samstyr.kernels.assessment.outcomes import Polarity
from samstyr.kernels.series import Series
from samstyr.kernels.targets import Target
from samstyr.kernels.units import UnitKind
from tests.kernel_values import AS_OF, figure, series, target


def verdicts(all_series: list[Series], *targets: Target) -> pl.DataFrame:
    rules = [IndicatorRules("gjeld", UnitKind.SHARE, 1, Polarity.LOWER)]
    return assess_columns(
        figures_frame(all_series, {"gjeld": 1}), indicators=rules, targets=targets, as_of=AS_OF
    ).verdicts


def area(name: str, values: dict[str, str]) -> Series:
    return Series("gjeld", name, tuple(replace(figure(year, value), area=name) for year, value in values.items()))


def test_a_target_counts_in_every_area_of_its_indicator():
    found = verdicts([area("asker", {"2022": "97.4"}), area("baerum", {"2022": "70.0"})], target("<", "80"))
    assert found.select("area", "attainment", "distance").rows() == [
        ("asker", "missed", 17.4),
        ("baerum", "met", -10.0),
    ]


def test_targets_keep_their_order():
    found = verdicts([series({"2022": "97.4"})], target("<", "80", id="b"), target("<", "99", id="a"))
    assert found["target"].to_list() == ["b", "a"]


def test_a_value_on_the_limit_is_judged_exactly():
    thirds = target("<", "0.3")
    assert verdicts([series({"2022": "0.3"})], thirds)["attainment"].to_list() == ["missed"]


def test_a_crossing_is_seen_in_its_own_area_only():
    crossed = verdicts(
        [area("asker", {"2021": "79.0", "2022": "81.0"}), area("baerum", {"2021": "81.0", "2022": "82.0"})], target()
    )
    assert crossed["crossed"].to_list() == [True, False]
