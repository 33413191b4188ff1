"""A chart that travels alone says what it shows and who says so."""

import struct
import xml.etree.ElementTree as ET

import pytest
import vl_convert

from samstyr.look.charts.alone import SCALE, NotADrawing, png_alone, png_bare, svg_alone
from samstyr.look.charts.drawing import drawn
from samstyr.look.charts.sizes import Width
from tests.unit.look.charts.examples import CHARTS, DEBT

SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize("name", list(CHARTS))
def test_the_file_has_title_ground_and_colours_of_its_own(name):
    chart = CHARTS[name]
    svg = svg_alone(chart)
    root = ET.fromstring(svg)

    assert root.find(f"{SVG}title").text == chart.title
    assert root.find(f"{SVG}rect").get("fill") == "#ffffff"
    assert "var(" not in svg
    assert "style=" not in svg


def test_the_source_stands_below_the_chart():
    texts = ["".join(text.itertext()) for text in ET.fromstring(svg_alone(DEBT)).findall(f"{SVG}text")]

    assert texts[0] == DEBT.title
    assert " ".join(texts[-1:]) == DEBT.source


def test_the_picture_is_twice_as_fine_as_the_drawing_and_the_same_every_time():
    svg, png = svg_alone(DEBT), png_alone(DEBT)
    width, height = struct.unpack(">II", png[16:24])

    assert png.startswith(b"\x89PNG")
    assert (width, height) == tuple(2 * int(ET.fromstring(svg).get(side)) for side in ("width", "height"))
    assert png == png_alone(DEBT)


def test_the_picture_is_really_set_in_inter():
    svg = svg_alone(DEBT)
    otherwise = svg.replace("Inter, Arial", "Nothing-of-the-kind, Arial").replace(
        'font-family="Inter"', 'font-family="Arial"'
    )

    assert otherwise != svg
    assert vl_convert.svg_to_png(otherwise, scale=2) != png_alone(DEBT)


def test_a_drawing_without_a_size_is_named():
    assert "states no size" in str(NotADrawing("<svg>"))


def test_a_bare_png_has_the_chart_alone_on_white_ground():
    content = png_bare(DEBT, Width.SMALL)

    assert content.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = (int.from_bytes(content[at : at + 4]) for at in (16, 20))
    svg = drawn(DEBT, Width.SMALL)
    assert f'width="{width // SCALE}" height="{height // SCALE}"' in svg
    assert png_bare(DEBT, Width.SMALL) == content
