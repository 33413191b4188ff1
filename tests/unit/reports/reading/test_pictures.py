"""Pictures: only dots that can be decoded and drawings that hold all they show, only from the folder."""

import struct
import zlib
from pathlib import Path

import pytest

from samstyr.reports.reading.files import CannotRead, Folder
from samstyr.reports.reading.pictures import picture_in
from tests.published_reports import PICTURE, assets_in


def refused(folder: Path, name: str) -> str:
    with pytest.raises(CannotRead) as caught:
        picture_in(Folder.at(folder), name)
    return caught.value.fault.code


def png(*chunks: bytes) -> bytes:
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("../hemmelig.png", "path-outside"),
        ("/etc/passwd", "path-outside"),
        ("lenke.png", "path-outside"),
        ("~/a.png", "file-missing"),
        ("a\0b", "path-outside"),
    ],
)
def test_nothing_outside_the_folder_is_a_picture(tmp_path: Path, name: str, code: str):
    folder = assets_in(tmp_path / "a")
    (tmp_path / "hemmelig.png").write_bytes(PICTURE)
    (folder / "lenke.png").symlink_to(tmp_path / "hemmelig.png")
    assert refused(folder, name) == code


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"ikke et bilde", "not-a-picture"),
        (PICTURE[:40], "picture-broken"),
        (PICTURE[:-20], "picture-broken"),
        (b"\x89PNG\r\n\x1a\n", "picture-broken"),
        (b"\xff\xd8\xff\xe0" + b"\0" * 40, "picture-broken"),
        (
            png(chunk(b"IHDR", struct.pack(">IIBBBBB", 30_000, 30_000, 8, 2, 0, 0, 0)), chunk(b"IEND", b"")),
            "picture-too-large",
        ),
        (
            png(chunk(b"IHDR", struct.pack(">IIBBBBB", 9, 9, 8, 2, 0, 0, 0)), chunk(b"IDAT", zlib.compress(b"\0" * 9))),
            "picture-broken",
        ),
    ],
)
def test_what_cannot_be_decoded_is_no_picture(tmp_path: Path, content: bytes, code: str):
    folder = assets_in(tmp_path / "a")
    (folder / "b.png").write_bytes(content)
    assert refused(folder, "b.png") == code


def drawing(folder: Path, inside: str) -> str:
    (folder / "tegning.svg").write_text(f'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">{inside}</svg>')
    return "tegning.svg"


@pytest.mark.parametrize(
    "inside",
    [
        '<image href="/etc/passwd"/>',
        '<image xmlns:x="http://www.w3.org/1999/xlink" x:href="file:///a.png"/>',
        "<script>alert(1)</script>",
        '<rect onload="alert(1)"/>',
        '<rect fill="url(https://example.org/a.svg#b)"/>',
        "<style>@import 'a.css';</style>",
        "<foreignObject/>",
        '<a href="javascript:alert(1)"/>',
    ],
)
def test_a_drawing_that_asks_for_more_or_holds_a_program_is_not_taken(tmp_path: Path, inside: str):
    folder = assets_in(tmp_path / "a")
    assert refused(folder, drawing(folder, inside)) == "picture-asks"


def test_a_drawing_with_entities_or_of_something_else_is_not_read(tmp_path: Path):
    folder = assets_in(tmp_path / "a")
    (folder / "a.svg").write_text('<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg>&a;</svg>')
    (folder / "b.svg").write_text("<html><p>x</p></html>")
    assert refused(folder, "a.svg") == "picture-broken"
    assert refused(folder, "b.svg") == "not-a-picture"


def test_dots_and_drawings_are_pictures(tmp_path: Path):
    folder = assets_in(tmp_path / "a")
    found = [picture_in(Folder.at(folder), name).kind for name in ("prikk.png", drawing(folder, "<g/>"))]
    assert found == ["png", "svg"]
