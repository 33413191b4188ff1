"""`samstyr report import` as a person runs it."""

from pathlib import Path

from samstyr.reports.reading.gathering import read_report
from tests.databases import Database
from tests.integration import programs
from tests.integration.commands import samstyr
from tests.report_folders import EXAMPLE


def test_a_report_goes_out_as_word_and_comes_back(demo_database: Database, tmp_path: Path):
    done = samstyr(demo_database, "report", "build", EXAMPLE, "--out", tmp_path / "ut", "--format", "docx")
    assert done.returncode == 0, done.stderr
    word = next((tmp_path / "ut").glob("*.docx"))
    done = programs.samstyr(
        demo_database, "report", "import", word, "--out", tmp_path / "inn", "--onto", EXAMPLE, "--lang", "en"
    )
    assert (done.returncode, done.stderr) == (0, "")
    count = sum(len(part.found.references) for part in read_report(EXAMPLE).parts)
    assert done.stdout.splitlines() == [
        f"Read 2 parts with {count} references and 1 picture into {tmp_path / 'inn'}.",
        "Says the same as before and is kept: 2 parts.",
        f"Check them: samstyr report check {tmp_path / 'inn'}",
    ]
    assert (tmp_path / "inn/deler/okonomi.md").read_bytes() == (EXAMPLE / "deler/okonomi.md").read_bytes()
    assert samstyr(demo_database, "report", "check", tmp_path / "inn").returncode == 0


def test_what_is_no_word_file_ends_with_2_and_leaves_nothing(demo_database: Database, tmp_path: Path):
    (tmp_path / "a.docx").write_text("Hei")
    done = samstyr(demo_database, "report", "import", tmp_path / "a.docx", "--out", tmp_path / "inn")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "a.docx er ingen Word-fil. Lagre den som .docx. Ingenting er skrevet.\n"
    assert not (tmp_path / "inn").exists()
