import csv
import io

from hypothesis import given

from samstyr.kernels.datasets.json_stat.reading import read
from samstyr.kernels.datasets.tidy import csv_line, figure_texts, tidy_csv, tidy_rows
from tests.json_stat_forms import as_bytes, datasets, shape, slow_rows


@given(datasets())
def test_the_table_as_csv_is_what_a_csv_reader_reads(tree):
    text = "".join(tidy_csv(read(as_bytes(tree)).datasets[0]))
    header, *rows = csv.reader(io.StringIO(text, newline=""))
    assert header == [*shape(tree)[0], "value", "status"]
    assert [tuple(row) for row in rows] == slow_rows(tree)


def test_codes_stand_as_they_are_and_are_quoted_only_where_they_must():
    tree = {"id": ["a"], "size": [3], "dimension": {"a": {"category": {"index": ["-", "=1+1", 'x,"y"']}}}}
    text = "".join(tidy_csv(read(as_bytes({**tree, "value": [1, 2.50, None]})).datasets[0]))
    assert text == 'a,value,status\n-,1,\n=1+1,2.5,\n"x,""y""",,\n'


def test_a_part_of_the_table_is_its_first_rows():
    tree = {"id": ["a"], "size": [3], "dimension": {"a": {"category": {"index": ["1", "2", "3"]}}}}
    dataset = read(as_bytes({**tree, "value": [2**60 + 1, "k", 3]})).datasets[0]
    assert tidy_rows(dataset, 2) == [["1", "1152921504606846977", ""], ["2", "", "k"]]
    assert figure_texts(dataset, 1, 2) == ["", "3"]


def test_more_rows_than_are_written_at_a_time():
    codes = [str(at) for at in range(250_000)]
    tree = {"id": ["a"], "size": [len(codes)], "dimension": {"a": {"category": {"index": codes}}}}
    pieces = list(tidy_csv(read(as_bytes({**tree, "value": list(range(250_000)), "status": "e"})).datasets[0]))
    lines = "".join(pieces).splitlines()
    assert len(pieces) == 4
    assert (lines[1], lines[100_001], lines[-1]) == ("0,0,e", "100000,100000,e", "249999,249999,e")


def test_a_line_of_csv_ends():
    assert csv_line(["a", "b c", "d\ne"]) == 'a,b c,"d\ne"\n'
