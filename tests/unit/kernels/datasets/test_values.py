import pyarrow as pa
import pytest

from samstyr.kernels.datasets.grid import code_columns, no_statuses, table_of
from samstyr.kernels.datasets.values import Dataset, Dimension, Doubt, Role, StatedUnit, column_names

DIMENSIONS = (Dimension("status", ("a", "b"), labels={"a": "A"}), Dimension("Tid", ("2024",), role=Role.TIME))
CELLS = table_of(
    DIMENSIONS, code_columns(DIMENSIONS), pa.array([1.0, 2.0]), no_statuses(2), pa.nulls(2, pa.int8())
)  # fmt: skip
DATASET = Dataset(DIMENSIONS, CELLS)


def test_a_dimension_called_as_a_column_of_ours_does_not_hide_it():
    assert column_names(["value", "Tid", "decimals"]) == ("value_", "Tid", "decimals_")
    assert len(set(column_names(["value", "value_", "value__", "status", "statu"]))) == len("12345")
    assert DATASET.cells.column_names == ["status_", "Tid", "value", "status", "decimals"]
    assert DATASET.column_names == ("status_", "Tid")
    assert DATASET.cells["status_"].to_pylist() == ["a", "b"]
    assert DATASET.cells["status"].to_pylist() == [None, None]


def test_dimensions_are_found_by_id_and_by_role():
    assert DATASET.size == (2, 1)
    assert DATASET.cells_described == 2
    assert DATASET.dimension("Tid") is DIMENSIONS[1]
    assert DATASET.with_role(Role.TIME) == (DIMENSIONS[1],)
    assert DATASET.with_role(Role.PLACE) == ()
    with pytest.raises(KeyError):
        DATASET.dimension("Region")


def test_labels_and_units_say_what_the_source_says_or_the_next_best():
    assert (DIMENSIONS[0].label_of("a"), DIMENSIONS[0].label_of("b")) == ("A", "b")
    assert StatedUnit(base="personer").name == "personer"
    assert StatedUnit(label="persons", base="personer").name == "persons"
    assert StatedUnit(symbol="%").name == "%"


def test_a_doubt_says_where_and_what():
    assert str(Doubt("line 3", "it is faulty")) == "line 3: it is faulty"
