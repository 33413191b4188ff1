"""The shipped report's PDF: held against two checkers of others' making, and against what neither of them sees."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path

import page as page_validation
import pdfua
import pikepdf
import pytest
from pytest_django import DjangoDbBlocker

import samstyr
from samstyr.kernels.texts import Text
from samstyr.look.charts.store import ChartStore
from samstyr.reports.publishing import words
from samstyr.reports.publishing.building import Order, build
from samstyr.reports.publishing.panels import building
from samstyr.reports.publishing.panels.facts import Facts
from samstyr.reports.publishing.panels.filling import Filled, fill
from samstyr.reports.publishing.reading import read
from samstyr.reports.publishing.resolving import Publisher, publication_of
from samstyr.reports.publishing.syntax import Element, elements, has_class, text_of
from samstyr.reports.publishing.values import Format
from samstyr.reports.queries.checks import check
from tests.databases import Database, pointed_at
from tests.pdf_reading import Tag, fonts_of, tags_of, unmarked

AS_OF = date(2023, 8, 31)
SHIPPED = Path(samstyr.__file__).parent / "demo/reports/four-year"
# The longest words around a chart that are not the writer's.
MOST_BETWEEN = 700
HEADING = re.compile(r"H[1-6]")
NOT_WORDS = re.compile("[\\s\u2060\u200b\u00ad\x02\ufffe•-]+")


class Shipped:
    """The report as it was set, and what it was set from."""

    def __init__(self, path: Path, filled: Filled) -> None:
        self.path = path
        self.filled = filled
        (self.document,) = tags_of(path)

    @property
    def every(self) -> list[Tag]:
        """Return all elements, in reading order."""
        return list(self.document.below)

    def of_kind(self, kind: str) -> list[Tag]:
        return [one for one in self.every if one.kind == kind]


@pytest.fixture(scope="module")
def shipped(
    spoken_database: Database,
    main_database: Database,
    django_db_blocker: DjangoDbBlocker,
    tmp_path_factory: pytest.TempPathFactory,
) -> Shipped:
    into = tmp_path_factory.mktemp("shipped")
    with django_db_blocker.unblock(), pointed_at(spoken_database, afterwards=main_database):
        report = check(SHIPPED, area="asker", as_of=AS_OF)
        assert report.description is not None
        facts = Facts(as_of=AS_OF, area="asker", language="nb")
        place = Publisher(Text("Asker"), SHIPPED, "https://styr.example")
        publication = publication_of(report, report.description, facts, place)
        build(publication, facts, Order((Format.PDF,), into / "new", ChartStore(into / "drawings")), lambda _step: None)
        filled = fill(read(publication), facts)
    return Shipped(into / "new/fire-ar-i-asker.pdf", filled)


@pytest.fixture(scope="module")
def pdf(shipped: Shipped) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(shipped.path) as opened:
        yield opened


def test_a_checker_on_pikepdf_finds_nothing(shipped: Shipped):
    assert pdfua.validate(str(shipped.path)).findings == ()


def test_a_checker_in_rust_finds_nothing(shipped: Shipped):
    report = page_validation.validate_pdf(str(shipped.path))
    assert report.profile == page_validation.ValidationProfile.PDF_UA_1
    assert [str(one) for one in report.failures] == []
    assert report.is_compliant


def test_it_names_itself_its_language_and_its_standard(pdf: pikepdf.Pdf):
    with pdf.open_metadata() as meta:
        assert (meta["pdfuaid:part"], meta["dc:title"]) == ("1", "Fire år i Asker")
    assert str(pdf.Root.Lang) == "nb"
    assert pdf.Root.MarkInfo.Marked
    assert not pdf.Root.MarkInfo.get("/Suspects", False)
    assert pdf.Root.ViewerPreferences.DisplayDocTitle


def test_all_that_a_page_shows_is_read_aloud_or_said_to_be_decoration(pdf: pikepdf.Pdf):
    assert {number: found for number, page in enumerate(pdf.pages, start=1) if (found := unmarked(page))} == {}


def test_every_figure_has_words_of_its_own(shipped: Shipped):
    said = [one.alternative for one in shipped.of_kind("Figure")]
    charts = [one for one in said if len(one) > 40]
    assert all(one.strip() for one in said)
    assert len(charts) == len(shipped.filled.drawings)


def test_every_table_has_headings_with_a_scope_and_as_many_cells_in_each_row(shipped: Shipped):
    tables = shipped.of_kind("Table")
    assert len(tables) > 50
    for table in tables:
        headings = [one for one in table.below if one.kind == "TH"]
        rows = [[cell for cell in row.children if cell.kind in ("TH", "TD")] for row in table.below if row.kind == "TR"]
        assert {one.scope for one in headings} == {"/Column"}
        assert all(one.words().strip() for one in headings)
        assert {len(row) for row in rows} == {len(headings)}


def test_a_date_in_a_table_is_no_point_of_a_list(shipped: Shipped):
    lists = [one for table in shipped.of_kind("Table") for one in table.below if one.kind == "L"]
    assert [one.words() for one in lists] == []


def test_headings_skip_no_level_and_are_the_bookmarks(shipped: Shipped, pdf: pikepdf.Pdf):
    headings = [one for one in shipped.every if HEADING.fullmatch(one.kind)]
    levels = [int(one.kind[1]) for one in headings]
    assert levels[0] == 1
    assert all(later <= before + 1 for before, later in pairwise(levels))
    with pdf.open_outline() as outline:
        waiting, titles = list(outline.root), []
        while waiting:
            one = waiting.pop(0)
            titles.append(str(one.title))
            waiting = [*one.children, *waiting]
    assert titles == [bare(one.words(), " ") for one in headings]


def test_every_link_has_words_and_its_place_in_the_structure(shipped: Shipped, pdf: pikepdf.Pdf):
    notes = [note for page in pdf.pages for note in page.get("/Annots", [])]
    assert len(notes) > 200
    for note in notes:
        assert note.Subtype == "/Link"
        assert str(note.get("/Contents", "")).strip()
        assert "/StructParent" in note
    assert all(one.words().strip() for one in shipped.of_kind("Link"))
    assert all(page.Tabs == "/S" for page in pdf.pages if "/Annots" in page)


def test_letters_can_be_read_out_of_it(pdf: pikepdf.Pdf):
    fonts = list(fonts_of(pdf))
    assert fonts
    for font in fonts:
        described = font.DescendantFonts[0].FontDescriptor
        assert "/ToUnicode" in font
        assert any(name in described for name in ("/FontFile2", "/FontFile3"))


def test_no_element_is_empty(shipped: Shipped):
    empty = [one.kind for one in shipped.every if not one.parts and not one.alternative and one.kind != "TD"]
    assert empty == []


def test_it_is_read_in_the_order_that_it_was_written_in(shipped: Shipped):
    heard, at = bare(shipped.document.words()), 0
    pieces = [piece for part in shipped.filled.parts for piece in (part.part.title, *pieces_of(list(part.part.blocks)))]
    assert len(pieces) > 2_000
    for piece in pieces:
        found = heard.find(bare(piece), at)
        assert found >= 0, f"“{piece}” is not read aloud after “{heard[max(0, at - 60) : at]}”"
        # What stands between is a bullet, a note's number, a chart: little, or the order is another.
        assert found - at < MOST_BETWEEN, f"“{piece}” is read aloud {found - at} letters too late"
        at = found + len(bare(piece))


def bare(text: str, between: str = "") -> str:
    """Return the letters of a text: where lines break and what keeps words together is the typesetter's."""
    return NOT_WORDS.sub(between, text).strip()


def pieces_of(blocks: list[Element]) -> Iterator[str]:
    """Give the words of a text in order, in pieces between which a note's number may stand."""
    for leaf in elements(blocks):
        if leaf["t"] not in ("Para", "Plain", "Header") or text_of(leaf) == words.GOAL_FIGURES.nb:
            continue
        inlines = leaf["c"][2] if leaf["t"] == "Header" else leaf["c"]
        yield from (piece for piece in _between(inlines) if bare(piece))


def _between(inlines: list[Element]) -> Iterator[str]:
    said = ""
    for one in inlines:
        if has_class(one, "Span", building.MARK) or one["t"] == "Image":
            continue
        said += text_of(one)
        if any(has_class(each, "Span", "figure") for each in elements([one])):
            yield said
            said = ""
    yield said
