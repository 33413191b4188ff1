"""Workbooks as packages: looked over first, then read as they show."""

import re
from datetime import date, datetime
from pathlib import Path
from shutil import copyfile

import polars as pl
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from samstyr.exchange.packages import DataPackage, read_package
from samstyr.exchange.reading.workbooks import read_workbook
from samstyr.exchange.values import BadPackage
from samstyr.exchange.writing.files import arranged_tables
from samstyr.exchange.writing.workbooks import workbook_bytes
from samstyr.kernels.packages.common import text_column
from samstyr.kernels.packages.problems import problems_of
from samstyr.kernels.packages.resources import Resource
from samstyr.kernels.texts import Text
from tests.package_files import ASKER, small_package, with_part


def write_workbook(package: DataPackage, path: Path) -> Path:
    descriptor, tables = arranged_tables(package)
    path.write_bytes(workbook_bytes(descriptor, tables, {table.name: table for table in package.description.tables}))
    return path


@pytest.fixture(scope="module")
def written_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small package as a workbook, which no test touches: they get copies."""
    folder = tmp_path_factory.mktemp("written")
    return write_workbook(read_package(small_package(folder / "package")), folder / "package.xlsx")


@pytest.fixture
def book(written_once: Path, tmp_path: Path) -> Path:
    return Path(copyfile(written_once, tmp_path / "package.xlsx"))


def problems(path: Path) -> set[tuple[str, str, int | None, str]]:
    with pytest.raises(BadPackage) as refused:
        read_package(path)
    return {
        (problem.code, problem.file, problem.row, problem.column) for problem in problems_of(refused.value.problems)
    }


def edited(book: Path, sheet: str, cell: str, value: object, number_format: str = "") -> Path:
    opened = load_workbook(book)
    opened[sheet][cell] = value
    if number_format:
        opened[sheet][cell].number_format = number_format
    opened.save(book)
    return book


def test_a_workbook_reads_as_the_folder(tmp_path: Path):
    from_folder = read_package(ASKER)
    from_book = read_package(write_workbook(from_folder, tmp_path / "asker.xlsx"))
    assert from_book.description == from_folder.description
    for name, table in from_folder.tables.items():
        assert from_book.tables[name].equals(table), name


def test_codes_keep_their_zeros_and_numbers_their_decimals(book: Path):
    opened = load_workbook(book)
    assert opened["areas"]["E2"].value == "0000"
    two = opened["observations"]["C3"]
    assert (two.value, two.number_format) == (2, "0.0")
    assert read_package(book).tables["observations"]["value"][1] == "2.0"


@pytest.mark.parametrize(
    ("value", "number_format", "read"),
    [
        (4.25, "0.0", "4.25"),
        (4, "0.00", "4.00"),
        (18, "General", "18"),
        (0.1 + 0.2, "General", "0.3"),
        (-0.7, "#,##0.0", "-0.7"),
        (1e-7, "General", "0.0000001"),
        (186211, "#,##0", "186211"),
        ("4.50", "@", "4.50"),
    ],
)
def test_numbers_are_read_as_they_show(book: Path, value: object, number_format: str, read: str):
    edited(book, "observations", "C2", value, number_format)
    assert read_package(book).tables["observations"]["value"][0] == read


def test_a_code_that_a_person_typed_as_a_number_is_read_as_it_shows(book: Path):
    edited(book, "areas", "E2", 301, "0000")
    assert read_package(book).tables["areas"]["code"][0] == "0301"


def test_dates_and_flags_of_a_spreadsheet_are_read(book: Path):
    edited(book, "indicators", "U2", date(2024, 4, 1))
    edited(book, "plans", "L2", True)
    package = read_package(book)
    assert package.tables["indicators"]["next_due"][0] == "2024-04-01"
    assert package.tables["plans"]["preferred"][0] == "yes"


def test_empty_rows_between_and_below_are_passed_over(book: Path):
    opened = load_workbook(book)
    opened["units"].insert_rows(3)
    opened["units"]["A40"].number_format = "0"
    opened.save(book)
    assert read_package(book).tables["units"].height == 6


BAD_CELLS = {
    "a number that became a date": (datetime(2023, 2, 4), "", "spreadsheet-date"),  # noqa: DTZ001
    "a formula": ("=1+1", "", "workbook-formula"),
    "a formula's error": ("#N/A", "", "workbook-formula"),
    "a percentage": (0.018, "0.0 %", "workbook-percent"),
    "text": ("ca. 2", "", "wrong-type"),
    "a decimal comma as text": ("1,8", "", "decimal-comma"),
}


@pytest.mark.parametrize("name", BAD_CELLS)
def test_a_bad_cell_is_named_at_its_place(book: Path, name: str):
    value, number_format, code = BAD_CELLS[name]
    edited(book, "observations", "C2", value, number_format)
    assert (code, "observations", 2, "value") in problems(book)


def test_cells_outside_the_header_are_refused(book: Path):
    edited(book, "units", "J3", "løst")
    assert problems(book) == {("row-too-long", "units", 3, "")}


def test_a_header_wide_as_the_sheet_is_refused(book: Path):
    edited(book, "units", "XFD1", "x")
    assert ("too-many-columns", "units", 1, "") in problems(book)


def test_a_size_that_is_a_lie_does_not_matter(book: Path):
    lie = b'<dimension ref="A1:XFD1048576"/>'
    with_part(book, "xl/worksheets/sheet1.xml", lambda part: re.sub(rb"<dimension [^>]*>", lie, part))
    assert read_package(book).tables["areas"].height == 1


def test_a_workbook_without_the_descriptor_is_refused(book: Path):
    opened = load_workbook(book)
    del opened["datapackage"]
    opened.save(book)
    assert problems(book) == {("missing-descriptor", "datapackage.json", None, "")}


ENTITIES = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><sst>&a;</sst>'
BAD_PARTS = {
    "entities": ("xl/sharedStrings.xml", lambda _: ENTITIES, "workbook-entities"),
    "entities after a comment": (
        "xl/sharedStrings.xml",
        lambda _: b"<!--" + b"x" * 100_000 + b"-->" + ENTITIES[21:],
        "workbook-entities",
    ),
    "entities in UTF-16": ("xl/sharedStrings.xml", lambda _: ENTITIES.decode().encode("utf-16"), "workbook-entities"),
    "a part in an encoding of its own": (
        "xl/sharedStrings.xml",
        lambda part: part.replace(b'encoding="UTF-8"', b'encoding="cp037"'),
        "workbook-entities",
    ),
    "external links": ("xl/externalLinks/externalLink1.xml", lambda _: b"<externalLink/>", "workbook-links"),
    "a link out": (
        "xl/worksheets/_rels/sheet1.xml.rels",
        lambda _: b'<R><Relationship Id="r1" Type="x/oleObject" Target="file:///x" TargetMode="External"/></R>',
        "workbook-links",
    ),
    "macros": ("xl/vbaProject.bin", lambda _: b"\xd0\xcf\x11\xe0", "workbook-links"),
    "a connection": ("xl/connections.xml", lambda _: b"<connections/>", "workbook-links"),
    "a name that leads out": ("../x.xml", lambda _: b"<x/>", "unsafe-path"),
    "a damaged sheet": ("xl/worksheets/sheet1.xml", lambda part: part[: len(part) // 2], "broken-workbook"),
    "a sheet that is none": ("xl/worksheets/sheet1.xml", lambda _: b"<x/>", "empty-file"),
    "no list of sheets": ("xl/workbook.xml", lambda _: b"", "broken-workbook"),
}


@pytest.mark.parametrize("name", BAD_PARTS)
def test_a_bad_part_is_refused(book: Path, name: str):
    part, change, code = BAD_PARTS[name]
    with_part(book, part, change)
    assert code in {found for found, *_ in problems(book)}


def test_an_ordinary_hyperlink_is_no_link_to_elsewhere(book: Path):
    opened = load_workbook(book)
    opened["areas"]["K2"].hyperlink = "https://www.example.org/"
    opened.save(book)
    assert read_package(book).tables["areas"].height == 1


@pytest.mark.parametrize("part", [0.0, 0.3, 0.95])
def test_a_workbook_cut_short_is_refused(book: Path, part: float):
    content = book.read_bytes()
    book.write_bytes(content[: int(len(content) * part)])
    assert problems(book) == {("broken-workbook", "package.xlsx", None, "")}


TEXTS = st.text(st.sampled_from("abæ_xX0041F &<>\"'\n\t;,.%\u2028\u0085é😀"), min_size=1, max_size=14)


@settings(max_examples=40, deadline=None)
@example(texts=[" før", "etter ", "'sitat", "0012", "TRUE", "1e5", "<b>", "&amp;"])
@given(texts=st.lists(TEXTS, min_size=1, max_size=30))
def test_any_text_comes_through_a_workbook_as_it_was(tmp_path_factory: pytest.TempPathFactory, texts: list[str]):
    table = Resource(name="things", title=Text("Ting"), key=(), columns=(text_column("a", "", ""),))
    frame = pl.DataFrame({"a": texts})
    path = tmp_path_factory.mktemp("texts") / "book.xlsx"
    path.write_bytes(workbook_bytes("line\n" + "x" * 70_000, {"things": frame}, {"things": table}))
    reading = read_workbook(path)
    assert reading.descriptor == "line\n" + "x" * 70_000
    assert reading.tables["things.csv"].cells["0"].to_list() == texts


def test_the_bytes_depend_on_nothing_but_the_content(tmp_path: Path):
    package = read_package(small_package(tmp_path / "package"))
    first, second = write_workbook(package, tmp_path / "a.xlsx"), write_workbook(package, tmp_path / "b.xlsx")
    assert first.read_bytes() == second.read_bytes()
