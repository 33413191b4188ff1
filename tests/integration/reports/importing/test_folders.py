"""A report goes out as Word and comes back: nothing lost, whoever saved it in between; and what a person changed."""

from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

import samstyr
from samstyr.kernels.findings.catalogue import Weight
from samstyr.reports.importing.folders import NotEmpty, import_word
from samstyr.reports.importing.opening import NotAWordFile
from samstyr.reports.importing.writing import same
from samstyr.reports.publishing.word.marks import body_of
from samstyr.reports.reading.gathering import read_report
from samstyr.reports.values import CheckedReport
from tests.word_trips import TRIPS

SHIPPED = Path(samstyr.__file__).parent / "demo/reports/four-year"
EVERYTHING = Path(__file__).parents[3] / "data/reports/everything"
BASE = "https://styr.example"
Word = Callable[[Path, str], Path]
Checked = Callable[[Path], CheckedReport]


def bodies(folder: Path) -> list[str]:
    """Return every reference of a report in order, as it stands between two braces."""
    return [body_of(one.spelled) for part in read_report(folder).parts for one in part.found.references]


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def texts(folder: Path) -> dict[str, str]:
    return {name: content.decode() for name, content in files(folder).items() if name.endswith(".md")}


@pytest.mark.parametrize(
    ("report", "trip", "base"),
    [
        *((EVERYTHING, trip, base) for trip in TRIPS for base in (BASE, "")),
        *((SHIPPED, trip, BASE) for trip in ("untouched", "LibreOffice", "pandoc")),
    ],
)
def test_a_report_comes_back_as_it_went_out(word_of: Word, tmp_path: Path, report: Path, trip: str, base: str):
    file = TRIPS[trip](word_of(report, base), tmp_path)
    read = import_word(file, tmp_path / "ut")
    assert read.findings == ()
    assert bodies(tmp_path / "ut") == bodies(report)
    assert read.references == len(bodies(report))
    onto = import_word(file, tmp_path / "over", onto=report)
    assert onto.findings == ()
    assert files(tmp_path / "over") == files(report)


def test_without_the_old_folder_every_part_says_the_same(word_of: Word, tmp_path: Path):
    import_word(word_of(SHIPPED, BASE), tmp_path / "ut")
    written, before = texts(tmp_path / "ut"), texts(SHIPPED)
    assert written.keys() == before.keys()
    assert [name for name in written if not same(written[name], before[name])] == []
    about, was = read_report(tmp_path / "ut").description, read_report(SHIPPED).description
    assert about == was


def test_what_came_back_is_as_true_as_what_went_out(word_of: Word, checked: Checked, tmp_path: Path):
    import_word(word_of(SHIPPED, BASE), tmp_path / "ut")
    before, after = checked(SHIPPED), checked(tmp_path / "ut")
    assert after.is_usable
    assert after.is_true
    assert [one.text for one in after.references] == [one.text for one in before.references]


@pytest.fixture
def edited(word_of: Word, tmp_path: Path) -> Callable[[Callable[[Document], None]], Path]:
    """Have a person change the Word file."""

    def change(by_hand: Callable[[Document], None]) -> Path:
        document = docx.Document(str(word_of(EVERYTHING, BASE)))
        by_hand(document)
        document.save(str(tmp_path / "endret.docx"))
        return tmp_path / "endret.docx"

    return change


Edited = Callable[[Callable[[Document], None]], Path]


def paragraph(document: Document, begins: str):
    """Return the last paragraph that begins with some words: the contents repeat those of headings."""
    return [one for one in document.paragraphs if one.text.startswith(begins)][-1]


def codes(read) -> list[str]:
    return [one.fault.code for one in read.findings]


def test_what_a_person_types_comes_along_and_digits_are_found_by_the_check(
    edited: Edited, checked: Checked, tmp_path: Path
):
    file = edited(lambda one: paragraph(one, "Siste ord").add_run(" Folketallet økte med 412 personer."))
    read = import_word(file, tmp_path / "ut", onto=EVERYTHING)
    assert read.kept == ("del/en.md",)
    report = checked(tmp_path / "ut")
    assert [(one.file, one.fault.code) for one in report.findings if one.weight is Weight.UNTRUE] == [
        ("to.md", "typed-figure")
    ]


def test_a_figure_that_a_person_writes_over_keeps_its_reference_and_is_untrue(
    edited: Edited, checked: Checked, tmp_path: Path
):
    def overwrite(document: Document) -> None:
        link = paragraph(document, "Punkt med").hyperlinks[0]
        link.runs[0].text = "79,9 %"

    import_word(edited(overwrite), tmp_path / "ut")
    assert "- Punkt med [79,9 %]{fig=oko_netto_laanegjeld@2022}\n" in texts(tmp_path / "ut")["del/en.md"]
    assert "untrue-number" in [one.fault.code for one in checked(tmp_path / "ut").findings]


