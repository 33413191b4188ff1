"""`samstyr stats import`, as a person runs it."""

from pathlib import Path

from tests.databases import Database
from tests.integration import programs
from tests.integration.commands import samstyr

FILE = "sted;tid;verdi\n3203;2024;1,5\n0301;2024;2,5\n"


def test_a_file_becomes_figures_in_use(empty_database: Database, tmp_path: Path):
    path = tmp_path / "ventetid.csv"
    path.write_text(FILE, "utf-8")
    said = ("--publisher", "Asker kommune", "--remark", "Skrevet av fra rapporten", "--by", "Kari")
    done = programs.samstyr(empty_database, "stats", "import", path, *said, SAMSTYR_HOME=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[:2] == ["Øyeblikksbilde 1 av file ventetid", "2 celler, 2 med tall"]

    shown = samstyr(empty_database, "stats", "show", 1, SAMSTYR_HOME=tmp_path).stdout.splitlines()
    assert "Utgiver: Asker kommune" in shown
    assert "Merknad: Skrevet av fra rapporten" in shown

    for words, why in (
        (("import", tmp_path / "nowhere.csv"), "cannot be read"),
        (("import", "-"), "What is piped in has no name"),
        (("import", path, "--symbols", "nobody"), "There are no symbols of 'nobody'"),
    ):
        refused = samstyr(empty_database, "stats", *words, SAMSTYR_HOME=tmp_path)
        assert (refused.returncode, refused.stdout) == (2, "")
        assert why in refused.stderr
