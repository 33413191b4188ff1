"""The time that a heading gives to what stands below it."""

from dataclasses import replace

import pytest

from samstyr.kernels.claims.stating.finding import stated_in
from samstyr.kernels.claims.stating.heading_times import carried_from_heading
from samstyr.kernels.documents.values import Document, Piece, PieceKind, Place
from samstyr.kernels.period import Period
from tests.stated_values import CONTEXT, periods_of


@pytest.mark.parametrize(
    ("heading", "periods"),
    [
        ("Resultater 2021", ["2021"]),
        ("Bemanningen siden 2019", ["2019", "2022"]),
        ("Folketallet 2019–2021", ["2019", "2021"]),
        # What is ahead, two times, and none.
        ("Mål for 2030", []),
        ("Fra plan i 2019 til bygg i 2021, og så 2022", []),
        ("Skole", []),
    ],
)
def test_a_heading_says_one_time(heading: str, periods: list[str]):
    assert [str(one) for one in carried_from_heading(heading, "nb", CONTEXT).periods] == periods


def test_the_time_of_the_whole_document_says_nothing_of_its_parts():
    context = replace(CONTEXT, period=Period.of_years(2019, 2022))
    assert carried_from_heading("Status 2019–2022", "nb", context).periods == ()


def test_what_stands_below_takes_it_up():
    pieces = [
        Piece(PieceKind.HEADING, "Årsmelding", Place(1), 1),
        Piece(PieceKind.HEADING, "Bemanningen siden 2019", Place(2), 2),
        Piece(PieceKind.ITEM, "Skole: 65 flere, en vekst på 27 prosent", Place(3)),
        Piece(PieceKind.HEADING, "Resultater 2021", Place(4), 2),
        Piece(PieceKind.PARAGRAPH, "Kinoen solgte 12 000 billetter. I 2020 solgte den 9 000 billetter.", Place(5)),
        Piece(PieceKind.HEADING, "Kultur", Place(6), 2),
        Piece(PieceKind.PARAGRAPH, "Kinoen solgte 12 000 billetter.", Place(7)),
    ]
    found = stated_in(Document("a.md", tuple(pieces)), CONTEXT)
    assert [periods_of(one) for one in found] == ["2019-2022", "2019-2022", "2021", "2020", ""]
