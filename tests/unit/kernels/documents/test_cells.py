"""Cells of tables that hold prose."""

import pytest

from samstyr.kernels.documents.cells import is_prose, with_one_head


@pytest.mark.parametrize(
    "text",
    [
        "Andelen økte til 12 prosent i fjor.",
        "«Det ble bygd 40 boliger i fjor.»",
        "Dette er en lang tekst uten punktum til slutt, som noen har skrevet i en celle for å få den på plass",
    ],
)
def test_sentences_in_cells_are_prose(text: str):
    assert is_prose(text)


@pytest.mark.parametrize(
    "text", ["", "Netto driftsresultat", "1 200", "mill. kr.", "Antall elever per lærer, 1.-4. trinn"]
)
def test_labels_and_figures_are_none(text: str):
    assert not is_prose(text)


def test_heads_above_each_other_are_one() -> None:
    rows = [("Sted", "Andel", "Andel", "Sum"), ("", "2021", "2022"), ("Sund", "9", "8", "17")]
    assert with_one_head(rows, 2) == (("Sted", "Andel 2021", "Andel 2022", "Sum"), ("Sund", "9", "8", "17"))
    assert with_one_head(rows, 1) == tuple(rows)
    assert with_one_head([], 0) == ()


def test_a_row_of_years_below_heads_that_reach_over_them_is_a_head() -> None:
    rows = [("Tjeneste", "Regnskap", "", "Budsjett"), ("", "2021", "2022", "2022"), ("Skole", "234", "230", "228")]
    head = ("Tjeneste", "Regnskap 2021", "Regnskap 2022", "Budsjett 2022")
    assert with_one_head(rows, 1) == (head, ("Skole", "234", "230", "228"))
    for other in (
        [("Sted", "2021"), ("", "2022")],
        [("Sted", "A"), ("Sund", "2021")],
        [("Sted", "A", "B"), ("", "2021")],
    ):
        assert with_one_head(other, 1) == tuple(other)
