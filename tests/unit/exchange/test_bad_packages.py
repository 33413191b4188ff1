"""Every class of bad package that we know of: each is refused with all that is wrong with it, at its place."""

import json
from pathlib import Path

import pytest

from samstyr.exchange.packages import read_package
from samstyr.exchange.values import BadPackage
from samstyr.kernels.packages.problems import CATALOGUE, problems_of
from tests.package_files import appended, described, replaced, resource, small_package
from tests.unit.exchange import bad_bindings, bad_cells, bad_descriptors, bad_files, bad_groups, bad_rows

OBSERVATIONS = "observations.csv"
CASES = {
    **bad_files.CASES,
    **bad_cells.CASES,
    **bad_rows.CASES,
    **bad_groups.CASES,
    **bad_bindings.CASES,
    **bad_descriptors.CASES,
}


@pytest.mark.parametrize("name", CASES)
def test_is_refused_with_every_problem_at_its_place(name: str, tmp_path: Path):
    spoil, expected = CASES[name]
    folder = small_package(tmp_path / "package")
    spoil(folder)
    with pytest.raises(BadPackage) as refused:
        read_package(folder)
    found = problems_of(refused.value.problems)
    assert {(problem.code, problem.file, problem.row, problem.column) for problem in found} == expected
    for problem in found:
        assert problem.remedy("nb"), problem
        assert "{" not in problem.what("nb") + problem.what("en") + problem.remedy("en")


def test_says_all_of_it_in_one_go(tmp_path: Path):
    folder = small_package(tmp_path / "package")
    for name in ("decimal comma", "unknown column", "formula", "reference to nothing", "BOM", "missing file"):
        if name != "missing file":
            CASES[name][0](folder)
    (folder / "promises.csv").unlink()
    with pytest.raises(BadPackage) as refused:
        read_package(folder)
    codes = set(refused.value.problems["code"])
    assert codes == {
        "decimal-comma",
        "unknown-column",
        "missing-column",
        "formula",
        "dangling-reference",
        "byte-order-mark",
        "missing-file",
    }


def test_names_the_row_as_a_spreadsheet_does(tmp_path: Path):
    folder = small_package(tmp_path / "package")
    lines = (folder / OBSERVATIONS).read_text(encoding="utf-8").splitlines()
    lines[1] = lines[1].replace('"1,8 %"', '"1,8 %\nforeløpig"')
    lines.insert(2, "")
    lines[4] = lines[4].replace(",pending", ",kommer")
    (folder / OBSERVATIONS).write_text("\n".join(lines) + "\n", encoding="utf-8")
    with pytest.raises(BadPackage) as refused:
        read_package(folder)
    assert [(problem.row, problem.value) for problem in problems_of(refused.value.problems)] == [(5, "kommer")]


def test_two_tables_cannot_share_a_file(tmp_path: Path):
    folder = small_package(tmp_path / "package")
    described(lambda content: resource(content, "goals").update(path="plans.csv"))(folder)
    with pytest.raises(BadPackage) as refused:
        read_package(folder)
    shared = [problem for problem in problems_of(refused.value.problems) if problem.code == "duplicate-name"]
    assert [(problem.file, problem.value) for problem in shared] == [("datapackage.json", "plans.csv")]


def test_suggests_the_column_that_was_meant(tmp_path: Path):
    folder = small_package(tmp_path / "package")
    CASES["unknown column"][0](folder)
    with pytest.raises(BadPackage, match='Did you mean "decimals_default"'):
        read_package(folder)


def test_a_cell_that_starts_like_a_formula_and_is_a_figure_is_fine(tmp_path: Path):
    folder = small_package(tmp_path / "package")
    replaced(OBSERVATIONS, '1.8,measured,,,,"1,8 %"', '-0.7,measured,,,,"-0,7 %"')(folder)
    replaced("targets.csv", ",>=,1.75", ",=,-1.75")(folder)
    package = read_package(folder)
    assert "-0,7 %" in package.tables["observations"]["raw"]


def test_percent_has_no_bounds_of_its_own(tmp_path: Path):
    folder = small_package(tmp_path / "package")
    replaced(OBSERVATIONS, "2020,1.8,", "2020,102.8,")(folder)
    replaced(OBSERVATIONS, "2021,2.0,", "2021,-101,")(folder)
    assert set(read_package(folder).tables["observations"]["value"]) == {"102.8", "-101", ""}


def test_nothing_and_no_package_are_told_apart(tmp_path: Path):
    (tmp_path / "figures.pdf").write_bytes(b"%PDF-1.7")
    for name, code in (("nowhere", "nothing-there"), ("figures.pdf", "not-a-package")):
        with pytest.raises(BadPackage) as refused:
            read_package(tmp_path / name)
        assert list(refused.value.problems["code"]) == [code]


def test_every_class_of_the_catalogue_is_met_by_some_test():
    said = {code for _, expected in CASES.values() for code, *_ in expected}
    elsewhere = {"nothing-there", "not-a-package"}
    archives = {"broken-archive", "too-large", "too-many-files"}
    workbooks = {"broken-workbook", "workbook-entities", "workbook-links", "workbook-formula", "workbook-percent"}
    assert set(CATALOGUE) == said | elsewhere | archives | workbooks


def test_the_message_lists_the_first_and_counts_the_rest(tmp_path: Path):
    folder = small_package(tmp_path / "package")
    for number in range(30):
        appended("units.csv", f"Unit{number},,,n,n,count,0")(folder)
    with pytest.raises(BadPackage) as refused:
        read_package(folder)
    message = str(refused.value)
    assert "30 problem(s)" in message
    assert "… and 10 more." in message
    assert json.dumps(message)
