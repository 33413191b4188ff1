"""`samstyr stats read`: figures to stdout, doubts to stderr, one clear error otherwise."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from samstyr.cli.answers import BAD_INPUT, exit_code_for, is_ours
from samstyr.cli.commands import application, needs_django
from samstyr.statistics.sources import sniffing
from tests.json_stat_forms import as_bytes
from tests.real_files import real_files

SOURCES = Path(sniffing.__file__).parent
ONE = {
    "label": "One",
    "id": ["a"],
    "size": [2],
    "dimension": {"a": {"category": {"index": ["x", "y"]}}},
    "value": [1, 2.5],
}
TWO = {**ONE, "label": "Two", "value": [None, 3], "status": [":", None]}


def run(*words: str, given: bytes = b"") -> tuple[int, str, str]:
    """Return the exit code, stdout and stderr, as the program itself would give them."""
    result = CliRunner().invoke(application(["stats", "read"]), ["stats", "read", *words], input=given)
    error = result.exception
    if error is None or isinstance(error, SystemExit):
        return result.exit_code, result.stdout, result.stderr
    assert is_ours(error), error
    return exit_code_for(error), result.stdout, str(error)


@pytest.fixture
def file(tmp_path: Path):
    def write(content: bytes, name: str = "file.json") -> str:
        path = tmp_path / name
        path.write_bytes(content)
        return str(path)

    return write


def test_figures_go_to_stdout_as_csv(file):
    assert run(file(as_bytes(ONE)), "--csv", "-") == (0, "a,value,status\nx,1,\ny,2.5,\n", "")
    assert run("-", "--csv", "-", given=as_bytes(TWO)) == (0, "a,value,status\nx,,:\ny,3,\n", "")


def test_figures_go_to_a_file(file, tmp_path):
    target = tmp_path / "out.csv"
    assert run(file(as_bytes(ONE)), "--csv", str(target)) == (0, "", "")
    assert target.read_bytes() == b"a,value,status\nx,1,\ny,2.5,\n"
    code, _, said = run(file(as_bytes(ONE)), "--csv", str(tmp_path / "no/where.csv"))
    assert (code, "No such file or directory" in said) == (BAD_INPUT, True)


def test_several_datasets_must_be_chosen_from(file):
    both = file(as_bytes({"class": "collection", "link": {"item": [ONE, TWO]}}))
    code, out, said = run(both, "--csv", "-")
    assert (code, out) == (BAD_INPUT, "")
    assert "choose one with --dataset N:\n  1  One\n  2  Two" in said
    assert run(both, "--dataset", "2", "--csv", "-")[1] == "a,value,status\nx,,:\ny,3,\n"
    for number in ("0", "3"):
        code, _, said = run(both, "--dataset", number)
        assert code == BAD_INPUT
        assert f"There is no dataset {number}." in said
    assert run(file(as_bytes(ONE)), "--dataset", "2")[0] == BAD_INPUT
    assert run(file(as_bytes({"dataset": ONE})), "--dataset", "1", "--csv", "-")[0] == 0


def test_doubts_go_to_stderr_and_strict_refuses_them(file):
    sample = (SOURCES / "px_file/sample.px").read_text("utf-8").replace('MATRIX="sample";\n', "")
    faulty = file(sample.encode(), "faulty.px")
    code, out, said = run(faulty, "--csv", "-")
    assert (code, said) == (0, "Warning: faulty.px, MATRIX: it is missing, and the format asks for it\n")
    assert out.splitlines()[1] == "3203,antall,2023,3100.0,"
    code, out, said = run(faulty, "--csv", "-", "--strict")
    assert (code, out) == (BAD_INPUT, "")
    assert "MATRIX: it is missing" in said
    assert run(str(SOURCES / "px_file/sample.px"), "--strict", "--csv", "-")[0] == 0


@pytest.mark.parametrize(
    ("content", "name", "said"),
    [
        (b"", "empty.json", "empty.json is empty"),
        (b"<html></html>", "page.px", "page.px is a web page"),
        (b"\x89PNG\r\n\x1a\n", "chart.csv", "a picture (PNG)"),
        (as_bytes(ONE)[:40], "half.json", "half.json cannot be read. The JSON breaks off"),
        (as_bytes({**ONE, "value": []}), "about.json", "describes a table of 2 cells and holds no figures"),
        (b'MATRIX="x";\nSTUB="a";', "half.px", "has no DATA"),
    ],
)
def test_what_holds_no_figures_gets_one_clear_error(file, content, name, said):
    code, out, error = run(file(content, name), "--csv", "-")
    assert (code, out) == (BAD_INPUT, "")
    assert said in error


def test_a_path_that_cannot_be_read_is_said(tmp_path):
    for path in (tmp_path / "none.px", tmp_path):
        code, _, said = run(str(path))
        assert code == BAD_INPUT
        assert f"{path} cannot be read" in said


def test_json_is_json_stat(file):
    code, out, _ = run(file(as_bytes(TWO)), "--json")
    assert code == 0
    written = json.loads(out)
    assert (written["class"], written["value"], written["status"]) == ("dataset", [None, 3], {"0": ":"})


def test_without_csv_the_first_rows_are_shown(file):
    many = {**ONE, "size": [30], "value": list(range(30)), "source": "SSB", "updated": "2026"}
    many["dimension"] = {"a": {"category": {"index": [f"[c{at}]" for at in range(30)]}}}
    code, out, said = run(file(as_bytes(many)))
    assert code == 0
    assert out.splitlines()[0].split() == ["a", "value", "status"]
    assert out.splitlines()[20].split() == ["[c19]", "19"]
    assert said == "One\nSSB, 2026\nThe first 20 of 30 rows. All of them: --csv FILE, or --csv - to print.\n"


def test_codes_without_figures_are_a_table_too(file):
    klass = str(SOURCES / "klass/sample.json")
    code, out, _ = run(klass, "--csv", "-")
    assert code == 0
    assert out.splitlines()[:2] == ["old_code,old_name,new_code,new_name,on", "0220,Asker,3025,Asker,2020-01-01"]
    assert json.loads(run(klass, "--json")[1])[2]["new_code"] == "3203"
    assert run(klass)[1].splitlines()[1].split() == ["0220", "Asker", "3025", "Asker", "2020-01-01"]
    dimension = {"class": "dimension", "category": {"index": ["a", "b"], "label": {"a": "A"}, "child": {"a": ["b"]}}}
    assert run(file(as_bytes(dimension)), "--csv", "-")[1] == "code,label,parent\na,A,\nb,b,a\n"


def test_a_mapping_says_which_column_is_what(file):
    table = file(b"knr,antall\n3203,98000\n", "table.csv")
    mapping = file(b'dimensions = ["knr"]\nvalue = "antall"\n', "mapping.toml")
    assert run(table, "--csv", "-")[0] == BAD_INPUT
    assert run(table, "--mapping", mapping, "--csv", "-")[1] == "knr,value,status\n3203,98000,\n"
    code, _, said = run(table, "--mapping", file(b"= 1", "broken.toml"))
    assert (code, "broken.toml cannot be read" in said) == (BAD_INPUT, True)


def test_reading_a_file_asks_no_table():
    assert needs_django(["stats", "read", "x"]) is False
    assert needs_django(["status"]) is True
    assert needs_django([]) is True


@pytest.mark.parametrize("path", real_files("**/*.*"))
def test_every_real_file_is_read_or_refused(path: Path):
    code, out, said = run(str(path), "--csv", "-")
    assert code in (0, BAD_INPUT)
    assert bool(out) is (code == 0)
    assert code == 0 or len(said) > 20
