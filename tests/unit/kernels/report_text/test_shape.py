import pytest

from samstyr.kernels.report_text.scanning import scan
from samstyr.kernels.report_text.shape import (
    block_faults,
    heading_faults,
    picture_faults,
    table_faults,
    title_faults,
    year_faults,
)
from samstyr.kernels.report_text.values import Heading


def headings(*levels: int) -> list[Heading]:
    return [Heading(level, "", place, place + 1, f"H{place}") for place, level in enumerate(levels)]


@pytest.mark.parametrize(
    ("levels", "found"),
    [
        ((1, 2, 3, 2, 3), []),
        ((1, 3), [(1, "heading-skips")]),
        ((1, 2, 1), [(2, "second-title")]),
        ((1, 2, 4, 6), [(2, "heading-skips"), (3, "heading-skips")]),
    ],
)
def test_no_heading_skips_a_level(levels: tuple[int, ...], found: list[tuple[int, str]]):
    assert [(one.start, fault.code) for one, fault in heading_faults(headings(*levels))] == found


def test_a_heading_has_words_and_says_how_it_should_be():
    empty = Heading(1, "", 0, 1, "")
    assert [fault.code for _, fault in heading_faults([empty])] == ["heading-empty"]
    [(_, skipping)] = heading_faults(headings(1, 3))
    assert skipping.remedy("en") == "Write `## H1`."


def test_a_part_begins_with_its_title():
    [first, second] = headings(1, 2)
    assert list(title_faults(first, is_first=True)) == []
    for heading, is_first in ((None, True), (first, False), (second, True)):
        assert [one.code for one in title_faults(heading, is_first=is_first)] == ["title-missing"]


def test_each_rule_stands_alone():
    assert list(block_faults(["note"])) == []
    assert next(block_faults(["chrat"])).remedy("en").startswith('Did you mean "chart"?')
    assert list(year_faults("from", "")) == list(year_faults("from", "2022")) == []
    assert [one.code for one in table_faults(headings=" ", columns=101, rows=200)] == [
        "table-without-headings",
        "too-many-cells",
    ]
    assert [one.code for one in picture_faults("a.png", " ")] == ["picture-without-words"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("[x]{style=a}", "style"),
        ("[x]{.figure n=0}", ".figure"),
        ("# T {onclick=a #b}", "onclick"),
        ("[x](https://a.no){.wide}", ".wide"),
        ("![x](a.png){width=50%}", "width"),
    ],
)
def test_an_attribute_that_means_nothing_is_found(text: str, name: str):
    assert name in [one.fields["name"].nb for one in scan(text).faults if one.code == "unknown-attribute"]


@pytest.mark.parametrize("text", ["[x]{.smallcaps #sted}", "# T {#sted section=economy}", "[x]{fig=a@2022 decimals=1}"])
def test_what_means_something_stays(text: str):
    assert scan(text).faults == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tittel\n======\n\nTekst\n", [(1, "Tittel")]),
        ("# A #\n\n## B {#b}\n\nTekst\n\nC\n---\n", [(1, "A"), (2, "B"), (2, "C")]),
        ("---\n\n- a\n- b\n\n***\n", []),
        ("> # Sitert\n\n- # Punkt\n- a\n- ## Neste\n", [(1, "Sitert"), (1, "Punkt"), (2, "Neste")]),
    ],
)
def test_headings_are_found_however_they_are_written(text: str, found: list[tuple[int, str]]):
    assert [(one.level, one.title) for one in scan(text).headings] == found


def test_a_heading_without_a_blank_line_above_is_text():
    assert [one.code for one in scan("Tekst\n# Overskrift\n").faults] == ["heading-not-read"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("```\nx\n", ["code-not-closed"]),
        ("~~~", ["code-not-closed"]),
        ("```\nx\n~~~\n", ["code-not-closed"]),
        ("```\nx\n```", []),
        ("````\n```\n````\n", []),
    ],
)
def test_code_is_closed(text: str, found: list[str]):
    assert [one.code for one in scan(text).faults] == found
