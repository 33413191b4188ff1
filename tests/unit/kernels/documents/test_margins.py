"""Heads and feet that state something."""

import pytest

from samstyr.kernels.documents.margins import stating


@pytest.mark.parametrize(
    "text", ["Side 3 av 12", "Årsrapport 2022", "Fjordvik kommune", "", "12 %", "Vei 25, 1383 Fjordvik"]
)
def test_what_only_names_a_document_is_left_out(text: str) -> None:
    assert list(stating([text])) == []


def test_what_states_something_is_given_once_with_its_number() -> None:
    texts = ["Side 1", "Gjelden er 9 %", "Gjelden er 9 %", "Vi har 12 skoler"]
    assert list(stating(texts)) == [(2, "Gjelden er 9 %"), (4, "Vi har 12 skoler")]
