"""Files that are no Word file, or one made to do harm: refused with a reason, before anything is unpacked."""

import io
import struct
import zipfile
from pathlib import Path

import pytest

from samstyr.reports.importing.opening import DOCUMENT, MOST_PARTS, MOST_UNPACKED, TYPES, NotAWordFile, open_word

TEXT = b'<?xml version="1.0" encoding="UTF-8"?><w:document/>'


def file_with(folder: Path, name: str = "a.docx", **parts: bytes) -> Path:
    """Return a file with the two parts that a Word file must have, and others by name, two underscores for a slash."""
    path = folder / name
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for place, content in {TYPES: b"<Types/>", DOCUMENT: TEXT}.items():
            made.writestr(place, parts.pop(place.replace("/", "__"), content))
        for place, content in parts.items():
            made.writestr(place.replace("__", "/"), content)
    return path


def refused(path: Path) -> str:
    with pytest.raises(NotAWordFile) as refusal:
        open_word(path)
    assert str(refusal.value).endswith("Nothing was written.")
    return str(refusal.value)


def test_texts_are_passed_on_without_pictures_and_without_what_no_text_needs(tmp_path: Path):
    path = file_with(tmp_path, word__media__a=b"", word__media__image1=b"dots", custom__x=b"?")
    word = open_word(path)
    with zipfile.ZipFile(io.BytesIO(word.texts)) as texts:
        assert sorted(texts.namelist()) == sorted([TYPES, DOCUMENT, "word/media/a", "word/media/image1"])
        assert texts.read("word/media/image1") == b""
    assert word.picture("media/image1", 10) == b"dots"
    assert word.picture("media/image1", 2) is None
    assert word.picture("media/../document.xml", 1000) is None


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is no Word file"),
        (b"Hei", "is no Word file"),
        (b"%PDF-1.7", "is no Word file"),
        (b"PK\x03\x04 og saa ikke mer", "is cut off"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "is locked with a password, or from a Word older"),
    ],
)
def test_what_is_no_word_file_is_said_to_be_none(tmp_path: Path, content: bytes, said: str):
    path = tmp_path / "a.docx"
    path.write_bytes(content)
    assert said in refused(path)


def test_a_file_that_is_not_there_and_a_folder(tmp_path: Path):
    assert "is not there" in refused(tmp_path / "borte.docx")
    assert "is not there" in refused(tmp_path)


def test_an_archive_of_something_else(tmp_path: Path):
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("mimetype", "application/vnd.oasis.opendocument.text")
    assert "is no Word file. Save it as .docx." in refused(path)


@pytest.mark.parametrize(
    "text",
    [
        b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
        b'<?xml version="1.0"?><!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>',
        b'<?xml version="1.0" encoding="UTF-7"?><a/>',
        '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'.encode("utf-16"),
    ],
)
def test_a_text_that_defines_entities_is_refused(tmp_path: Path, text: bytes):
    assert "defines its own entities" in refused(
        file_with(tmp_path, word__document__xml=b"", **{"word__styles.xml": text})
    )


def test_macros_are_neither_run_nor_read(tmp_path: Path):
    assert "has macros" in refused(file_with(tmp_path, **{"word__vbaProject.bin": b"Sub AutoOpen()"}))
    types = b'<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>'
    assert "has macros" in refused(file_with(tmp_path, **{TYPES: types}))


def test_a_file_that_unpacks_to_more_than_a_report_is_refused_by_its_own_word(tmp_path: Path):
    path = file_with(tmp_path, **{"word__media__a.png": b"\0" * 1_000})
    content = bytearray(path.read_bytes())
    at = content.rindex(b"PK\x01\x02")
    content[at + 24 : at + 28] = struct.pack("<I", MOST_UNPACKED + 1)
    path.write_bytes(content)
    assert "unpacks to more than" in refused(path)


def test_a_bomb_of_text_is_refused(tmp_path: Path):
    assert "MB of text" in refused(file_with(tmp_path, **{"word__comments.xml": b" " * (50 << 20)}))


def test_a_size_that_is_not_true_is_found_out(tmp_path: Path):
    path = file_with(tmp_path, **{"word__styles.xml": b" " * 100_000})
    content = bytearray(path.read_bytes())
    at = content.rindex(b"PK\x01\x02")
    content[at + 24 : at + 28] = struct.pack("<I", 10)
    path.write_bytes(content)
    assert "is broken" in refused(path)


def test_more_parts_than_any_word_file_has(tmp_path: Path):
    path = file_with(tmp_path, **{f"word__x{number}": b"" for number in range(MOST_PARTS)})
    assert "more than 5000 parts" in refused(path)


def test_two_parts_of_one_name(tmp_path: Path):
    path = file_with(tmp_path)
    with pytest.warns(UserWarning, match="Duplicate name"), zipfile.ZipFile(path, "a") as made:
        made.writestr(DOCUMENT, TEXT)
    assert "two parts of one name" in refused(path)


def test_a_part_that_is_locked(tmp_path: Path):
    path = file_with(tmp_path)
    content = bytearray(path.read_bytes())
    at = content.rindex(b"PK\x01\x02")
    content[at + 8] |= 1
    path.write_bytes(content)
    assert "is locked with a password" in refused(path)
