import pytest

from samstyr.kernels.municipalities.columns.engine import stitch_columns
from samstyr.kernels.municipalities.columns.inputs import cells_frame
from samstyr.kernels.municipalities.stitching import OverlappingFiguresDisagree
from tests.code_history import COST, code_series, three_places

PARTS = {"0220": {"2019": "10"}, "0627": {"2019": "10"}, "0628": {"2019": "10"}}


def stitched(values):
    figures = cells_frame((code_series(code, cells, COST) for code, cells in values.items()), {"cost": 0})
    found = stitch_columns(figures, history=three_places(), areas=["3203"], rules=[COST])
    return {last.year: value for last, value in found.select("last", "value").rows()}


def test_what_rounding_explains_is_no_conflict_and_the_codes_of_the_time_have_their_say():
    assert stitched(PARTS | {"3203": {"2019": "32"}}) == {2019: 30}


def test_all_conflicts_are_said_at_once_with_both_values():
    with pytest.raises(OverlappingFiguresDisagree, match=r"30 from 0220 \+ 0627 \+ 0628 and 33 from 3203") as raised:
        stitched(PARTS | {"3203": {"2019": "33", "2021": "7"}, "3025": {"2021": "8"}})
    assert [(conflict.period, conflict.value, conflict.other_value) for conflict in raised.value.conflicts] == [
        ("2019", 30, 33),
        ("2021", 8, 7),
    ]


def test_the_newest_of_the_others_stands_in():
    assert stitched({"3025": {"2018": "5"}, "3203": {"2018": "5", "2017": "4"}}) == {2018: 5, 2017: 4}
