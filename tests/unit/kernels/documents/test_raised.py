"""Raised digits, and the marks of notes in plain text."""

import pytest

from samstyr.kernels.documents.raised import is_part_of_unit, without_note_marks


@pytest.mark.parametrize(
    ("text", "without"),
    [
        ("Det var 97,4¹ prosent i 2022².", "Det var 97,4 prosent i 2022."),
        ("Det var lavere året før.[1] Nå er det likt.", "Det var lavere året før. Nå er det likt."),
        ("Sykefraværet[2][13] er 9 prosent.", "Sykefraværet er 9 prosent."),
        ("Det var 9 prosent i 2022.4 Neste år blir bedre.", "Det var 9 prosent i 2022. Neste år blir bedre."),
        ("12 kr per m² og 3 m³, 4 km² og 5/m²", "12 kr per m² og 3 m³, 4 km² og 5/m²"),
        ("Et program¹ for alle", "Et program for alle"),
        # The note itself, and what is no mark.
        ("[1] Tall fra kommunen", "[1] Tall fra kommunen"),
        ("¹ Tall fra kommunen", "¹ Tall fra kommunen"),
        (
            "Det er 4 [5] og [noe] annet i kap. 2022.4 og 2022.4.",
            "Det er 4 [5] og [noe] annet i kap. 2022.4 og 2022.4.",
        ),
    ],
)
def test_the_marks_of_notes_go_and_units_stay(text: str, without: str):
    assert without_note_marks(text) == without
    assert without_note_marks(without) == without


@pytest.mark.parametrize(
    ("before", "is_unit"),
    [("per m", True), ("4 km", True), ("12m", True), ("m", True), ("program", False), ("", False)],
)
def test_a_raised_digit_belongs_to_a_length(before: str, is_unit: bool):
    assert is_part_of_unit(before) is is_unit
