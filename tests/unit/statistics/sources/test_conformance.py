"""Every real file that lies here: read as an independent reader reads it, written back as the same, or refused."""

import csv
import io
import json
import re
from contextlib import suppress
from pathlib import Path

import pytest

from samstyr.kernels.datasets.faults import NotReadable
from samstyr.kernels.datasets.json_stat.writing import write
from samstyr.kernels.datasets.tidy import tidy_csv
from samstyr.kernels.datasets.values import Dataset
from samstyr.statistics.queries.files import read_file
from tests.json_stat_forms import datasets_in, slow_rows, told
from tests.real_files import FOLDER, kinds, real_files

JSON_STAT = real_files("jsonstat*/**/*.json", "ssb/*.json", "scb_pxwebapi2/*_data.json")
PX = real_files("px/*", "px_pxwebapi2_demo/*", "pxwebapi2_expected/*.px")
# Of the files that other programs refuse whole, in these it is not certain what stands where.
IN_DOUBT = ("errorStub", "errorHeading", "errorValues", "errormissingValues", "errorVarValue", "errorCodes",
            "errorContvariable.", "missingStubHeading", "missingData")  # fmt: skip


def table(dataset: Dataset) -> list[list[str]]:
    return list(csv.reader(io.StringIO("".join(tidy_csv(dataset)), newline="")))


@pytest.mark.parametrize("path", JSON_STAT)
def test_json_stat_is_read_and_written_as_a_slow_reader_reads_it(path: Path):
    if kinds().get(str(path.relative_to(FOLDER)), "").startswith("json-unparsable"):
        pytest.skip("this is a web page under another name; another test is about it")
    trees = list(datasets_in(json.loads(path.read_bytes())))
    if not trees:
        with suppress(NotReadable):
            assert read_file(path.read_bytes(), path.name).codes is not None
        return
    found = read_file(path.read_bytes(), path.name).datasets
    assert len(found) == len(trees)
    for dataset, tree in zip(found, trees, strict=True):
        assert [tuple(row) for row in table(dataset)[1:]] == slow_rows(tree)
        assert told(json.loads(write(dataset))) == told(tree)


@pytest.mark.parametrize("path", real_files("jsonstat_expected_csv/*.csv"))
def test_the_tidy_table_is_the_expected_one(path: Path):
    sources = [one for one in FOLDER.glob(f"*/{path.stem}.json") if one.is_file()]
    assert sources
    for source in sources:
        (dataset,) = read_file(source.read_bytes(), source.name).datasets
        assert "".join(tidy_csv(dataset)).splitlines() == path.read_text("utf-8").splitlines()


@pytest.mark.parametrize("path", PX)
def test_a_sound_px_file_has_the_figures_that_stand_in_it(path: Path):
    reading = read_file(path.read_bytes(), path.name)
    (dataset,) = reading.datasets
    assert [str(doubt) for doubt in reading.doubts if "semicolon" not in str(doubt)] == []
    text = path.read_bytes().decode("latin-1")
    if "\nKEYS(" in text:
        return
    tokens = re.split(r"\bDATA\s*=", text)[-1].strip().rstrip(";").split()
    # The figure as it is written, or the symbol that stands for it without its quotation marks.
    assert [row[-2] or row[-1] for row in table(dataset)[1:]] == [token.strip('"') for token in tokens]


@pytest.mark.parametrize("path", real_files("px/*6.px"))
def test_rows_that_keys_leave_out_are_zero(path: Path):
    rows = table(read_file(path.read_bytes(), path.name).datasets[0])
    assert rows[0] == ["B", "C", "A", "value", "status"]
    figures = {tuple(row[:3]): row[3] for row in rows[1:]}
    assert [figures["B1", "001", f"A{at}"] for at in range(1, 5)] == ["1", "2", "3", "4"]
    assert [figures["B1", "002", f"A{at}"] for at in range(1, 5)] == ["0", "0", "0", "0"]
    assert [figures["B3", "002", f"A{at}"] for at in range(1, 5)] == ["21", "22", "23", "24"]


@pytest.mark.parametrize("path", real_files("px_invalid/*"))
def test_a_faulty_px_file_is_refused_where_cells_are_in_doubt_and_doubted_elsewhere(path: Path):
    if any(name in path.name for name in IN_DOUBT):
        with pytest.raises(NotReadable, match="Fetch the file again"):
            read_file(path.read_bytes(), path.name)
        return
    reading = read_file(path.read_bytes(), path.name)
    assert bool(reading.doubts) is ("template" not in path.name)
    template = list(FOLDER.glob("px_invalid/*template*"))
    if template and "multilang" not in path.name and "proc" not in path.name:
        sound = read_file(template[0].read_bytes(), "template.px").datasets[0]
        assert table(reading.datasets[0]) == table(sound)


@pytest.mark.parametrize("path", real_files("jsonstat_other/www.unece.org/*.json"))
def test_a_web_page_is_refused_whatever_it_is_called(path: Path):
    with pytest.raises(NotReadable, match="web page"):
        read_file(path.read_bytes(), path.name)
