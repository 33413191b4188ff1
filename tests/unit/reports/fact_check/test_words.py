"""Where a sentence stands is said so that somebody finds it."""

import pytest

from samstyr.kernels.claims.stating.values import Sentence
from samstyr.kernels.documents.values import Place
from samstyr.reports.fact_check.words import place_words

LONG = "Barnehager, skoler og andre tilbud til barn og unge i hele kommunen"


@pytest.mark.parametrize(
    ("heading", "place", "nb", "en"),
    [
        ("Økonomi", Place(4), "Økonomi, avsnitt 4", "Økonomi, paragraph 4"),
        ("", Place(4, 2, 31), "side 2, linje 31", "page 2, line 31"),
        (LONG, Place(9), "Barnehager, skoler og andre tilbud til barn og unge i hele …, avsnitt 9", ""),
    ],
)
def test_a_place_is_told_by_heading_page_and_line(heading: str, place: Place, nb: str, en: str):
    sentence = Sentence("Vi har 9 skoler.", place, 0, 0, "nb", heading)
    assert place_words(sentence, "nb") == nb
    assert place_words(sentence, "en") == en or not en
