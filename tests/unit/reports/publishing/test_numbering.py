"""The notes of a chapter: in the order of the text, each once; and addresses that can be read back."""

from urllib.parse import parse_qs, urlsplit

from samstyr.reports.publishing.numbering import address_of, notes_of, reference_address
from samstyr.reports.publishing.panels.filling import FilledPart
from samstyr.reports.publishing.reading import Part
from samstyr.reports.publishing.syntax import paragraph, span, words
from samstyr.reports.publishing.values import Chapter
from tests.published_reports import DEBT, FELL


def test_notes_are_numbered_in_the_order_of_the_text_and_the_same_is_said_once():
    shown = [span("figure", words("x"), n=str(number)) for number in (2, 0, 1)]
    part = Part(1, Chapter("a.md", ""), "T", (), (paragraph(*shown),))
    notes = notes_of(FilledPart(part, (DEBT, FELL, FELL)))
    assert notes.notes == (FELL, DEBT)
    assert notes.numbers == {2: 1, 0: 2, 1: 1}


def test_a_figure_has_the_short_address_of_its_page():
    assert address_of(DEBT, "https://styr.example/") == "https://styr.example/f/oko_netto_laanegjeld@2022"
    assert address_of(DEBT, "") == "/f/oko_netto_laanegjeld@2022"
    assert reference_address(DEBT, "") == address_of(DEBT, "")


def test_a_reference_that_says_more_than_its_address_can_be_read_back_from_it():
    parts = urlsplit(reference_address(FELL, "https://styr.example"))
    assert parts.path == "/f/oko_netto_laanegjeld@2022"
    assert parse_qs(parts.query) == {"ref": [FELL.reference]}
