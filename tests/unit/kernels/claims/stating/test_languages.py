"""The language of a piece."""

import pytest

from samstyr.kernels.claims.stating.languages import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Andelen er høy og økte i fjor.", "nb"),
        ("The share of residents is high.", "en"),
        ("Elva auka ikkje.", "nb"),
        ("12 %", "nb"),
    ],
)
def test_small_words_tell(text: str, language: str):
    assert language_of(text, "nb") == language


def test_without_any_the_default_is_taken():
    assert language_of("KOSTRA 2022", "en") == "en"
