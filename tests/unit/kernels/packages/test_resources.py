import pytest

from tests.unit.kernels.packages.tables import THINGS, column


def test_declared_columns_come_last_and_are_not_repeated():
    wider = THINGS.with_declared([column("size"), column("colour", declared=True)])
    assert wider.names == ("id", "part_of", "size", "note", "colour")
    assert [one.name for one in wider.declared] == ["colour"]
    assert wider.with_declared(wider.columns) == wider


def test_a_column_is_found_by_its_name():
    assert THINGS.column("note").optional
    with pytest.raises(KeyError):
        THINGS.column("colour")
