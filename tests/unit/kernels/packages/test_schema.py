from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samstyr.kernels.packages.columns import Column, Kind, Reference
from samstyr.kernels.packages.json_text import Place
from samstyr.kernels.packages.schema import read_columns, schema, type_of
from samstyr.kernels.texts import Text
from tests.unit.kernels.packages.tables import column, resource

NAMES = st.from_regex(r"[a-z][a-z0-9_]{0,8}", fullmatch=True)
LIMITS = st.none() | st.decimals(-100, 100, places=1)
COLUMNS = st.builds(
    Column,
    name=NAMES,
    kind=st.sampled_from([kind for kind in Kind if kind is not Kind.CHOICE]),
    title=st.builds(Text, st.text("æb", max_size=3), st.text("cd", max_size=3)),
    description=st.builds(Text, st.text("æb", max_size=3), st.text("cd", max_size=3)),
    required=st.booleans(),
    refers_to=st.none()
    | st.builds(Reference, st.just("other"), NAMES)
    | st.builds(Reference, st.just("things"), NAMES),
    minimum=LIMITS,
    maximum=LIMITS,
    declared=st.just(True),
    further=st.sampled_from(["", '{"example":"x"}']),
)


@given(st.lists(COLUMNS, min_size=1, max_size=5, unique_by=lambda one: one.name))
def test_columns_come_back_from_their_schema(columns: list[Column]):
    first = columns[0].name
    table = resource(*columns, key=(first,), unique=((first,),))
    place = Place("schema", schema(table, columns), [])
    found, unique = read_columns(place, "things")
    assert place.problems == []
    assert found == tuple(columns)
    assert unique == ((first,),)


def test_choices_come_back():
    chosen = column("a", Kind.CHOICE, choices=("x", "y"), declared=True)
    found, _ = read_columns(Place("", schema(resource(chosen, key=("a",)), [chosen]), []), "things")
    assert found == (chosen,)


def test_only_the_columns_that_are_written_are_in_it():
    table = resource(column("a"), column("b", refers_to=Reference("other", "id")), key=("a", "b"))
    assert schema(table, table.columns[:1])["primaryKey"] == ["a"]
    assert "foreignKeys" not in schema(table, table.columns[:1])
    assert schema(table, table.columns)["foreignKeys"] == [
        {"fields": ["b"], "reference": {"resource": "other", "fields": ["id"]}}
    ]


@pytest.mark.parametrize(
    "field",
    [
        {"name": "Å"},
        {"name": "a", "type": "geopoint"},
        {"name": "a", "format": "%d.%m.%Y"},
        {"name": "a", "groupChar": " "},
        {"name": "a", "type": "boolean", "trueValues": ["ja"]},
        {"name": "a", "constraints": {"minLength": 2}},
        {"name": "a", "constraints": {"enum": "x"}},
        {"name": "a", "constraints": {"pattern": "("}},
        {"name": "a", "constraints": {"pattern": "(?=x)x"}},
        {"name": "a", "constraints": {"pattern": "(a{1000}){1000}"}},
        {"name": "a", "constraints": {"minimum": "NaN"}},
        {"name": "a", "constraints": {"enum": [True]}},
        {"name": "a", "constraints": {"minimum": "mye"}},
    ],
)
def test_what_cannot_be_read_is_noted(field: dict[str, object]):
    place = Place("", {"fields": [field]}, [])
    read_columns(place, "things")
    assert len(place.problems) == 1


def test_a_column_twice_and_a_key_of_two_columns_are_noted():
    reference = {"resource": "other", "fields": ["x", "y"]}
    place = Place(
        "",
        {"fields": [{"name": "a"}, {"name": "a"}], "foreignKeys": [{"fields": ["a", "b"], "reference": reference}]},
        [],
    )
    found, _ = read_columns(place, "things")
    assert len(found) == 1
    assert [problem.column for problem in place.problems] == ["foreignKeys[0].fields", "fields[1].name"]


def test_limits_are_read_exactly():
    found, _ = read_columns(
        Place("", {"fields": [{"name": "a", "type": "number", "constraints": {"minimum": 0.1}}]}, []), "t"
    )
    assert found[0].minimum == Decimal("0.1")
    assert type_of(found[0].kind) == "number"
