"""Numbers in words, in bokmål, nynorsk and English."""

from decimal import Decimal

import pytest

from samstyr.kernels.claims.stating.tokens import tokens_of
from samstyr.kernels.claims.stating.word_numbers import read_words, small_numbers


@pytest.mark.parametrize(
    ("text", "value", "length", "language"),
    [
        ("ni skoler", 9, 1, "nb"),
        ("tjueåtte deltakarar", 28, 1, "nb"),
        ("femogtyve", 25, 1, "nb"),
        ("sju", 7, 1, "nb"),
        ("eitt hundre", 100, 2, "nb"),
        ("hundre og tjue barn", 120, 3, "nb"),
        ("to hundre og ti", 210, 4, "nb"),
        ("tre tusen to hundre", 3200, 4, "nb"),
        ("twelve thousand visits", 12000, 2, "en"),
        ("twenty-eight", 28, 1, "en"),
    ],
)
def test_words_are_read(text: str, value: int, length: int, language):
    assert read_words(tokens_of(text, language), 0, language) == (Decimal(value), length)


@pytest.mark.parametrize("text", ["mange", "og ti", "kommunen"])
def test_other_words_are_none(text: str):
    assert read_words(tokens_of(text, "nb"), 0, "nb") is None


def test_two_numbers_side_by_side_are_two():
    assert read_words(tokens_of("fem seks", "nb"), 0, "nb") == (Decimal(5), 1)


def test_all_below_a_hundred_are_known():
    assert set(range(1, 100)) <= set(small_numbers("nb").values())
    assert set(range(1, 100)) <= set(small_numbers("en").values())
