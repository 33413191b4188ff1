"""Pandoc's tree: what is made, changed and read in it."""

import json

from hypothesis import given
from hypothesis import strategies as st

from samstyr.reports.publishing.syntax import (
    attribute,
    division,
    elements,
    has_class,
    joined,
    markup,
    paragraph,
    rewritten,
    span,
    strong,
    text_of,
    words,
)


def test_words_keep_their_spaces_and_no_sign_is_markup():
    assert words("a  *b*") == [{"t": "Str", "c": "a"}, {"t": "Space"}, {"t": "Space"}, {"t": "Str", "c": "*b*"}]
    assert text_of(words("a  *b*")) == "a  *b*"


def test_words_are_joined_but_for_the_first_of_each_run_and_nothing_given_is_changed():
    given = [paragraph(*words("1. tertial var god"), strong("nr. 2 er bra"), *words(" og"))]
    before = json.dumps(given)
    assert joined(given) == [
        paragraph(
            {"t": "Str", "c": "1."}, {"t": "Space"}, {"t": "Str", "c": "tertial var god"},
            {"t": "Strong", "c": [{"t": "Str", "c": "nr."}, {"t": "Space"}, {"t": "Str", "c": "2 er bra"}]},
            {"t": "Space"}, {"t": "Str", "c": "og"},
        )
    ]  # fmt: skip
    assert json.dumps(given) == before


def test_text_leaves_footnotes_and_raw_parts_out():
    note = {"t": "Note", "c": [paragraph(*words("note"))]}
    code = {"t": "Code", "c": [["", [], []], "kode"]}
    raw = {"t": "RawInline", "c": ["html", "<b>"]}
    assert text_of([*words("a "), strong("b"), note, raw, {"t": "SoftBreak"}, code]) == "a b kode"


def test_what_replaces_an_element_is_not_looked_into_again():
    tree = [division("x", [paragraph(span("y", words("a")))])]

    def doubled(element: dict) -> list | None:
        return [element, element] if element["t"] == "Span" else None

    changed = rewritten(tree, doubled)
    assert text_of(changed) == "aa"
    assert text_of(tree) == "a"


def test_an_element_can_be_taken_out():
    assert rewritten([paragraph(), division("x", [])], lambda one: [] if one["t"] == "Div" else None) == [paragraph()]


def test_attributes_and_classes_are_found():
    found = division("chart", [], of="a b", base_year="2019")
    assert attribute(found, "of") == "a b"
    assert attribute(found, "base-year") == "2019"
    assert attribute(found, "no") == ""
    assert has_class(found, "Div", "chart")
    assert not has_class(found, "Span", "chart")
    assert [one["t"] for one in elements([found, paragraph(*words("a"))])] == ["Div", "Para", "Str"]


BREAK = {"t": "SoftBreak"}
TREES = st.recursive(
    st.sampled_from(words("a b")) | st.just(BREAK),
    lambda inside: st.lists(inside, max_size=4).map(lambda inlines: division("x", [paragraph(span("y", inlines))])),
)


@given(st.lists(TREES, max_size=4))
def test_markup_is_all_but_the_words_in_the_same_order(tree: list):
    assert list(markup(tree)) == [one for one in elements(tree) if one["t"] not in {"Str", "Space", "SoftBreak"}]


def test_what_is_changed_while_it_is_held_is_looked_into_as_it_then_is():
    tree = [division("x", [paragraph(*words("a"))])]
    seen = []
    for one in markup(tree):
        seen.append(one["t"])
        if one["t"] == "Div":
            one["c"] = [one["c"][0], [paragraph(strong("b"))]]
    assert seen == ["Div", "Para", "Strong"]
