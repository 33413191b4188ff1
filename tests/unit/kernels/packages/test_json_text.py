import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samstyr.kernels.packages.json_text import NotJson, Place, canonical, parsed
from samstyr.kernels.packages.problems import Problem

FLOATS = st.floats(allow_nan=False, allow_infinity=False)
JSON = st.recursive(
    st.none()
    | FLOATS
    | st.booleans()
    | st.integers(-(2**53), 2**53)
    | st.text(st.characters(exclude_characters="\0\ufffe\uffff", codec="utf-8")),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("abc", max_size=3), inner, max_size=3),
    max_leaves=8,
)


@given(JSON)
def test_canonical_text_says_the_same_and_only_one_thing(value: object):
    assert parsed(canonical(value)) == value
    assert canonical(parsed(json.dumps(value))) == canonical(value)


@pytest.mark.parametrize(
    "text",
    ["", "{", '{"a": 1, "a": 2}', "[NaN]", "[1e999]", "[" * 100_000, '"\\u0000"', '"\\ud800"', '"\\uffff"', "1" * 5000],
)
def test_what_is_no_good_json_is_refused(text: str):
    with pytest.raises(NotJson):
        parsed(text)


def place(**content: object) -> Place:
    return Place("resources[0]", content, [])


def test_the_wrong_kind_of_value_is_noted_at_its_place():
    found = place(name=1, schema=[], fields={}, key=[1], required="ja", items=[1])
    assert found.text("name") == ""
    assert found.object("schema").content == {}
    assert list(found.objects("fields")) == []
    assert found.texts("key") == ()
    assert found.flag("required") is False
    assert list(found.objects("items")) == []
    assert [problem.column for problem in found.problems] == [
        f"resources[0].{name}" for name in ("name", "schema", "fields", "key", "required", "items")
    ]
    assert all(isinstance(problem, Problem) for problem in found.problems)


def test_the_right_kind_of_value_is_returned():
    found = place(name="a", key="id", required=True, more={"x": 1}, fields=[{"name": "b"}])
    assert (found.text("name"), found.texts("key"), found.flag("required")) == ("a", ("id",), True)
    assert [field.at for field in found.objects("fields")] == ["resources[0].fields[0]"]
    assert found.further(frozenset({"name", "key", "required", "fields"})) == '{"more":{"x":1}}'
    assert found.further(frozenset(found.content)) == ""
    assert found.problems == []
    assert Place("", {"a": 1}, []).path_of("a") == "a"
