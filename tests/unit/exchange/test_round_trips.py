"""A package reads the same whatever form it came in, and is written in one form only."""

import csv
import io
import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samstyr.exchange.packages import DataPackage, read_package
from samstyr.exchange.values import BadPackage
from samstyr.exchange.writing.files import package_files
from samstyr.exchange.writing.places import ForeignFolder, NoFolder, write_folder, write_zip
from tests.package_files import ASKER, TEMPLATE, read_table, small_package

SOURCE = Path(__file__).parents[4] / "shared/data/asker"


def same(one: DataPackage, other: DataPackage) -> bool:
    return package_files(one) == package_files(other)


def rewrite(path: Path, rng: random.Random, *, line_end: str, quoting: int) -> None:
    """Write a CSV again with its rows and columns in another order, other line ends and other quotes."""
    with path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.reader(stream))
    order = rng.sample(range(len(rows[0])), len(rows[0]))
    body = rng.sample(rows[1:], len(rows) - 1)
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator=line_end, quoting=quoting).writerows(
        [[row[place] for place in order] for row in [rows[0], *body]]
    )
    path.write_bytes(text.getvalue().encode())


@pytest.mark.parametrize("package", [ASKER, TEMPLATE], ids=["asker", "template"])
def test_what_ships_is_in_canonical_form(package: Path):
    assert package_files(read_package(package)) == {entry.name: entry.read_bytes() for entry in package.iterdir()}


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("quoting", [csv.QUOTE_ALL, csv.QUOTE_MINIMAL, csv.QUOTE_NONNUMERIC])
def test_order_line_ends_and_quotes_do_not_matter(tmp_path: Path, line_end: str, quoting: int):
    expected = package_files(read_package(ASKER))
    folder = tmp_path / "asker"
    write_folder(expected, folder)
    for path in folder.glob("*.csv"):
        rewrite(path, random.Random(path.name), line_end=line_end, quoting=quoting)
    assert package_files(read_package(folder)) == expected


def test_the_demo_is_the_reference_cell_by_cell():
    if not SOURCE.is_dir():
        pytest.skip("the reference data does not lie beside this clone")
    for path in SOURCE.glob("*.csv"):
        ours, theirs = read_table(ASKER / path.name), read_table(path)
        assert set(ours.columns) == set(theirs.columns), path.name
        columns = theirs.columns
        assert ours.select(columns).sort(columns).equals(theirs.sort(columns)), path.name
    own = {"series.csv", "bindings.csv", "peer_groups.csv", "peer_members.csv"}
    assert {path.name for path in ASKER.glob("*.csv")} - own == {path.name for path in SOURCE.glob("*.csv")}


def test_the_demo_names_no_place_outside_itself():
    for path in ASKER.iterdir():
        text = path.read_text(encoding="utf-8")
        assert "/shared" not in text
        assert "/work" not in text


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("18.0", "18.0"),
        ("+4.20", "4.20"),
        ("007", "7"),
        (".5", "0.5"),
        ("5.", "5"),
        ("1e3", "1000"),
        ("-0.0", "0.0"),
        ("2.5E-3", "0.0025"),
    ],
)
def test_numbers_keep_their_decimals_and_lose_their_dress(tmp_path: Path, written: str, kept: str):
    folder = small_package(tmp_path / "package")
    path = folder / "observations.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("2020,1.8,", f"2020,{written},"), encoding="utf-8")
    assert read_package(folder).tables["observations"]["value"][0] == kept


def test_optional_columns_that_nobody_fills_are_left_out(tmp_path: Path):
    folder = small_package(tmp_path / "package")
    path = folder / "observations.csv"
    lines = path.read_text(encoding="utf-8").splitlines()
    filled = [
        f"{line},{more}" for line, more in zip(lines, ["area_id,period", "eksempel,", ",", "eksempel,"], strict=True)
    ]
    path.write_text("\n".join(filled) + "\n", encoding="utf-8")
    assert package_files(read_package(folder)) == package_files(read_package(TEMPLATE))


def test_declared_columns_and_tables_come_back_as_they_were_declared(tmp_path: Path):
    package = read_package(ASKER)
    files = package_files(package)
    assert files["service_areas.csv"].startswith(b"id,name_nb,name_en,description_nb,description_en,director_nb")
    assert b"budget_2023_nok_million" in files["service_areas.csv"]
    write_folder(files, tmp_path / "again")
    assert read_package(tmp_path / "again").description == package.description


