"""Markdown as a reader sees it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samstyr.kernels.report_text.visible import Shown, visible


def seen(text: str, *references: Shown) -> str:
    return visible(text, [(0, len(text))], references).text


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("**Tallene lever.** Hvert *tall*", "Tallene lever. Hvert tall"),
        ("et _ord_ og snake_case_navn", "et ord og snake_case_navn"),
        ("5 * 3 og a * b", "5 * 3 og a * b"),
        ('[lenke](https://a.no/b_c "ord") og [her](b.md#x)', "lenke og her"),
        ("![Et bilde](a.png){width=50}", "Et bilde"),
        ("[ord]{.klasse} og [tekst][r]", "ord og tekst"),
        ("[ikke lenke] står", "[ikke lenke] står"),
        ("se[^1] note", "se note"),
        ("`a*b*` er kode", "a*b* er kode"),
        (r"\*ikke\* \[uthevet\]", "*ikke* [uthevet]"),
        ("CO~2~ og m^2^, ~~borte~~", "CO2 og m2, borte"),
        ("A &amp; B &ukjent;", "A & B &ukjent;"),
        ("<https://a.no>", "https://a.no"),
        ("to  blanke\tog slutt ", "to blanke og slutt"),
    ],
)
def test_marks_are_not_seen(written: str, expected: str):
    assert seen(written) == expected


def test_references_are_what_they_show_and_keep_their_places():
    text = "Gjelden er {{g@2022}}, og **[gikk *ned*\n  til 3]{fig=g@2021}** i år."
    short = Shown(text.index("{{"), text.index("}}") + 2, "97,4 %")
    opening = text.index("[")
    long = Shown(opening, text.index("}**") + 1, None, (opening + 1, text.index("]{")))
    split = text.index("\n")
    found = visible(text, [(0, split), (split + 1, len(text))], [short, long])
    assert found.text == "Gjelden er 97,4 %, og gikk ned til 3 i år."
    assert {start: found.text[first:last] for start, (first, last) in found.shown.items()} == {
        short.start: "97,4 %",
        long.start: "gikk ned til 3",
    }
    assert text[found.places[found.text.index("i år")]] == "i"


def test_what_is_shown_is_no_markup():
    text = "Det er {{x}} her."
    assert seen(text, Shown(7, 12, "2 * 3 [a](b) _c_")) == "Det er 2 * 3 [a](b) _c_ her."


@given(st.text(alphabet="ab *_[](){}`~^&;\\!<>:/\n", max_size=60))
def test_each_letter_has_a_place_whatever_the_text_is(text: str):
    found = visible(text, [(0, len(text))])
    assert len(found.places) == len(found.text)
    assert list(found.places) == sorted(found.places)
    assert found.text == found.text.strip()
