import pytest

from samstyr.kernels.datasets.faults import CellsInDoubt
from samstyr.kernels.datasets.json_stat.members import Members


def test_what_is_taken_is_gone_and_the_rest_is_kept():
    members = Members({"a": "x", "b": {"c": 1}, "n": 2, "t": ["p", "q"], "rest": [1], "nothing": None}, "here")
    assert members.text("a") == "x"
    assert members.object("b") == {"c": 1}
    assert members.number("n") == 2
    assert members.texts("t") == ["p", "q"]
    assert members.take("missing") is None
    assert members.left == {"rest": [1]}


def test_what_has_another_shape_is_left_where_it_is():
    members = Members({"a": 1, "b": "x", "n": "2", "t": [1], "flag": True}, "here")
    assert (members.text("a"), members.object("b"), members.number("n"), members.texts("t")) == ("", {}, None, [])
    assert members.number("flag") is None
    assert members.left == {"a": 1, "b": "x", "n": "2", "t": [1], "flag": True}


def test_one_text_is_a_list_of_one():
    assert Members({"note": "x"}, "here").texts("note") == ["x"]


def test_an_object_that_must_be_there_is_asked_for():
    assert Members({"a": {}}, "here").needed_object("a") == {}
    with pytest.raises(CellsInDoubt, match="here: `a` is not an object"):
        Members({"a": []}, "here").needed_object("a")