def test_what_is_written_in_a_panel_is_said_and_not_lost_in_silence(edited: Edited, tmp_path: Path):
    def write(document: Document) -> None:
        table = document.tables[-1]
        table.rows[1].cells[1].text = "99,9"

    read = import_word(edited(write), tmp_path / "ut", onto=EVERYTHING)
    assert codes(read) == ["import-panel-changed"]
    assert "99,9" in read.findings[0].fault.what("nb")
    assert read.findings[0].file == "to.md"
    assert texts(tmp_path / "ut")["to.md"].splitlines()[read.findings[0].place.line - 1].startswith("::: {.table of=")


def test_a_panel_whose_end_is_gone_leaves_its_text_and_says_so(edited: Edited, tmp_path: Path):
    def delete(document: Document) -> None:
        last = paragraph(document, "Se tallene på nettsidene")
        last._element.getparent().remove(last._element)

    read = import_word(edited(delete), tmp_path / "ut")
    assert "import-panel-open" in codes(read)
    assert "::: {.table of=okonomi from=2020 to=2022}\n" in texts(tmp_path / "ut")["to.md"]


def test_changes_count_as_accepted_and_comments_are_said(edited: Edited, tmp_path: Path):
    def change(document: Document) -> None:
        last = paragraph(document, "Siste ord")
        gone, new = (OxmlElement(f"w:{kind}") for kind in ("del", "ins"))
        for mark in (gone, new):
            mark.set(qn("w:author"), "Kari")
            mark.set(qn("w:id"), "900")
        run = last.runs[0]._element
        run.addprevious(gone)
        gone.append(run)
        run.find(qn("w:t")).tag = qn("w:delText")
        added = last.add_run("Helt nye ord.")
        added._element.addprevious(new)
        new.append(added._element)
        document.add_comment(document.paragraphs[-1].add_run(" Slutt."), text="Stemmer dette?", author="Ola")

    read = import_word(edited(change), tmp_path / "ut")
    assert "Helt nye ord. Slutt." in texts(tmp_path / "ut")["to.md"]
    assert "Siste ord" not in texts(tmp_path / "ut")["to.md"]
    assert [one.fault.what("nb") for one in read.findings] == [
        "Ola har en kommentar: «Stemmer dette?»",
        "Sporede endringer av Kari regnes som godtatt (2 i alt).",
    ]


def test_a_chapter_that_a_person_adds_is_a_part_and_one_that_is_gone_is_said(edited: Edited, tmp_path: Path):
    def change(document: Document) -> None:
        document.add_heading("Et nytt kapittel", 1)
        document.add_paragraph("Nye ord.")
        title = paragraph(document, "Andre del")
        title.style = document.styles["Heading 2"]

    read = import_word(edited(change), tmp_path / "ut", onto=EVERYTHING)
    assert read.parts == ("del/en.md", "et-nytt-kapittel.md")
    assert texts(tmp_path / "ut")["et-nytt-kapittel.md"] == "# Et nytt kapittel\n\nNye ord.\n"
    assert [one.fault.what("nb") for one in read.findings] == [
        "Delen to.md var med i rapporten, men står ikke i Word-filen."
    ]


def test_a_link_to_a_file_is_left_out_with_its_words_kept(edited: Edited, tmp_path: Path):
    def change(document: Document) -> None:
        last = paragraph(document, "Siste ord")
        place = document.part.relate_to(
            "file:///etc/passwd", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink",
            is_external=True,
        )  # fmt: skip
        link = OxmlElement("w:hyperlink")
        link.set(qn("r:id"), place)
        run = last.add_run(" les her")
        link.append(run._element)
        last._element.append(link)

    read = import_word(edited(change), tmp_path / "ut")
    assert codes(read) == ["import-link-left-out"]
    assert "les her" in texts(tmp_path / "ut")["to.md"]
    assert "passwd" not in texts(tmp_path / "ut")["to.md"]


def test_nothing_is_written_over_and_a_stranger_needs_the_folder_it_came_from(word_of: Word, tmp_path: Path):
    (tmp_path / "full").mkdir()
    (tmp_path / "full/viktig.txt").write_text("viktig")
    with pytest.raises(NotEmpty, match="is not empty"):
        import_word(word_of(EVERYTHING, BASE), tmp_path / "full")
    document = docx.Document()
    document.add_heading("Et kapittel", 1)
    document.save(str(tmp_path / "fremmed.docx"))
    with pytest.raises(NotAWordFile, match=r"does not say what report it is.*--onto"):
        import_word(tmp_path / "fremmed.docx", tmp_path / "ut")
    assert not (tmp_path / "ut").exists()
    import_word(tmp_path / "fremmed.docx", tmp_path / "ut", onto=EVERYTHING)
    assert texts(tmp_path / "ut") == {"et-kapittel.md": "# Et kapittel\n"}
