"""A chart in words has every figure, and every reason that one is missing."""

from samstyr.look.charts.described import described
from tests.unit.look.charts.examples import DEBT, DUST, EMISSIONS, SATISFIED, TEACHERS


def test_a_trend_says_its_target_and_every_year():
    assert described(DEBT) == "Måltall: under 80 %. 2019: 99,1; 2020: 102,8; 2021: 99,0; 2022: 97,4."


def test_a_missing_figure_is_said_with_its_reason():
    assert described(DUST) == "2019: 5,6; 2020: ikke målt; 2021: 4,9; 2022: tall kommer."


def test_bars_pairs_and_paths_say_theirs():
    assert described(TEACHERS).startswith("Bærum: 47,2 %; Asker: 43,1 %;")
    assert described(SATISFIED).startswith("Asker: 71 %; Tidligere Asker: 80 % → 74 %;")
    assert described(EMISSIONS) == "2009: 0 %; 2018: −30 %; 2021: −44 %; 2030: −67 %."
