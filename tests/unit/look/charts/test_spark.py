"""Sparks: the shape of a few years beside a line of words."""

import xml.etree.ElementTree as ET

from samstyr.look.charts.spark import SIZE, spark
from tests.unit.look.charts.examples import DEBT, DUST, LEAKAGE, TRENDS


def test_a_spark_is_for_the_eye_only_and_has_no_style():
    root = ET.fromstring(spark(DEBT))

    assert root.get("aria-hidden") == "true"
    assert "style=" not in spark(DEBT)


def test_a_line_is_not_drawn_across_a_break_and_is_dotted_across_a_gap():
    assert [path.get("stroke-dasharray") for path in ET.fromstring(spark(DUST)).find("g")] == ["1 4"]
    assert list(ET.fromstring(spark(LEAKAGE)).find("g")) == []


def test_the_last_point_has_its_status_colour():
    assert ET.fromstring(spark(DEBT)).find("circle").get("fill") == "var(--sam-missed,#a83d0c)"


def test_a_single_figure_has_no_shape():
    assert spark(DEBT.__class__("", "", DEBT.points[:1])) == ""


def test_everything_lies_within_the_drawing():
    for chart in TRENDS.values():
        circle = ET.fromstring(spark(chart)).find("circle")
        assert 0 <= float(circle.get("cx")) <= SIZE.whole_width
        assert 0 <= float(circle.get("cy")) <= SIZE.whole_height
