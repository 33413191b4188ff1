"""What cannot be checked is refused with a calm word in the language asked for, and nothing is written."""

from pathlib import Path
from typing import get_args

import pytest

from samstyr.cli.checking.refusals import NoSuchDocument
from samstyr.kernels.texts import Language, Text
from tests.databases import Database
from tests.documents import word
from tests.integration.commands import samstyr


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("tom.txt", b"", Text("Det er ingen tekst i tom.txt.", "There is no text in tom.txt.")),
        ("brev.rtf", b"{\\rtf1 5 prosent}", Text("lagre det som .docx.", "save it as .docx.")),
        ("halv.docx", word()[:900], Text("halv.docx er ødelagt", "halv.docx is broken")),
        ("program.txt", bytes(range(256)) * 9, Text("program.txt er ikke et", "program.txt is no document")),
        ("mange.txt", b"9 av 22. " * 40_000, Text("flere enn 25000 tall i teksten", "more than 25000 figures")),
        ("stor.txt", b"5 prosent " * 10_500_000, Text("større enn 100 MB", "larger than 100 MB")),
    ],
)
def test_a_bad_file_ends_with_2_and_leaves_no_copy(
    demo_database: Database, tmp_path: Path, name: str, content: bytes, said: Text
):
    path = tmp_path / name
    path.write_bytes(content)
    for language in get_args(Language):
        done = samstyr(demo_database, "check", path, "--lang", language, "--out", tmp_path / "kopi.html")
        assert (done.returncode, done.stdout) == (2, "")
        assert said.in_language(language) in done.stderr
        assert "Traceback" not in done.stderr
    assert [one.name for one in tmp_path.iterdir()] == [name]


def test_a_folder_and_a_file_that_is_not_there_are_told_apart(demo_database: Database, tmp_path: Path):
    done = samstyr(demo_database, "check", tmp_path)
    assert done.returncode == 2
    assert "er en mappe. Gi ett dokument om gangen." in done.stderr
    done = samstyr(demo_database, "check", tmp_path / "ingen.docx", "--lang", "en")
    assert done.returncode == 2
    assert "There is no file" in done.stderr


def test_a_file_that_nobody_may_read_says_so():
    refused = NoSuchDocument(Path("a.docx"), PermissionError(13, "Permission denied"), "nb")
    assert str(refused).startswith("a.docx kan ikke leses: du har ikke lov til det.")
    busy = NoSuchDocument(Path("a.docx"), OSError(5, "Input/output error"), "en")
    assert "the system says “Input/output error”" in str(busy)


def test_a_copy_that_cannot_be_written_is_a_word_and_no_traceback(demo_database: Database, tmp_path: Path):
    path = tmp_path / "a.txt"
    path.write_text("Vi har 4 skoler.", "utf-8")
    done = samstyr(demo_database, "check", path, "--out", "/proc/kopi.html")
    assert done.returncode == 2
    assert "/proc/kopi.html kan ikke skrives: systemet sier" in done.stderr


def test_a_text_of_no_figures_and_a_file_with_macros_get_an_answer(demo_database: Database, tmp_path: Path):
    path = tmp_path / "prat.txt"
    path.write_text("Vi er glade i kommunen.", "utf-8")
    done = samstyr(demo_database, "check", path)
    assert (done.returncode, done.stdout) == (0, "prat.txt: ingen tall eller påstander å kontrollere\n")
