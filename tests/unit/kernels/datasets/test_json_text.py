import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samstyr.kernels.datasets.faults import CellsInDoubt, NotReadable
from samstyr.kernels.datasets.json_text import parse_json

TREES = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.text(":ab\\u", max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("a:v"), inner, max_size=3),
    max_leaves=8,
)


def test_letters_that_are_not_utf_8_are_read_and_said():
    tree, doubts = parse_json('{"a": "Bærum"}'.encode("cp1252"))
    assert tree == {"a": "Bærum"}
    assert "windows-1252" in str(doubts[0])
    assert parse_json('{"a": "Bærum"}'.encode("utf-16"))[0] == {"a": "Bærum"}
    with pytest.raises(NotReadable, match="neither UTF-8"):
        parse_json(b'{"a": "\x81"}')


@given(TREES)
def test_what_is_said_once_is_read_as_it_stands(tree):
    assert parse_json(json.dumps(tree).encode()) == (tree, ())


@pytest.mark.parametrize(
    "text",
    [
        '{"value": [1], "value": [2]}',
        '{"value": {"0": 1, "0": 2}}',
        '{"dimension": {"A": {"index": {"a": 0, "b": 1, "a": 1}}}}',
        '{"a": 1, "\\u0061": 2}',
        '{"value": [":", ":"], "a": {"b": 1, "b": 2}}',
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_two_things_under_one_name_are_refused(text, encoding):
    with pytest.raises(CellsInDoubt, match="twice, and not the same"):
        parse_json(text.encode(encoding))


def test_the_same_said_twice_is_said_once():
    assert parse_json(b'{"a": 1, "a": 1, "b": ":\\u003a"}')[0] == {"a": 1, "b": "::"}
