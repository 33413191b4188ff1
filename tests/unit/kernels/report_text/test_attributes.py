import pytest
from hypothesis import given
from hypothesis import strategies as st

from samstyr.kernels.report_text.attributes import LONGEST, read_attributes


def test_each_part_has_its_place():
    text = 'x{#id .class fig="a@2022" says=increased}y'
    found = read_attributes(text, 1)
    assert text[found.end] == "y"
    assert [(one.key, one.value) for one in found.pairs] == [("fig", "a@2022"), ("says", "increased")]
    fig = found.get("fig")
    assert text[fig.start : fig.end] == 'fig="a@2022"'
    assert text[fig.value_start :].startswith("a@2022")
    assert found.get("decimals") is None


@pytest.mark.parametrize(
    "text", ["{", "{a", "{a=b", '{a="b}', "{a=b {c}", "{ord i klammer}", "{a=b" + " " * LONGEST + "}"]
)
def test_what_is_not_closed_or_no_attributes_is_none(text: str):
    assert read_attributes(text, 0) is None


def test_empty_braces_are_empty_attributes():
    assert read_attributes("{ }", 0).pairs == ()


@given(st.text(max_size=60))
def test_any_text_is_read_or_none(text: str):
    found = read_attributes("{" + text, 0)
    assert found is None or ("{" + text)[found.end - 1] == "}"
