"""Parts of a sentence that leave out their verb."""

import pytest

from samstyr.kernels.claims.stating.gapped import is_gapped_comparison, is_gapped_extreme
from tests.stated_values import reading_of


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Sund har flest boliger, Lundby færrest.", "færrest"),
        ("Granli hadde den høyeste andelen, og gamle Sund lavest.", "lavest"),
        ("Lundby mistet flere enn oss, mens Granli færrest.", "færrest"),
    ],
)
def test_a_superlative_behind_a_name_is_told_by_the_verb_before(text: str, word: str):
    reading = reading_of(text)
    assert is_gapped_extreme(reading, reading.lows.index(word))


def test_a_comparative_behind_a_name_is_told_by_the_verb_before():
    reading = reading_of("Skolen har fått færre elever enn i 2020, Barnehagen flere.")
    assert is_gapped_comparison(reading, reading.lows.index("flere"))


@pytest.mark.parametrize(
    "text", ["Lundby færrest.", "Vi bygde boliger, Lundby færrest.", "Flest er unge, og de færrest."]
)
def test_without_a_name_or_a_superlative_before_it_nothing_is_left_out(text: str):
    reading = reading_of(text)
    assert not is_gapped_extreme(reading, reading.lows.index("færrest"))
