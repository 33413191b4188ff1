"""Indicators and tables as files, on the real figures."""

import csv
import io
import json

import jsonstat_validator
import openpyxl
import pytest

DEBT = "oko_netto_laanegjeld"
GROWTH = "befolkningsvekst_snitt"


@pytest.fixture
def file(ask):
    def got(address: str) -> bytes:
        answer = ask(address)
        assert answer.status_code == 200
        return answer.content

    return got


def test_csv_is_for_programs(file):
    rows = list(csv.DictReader(io.StringIO(file(f"/nokkeltall/{DEBT}/{DEBT}.csv").decode("utf-8"))))
    assert [(row["period"], row["value"]) for row in rows] == [
        ("2019", "99.1"), ("2020", "102.8"), ("2021", "99.0"), ("2022", "97.4"),
    ]  # fmt: skip
    assert file(f"/en/indicator/{DEBT}/{DEBT}.csv") == file(f"/nokkeltall/{DEBT}/{DEBT}.csv")


@pytest.mark.parametrize("address", [f"/nokkeltall/{DEBT}", f"/en/indicator/{DEBT}"])
def test_the_norwegian_file_is_norwegian_wherever_it_is_found(file, address):
    content = file(f"{address}/{DEBT}.nb.csv")
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig")), delimiter=";"))
    assert [row["Verdi"] for row in rows] == ["99,1", "102,8", "99,0", "97,4"]
    assert rows[0]["Kilde"] == "Fireårsrapport 2020–2023, Asker kommune"


def test_negative_numbers_are_numbers_and_not_defused(file):
    content = file("/nokkeltall/oko_netto_driftsresultat/oko_netto_driftsresultat.nb.csv").decode()
    assert ";-0,7;" in content
    assert "'" not in content


@pytest.mark.parametrize(
    ("address", "sheets", "heading", "said"),
    [
        (f"/nokkeltall/{DEBT}", ["Tall", "Kilde og merknader"], "Verdi", "Netto lånegjeld, andel av driftsinntekter"),
        (
            f"/en/indicator/{DEBT}",
            ["Figures", "Source and notes"],
            "Value",
            "Net loan debt, share of operating revenue",
        ),
    ],
)
def test_the_workbook_has_real_numbers_and_says_who(file, address, sheets, heading, said):
    book = openpyxl.load_workbook(io.BytesIO(file(f"{address}/{DEBT}.xlsx")))
    assert book.sheetnames == sheets
    figures, notes = book.worksheets
    columns = [cell.value for cell in figures[1]]
    latest = figures.cell(5, columns.index(heading) + 1)
    assert (latest.value, latest.number_format, latest.data_type) == (97.4, "#,##0.0", "n")
    told = {row[0].value: row[1].value for row in notes.iter_rows(min_row=2)}
    assert said in told.values()
    assert any("80" in str(text) for text in told.values())
    assert any(len(str(text)) == 64 for text in told.values())


def test_json_stat_is_valid_in_both_languages(file):
    for address, label in ((f"/nokkeltall/{DEBT}", "Område"), (f"/en/indicator/{DEBT}", "Area")):
        dataset = json.loads(file(f"{address}/{DEBT}.json"))
        assert jsonstat_validator.validate_jsonstat(dataset) is True
        assert dataset["dimension"]["area"]["label"] == label
        assert dataset["value"] == [99.1, 102.8, 99.0, 97.4]


def test_the_chart_travels_with_its_title_and_source(file):
    drawing = file(f"/nokkeltall/{DEBT}/{DEBT}.svg").decode()
    assert drawing.startswith("<svg")
    assert "Kilde: Fireårsrapport 2020–2023, Asker kommune" in drawing
    assert "Source: Four-year report" in file(f"/en/indicator/{DEBT}/{DEBT}.svg").decode()
    assert file(f"/nokkeltall/{DEBT}/{DEBT}.png").startswith(b"\x89PNG")


def test_a_table_in_every_format(file):
    rows = list(csv.reader(io.StringIO(file(f"/tall/{GROWTH}/{GROWTH}.nb.csv").decode("utf-8-sig")), delimiter=";"))
    assert rows[1][:5] == ["Asker", "Årlig snitt 2020–2022", "Asker", "2020–2022", "1,2"]
    assert b"row_nb,row_en" in file(f"/en/tables/{GROWTH}/{GROWTH}.csv")
    assert openpyxl.load_workbook(io.BytesIO(file(f"/tall/{GROWTH}/{GROWTH}.xlsx"))).sheetnames[0] == "Tall"
    assert jsonstat_validator.validate_jsonstat(json.loads(file(f"/tall/{GROWTH}/{GROWTH}.json"))) is True


@pytest.mark.parametrize(
    "address",
    [
        f"/nokkeltall/{DEBT}/{DEBT}.exe",
        f"/nokkeltall/{DEBT}/other.csv",
        "/nokkeltall/nothing/nothing.csv",
        "/nokkeltall/kli_sykkelreiser/kli_sykkelreiser.svg",
        f"/tall/{GROWTH}/{GROWTH}.png",
        "/tall/nothing/nothing.csv",
    ],
)
def test_what_is_not_there_is_not_found(demo, client, address):
    assert client.get(address).status_code == 404


def test_equal_figures_give_equal_files(file):
    for ending in ("csv", "nb.csv", "xlsx", "json", "svg", "png"):
        address = f"/nokkeltall/{DEBT}/{DEBT}.{ending}"
        assert file(address) == file(address)
