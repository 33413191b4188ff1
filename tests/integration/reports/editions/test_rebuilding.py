"""An edition made again: the same bytes with the same tools, and what it says with others."""

import io
import json
import shutil
import zipfile
from hashlib import sha256
from pathlib import Path

import pytest

from samstyr.reports.editions.comparing.values import Aspect
from samstyr.reports.editions.manifest import Manifest
from samstyr.reports.editions.rebuilding import Difference, Rebuilt, rebuild
from samstyr.reports.queries import editions
from samstyr.reports.queries.verification import rebuild_all, verify
from tests.proposed_editions import Place

PDF, WORD = "gjeld-i-asker.pdf", "gjeld-i-asker.docx"


@pytest.fixture
def folder(proposed_once: Place, tmp_path: Path) -> Path:
    """The files of an edition alone; no database is asked."""
    copy = tmp_path / "1"
    shutil.copytree(proposed_once.folder("gjeld/1"), copy)
    for path in copy.rglob("*"):
        if path.is_file():
            path.chmod(0o600)
    return copy


def rebuilt(folder: Path) -> Rebuilt:
    return rebuild(folder, Manifest.read((folder / "manifest.json").read_bytes()), lambda _step: None)


def made_with_another_typst(folder: Path) -> None:
    manifest = json.loads((folder / "manifest.json").read_bytes())
    manifest["made_with"]["tool_hashes"]["typst"] = "0" * 64
    (folder / "manifest.json").write_text(json.dumps(manifest), "utf-8")


def test_with_the_same_tools_every_byte_is_the_same(folder: Path):
    assert rebuilt(folder) == Rebuilt((), ())


def test_a_byte_that_is_another_is_told(folder: Path):
    (folder / PDF).write_bytes((folder / PDF).read_bytes() + b"\n")
    (folder / "html/index.html").unlink()
    shutil.copy(folder / PDF, folder / "source" / "own.pdf")
    with pytest.raises(FileNotFoundError):
        rebuilt(folder)
    (folder / "html/index.html").write_text("x", "utf-8")
    assert rebuilt(folder).differences == (
        Difference(PDF, (Aspect.BYTES,)),
        Difference("html/index.html", (Aspect.BYTES,)),
    )


def test_with_other_tools_what_it_says_is_compared(folder: Path):
    made_with_another_typst(folder)
    (folder / PDF).write_bytes((folder / PDF).read_bytes() + b"\n")
    assert rebuilt(folder) == Rebuilt(("typst",), ())


def test_with_other_tools_another_figure_is_told(folder: Path):
    made_with_another_typst(folder)
    pages = (folder / "pages.json").read_text("utf-8")
    (folder / "pages.json").write_text(pages.replace("97,4", "79,4"), "utf-8")
    word = _with_another_text((folder / WORD).read_bytes(), b"97,4", b"79,4")
    (folder / WORD).write_bytes(word)
    found = {one.name: one.aspects for one in rebuilt(folder).differences}
    assert found == {WORD: (Aspect.TEXT, Aspect.FIGURES), "pages.json": (Aspect.TEXT, Aspect.FIGURES)}


def test_with_other_tools_another_structure_is_told(folder: Path):
    made_with_another_typst(folder)
    pages = (folder / "pages.json").read_text("utf-8")
    (folder / "pages.json").write_text(pages.replace("<p>", "<ul><li>", 1).replace("</p>", "</li></ul>", 1), "utf-8")
    (folder / WORD).write_bytes(_with_another_text((folder / WORD).read_bytes(), b'w:val="Heading1"', b'w:val="Title"'))
    found = {one.name: one.aspects for one in rebuilt(folder).differences}
    assert found == {WORD: (Aspect.STRUCTURE,), "pages.json": (Aspect.STRUCTURE,)}


def _with_another_text(word: bytes, old: bytes, new: bytes) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(word)) as before, zipfile.ZipFile(written, "w") as after:
        for name in before.namelist():
            content = before.read(name)
            assert name != "word/document.xml" or old in content
            after.writestr(name, content.replace(old, new) if name == "word/document.xml" else content)
    return written.getvalue()


def test_only_what_is_as_it_was_is_made_again(place: Place):
    every = editions.editions()
    found = rebuild_all(verify(every, home=place.home), every, home=place.home, tell=lambda _step: None)
    assert [(one.holds, one.rebuilt) for one in found.verdicts] == [(True, Rebuilt((), ()))]
    (place.folder("gjeld/1") / "frozen.json").unlink()
    broken = rebuild_all(verify(every, home=place.home), every, home=place.home, tell=lambda _step: None)
    assert [(one.holds, one.rebuilt) for one in broken.verdicts] == [(False, None)]


def test_the_manifest_says_what_is_in_the_files(folder: Path):
    manifest = Manifest.read((folder / "manifest.json").read_bytes())
    assert manifest.files[PDF].sha256 == sha256((folder / PDF).read_bytes()).hexdigest()
    assert manifest.written() == (folder / "manifest.json").read_bytes()
