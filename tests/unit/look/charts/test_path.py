"""The path from a base year to a deadline."""

from samstyr.look.charts.palette import COLOURS
from samstyr.look.charts.path import plot_of, specification
from samstyr.look.charts.sizes import Width
from tests.unit.look.charts.examples import EMISSIONS
from tests.unit.look.charts.reading import layers_of


def rows_of(kind, **properties):
    return [rows for _, rows in layers_of(specification(EMISSIONS, Width.WIDE), kind, **properties)]


def test_the_line_is_straight_from_base_to_deadline():
    assert rows_of("rule") == [[{"x": 2009, "y": 0, "x2": 2030, "y2": -67}]]


def test_our_own_figure_is_filled_and_those_of_other_accounts_are_hollow():
    assert rows_of("point", fill=COLOURS["met"]) == [[{"x": 2021, "y": -44}]]
    assert rows_of("point", fill=COLOURS["surface"]) == [[{"x": 2018, "y": -30}]]


def test_the_words_say_base_deadline_and_what_the_line_expects():
    words = {row["text"] for rows in rows_of("text") for row in rows}

    assert {"0 %", "−67 %", "−44 %", "linjen: −38,3 %", "2009", "2021", "2030"} <= words


def test_the_axes_hold_every_mark():
    plot = plot_of(EMISSIONS, Width.NARROW)

    assert (plot.across.low, plot.across.high) == (2009, 2030)
    assert plot.up.low < -67
    assert plot.up.high > 0
