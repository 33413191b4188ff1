from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samstyr.reports.reading.files import MEGABYTE, MOST_TEXT_MEGABYTES, CannotRead, Folder


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    (tmp_path / "secret.md").write_text("secret")
    report = tmp_path / "report"
    (report / "deler").mkdir(parents=True)
    (report / "a.md").write_bytes("\ufeffen\r\nto\rtre\n".encode())
    (report / "deler/b.md").write_text("b")
    (report / "latin.md").write_bytes("å".encode("latin-1"))
    (report / "zero.md").write_bytes(b"a\0b")
    (report / "large.md").write_bytes(b"a" * (MOST_TEXT_MEGABYTES * MEGABYTE + 1))
    (report / "link.md").symlink_to(tmp_path / "secret.md")
    (report / "up").symlink_to(tmp_path)
    (report / "loop").symlink_to(report / "loop")
    return Folder.at(report)


def test_a_text_comes_with_plain_line_breaks(folder: Folder):
    assert folder.text("a.md") == "en\nto\ntre\n"
    assert folder.text("deler/b.md") == "b"
    assert folder.has_folder("deler")
    assert not folder.has_folder("a.md")


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("", "path-outside"),
        ("/etc/hostname", "path-outside"),
        ("../secret.md", "path-outside"),
        ("deler/../../secret.md", "path-outside"),
        ("deler\\..\\..\\secret.md", "path-outside"),
        ("link.md", "path-outside"),
        ("up/secret.md", "path-outside"),
        ("a.md\0", "path-outside"),
        ("nothing.md", "file-missing"),
        ("deler", "file-missing"),
        ("loop", "file-missing"),
        ("x" * 5000, "file-missing"),
        ("latin.md", "not-a-text-file"),
        ("zero.md", "not-a-text-file"),
        ("large.md", "file-too-large"),
    ],
)
def test_what_is_outside_not_there_or_no_text_is_refused(folder: Folder, name: str, code: str):
    with pytest.raises(CannotRead) as raised:
        folder.text(name)
    assert raised.value.fault.code == code


def test_a_folder_must_be_one(folder: Folder):
    for path in (folder.root / "a.md", folder.root / "nothing"):
        with pytest.raises(CannotRead, match="no folder"):
            Folder.at(path)


@given(st.text(alphabet="./a\\~\0 ø", max_size=20))
def test_no_name_leads_outside(name: str):
    root = Path(__file__).parent.resolve()
    try:
        found = Folder(root).file(name)
    except CannotRead:
        return
    assert found.is_relative_to(root)
