"""Figures in a text: how they are written, and how they are found again."""

from dataclasses import replace

import pytest

from samstyr.reports.publishing.figures import inlines_of, number_of, span, span_around
from samstyr.reports.publishing.reading import read
from samstyr.reports.publishing.syntax import elements, text_of, words
from samstyr.reports.publishing.syntax import span as span_element
from samstyr.reports.publishing.values import Chapter
from tests.published_reports import DEBT, publication


def test_a_figure_is_written_as_a_span_with_its_number():
    assert span(0, "97,4 %") == "[97,4 %]{.figure n=0}"
    assert span_around(3, "*ned* til 97,4 %") == "[*ned* til 97,4 %]{.figure n=3}"


def test_the_number_of_a_figure_is_found_and_of_anything_else_it_is_none():
    figure = span_element("figure", words("97,4"), n="12")
    assert number_of(figure) == 12
    assert text_of(inlines_of(figure)) == "97,4"
    assert number_of(span_element("figure", [], n="x")) is None
    assert number_of(span_element("other", [], n="1")) is None
    assert number_of({"t": "Space"}) is None


@pytest.mark.parametrize(
    "shown", ["−0,7 %", "*5*", "a]{.x}", "`{=typst}`", "1_000_0", "$x$", "\\[", "<b>", "{{a@2022}}", "~a~ ^b^", "@x"]
)
def test_no_sign_in_what_is_shown_is_read_as_markup(shown: str):
    from_figure = Chapter("a.md", f"# T\n\nTall: {span(0, shown)}.\n", (DEBT,))
    [part] = read(replace(publication(), chapters=(from_figure,)))
    [found] = [one for one in elements(list(part.blocks)) if number_of(one) == 0]
    assert text_of(inlines_of(found)) == shown