def test_a_zip_is_the_same_bytes_each_time(tmp_path: Path):
    files = package_files(read_package(TEMPLATE))
    write_zip(files, tmp_path / "a.zip")
    write_zip(files, tmp_path / "b.zip")
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    assert same(read_package(tmp_path / "a.zip"), read_package(TEMPLATE))


def test_a_folder_with_something_else_in_it_is_left_alone(tmp_path: Path):
    files = package_files(read_package(TEMPLATE))
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/letter.txt").write_text("Kjære kommune")
    with pytest.raises(ForeignFolder, match=r"letter\.txt"):
        write_folder(files, tmp_path / "mine")
    assert [entry.name for entry in (tmp_path / "mine").iterdir()] == ["letter.txt"]
    with pytest.raises(NoFolder):
        write_folder(files, tmp_path / "nowhere/at/all")
    with pytest.raises(NoFolder):
        write_folder(files, tmp_path / "mine/letter.txt")


def test_an_earlier_package_is_replaced_and_nothing_is_left_beside_it(tmp_path: Path):
    write_folder(package_files(read_package(ASKER)), tmp_path / "package")
    write_folder(package_files(read_package(TEMPLATE)), tmp_path / "package")
    assert same(read_package(tmp_path / "package"), read_package(TEMPLATE))
    assert [entry.name for entry in tmp_path.iterdir()] == ["package"]


# Texts that a cell may hold, and those that it may not: quotes, commas, breaks, signs that look like syntax.
AWKWARD = st.text(
    st.sampled_from("abcæøå \",;\n\r\t=+-@%0123456789.'|\\\0\x0b\ufeff\u202e\x85\u2028é😀"), min_size=0, max_size=12
)
ANY_BYTES = st.binary(min_size=1, max_size=8)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    cells=st.lists(
        st.tuples(st.sampled_from(sorted(path.name for path in TEMPLATE.glob("*.csv"))), st.integers(0, 40), AWKWARD),
        max_size=4,
    )
)
def test_a_package_with_any_cells_is_refused_or_comes_back_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, cells: list[tuple[str, int, str]]
):
    folder = small_package(tmp_path_factory.mktemp("fuzz") / "package")
    for file, place, text in cells:
        with (folder / file).open(encoding="utf-8", newline="") as stream:
            rows = list(csv.reader(stream))
        row = rows[min(1 + place // 10, len(rows) - 1)]
        row[place % len(row)] = text
        with (folder / file).open("w", encoding="utf-8", newline="") as stream:
            csv.writer(stream, lineterminator="\n").writerows(rows)
    refused_or_kept(folder, tmp_path_factory.mktemp("again") / "package")


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    file=st.sampled_from(sorted(path.name for path in TEMPLATE.iterdir())),
    at=st.floats(0, 1),
    length=st.integers(0, 30),
    new=ANY_BYTES | st.just(b""),
)
def test_a_package_with_any_bytes_is_refused_or_comes_back_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, file: str, at: float, length: int, new: bytes
):
    folder = small_package(tmp_path_factory.mktemp("fuzz") / "package")
    content = (folder / file).read_bytes()
    start = int(at * len(content))
    (folder / file).write_bytes(content[:start] + new + content[start + length :])
    refused_or_kept(folder, tmp_path_factory.mktemp("again") / "package")


def refused_or_kept(folder: Path, again: Path) -> None:
    """Hold the only two outcomes there are: problems with remedies, or a package that reads the same once written."""
    try:
        package = read_package(folder)
    except BadPackage as bad:
        refused: BadPackage | None = bad
    else:
        refused = None
    if refused is not None:
        assert refused.problems.height > 0
        assert "- " in str(refused)
        return
    files = package_files(package)
    write_folder(files, again)
    assert package_files(read_package(again)) == files
    for path in folder.glob("*.csv"):
        assert cells_of(path) == cells_of(again / path.name), path.name


def cells_of(path: Path) -> list[dict[str, str]]:
    """Return the cells of a file as an independent reader sees them, apart from what canonical form may change."""
    text = path.read_bytes().decode().replace("\r\n", "\n").replace("\r", "\n")
    rows = list(csv.reader(io.StringIO(text, newline="")))
    found = [dict(zip(rows[0], row, strict=True)) for row in rows[1:] if any(row)]
    return sorted(({name: plain(cell) for name, cell in row.items() if cell} for row in found), key=repr)


def plain(cell: str) -> str:
    """Return a number without dress, any other text as it is."""
    try:
        return repr(float(cell)) if cell.isascii() and "_" not in cell else cell
    except ValueError:
        return cell
