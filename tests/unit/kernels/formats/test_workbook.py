import io
from datetime import date
from decimal import Decimal

import openpyxl
import pytest

from samstyr.kernels.formats.listings import Column, ColumnKind, Listing
from samstyr.kernels.formats.workbook import Sheet, workbook

FIGURES = Listing(
    (
        Column("year", ColumnKind.INTEGER, "År"),
        Column("value", ColumnKind.NUMBER, "Verdi"),
        Column("note", heading="Merknad"),
        Column("read", ColumnKind.DATE),
        Column("break", ColumnKind.TRUTH),
    ),
    ((2021, Decimal("18.0"), "=1+1", date(2023, 8, 31), True), (2022, None, "", None, False)),
)
SOURCE = Listing((Column("what"), Column("said")), (("Kilde", "001, linje 12"),))


def opened(title="Gjeld"):
    made = workbook((Sheet(title, FIGURES), Sheet("Kilde og noter", SOURCE)), title="Netto lånegjeld")
    return openpyxl.load_workbook(io.BytesIO(made))


def test_numbers_are_numbers_with_the_decimals_they_were_published_with():
    cell = opened()["Gjeld"]["B2"]
    assert (cell.value, cell.number_format, cell.data_type) == (18, "#,##0.0", "n")


def test_years_get_no_thousands_space_and_missing_cells_stay_empty():
    sheet = opened()["Gjeld"]
    assert (sheet["A2"].value, sheet["A2"].number_format) == (2021, "General")
    assert sheet["B3"].value is None


def test_a_text_that_looks_like_a_formula_is_a_text():
    cell = opened()["Gjeld"]["C2"]
    assert (cell.value, cell.data_type) == ("=1+1", "s")


def test_headings_dates_truths_and_the_sheet_of_sources():
    book = opened()
    assert [cell.value for cell in book["Gjeld"][1]] == ["År", "Verdi", "Merknad", "read", "break"]
    assert book["Gjeld"]["D2"].value.date() == date(2023, 8, 31)
    assert book["Gjeld"]["E3"].value is False
    assert book["Kilde og noter"]["B2"].value == "001, linje 12"
    assert book.properties.title == "Netto lånegjeld"


def test_equal_content_gives_equal_bytes():
    sheets = (Sheet("Gjeld", FIGURES),)
    assert workbook(sheets, title="x") == workbook(sheets, title="x")


@pytest.mark.parametrize(
    ("title", "kept"),
    [("Andel [pst] 2019/2022: *alle*?", "Andel  pst  2019 2022   alle"), ("'" * 40, "-"), ("å" * 40, "å" * 31)],
)
def test_a_title_that_excel_refuses_is_mended(title, kept):
    assert opened(title).sheetnames[0] == kept
