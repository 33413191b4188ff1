"""What the page's script is given."""

import json

import vl_convert

from samstyr.look.charts.interactive import interactive
from samstyr.look.charts.palette import COLOURS
from tests.unit.look.charts.examples import DEBT, DUST


def test_every_year_can_be_chosen_and_has_its_words_also_where_nothing_was_measured():
    given = interactive(DUST)

    assert [step["said"] for step in given["steps"]] == [
        "2019: 5,6",
        "2020: ikke målt",
        "2021: 4,9",
        "2022: tall kommer",
    ]
    assert given["first"] == 2


def test_the_pixels_of_the_years_grow_and_lie_within_the_drawing():
    for form in (interactive(DEBT)["wide"], interactive(DEBT)["narrow"]):
        assert form["places"] == sorted(form["places"])
        assert form["places"][0] > 0
        assert form["places"][-1] < form["width"]


def test_it_can_be_sent_and_drawn():
    given = json.loads(json.dumps(interactive(DEBT)))

    assert vl_convert.vegalite_to_svg(given["wide"]["specification"]).startswith("<svg")
    assert given["colours"] == {value: f"--sam-{name}" for name, value in COLOURS.items()}
