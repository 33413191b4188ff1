"""The emissions workbook: its table is found by its headings, long or wide."""

import io

import pytest
import xlsxwriter

from samstyr.kernels.datasets.faults import CellsInDoubt, NotReadable
from samstyr.kernels.datasets.tidy import tidy_rows
from samstyr.kernels.datasets.values import Role
from samstyr.statistics.queries.files import read_file
from samstyr.statistics.sources import sheets
from samstyr.statistics.sources.emissions_workbook.header import NoEmissions
from samstyr.statistics.sources.emissions_workbook.parse import parse
from samstyr.statistics.sources.sheets import NotAWorkbook

AMOUNT = "Utslipp (tonn CO2-ekvivalenter)"
LONG = [
    ["Klimagassutslipp", "", "Sist oppdatert 2026"],
    [],
    ["Fylke", "Kommunenummer", "Kommune", "År", "Sektor", "Utslippskilde", "Klimagass", AMOUNT],
    ["Oslo", 301, "Oslo", 2009, "Veitrafikk", "Personbiler", "CO2", 1234.5],
    ["Akershus", "3203", "Asker", 2010, "Veitrafikk", "Personbiler", "CO2", 0.1 + 0.2],
    ["Akershus", "3203", "Asker", 2011, "Jordbruk", "Personbiler", "CO2", ":"],
    ["", "", "Totalt", "", "", "", "", 99],
]
WIDE = [
    ["Kommunenr", "Kommune", "Hovedsektor", "Kilde", "Gass", 2009, 2011],
    ["0301", "Oslo", "Veitrafikk", "Personbiler", "CO2", 1, None],
    ["3203", "Asker", "Veitrafikk", "Personbiler", "CO2", 3, 4.5],
]


def workbook(**rows_by_sheet) -> bytes:
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        for name, rows in rows_by_sheet.items():
            sheet = book.add_worksheet(name.replace("_", " "))
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
    return buffer.getvalue()


def test_one_row_an_amount():
    reading = parse(workbook(Om=[["Les dette"]], Data=LONG))
    (dataset,) = reading.datasets
    assert [dimension.id for dimension in dataset.dimensions] == [
        "Kommunenummer", "Sektor", "Utslippskilde", "Klimagass", "År",
    ]  # fmt: skip
    assert tidy_rows(dataset, 9) == [
        ["0301", "Veitrafikk", "Personbiler", "CO2", "2009", "1234.5", ""],
        ["3203", "Veitrafikk", "Personbiler", "CO2", "2010", "0.3", ""],
        ["3203", "Jordbruk", "Personbiler", "CO2", "2011", "", ":"],
    ]
    place = dataset.dimension("Kommunenummer")
    assert (place.role, place.labels) == (Role.PLACE, {"0301": "Oslo", "3203": "Asker"})
    assert place.extension == {"Fylke": {"0301": "Oslo", "3203": "Akershus"}}
    assert dataset.unit is not None
    assert dataset.unit.name == "tonn CO2-ekvivalenter"
    assert reading.doubts == ()


def test_a_column_for_each_year():
    (dataset,) = parse(workbook(Data=WIDE)).datasets
    assert [(row[0], row[4], row[5]) for row in tidy_rows(dataset, 9)] == [
        ("0301", "2009", "1"), ("0301", "2011", ""), ("3203", "2009", "3"), ("3203", "2011", "4.5"),
    ]  # fmt: skip


def test_the_most_detailed_sheet_is_read():
    parts = {"Veitrafikk": LONG, "Oversikt_-_detaljert": WIDE}
    assert parse(workbook(**parts)).datasets[0].cells.num_rows == 4
    book = workbook(**parts)
    assert read_file(book, "utslippsstatistikk_alle_kommuner.xlsx").datasets[0].cells.num_rows == 4


@pytest.mark.parametrize("rows", [LONG, WIDE])
@pytest.mark.parametrize("name", ["utslippsstatistikk_alle_kommuner.xlsx", "nedlasting (3).xlsx"])
def test_the_workbook_is_known_by_its_headings_whatever_it_is_called(rows, name):
    assert read_file(workbook(Om=[["Les dette"]], Data=rows), name).datasets[0].source == "Miljødirektoratet"


def test_a_table_of_something_else_is_one_whatever_it_is_called():
    book = workbook(Data=[["Kommunenummer", "Kilde", "value"], ["3203", "SSB", 1]])
    assert tidy_rows(read_file(book, "utslipp.xlsx").datasets[0], 9) == [["3203", "SSB", "1", ""]]


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([*LONG, LONG[3]], ["line 8: it is about the same as line 4"]),
        (
            [*WIDE, ["", "Sum", "", "", "", 4, 4.5], WIDE[2]],
            [f"line 5: it is about the same as line {at}" for at in (3, 3)],
        ),
    ],
)
def test_a_row_that_is_there_twice_is_doubtful(rows, said):
    assert [str(doubt) for doubt in parse(workbook(Data=rows)).doubts] == said


def test_a_workbook_without_emissions_is_refused():
    with pytest.raises(NoEmissions, match="searched: Ark1, Ark2"):
        parse(workbook(Ark1=[["a"]], Ark2=[["Kommunenummer", "År"]]))
    with pytest.raises(CellsInDoubt, match="no row below the headings"):
        parse(workbook(Data=LONG[:3]))


def test_what_is_no_workbook_is_refused(monkeypatch):
    book = workbook(Data=LONG)
    for broken in (book[: len(book) // 2], b"PK\x03\x04", b"", b"PK\x03\x04" + b"x" * 100):
        with pytest.raises(NotReadable):
            parse(broken)
    monkeypatch.setattr(sheets, "MOST_BYTES", 100)
    with pytest.raises(NotAWorkbook, match="unpacks to"):
        parse(book)
