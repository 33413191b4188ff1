"""The words that count of a statement, each with where it stands."""

from samstyr.kernels.claims.linking.matching import Zone
from samstyr.kernels.claims.linking.spoken import spoken
from samstyr.kernels.claims.stating.finding import stated_in
from tests.fjordvik import CONTEXT, INDEX, document


def zones(text: str, nth: int = 0, heading: str = "") -> tuple[dict[str, Zone], bool]:
    stated = stated_in(document(text, heading=heading), CONTEXT)[nth]
    said, is_telling = spoken(stated, INDEX)
    return {one.word: one.zone for one in said}, is_telling


def test_words_stand_in_the_own_part_of_a_sentence_or_the_rest_of_it():
    found, is_telling = zones("Sykefraværet var 9,2 prosent i 2022, mens vanntapet var 31 prosent.")
    assert found["sykefraværet"] is Zone.OWN
    assert found["vanntapet"] is Zone.BESIDE
    assert is_telling
    found, _ = zones("Sykefraværet var 9,2 prosent i 2022, mens vanntapet var 31 prosent.", nth=1)
    assert found["sykefraværet"] is Zone.SENTENCE


def test_what_says_nothing_itself_leans_on_the_sentence_before():
    found, is_telling = zones("Sykefraværet var 9,2 prosent i 2022. I 2021 var andelen 8,4 prosent.", nth=1)
    assert found["sykefraværet"] is Zone.CARRIED
    assert not is_telling


def test_a_heading_says_less_and_ages_are_words_of_their_own():
    found, _ = zones("Blant innbyggere i alderen 67–74 år var andelen 23 prosent.", heading="Arbeidsliv")
    assert found["arbeidsliv"] is Zone.HEADING
    assert found["age67to74"] is Zone.OWN
