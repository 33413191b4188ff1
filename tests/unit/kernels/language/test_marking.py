import pytest
from hypothesis import given
from hypothesis import strategies as st

from samstyr.kernels.language.marking import excerpt, hits_in

TEXT = "Netto lånegjeld i prosent av driftsinntektene. " * 8 + "Her står gjeld alene. " + "Mer om annet. " * 20


def is_debt(word):
    return word == "gjeld"


def test_the_words_that_were_looked_for_come_as_they_are_written_and_once():
    assert hits_in("Mye Gjeld, gjeld og gjeld i PM2,5", lambda word: word.lower() in ("gjeld", "pm2,5")) == (
        "Gjeld", "gjeld", "PM2,5",
    )  # fmt: skip


@given(st.text(), st.sampled_from("abæ1 "))
def test_every_hit_stands_in_the_text(text, letter):
    assert all(letter in hit and hit in text for hit in hits_in(text, lambda word: letter in word))


def test_an_excerpt_shows_the_hit_and_what_is_left_out():
    found = excerpt(TEXT, is_debt, length=120)
    assert found.startswith("… ")
    assert found.endswith(" …")
    assert " gjeld " in found
    assert len(found) <= 125


@pytest.mark.parametrize("text", ["", "Kort tekst om gjeld."])
def test_a_short_text_comes_back_whole(text):
    assert excerpt(text, is_debt, length=120) == text


@given(st.text("ab gjeld", max_size=300), st.integers(20, 100))
def test_an_excerpt_is_never_much_longer_than_asked_for(text, length):
    assert len(excerpt(text, is_debt, length=length)) <= length + 4
