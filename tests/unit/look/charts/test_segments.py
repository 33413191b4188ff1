"""What a line may join."""

from samstyr.look.charts.segments import MissingRun, missing_runs, segments
from tests.unit.look.charts.examples import DEBT, DUST, LEAKAGE, TURNOUT


def drawn(chart):
    return [(piece.start.at, piece.end.at, piece.gap) for piece in segments(chart)]


def test_neighbouring_years_are_joined_by_a_whole_line():
    assert drawn(DEBT) == [(2019, 2020, False), (2020, 2021, False), (2021, 2022, False)]


def test_no_line_crosses_a_break_in_method():
    assert drawn(LEAKAGE) == []


def test_a_year_that_was_not_measured_makes_the_line_dotted():
    assert drawn(DUST) == [(2019, 2021, True)]


def test_figures_that_must_not_be_compared_are_not_joined():
    assert drawn(TURNOUT) == []


def test_neighbours_missing_for_the_same_reason_share_their_words():
    assert missing_runs(LEAKAGE.points) == [MissingRun(2019, 2020, "ikke målt", 2)]


def test_different_reasons_each_have_their_words():
    assert missing_runs(DUST.points) == [
        MissingRun(2020, 2020, "ikke målt", 1),
        MissingRun(2022, 2022, "tall kommer", 1),
    ]
