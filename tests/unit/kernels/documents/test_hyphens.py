"""Lines joined to running text."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samstyr.kernels.documents.hyphens import is_broken, joined, plain, words_of_lines


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["tje-", "nester"], "tjenester"),
        (["sosial-", "og helsetjenester"], "sosial- og helsetjenester"),
        (["bo-", "eller omsorgstilbud"], "bo- eller omsorgstilbud"),
        (["Høn-", "Landås"], "Høn-Landås"),
        (["2020-", "2023"], "2020-2023"),
        (["5G-", "dekning"], "5G-dekning"),
        (["IKT-", "sikkerhet"], "IKT-sikkerhet"),
        (["KOSTRA-", "tall"], "KOSTRA-tall"),
        (["tje\u00ad", "nester"], "tjenester"),
        (["to  ord ", "", " og flere"], "to ord og flere"),
        ([], ""),
    ],
)
def test_hyphens_go_unless_they_belong_to_the_word(lines: list[str], text: str):
    assert joined(lines) == text


def test_the_rest_of_the_document_decides():
    known = words_of_lines(["Tilbud om e-post finnes", "og kvartals-"])
    assert known["e-post"] == 1
    assert known["kvartals"] == 0
    assert joined(["e-", "post"], known) == "e-post"
    assert joined(["e-", "post"], Counter({"epost": 2})) == "epost"


def test_broken_lines_are_seen():
    assert is_broken("utbyg- ")
    assert not is_broken("utbygd –")


def test_what_cannot_be_seen_goes_and_ligatures_are_letters():
    assert plain("e\ufb00ektiv\u200b  dri\u00adft\u00a0her") == "effektiv drift her"
    assert plain("A\u030asen") == "Åsen"


@pytest.mark.parametrize("text", ["\u200f\u202b97,4\u200e\u202c", "\u206697,4\u2069", "９７，４", "𝟗𝟕,𝟒"])
def test_which_way_letters_run_and_how_they_are_drawn_changes_no_figure(text: str):
    assert plain(text) == "97,4"


@given(st.text(max_size=60))
def test_plain_text_stays_plain(text: str):
    assert plain(plain(text)) == plain(text)
