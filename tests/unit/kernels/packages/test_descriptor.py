import json
from datetime import date

import pytest

from samstyr.kernels.packages.columns import Kind
from samstyr.kernels.packages.descriptor import read_description, write_description
from tests.unit.kernels.packages.tables import THINGS, column, resource

KNOWN = {"things": THINGS}
OWN = {
    "name": "own",
    "title": "Egen",
    "schema": {"fields": [{"name": "id"}, {"name": "n", "type": "number"}], "primaryKey": "id"},
    "licenses": [],
}


def content(**more: object) -> dict[str, object]:
    return {
        "name": "p",
        "title": "Pakke",
        "reference_date": "2023-08-31",
        "municipality": "asker",
        "resources": [{"name": "things"}],
        **more,
    }


def read(**more: object) -> list[tuple[str, str]]:
    _, problems = read_description(json.dumps(content(**more)), KNOWN)
    return [(problem.code, problem.column) for problem in problems]


def test_what_it_says_is_read():
    found, problems = read_description(
        json.dumps(content(title_en="Package", homepage="x", resources=[OWN, {"name": "things"}])), KNOWN
    )
    assert problems == []
    assert found is not None
    assert (found.name, found.title.en, found.reference_date, found.municipality) == (
        "p",
        "Package",
        date(2023, 8, 31),
        "asker",
    )
    assert [table.name for table in found.tables] == ["things", "own"]
    assert found.paths == {"own": "own.csv", "things": "things.csv"}
    own = found.tables[1]
    assert (own.known, own.key, own.column("id").required, own.column("n").kind) == (False, ("id",), True, Kind.NUMBER)
    assert found.further == '{"homepage":"x"}'


def test_canonical_form_says_the_same_whatever_order_it_came_in():
    texts = [
        json.dumps(content(b=1, a={"d": 1, "c": 2}, resources=tables))
        for tables in ([OWN, {"name": "things"}], [{"name": "things"}, OWN])
    ]
    written = []
    for text in texts:
        found, _ = read_description(text, KNOWN)
        assert found is not None
        written.append(write_description(found, {table.name: table.columns for table in found.tables}))
    assert written[0] == written[1]
    again, problems = read_description(written[0], KNOWN)
    assert problems == []
    assert again is not None
    assert write_description(again, {table.name: table.columns for table in again.tables}) == written[0]


def test_columns_that_a_package_declares_are_added_to_the_table():
    fields = [{"name": "id"}, {"name": "colour", "title": "Farge", "constraints": {"unique": True}}]
    found, problems = read_description(
        json.dumps(content(resources=[{"name": "things", "schema": {"fields": fields}}])), KNOWN
    )
    assert problems == []
    assert found is not None
    things = found.tables[0]
    assert things.names == ("id", "part_of", "size", "note", "colour")
    assert [one.name for one in things.declared] == ["colour"]
    assert things.unique == (("colour",),)


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"name": "Å"}, [("descriptor-value", "name")]),
        ({"title": ""}, [("descriptor-value", "title")]),
        ({"municipality": ""}, [("descriptor-value", "municipality")]),
        ({"reference_date": "31.08.2023"}, [("descriptor-value", "reference_date")]),
        ({"resources": {}}, [("descriptor-value", "resources")]),
        ({"resources": [{"name": "things", "path": "a/b.csv"}]}, [("unsafe-path", "resources[0].path")]),
        ({"resources": [{"name": "things"}, {"name": "Things"}]}, [("duplicate-name", "resources[1].name")]),
        ({"resources": [{"name": "things"}, {**OWN, "path": "Things.csv"}]}, [("duplicate-name", "resources[1].path")]),
        ({"resources": [{"name": "own"}]}, [("undeclared-table", "resources[0].name")]),
        (
            {"resources": [{"name": "own", "schema": {"fields": [{"name": "id"}], "primaryKey": ["x"]}}]},
            [("descriptor-value", "resources[0].schema.primaryKey")],
        ),
        (
            {"resources": [{"name": "things", "schema": {"fields": [{"name": "size", "type": "string"}]}}]},
            [("descriptor-value", "resources[0].schema.fields.size.type")],
        ),
    ],
)
def test_what_is_wrong_is_noted_at_its_place(more: dict[str, object], said: list[tuple[str, str]]):
    assert read(**more) == said


@pytest.mark.parametrize("text", ["{", "[]", "1"])
def test_what_is_no_object_says_nothing(text: str):
    found, problems = read_description(text, KNOWN)
    assert found is None
    assert [problem.code for problem in problems] == ["broken-descriptor"]


def test_a_table_without_titles_has_none():
    plain = resource(column("id"), name="plain")
    found, _ = read_description(json.dumps(content(resources=[{"name": "plain"}])), {"plain": plain})
    assert found is not None
    written = json.loads(write_description(found, {"plain": plain.columns}))
    assert written["resources"][0]["schema"]["fields"] == [{"name": "id", "type": "string", "title": "id"}]
