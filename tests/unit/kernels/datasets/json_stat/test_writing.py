"""What was read is written again with nothing lost."""

import json
from dataclasses import replace

import jsonstat_validator
import pyarrow as pa
import pytest
from hypothesis import given

from samstyr.kernels.datasets.grid import no_statuses
from samstyr.kernels.datasets.json_stat.reading import read
from samstyr.kernels.datasets.json_stat.writing import write, write_reading, write_unit
from samstyr.kernels.datasets.rows import Rows, dataset_of_rows
from samstyr.kernels.datasets.values import Dimension, Note, Reading, StatedUnit
from tests.json_stat_forms import as_bytes, datasets, datasets_in, told


@given(datasets())
def test_what_is_written_says_what_was_read(tree):
    written = json.loads(write(read(as_bytes(tree)).datasets[0]))
    assert told(written) == told(tree)
    assert list(written["dimension"]) == written["id"]


@given(datasets())
def test_writing_twice_gives_the_same_bytes(tree):
    once = write(read(as_bytes(tree)).datasets[0])
    assert write(read(once).datasets[0]) == once


def test_a_whole_dataset_keeps_to_the_standard():
    tree = {
        "version": "2.0", "class": "dataset", "label": "x", "source": "y", "id": ["a"], "size": [2],
        "role": {"time": ["a"]}, "value": [1, None], "status": {"1": ":"},
        "dimension": {"a": {"label": "A", "category": {"index": ["1", "2"], "unit": {"1": {"decimals": 0}}}}},
    }  # fmt: skip
    written = json.loads(write(read(as_bytes(tree)).datasets[0]))
    assert jsonstat_validator.validate_jsonstat(written) is True
    assert written["value"] == [1, None]
    assert written["status"] == {"1": ":"}


def test_several_datasets_are_written_as_a_collection():
    one = {"label": "one", "id": ["a"], "size": [1], "dimension": {"a": {"category": {"index": ["1"]}}}, "value": [1]}
    reading = read(as_bytes({"class": "collection", "label": "Both", "link": {"item": [one, {**one, "label": "two"}]}}))
    written = json.loads(write_reading(reading))
    assert (written["class"], written["label"]) == ("collection", "Both")
    assert [dataset["label"] for dataset in datasets_in(written)] == ["one", "two"]
    assert write_reading(Reading(reading.datasets[:1])) == write(reading.datasets[0])


def test_rows_that_do_not_fill_a_grid_are_written_by_their_places():
    codes = [pa.array(["b", "a"]), pa.array(["2", "1"])]
    rows = Rows(codes, pa.array([1.0, 2.5]), no_statuses(2), pa.array([0, None], pa.int8()))
    dataset = dataset_of_rows([Dimension("p", ()), Dimension("q", ())], rows)
    written = json.loads(write(dataset))
    assert (written["size"], written["value"]) == ([2, 2], {"0": 1, "3": 2.5})


def test_what_the_standard_has_no_place_for_stands_in_the_extension():
    one = {"id": ["a", "b"], "size": [1, 1], "value": [1]}
    one["dimension"] = {id: {"category": {"index": ["1"]}} for id in "ab"}
    notes = (
        Note("table", mandatory=True),
        Note("code", {"a": "1"}, mandatory=True),
        Note("cell", {"a": "1", "b": "1"}),
    )
    dataset = replace(read(as_bytes(one)).datasets[0], notes=notes, unit=StatedUnit(base="kr", decimals=0))
    written = json.loads(write(dataset))
    assert written["note"] == ["table"]
    assert written["extension"] == {
        "unit": {"base": "kr", "decimals": 0},
        "noteMandatory": {"0": True},
        "cellNotes": [{"about": {"a": "1", "b": "1"}, "note": "cell"}],
    }
    assert written["dimension"]["a"]["category"]["note"] == {"1": ["code"]}
    assert written["dimension"]["a"]["extension"] == {"categoryNoteMandatory": {"1": {"0": True}}}
    assert [note.mandatory for note in read(write(dataset)).datasets[0].notes] == [True, True]


def test_a_unit_says_what_it_was_said_with():
    assert write_unit(StatedUnit("kroner", "", "kr", 2, {"position": "end"})) == {
        "label": "kroner", "symbol": "kr", "decimals": 2, "position": "end",
    }  # fmt: skip


def test_a_symbol_in_other_figures_than_ours_is_no_number():
    tree = {"id": ["a"], "size": [1], "dimension": {"a": {"category": {"index": ["1"]}}}, "value": ["\u0661"]}
    assert json.loads(write(read(as_bytes(tree)).datasets[0]))["value"] == ["\u0661"]


@pytest.mark.parametrize("text", ["1" + "0" * 22, "0" * 5_000 + "7", "9" * 30])
def test_whole_numbers_of_any_length_are_written(text):
    tree = {"id": ["a"], "size": [1], "dimension": {"a": {"category": {"index": ["1"]}}}, "value": [text]}
    (value,) = json.loads(write(read(as_bytes(tree)).datasets[0]))["value"]
    assert float(value) == float(text)
