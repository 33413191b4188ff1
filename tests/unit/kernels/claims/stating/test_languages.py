"""The language of a piece."""

import pytest

from samstyr.kernels.claims.stating.languages import CLEARLY, language_of, languages_of
from samstyr.kernels.documents.values import Piece, PieceKind, Place


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


def test_a_title_in_another_language_does_not_make_a_sentence_so():
    text = "Strategien The Heart of Fjordvik er vedtatt."
    assert language_of(text, "nb", margin=CLEARLY) == "nb"
    assert language_of("Debt fell to 9 per cent of income in 2022.", "nb", margin=CLEARLY) == "en"


def pieces(*texts: str) -> list[Piece]:
    kinds = [PieceKind.HEADING if text.startswith("# ") else PieceKind.ITEM for text in texts]
    return [Piece(kind, text.removeprefix("# "), Place(1)) for kind, text in zip(kinds, texts, strict=True)]


def test_a_piece_without_small_words_is_in_the_language_of_those_beside_it():
    found = languages_of(pieces("Gjelden økte i fjor.", "# Summary", "Debt 9 %", "The debt rose.", "Fees 3 %"), "nb")
    assert found == ("nb", "en", "en", "en", "en")
    assert languages_of(pieces("The debt rose.", "# Gebyrer", "Vann 9 %"), "nb") == ("en", "nb", "nb")
    assert languages_of(pieces(), "en") == ()
