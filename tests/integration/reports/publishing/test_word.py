"""The Word file, read back by others: styles, contents, words for pictures, and every reference."""

import json
import re
import subprocess
from pathlib import Path
from urllib.parse import unquote

import docx
import pytest
from docx.document import Document

from samstyr.reports.publishing import pandoc
from samstyr.reports.publishing.syntax import elements, text_of


@pytest.fixture(scope="module")
def path(edition: Path) -> Path:
    return edition / "fire-ar-i-asker-1.docx"


@pytest.fixture(scope="module")
def word(path: Path) -> Document:
    return docx.Document(str(path))


def test_real_styles_are_used(word: Document):
    styles = [(one.style.name, one.text) for one in word.paragraphs if one.style is not None]
    assert styles[:2] == [("Title", "Fire år i <Asker> #1"), ("Author", "Asker kommune")]
    assert [text for style, text in styles if style == "Heading 1"] == ["Økonomi", "Klima & «natur»"]
    assert [text for style, text in styles if style == "Table Caption" and text.endswith(": Tallene for økonomien")]
    assert ("Note Box", "Noe å vite.") in styles
    assert "Image Caption" in {style for style, _text in styles}


def test_the_contents_are_there_and_can_be_renewed(path: Path, word: Document):
    listed = [one.text for one in word.paragraphs if one.style is not None and one.style.name.startswith("toc ")]
    assert listed[:4] == ["Økonomi", "Slik står det til", "Tallene", "Løftene"]
    xml = word.element.xml
    assert 'TOC \\o "1-2" \\h \\z \\u' in xml
    assert re.findall(r'fldCharType="(\w+)"', xml)[:3] == ["begin", "separate", "end"]
    anchors = re.findall(r'<w:hyperlink w:anchor="(c1[^"]*)"', xml)
    assert set(anchors) <= set(re.findall(r'<w:bookmarkStart [^>]*w:name="([^"]*)"', xml))


def test_tables_and_figures_are_counted_by_word_and_pages_have_numbers(path: Path, word: Document):
    xml = word.element.xml
    with_headings = [one for one in word.tables if "tblHeader" in one._tbl.xml]
    assert len(re.findall(r'instr="SEQ Table ', xml)) == len(with_headings)
    assert 'instr="SEQ Figure ' in xml
    assert "Tabell" in xml
    assert "Figur" in xml
    footers = [one.footer for one in word.sections]
    assert ["PAGE" in one._element.xml for one in footers] == [True]
    assert word.sections[0].different_first_page_header_footer


def test_every_picture_has_words_and_none_holds_itself_in_letters(word: Document):
    described = re.findall(r'<wp:docPr [^>]*descr="([^"]*)"', word.element.xml)
    assert len(described) >= 6
    assert all(described)
    assert "base64" not in word.element.xml


def test_title_author_and_day_are_properties(word: Document):
    known = word.core_properties
    assert (known.title, known.author) == ("Fire år i <Asker> #1", "Asker kommune")
    assert known.created is not None
    assert known.created.date().isoformat() == "2023-08-31"


def references(path: Path, folder: Path) -> list[tuple[str, str]]:
    """Each figure in a Word file as pandoc reads it back: what is shown, and the reference in its address."""
    tree = json.loads(pandoc.run("read it back", ["--from", "docx", "--to", "json"], path.read_bytes(), folder=folder))
    found = []
    for one in elements(tree["blocks"]):
        if one["t"] == "Link" and "/f/" in one["c"][2][0]:
            address = unquote(one["c"][2][0])
            found.append((text_of(one["c"][1]), address.partition("?ref=")[2] or address.partition("/f/")[2]))
    return found


def test_pandoc_reads_every_reference_back(path: Path, tmp_path: Path):
    found = references(path, tmp_path)
    assert found[:2] == [
        ("97,4 %", "oko_netto_laanegjeld@2022"),
        ("ned 1,6 prosentpoeng", "change(oko_netto_laanegjeld@2022, oko_netto_laanegjeld@2021)"),
    ]
    assert ("14,8 %", "oko_disposisjonsfond@2022") in [(shown.replace("\u00a0", " "), said) for shown, said in found]


def test_libreoffice_keeps_every_reference(path: Path, tmp_path: Path):
    office = "soffice"
    try:
        command = [office, "--headless", "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(tmp_path), str(path)]
        subprocess.run(
            command, check=True, capture_output=True, timeout=120, env={"HOME": str(tmp_path), "PATH": "/usr/bin:/bin"}
        )
    except FileNotFoundError:
        pytest.skip("LibreOffice is not installed here.")
    assert references(tmp_path / path.name, tmp_path) == references(path, tmp_path)
