"""Tables in CSV, Excel and Parquet files."""

import io
from datetime import date, datetime

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from samstyr.kernels.datasets.faults import CellsInDoubt, NotReadable
from samstyr.kernels.datasets.json_stat.reading import read
from samstyr.kernels.datasets.tidy import tidy_csv, tidy_rows
from samstyr.kernels.datasets.values import Role
from samstyr.statistics.sources.sheets import NotAWorkbook
from samstyr.statistics.sources.table_file.mapping import (
    BadMapping,
    Mapping,
    NeedsMapping,
    as_json,
    guessed,
    mapping_of,
)
from samstyr.statistics.sources.table_file.parse import parse
from tests.json_stat_forms import as_bytes, datasets

CODES = st.text(st.characters(codec="utf-8", exclude_characters="\0\r\n", exclude_categories=["Zs", "Cc"]), min_size=1)


def rows(content: bytes, mapping: Mapping | None = None) -> list[list[str]]:
    return tidy_rows(parse(content, mapping).datasets[0], 1_000)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("p,value\na,1\nb,2.50\n", [["a", "1", ""], ["b", "2.50", ""]]),
        ("p;verdi;status\r\na;1,5;\r\nb;;:\r\n", [["a", "1.5", ""], ["b", "", ":"]]),
        ("p\tvalue\na\t..\n", [["a", "", ".."]]),
        ("value|p\n1 000|a\n", [["a", "1000", ""]]),
        ('p,value\n"x, y",3\n', [["x, y", "3", ""]]),
        ('p,value\n"x\ny",3\n', [["x\ny", "3", ""]]),
        ("p;value\na;1 234,5\nb;7\n", [["a", "1234.5", ""], ["b", "7", ""]]),
        ("p;value\na;12 345 678\nb;\u22121\u00a0234,5\n", [["a", "12345678", ""], ["b", "-1234.5", ""]]),
        ("p;value\na;\u22125\nb;- 5\n", [["a", "-5", ""], ["b", "-5", ""]]),
        (" p , value \na,1\n", [["a", "1", ""]]),
        ('"p;q;r",value\na,1\n', [["a", "1", ""]]),
        ('"p\nq",value\na,1\n', [["a", "1", ""]]),
        ("p;value;;\na;1;;\nb;2;;\n", [["a", "1", ""], ["b", "2", ""]]),
    ],
)
def test_text_with_any_delimiter_and_either_mark(text, expected):
    assert rows(text.encode()) == expected
    assert rows(b"\xef\xbb\xbf" + text.encode()) == expected


@given(datasets())
def test_our_own_tidy_tables_are_read_again(tree):
    dataset = read(as_bytes(tree)).datasets[0]
    plain = all(code == code.strip() and code.isprintable() for d in dataset.dimensions for code in d.codes)
    names = [dimension.id.casefold() for dimension in dataset.dimensions]
    if plain and not {"value", "status"} & set(names):
        text = "".join(tidy_csv(dataset)).encode()
        expected = [[*row[:-2], row[-2], row[-1]] for row in tidy_rows(dataset, 1_000)]
        assert rows(text) == expected


def test_excel_and_parquet_say_the_same():
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        book.add_worksheet("Om").write_row(0, 0, ["les"])
        sheet = book.add_worksheet("Tall")
        for number, row in enumerate([["Overskrift"], ["p", "value"], ["0301", 1.5], ["3203", None]]):
            sheet.write_row(number, 0, row)
    mapping = Mapping(("p",), "value", sheet="Tall", header_row=2)
    expected = [["0301", "1.5", ""], ["3203", "", ""]]
    assert rows(buffer.getvalue(), mapping) == expected
    table = pa.table({"p": ["0301", "3203"], "value": [1.5, None], "on": pa.array([1, 2], pa.int32())})
    buffer = io.BytesIO()
    pq.write_table(table, buffer)
    assert rows(buffer.getvalue(), Mapping(("p",), "value")) == expected
    assert rows(buffer.getvalue()) == [["0301", "1", "1.5", ""], ["3203", "2", "", ""]]
    with pytest.raises(NotReadable, match="no sheet 'Ark9'"):
        parse(_workbook(), Mapping(("p",), "value", sheet="Ark9"))
    with pytest.raises(CellsInDoubt, match="headings are looked for in 7"):
        parse(_workbook(), Mapping(("p",), "value", header_row=7))


