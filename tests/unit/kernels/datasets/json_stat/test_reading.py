"""JSON-stat read as an independent slow reader reads it, and refused where it is not certain what stands where."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samstyr.kernels.datasets.faults import CellsInDoubt, NotReadable, TooManyCells
from samstyr.kernels.datasets.json_stat.reading import (
    NotJsonStat,
    OnlyLinks,
    ServerSaidNo,
    read,
    read_code_list,
    read_dataset,
)
from samstyr.kernels.datasets.tidy import tidy_rows
from samstyr.kernels.datasets.values import Note, Role
from tests.json_stat_forms import as_bytes, datasets, slow_rows

SMALL = {
    "version": "2.0", "class": "dataset", "label": "Innbyggere", "source": "SSB", "updated": "2026-01-01",
    "id": ["Region", "Tid"], "size": [2, 2], "role": {"geo": ["Region"], "time": ["Tid"]},
    "dimension": {
        "Region": {"label": "region", "category": {"index": {"3203": 1, "0301": 0}, "label": {"3203": "Asker"}}},
        "Tid": {"category": {"index": ["2023", "2024"]}},
    },
    "value": [100, 1.5, None, 7.0], "status": {"2": ":"},
}  # fmt: skip


def rows(content: bytes, number: int = 0) -> list[list[str]]:
    return tidy_rows(read(content).datasets[number], 1_000)


def changed(**members) -> bytes:
    return as_bytes({**SMALL, **members})


def test_a_cell_a_row_in_the_files_own_order():
    assert rows(as_bytes(SMALL)) == [
        ["0301", "2023", "100", ""],
        ["0301", "2024", "1.5", ""],
        ["3203", "2023", "", ":"],
        ["3203", "2024", "7.0", ""],
    ]


def test_what_is_said_around_the_cells_is_there():
    dataset = read(changed(note=["a", "b"], extension={"noteMandatory": {"1": True}, "px": {"tableid": "1"}})).datasets[
        0
    ]
    assert (dataset.label, dataset.source, dataset.updated) == ("Innbyggere", "SSB", "2026-01-01")
    assert dataset.notes == (Note("a", {}, mandatory=False), Note("b", {}, mandatory=True))
    assert dataset.extension["px"] == {"tableid": "1"}
    assert dataset.dimension("Region").label_of("3203") == "Asker"
    assert dataset.with_role(Role.TIME) == (dataset.dimension("Tid"),)


@given(datasets(), st.booleans())
def test_every_legal_form_is_read_as_a_slow_reader_reads_it(tree, mark):
    assert [tuple(row) for row in rows(as_bytes(tree, mark=mark))] == slow_rows(tree)


@given(st.lists(datasets(), min_size=2, max_size=3))
def test_bundles_and_collections_hold_each_of_their_datasets(trees):
    collection = {
        "class": "collection",
        "label": "Two",
        "note": "n",
        "link": {"item": [*trees, {"href": "https://a.no"}]},
    }
    bundle = {f"d{at}": tree for at, tree in enumerate(trees)}
    for content in (as_bytes(collection), as_bytes(bundle)):
        assert len(read(content).datasets) == len(trees)
        assert [[tuple(row) for row in rows(content, at)] for at in range(len(trees))] == [slow_rows(t) for t in trees]
    assert (read(as_bytes(collection)).label, read(as_bytes(collection)).more["note"]) == ("Two", "n")


def test_metadata_describes_cells_and_has_none():
    described = read(changed(value=[], size=[2, 2])).datasets[0]
    assert (described.is_described_only, described.cells.num_rows, described.cells_described) == (True, 0, 4)
    huge = {"category": {"index": [str(at) for at in range(6000)]}}
    tree = {"class": "dataset", "id": ["a", "b"], "size": [6000, 6000], "dimension": {"a": huge, "b": huge}}
    assert read_dataset(tree).cells_described == 36_000_000


def test_an_empty_dimension_makes_no_cells():
    dataset = read(
        changed(size=[2, 0], value=[], status=None, dimension=SMALL["dimension"] | {"Tid": {"category": {"index": []}}})
    )
    assert (dataset.datasets[0].is_described_only, dataset.datasets[0].cells.num_rows) == (False, 0)


@pytest.mark.parametrize(
    ("members", "said"),
    [
        ({"value": [1, 2, 3]}, "3 figures, and the dimensions make 4 cells"),
        ({"value": {"4": 1}}, "names cell 4"),
        ({"value": {"-1": 1}}, "'-1' is no place"),
        ({"value": {"x": 1}}, "'x' is no place"),
        ({"value": {"1": 1, "01": 2}}, "names a cell twice"),
        ({"value": "1"}, "neither a list nor an object"),
        ({"value": [1, 2, 3, True]}, "True stands there"),
        ({"value": [1.5, 2, 3, False]}, "False stands there"),
        ({"value": [1, 2, 3, [4]]}, "[4] stands there"),
        ({"status": ["a", "b"]}, "2 statuses for 4 cells"),
        ({"status": {"9": "a"}}, "names cell 9"),
        ({"status": {"1": {}}}, "is no status"),
        ({"size": [2, 3]}, "`size` says 3 codes, and there are 2"),
        ({"size": [2]}, "one number for each dimension"),
        ({"size": [2, -2]}, "no whole number"),
        ({"size": [2, "9" * 5000]}, "no whole number"),
        ({"value": [1, 2, 3, "9" * 400]}, "larger than any figure"),
        ({"id": ["Region", "Region"]}, "names a dimension twice"),
        ({"id": ["Region"], "size": [2], "value": [1, 2]}, "'Tid' is described, but `id` does not name it"),
        ({"id": ["Region", "Year"]}, "'Year': it is not described"),
        ({"id": "Region"}, "not a list of the dimensions' ids"),
    ],
)
def test_where_it_is_not_certain_what_stands_where_nothing_is_read(members, said):
    with pytest.raises(CellsInDoubt) as refused:
        read(changed(**members))
    assert said in str(refused.value)
    assert "Fetch the file again" in str(refused.value)


def test_too_many_cells_are_refused_before_room_is_made_for_them():
    wide = {"category": {"index": [str(at) for at in range(6000)]}}
    tree = {"id": ["a", "b"], "size": [6000, 6000], "dimension": {"a": wide, "b": wide}, "value": {"0": 1}}
    with pytest.raises(TooManyCells, match="36,000,000"):
        read(as_bytes(tree))


def test_links_errors_and_other_json_are_told_apart():
    with pytest.raises(OnlyLinks, match=r"First – https://a\.no"):
        read(as_bytes({"class": "collection", "link": {"item": [{"label": "First", "href": "https://a.no"}]}}))
    with pytest.raises(ServerSaidNo, match="Non-existent value"):
        read(as_bytes({"type": "Parameter error", "title": "Non-existent value", "status": 400}))
    with pytest.raises(NotJsonStat, match="it has a, b"):
        read(as_bytes({"a": 1, "b": 2}))
    with pytest.raises(NotJsonStat, match="no object"):
        read(b"[1, 2]")


def test_half_a_file_is_said_to_break_off():
    whole = as_bytes(SMALL)
    with pytest.raises(NotReadable, match="breaks off"):
        read(whole[: len(whole) // 2])


def test_nesting_without_end_is_refused():
    with pytest.raises(NotReadable):
        read(b'{"link":{"item":' * 2000)
    deep = json.loads('{"class":"collection","link":{"item":' * 100 + "[]" + "}}" * 100)
    with pytest.raises(NotReadable):
        read(as_bytes(deep))


def test_a_dimension_alone_is_a_code_list():
    said = {
        "version": "2.0",
        "class": "dimension",
        "label": "Sex",
        "category": {"index": ["M", "F"], "label": {"M": "men"}},
    }
    found = read_code_list(as_bytes(said))
    assert found is not None
    assert (found[0].label, found[0].codes, found[0].label_of("M")) == ("Sex", ("M", "F"), "men")
    assert read_code_list(as_bytes(SMALL)) is None


def test_eurostats_first_form_tells_what_statuses_mean():
    status = {"value": [":", None, None, "p"], "category": {"label": {":": "not available"}}}
    dataset = read(changed(status=status)).datasets[0]
    assert dataset.cells["status"].to_pylist() == [":", None, None, "p"]
    assert dataset.extension["status"] == {"category": {"label": {":": "not available"}}}


def test_a_null_class_says_nothing():
    assert rows(changed(**{"class": None})) == rows(as_bytes(SMALL))
