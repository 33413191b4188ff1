"""Documents as offices make them, written anew for a test: Word, OpenDocument, PDF."""

import random
import subprocess
import tempfile
import zipfile
from io import BytesIO
from pathlib import Path

import docx
import typst
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from samstyr.look.charts.drawing import FONTS
from samstyr.reports.publishing.pandoc import program

TEXT = "Andelen økte til 9,5 prosent i 2022."


def word(*, deleted: str = "", title: str = "En årsrapport") -> bytes:
    """Return a Word file: a heading, a paragraph, points, a table, and words that were deleted."""
    made = docx.Document()
    made.core_properties.title = title
    made.add_heading("Skole", 1)
    made.add_paragraph(TEXT)
    made.add_paragraph("Flere lærere", style="List Bullet")
    made.add_paragraph("Færre vikarer", style="List Bullet 2")
    table = made.add_table(2, 2)
    for row, cells in zip(table.rows, (("", "2022"), ("Elever", "1 200")), strict=True):
        for cell, said in zip(row.cells, cells, strict=True):
            cell.text = said
    last = made.add_paragraph("Slutt.")
    if deleted:
        last._p.append(_deleted(deleted))
    kept = BytesIO()
    made.save(kept)
    return kept.getvalue()


def _deleted(text: str) -> object:
    change, run, said = OxmlElement("w:del"), OxmlElement("w:r"), OxmlElement("w:delText")
    change.set(qn("w:id"), "1")
    change.set(qn("w:author"), "K")
    said.text = text
    run.append(said)
    change.append(run)
    return change


def open_document(markdown: str) -> bytes:
    """Return an OpenDocument text of some Markdown."""
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "made.odt"
        subprocess.run([program(), "-f", "markdown", "-o", str(path)], input=markdown.encode(), check=True)
        return path.read_bytes()


def pdf(source: str) -> bytes:
    """Return a PDF of a source in Typst, with our own typefaces."""
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "made.typ"
        path.write_text(source, "utf-8")
        fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)])
        return bytes(typst.Compiler(str(path), root=name, font_paths=fonts).compile(format="pdf"))


def changed(package: bytes, name: str, content: bytes) -> bytes:
    """Return a package with one of its parts replaced, or with one more."""
    kept = BytesIO()
    with zipfile.ZipFile(BytesIO(package)) as old, zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as new:
        for one in old.infolist():
            if one.filename != name:
                new.writestr(one, old.read(one))
        new.writestr(name, content)
    return kept.getvalue()


def mutated(content: bytes, seed: int) -> bytes:
    """Return a file with some bytes changed, and now and then cut off: the same for the same seed."""
    chosen = random.Random(seed)
    broken = bytearray(content)
    for _ in range(chosen.choice((1, 5, 50, 500))):
        broken[chosen.randrange(len(broken))] = chosen.randrange(256)
    return bytes(broken[: chosen.randrange(1, len(broken))] if chosen.random() < 1 / 4 else broken)