def _workbook() -> bytes:
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        book.add_worksheet("Ark1").write_row(0, 0, ["p", "value"])
    return buffer.getvalue()


def test_a_mapping_names_the_columns_and_their_roles():
    said = {"dimensions": ["knr"], "value": "antall", "unit": "personer", "roles": {"knr": "geo"}, "decimal_mark": ","}
    mapping = mapping_of(said)
    (dataset,) = parse(b"navn,knr,antall\nAsker,3203,98000\n", mapping).datasets
    assert (dataset.dimensions[0].role, dataset.dimensions[0].codes) == (Role.PLACE, ("3203",))
    assert dataset.unit is not None
    assert dataset.unit.name == "personer"
    assert mapping_of(as_json(mapping)) == mapping


def test_a_column_can_say_in_words_what_the_codes_of_another_are():
    said = {"dimensions": ["knr", "år"], "value": "antall", "labels": {"knr": "navn"}, "roles": {"knr": "geo"}}
    content = "knr,navn,år,antall\n3203,Asker,2022,97784\n3201,Bærum,2022,129874\n3203,Asker,2023,98815\n".encode()
    (dataset,) = parse(content, mapping_of(said)).datasets
    assert dataset.dimensions[0].labels == {"3203": "Asker", "3201": "Bærum"}
    assert [one.id for one in dataset.dimensions] == ["knr", "år"]
    assert mapping_of(as_json(mapping_of(said))) == mapping_of(said)


def test_a_code_with_two_names_is_refused():
    said = {"dimensions": ["knr"], "value": "antall", "labels": {"knr": "navn"}}
    with pytest.raises(CellsInDoubt, match=r"'navn'.*3203 is called both 'Asker' and 'Lier'"):
        parse(b"knr,navn,antall\n3203,Asker,1\n3203,Lier,2\n", mapping_of(said))


def test_a_tidy_table_needs_no_mapping():
    assert guessed(["Kommune", "År", "Verdi", "Status"]) == Mapping(
        ("Kommune", "År"), "Verdi", "Status", roles={"Kommune": Role.PLACE, "År": Role.TIME}
    )
    for columns in (["a", "b"], []):
        with pytest.raises(NeedsMapping, match="--mapping"):
            guessed(columns)
    with pytest.raises(CellsInDoubt, match="none that says what they are about"):
        guessed(["value"])


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({"value": "a"}, "`dimensions` is not a list"),
        ({"dimensions": [], "value": "a"}, "`dimensions` is not a list"),
        ({"dimensions": ["a"]}, "`value` does not name"),
        ({"dimensions": ["a"], "value": "a"}, "`value` does not name"),
        ({"dimensions": ["a", "a"], "value": "b"}, "names a column twice"),
        ({"dimensions": ["a"], "value": "b", "header_row": 0}, "row number from 1"),
        ({"dimensions": ["a"], "value": "b", "decimal_mark": ";"}, "neither a comma nor a point"),
        ({"dimensions": ["a"], "value": "b", "colour": "c"}, "'colour' is none of"),
        ({"dimensions": ["a"], "value": "b", "roles": {"a": "x"}}, "roles are time, geo, metric"),
        ({"dimensions": ["a"], "value": "b", "roles": []}, "does not give a role"),
        ({"dimensions": ["a"], "value": "b", "labels": []}, "does not give a column"),
        ({"dimensions": ["a"], "value": "b", "labels": {"c": "b"}}, "'c', which is not among"),
    ],
)
def test_a_mapping_that_says_too_little_or_too_much_is_refused(said, why):
    with pytest.raises(BadMapping, match=why):
        mapping_of(said)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("p,value\na,1\nb\n", "Expected 2 columns"),
        ("p,p,value\na,b,1\n", "'p' is there twice"),
        ("p;value\na;1,5\nb;1.234\n", "a comma and figures with a point"),
        ("p;value\na;1.234,5\nb;1.000\n", "'1.234,5' has marks between thousands; say `decimal_mark`"),
        ("p;value\na;1,234.5\nb;1,000\n", "'1,234.5' has marks between thousands"),
        ("p;value\na;1.234.567\n", "marks between thousands"),
        ("\np,value\na,1\n", "row 1 is empty"),
        ("p,value\n", "no row below the headings"),
        ("p,value", "no row below the headings"),
    ],
)
def test_tables_that_are_not_certain_are_refused(text, said):
    with pytest.raises(NotReadable, match=said):
        parse(text.encode())


