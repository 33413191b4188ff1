"""Sentences cut in parts."""

from samstyr.kernels.claims.stating.reading import read_sentence
from tests.stated_values import CONTEXT, reading_of


def test_commas_and_turns_cut_a_sentence():
    reading = reading_of("Den økte, mens den andre sank")
    assert [reading.parts[at] for at in (0, 3, 6)] == [0, 2, 2]
    assert (reading.part_start(6), reading.part_end(0)) == (3, 2)


def test_a_dash_between_numbers_does_not_cut():
    assert set(reading_of("i 2020–2023 var").parts) == {0}
    assert len(set(reading_of("i 2020 – og så").parts)) == 2


def test_a_figure_set_against_another_is_a_part_of_its_own():
    assert len(set(reading_of("23 dager mot 31 dager").parts)) == 2
    assert len(set(reading_of("på vei mot 2030").parts)) == 1


def test_an_empty_sentence_has_no_tokens():
    assert read_sentence("", "nb", CONTEXT).tokens == ()
