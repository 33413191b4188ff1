"""Words become a reference where they stand, and nothing around them changes."""

import pytest

from samstyr.reports.enlivening.wrapping import Wanted, wrap
from samstyr.reports.importing.writing import markdown
from samstyr.reports.publishing.syntax import Element, header, paragraph, text_of, words

SENTENCE = "Gjelden (97,4 prosent) var høy."
SPACE: Element = {"t": "Space"}


def wanted(said: str, sentence: str = SENTENCE) -> Wanted:
    start = sentence.index(said)
    return Wanted(sentence, start, start + len(said), "a@2022")


@pytest.mark.parametrize("said", ["97,4 prosent", "97,4", "Gjelden", "høy", "(97,4 prosent)"])
def test_the_words_alone_are_marked_and_the_text_is_as_it_was(said: str):
    blocks = [header(1, words("Gjelden")), paragraph(*words(f"Først. {SENTENCE} Sist."))]
    assert wrap(blocks, wanted(said))
    assert text_of(blocks[1]) == f"Først. {SENTENCE} Sist."
    assert f"[{said}]{{fig=" in markdown(blocks)


def test_blanks_of_any_kind_are_blanks():
    inlines = [
        *words("Gjelden"),
        {"t": "SoftBreak"},
        {"t": "Str", "c": "(97,4\u00a0prosent)"},
        SPACE,
        *words("var høy."),
    ]
    assert wrap([paragraph(*inlines)], wanted("97,4 prosent"))


def test_words_inside_bold_are_found_and_words_across_its_edge_are_left():
    bold: Element = {"t": "Strong", "c": words("(97,4 prosent) var")}
    blocks = [paragraph(*words("Gjelden"), SPACE, bold, SPACE, *words("høy."))]
    assert not wrap(blocks, wanted("var høy"))
    assert wrap(blocks, wanted("97,4 prosent"))
    assert "**([97,4 prosent]{fig=" in markdown(blocks)


def test_the_same_sentence_twice_gets_a_reference_each_and_no_more():
    blocks = [paragraph(*words(f"{SENTENCE} {SENTENCE}"))]
    assert [wrap(blocks, wanted("97,4 prosent")) for _ in range(3)] == [True, True, False]