def test_a_mapping_that_does_not_fit_the_table_is_refused():
    with pytest.raises(BadMapping, match="no column 'q'; there are p, value"):
        parse(b"p,value\na,1\n", Mapping(("q",), "value"))


def test_what_may_be_wrong_is_said():
    assert "may have been cut off" in str(parse(b"p,value\na,1").doubts[0])
    (doubt,) = parse("p;value\nBærum–Oslo;1\n".encode("cp1252")).doubts
    assert "Windows-1252" in str(doubt)
    assert rows("p;value\nBærum–Oslo;1\n".encode("cp1252")) == [["Bærum–Oslo", "1", ""]]
    assert "line 3: it is about the same as line 2" in str(parse(b"p,value\na,1\na,2\n").doubts[0])


def test_a_broken_parquet_file_is_refused():
    with pytest.raises(NotReadable, match="Parquet"):
        parse(b"PAR1 and nothing more")


@pytest.mark.parametrize(("mark", "figures"), [(",", ["1.234,5", "12.345", "-7"]), (".", ["1,234.5", "12,345", "-7"])])
def test_a_mapping_that_says_the_decimal_mark_makes_the_other_one_stand_between_thousands(mark, figures):
    text = "p;value\n" + "".join(f"{at};{one}\n" for at, one in enumerate(figures))
    mapping = Mapping(("p",), "value", decimal_mark=mark)
    assert [row[1] for row in rows(text.encode(), mapping)] == ["1234.5", "12345", "-7"]
    assert parse(text.encode(), mapping).doubts == ()
    with pytest.raises(CellsInDoubt, match=r"`decimal_mark` says"):
        parse(f"p;value\na;1{figures[0][1]}5\n".encode(), mapping)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("p;value\na;1.234\nb;12.345\n", "'1.234' is read with three decimals"),
        ("p;value\na;1,234\nb;12,345\n", "'1,234' is read with three decimals"),
        ("p;value\na;5 %\n", "'5 %' in line 2 is read as a symbol"),
        ("p;value\na;1 2 3\nb;12 34\n", "'1 2 3' in line 2 is read as a symbol and not as a figure, and 1 more"),
        ("p;value;\na;1;2\n", "column 3: it has no heading"),
    ],
)
def test_what_looks_like_another_figure_is_doubted(text, said):
    (doubt,) = parse(text.encode()).doubts
    assert said in str(doubt)


@pytest.mark.parametrize(
    "text", ["p,value\na,1.234\n", "p;value\na;0,234\n", "p;value\na;1,234\nb;1,23\n", "p;value\na;..\n"]
)
def test_what_can_be_only_one_figure_is_not_doubted(text):
    assert parse(text.encode()).doubts == ()


def test_columns_of_a_data_frame_say_what_they_hold():
    buffer = io.BytesIO()
    table = {
        "day": pa.array([date(2020, 1, 1), date(2021, 1, 1)]).cast(pa.timestamp("us")),
        "value": pa.array([0.1, float("nan")], pa.float32()),
        "shape": [[1], [2]],
    }
    pq.write_table(pa.table(table), buffer)
    assert rows(buffer.getvalue()) == [["2020-01-01", "0.1", ""], ["2021-01-01", "", ""]]
    assert "column 'shape': it holds list" in str(parse(buffer.getvalue()).doubts[0])


def test_a_sheet_says_which_formulas_failed_and_has_no_rows_of_nothing():
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        day = book.add_format({"num_format": "dd.mm.yyyy"})
        sheet.write_row(0, 0, ["day", "value"])
        sheet.write_datetime(1, 0, datetime(2024, 1, 1), day)  # noqa: DTZ001 - Excel has no time zones
        sheet.write_formula(1, 1, "=1/0", None, "#DIV/0!")
        sheet.write_row(4, 0, ["a", 2])
        sheet.write_row(5, 0, ["a", 3])
    assert rows(buffer.getvalue()) == [["2024-01-01", "", "#DIV/0!"], ["a", "2", ""], ["a", "3", ""]]
    doubts = [str(doubt) for doubt in parse(buffer.getvalue()).doubts]
    assert doubts[-1] == "line 6: it is about the same as line 5"


def test_a_cell_far_out_is_refused_before_room_is_made_for_all_that_are_before_it():
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["p", "value"])
        sheet.write(1_048_575, 16_383, "x")
    with pytest.raises(NotAWorkbook, match="row 1,048,576 and column XFD"):
        parse(buffer.getvalue())
