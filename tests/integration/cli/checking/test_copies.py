"""Marked copies as a controller gets them: a page that stands alone, and comments in Word."""

import re
import shutil
import subprocess
import zipfile
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsmap

from samstyr.reports.documents.opening import open_document
from samstyr.reports.publishing.pandoc import program
from tests.databases import Database
from tests.documents import word
from tests.integration import programs
from tests.integration.commands import samstyr

UNTRUE = """# Økonomi

Netto lånegjeld var 79,4 prosent av driftsinntektene i 2022. I 2022 var andelen 97,4 prosent.

- Netto lånegjeld var 97,4 prosent av driftsinntektene i 2022.

> Vi bruker 12 prosent mer, sier lederen.

| Tall | 2022 |
|------|------|
| Noe  | 4    |
"""


@pytest.fixture(scope="module")
def document(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A Word file whose untrue figure is split over runs of different kinds."""
    made = docx.Document()
    made.add_heading("Økonomi", 1)
    paragraph = made.add_paragraph("Netto  lånegjeld ")
    paragraph.add_run("var 79").bold = True
    paragraph.add_run(",4 pro").italic = True
    paragraph.add_run("sent av driftsinntektene i 2022. Netto lånegjeld var 97,4 prosent i 2022.")
    path = tmp_path_factory.mktemp("word") / "årsrapport.docx"
    made.save(str(path))
    return path


def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def test_a_page_has_every_mark_its_note_and_the_ways_between_them(demo_database: Database, tmp_path: Path):
    path = tmp_path / "usant.md"
    path.write_text(UNTRUE, "utf-8")
    done = samstyr(demo_database, "check", path, "--out", tmp_path / "kopi.html")
    assert (done.returncode, done.stderr) == (1, "")
    page = (tmp_path / "kopi.html").read_text("utf-8")
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(set(ids)) == len(ids)
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(ids)
    marks = re.findall(r'<mark class="chk-mark" id="m\d+" data-verdict="(\w+)"><a href="#n\d+">([^<]+)<', page)
    assert ("contradicts", "79,4 prosent") in marks
    assert ("agrees", "97,4 prosent") in marks
    assert "Netto lånegjeld, andel av driftsinntekter, Asker, 2022: 97,4\xa0%" in page
    assert "Fireårsrapport" in page
    assert ", linje 1265" in page
    assert "<script" not in page
    assert "http://" not in page
    assert page.count("<h1>") == 1
    assert re.search('<h3 id="b1">Økonomi\\s*</h3>', page)
    assert "<blockquote" in page
    assert '<th scope="col" class="chk-figure">2022</th>' in page


def test_the_page_speaks_english_where_that_is_asked_for(demo_database: Database, tmp_path: Path):
    path = tmp_path / "usant.md"
    path.write_text(UNTRUE, "utf-8")
    samstyr(demo_database, "check", path, "--out", tmp_path / "copy.html", "--lang", "en")
    page = (tmp_path / "copy.html").read_text("utf-8")
    assert '<html lang="en">' in page
    assert '<div class="chk-text" lang="nb">' in page
    assert "Look at these" in page
    assert "Held against" in page
    assert "Se på dette" not in page


def test_a_document_in_english_is_held_against_the_english_names(demo_database: Database, tmp_path: Path):
    path = tmp_path / "text.md"
    path.write_text("The net loan debt was 79.4 per cent of the operating revenue in 2022.", "utf-8")
    done = samstyr(demo_database, "check", path, "--lang", "en")
    assert done.returncode == 1
    assert "Net loan debt, share of operating revenue, 2022: 97.4%" in done.stdout


def test_each_sentence_is_held_against_the_names_in_its_own_language(demo_database: Database, tmp_path: Path):
    path = tmp_path / "tospråklig.md"
    english = "The net loan debt was 79.4 per cent of the operating revenue in 2022."
    norwegian = "Netto lånegjeld var 97,4 prosent av driftsinntektene i 2022. Det er en del av planen for kommunen."
    path.write_text(f"{norwegian}\n\n# Summary\n\n{english}", "utf-8")
    done = samstyr(demo_database, "check", path, "--all", "--out", tmp_path / "kopi.html")
    assert done.returncode == 1
    assert "«97,4 prosent» – stemmer\n" in done.stdout
    assert "«79.4 per cent» – stemmer ikke\n" in done.stdout
    page = (tmp_path / "kopi.html").read_text("utf-8")
    assert '<div class="chk-text" lang="nb">' in page
    assert '<p id="b3" class="chk-paragraph" lang="en" data-look>The net' in page
    assert '<p id="b1" class="chk-paragraph">Netto' in page


def test_word_gets_a_comment_on_the_words_alone_and_nothing_else_is_touched(
    demo_database: Database, document: Path, tmp_path: Path
):
    copy = tmp_path / "kopi.docx"
    done = samstyr(demo_database, "check", document, "--out", copy)
    assert (done.returncode, done.stderr) == (1, "")
    before, after = parts(document.read_bytes()), parts(copy.read_bytes())
    changed = {name for name in after if after[name] != before.get(name)}
    told = {"word/document.xml", "word/comments.xml", "[Content_Types].xml", "word/_rels/document.xml.rels"}
    assert changed <= told
    assert before.keys() <= after.keys()
    opened = docx.Document(str(copy))
    [comment] = opened.comments
    assert comment.author == "Samstyr"
    assert comment.text.startswith("Stemmer ikke: «79,4 prosent»")
    assert "97,4\xa0%" in comment.text
    assert "Kilde: Fireårsrapport" in comment.text
    assert commented_words(after["word/document.xml"].decode()) == ["79,4 prosent"]
    assert open_document("a.docx", copy.read_bytes()).pieces == open_document("a.docx", document.read_bytes()).pieces
    formats = {run.text: (run.bold, run.italic) for run in opened.paragraphs[1].runs if run.text}
    assert formats["79"] == (True, None)
    assert formats[",4 pro"] == (None, True)


def test_with_all_every_mark_has_its_comment_after_those_that_were_there(
    demo_database: Database, document: Path, tmp_path: Path
):
    first = docx.Document(str(document))
    first.add_comment(first.paragraphs[0].runs[0], text="Se på tittelen.", author="Kari")
    path, copy = tmp_path / "egen.docx", tmp_path / "kopi.docx"
    first.save(str(path))
    samstyr(demo_database, "check", path, "--out", copy, "--all")
    comments = list(docx.Document(str(copy)).comments)
    assert [one.author for one in comments] == ["Kari", "Samstyr", "Samstyr"]
    assert comments[0].text == "Se på tittelen."
    assert commented_words(parts(copy.read_bytes())["word/document.xml"].decode()) == [
        "Økonomi", "79,4 prosent", "97,4 prosent",
    ]  # fmt: skip
    again = tmp_path / "igjen.docx"
    programs.samstyr(demo_database, "check", path, "--out", again, "--all")
    assert again.read_bytes() == copy.read_bytes()


def test_the_copy_opens_in_libreoffice(demo_database: Database, document: Path, tmp_path: Path):
    copy = tmp_path / "kopi.docx"
    samstyr(demo_database, "check", document, "--out", copy, "--all")
    content = as_open_document(copy, tmp_path)
    assert content.count("<office:annotation ") == 2
    assert "<dc:creator>Samstyr</dc:creator>" in content


def as_open_document(copy: Path, folder: Path) -> str:
    """Return what LibreOffice makes of a Word file."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not on this machine")
    profile = f"-env:UserInstallation=file://{folder / 'profile'}"
    command = [office, profile, "--headless", "--convert-to", "odt", "--outdir", str(folder), str(copy)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return parts((folder / f"{copy.stem}.odt").read_bytes())["content.xml"].decode()


def test_what_cannot_be_copied_is_refused_before_anything_is_written(
    demo_database: Database, document: Path, tmp_path: Path
):
    text = tmp_path / "a.md"
    text.write_text("Netto lånegjeld var 79,4 prosent i 2022.", "utf-8")
    refused = {
        tmp_path / "a.docx": "a.md er ikke et Word-dokument",
        tmp_path / "a.pdf": "merkede kopier som .html",
        tmp_path / "ingen/a.html": "Det er ingen mappe",
    }
    for copy, said in refused.items():
        done = samstyr(demo_database, "check", text, "--out", copy)
        assert done.returncode == 2
        assert said in done.stderr.replace("\n", " ")
        assert not copy.exists()
    own = tmp_path / "selv.docx"
    own.write_bytes(word())
    done = samstyr(demo_database, "check", own, "--out", own)
    assert done.returncode == 2
    assert "dokumentet selv" in done.stderr.replace("\n", " ")
    assert own.read_bytes()[:2] == b"PK"
    assert sorted(one.name for one in tmp_path.iterdir()) == ["a.md", "selv.docx"]


def commented_words(xml: str) -> list[str]:
    """Return the words between the beginning and the end of each comment's range."""
    ranges = re.findall(r'<w:commentRangeStart w:id="(\d+)"/>(.*?)<w:commentRangeEnd w:id="\1"/>', xml, re.DOTALL)
    return ["".join(re.findall(r"<w:t(?: [^>]*)?>([^<]*)</w:t>", inside)) for _number, inside in ranges]


PLACES = {
    "note": "Netto lånegjeld var 79,4 prosent av driftsinntektene i 2022.",
    "cell": "Netto lånegjeld var 78,4 prosent av driftsinntektene i kommunen i 2022.",
    "box": "Netto lånegjeld var 77,4 prosent av driftsinntektene i 2022.",
    "foot": "Netto lånegjeld var 76,4 prosent av driftsinntektene i 2022.",
}
BOX = (
    '<w:p xmlns:w="{w}" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"><w:r><w:pict><v:shape style="width:200pt;height:60pt"><v:textbox>'
    "<w:txbxContent><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
)


@pytest.fixture(scope="module")
def everywhere(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A Word file with figures in a footnote, in a cell of a table, in a text box and below every page."""
    folder = tmp_path_factory.mktemp("everywhere")
    source = f"# Økonomi\n\nGjelden er høy[^1] i år.\n\n[^1]: {PLACES['note']}\n\n"
    source += f"| Tema | Status |\n|----|--------------|\n| Gjeld | {PLACES['cell']} |\n| Annet | Ingenting. |\n"
    made = folder / "først.docx"
    subprocess.run([program(), "-f", "markdown", "-o", str(made)], input=source.encode(), check=True)
    opened = docx.Document(str(made))
    opened.element.body.insert(1, parse_xml(BOX.format(w=nsmap["w"], text=PLACES["box"])))
    opened.sections[0].footer.paragraphs[0].text = PLACES["foot"]
    path = folder / "overalt.docx"
    opened.save(str(path))
    return path


def test_notes_cells_and_boxes_get_their_comments(demo_database: Database, everywhere: Path, tmp_path: Path):
    copy = tmp_path / "kopi.docx"
    done = samstyr(demo_database, "check", everywhere, "--out", copy)
    assert (done.returncode, done.stderr) == (1, "")
    comments = {one.text.split("\n")[0]: one.text for one in docx.Document(str(copy)).comments}
    assert sorted(comments) == [f"Stemmer ikke: «{value} prosent»" for value in ("76,4", "77,4", "78,4", "79,4")]
    assert f"I noten står det: «{PLACES['note']}»" in comments["Stemmer ikke: «79,4 prosent»"]
    xml = parts(copy.read_bytes())["word/document.xml"].decode()
    assert f"bunnteksten står det: «{PLACES['foot']}»" in comments["Stemmer ikke: «76,4 prosent»"]
    # What stands at the mark of a note has no words of its own, and below the pages is told at the first words.
    assert sorted(commented_words(xml)) == ["", "77,4 prosent", "78,4 prosent", "Økonomi"]
    assert re.search(r"<w:commentRangeStart[^>]*/><w:r>(?:(?!</w:r>).)*<w:footnoteReference", xml)
    assert parts(copy.read_bytes())["word/footnotes.xml"] == parts(everywhere.read_bytes())["word/footnotes.xml"]


def test_the_copy_with_comments_everywhere_opens_in_libreoffice(
    demo_database: Database, everywhere: Path, tmp_path: Path
):
    copy = tmp_path / "kopi.docx"
    samstyr(demo_database, "check", everywhere, "--out", copy)
    content = as_open_document(copy, tmp_path)
    assert content.count("<dc:creator>Samstyr</dc:creator>") == 4
    assert content.count("Netto lånegjeld var ") >= len(PLACES) - 1
