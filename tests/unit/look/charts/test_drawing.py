"""Drawings for pages: lean, named, themed, and the same every time."""

import re
import subprocess
import sys
import xml.etree.ElementTree as ET

import pytest

from samstyr.look.charts.drawing import FontsMissing, _register_fonts, for_page
from samstyr.look.charts.sizes import Width
from tests.unit.look.charts.examples import CHARTS, DEBT

SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize("name", list(CHARTS))
def test_a_drawing_has_a_name_a_description_and_no_style(name):
    chart = CHARTS[name]
    svg = for_page(chart, Width.WIDE, "c1")
    root = ET.fromstring(svg)

    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == "c1-t c1-d"
    assert root.find("title").text == chart.title
    assert root.find("desc").text
    assert "style=" not in svg
    assert "class=" not in svg
    assert "font-family" not in svg


@pytest.mark.parametrize("name", list(CHARTS))
def test_every_colour_follows_the_page(name):
    svg = for_page(CHARTS[name], Width.NARROW, "c1")
    bare = re.findall(r'(?:fill|stroke)="(#[0-9a-f]+)"', svg)

    assert bare == []
    assert "var(--sam-ink,#16241f)" in svg


def test_two_drawings_on_one_page_share_no_addresses():
    found = [set(re.findall(r'id="([^"]+)"', for_page(DEBT, Width.WIDE, name))) for name in ("c1", "c2")]

    assert found[0]
    assert not found[0] & found[1]


def test_words_cannot_break_out_of_the_drawing():
    chart = DEBT.__class__(title='<script>"&', subtitle="", points=DEBT.points)

    assert ET.fromstring(for_page(chart, Width.WIDE, "c1")).find("title").text == '<script>"&'


def test_another_process_draws_the_same_bytes():
    code = (
        "import sys; from samstyr.look.charts.drawing import for_page; from samstyr.look.charts.sizes import Width;"
        "from tests.unit.look.charts.examples import DEBT;"
        "sys.stdout.buffer.write(for_page(DEBT, Width.WIDE, 'c1').encode())"
    )
    other = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout

    assert other == for_page(DEBT, Width.WIDE, "c1").encode()


def test_a_missing_typeface_is_said_with_what_to_do(tmp_path):
    with pytest.raises(FontsMissing, match=r"\./run assets"):
        _register_fonts(tmp_path)
