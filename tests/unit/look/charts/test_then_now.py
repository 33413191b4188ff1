"""Then and now, for areas of which some are new."""

from samstyr.look.charts.palette import COLOURS
from samstyr.look.charts.sizes import Width
from samstyr.look.charts.then_now import plot_of, specification
from tests.unit.look.charts.examples import SATISFIED
from tests.unit.look.charts.reading import layers_of


def points(fill):
    return [row["x"] for _, rows in layers_of(specification(SATISFIED, Width.WIDE), "point", fill=fill) for row in rows]


def test_then_is_hollow_now_is_filled_and_what_did_not_exist_has_now_only():
    assert points(COLOURS["surface"]) == [80, 56, 70]
    assert points(COLOURS["series"]) == [71, 74, 67, 70]


def test_the_axis_holds_every_value_with_room_for_its_figures():
    axis = plot_of(SATISFIED, Width.NARROW).across

    assert axis.low < 56
    assert axis.high > 80
    assert axis.span >= 80 * 0.25
