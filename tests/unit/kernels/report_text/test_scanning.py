import pytest
from hypothesis import given
from hypothesis import strategies as st

from samstyr.kernels.report_text.scanning import MOST_TABLE_ROWS, scan

pieces = st.sampled_from(
    ["[", "]", "{", "}", "{{", "}}", "fig=", "a@2022", "](", ")", "!", "\\", "`", "```", "\n", "\n\n", "#", " ", '"',
     "1", "[97,4 %]{fig=a@2022}", "{{a@2022}}", "<b>", "^", "|", "section=x", "include b.md", "æ", "\u202e", ":::",
     "::: {.chart of=", "\n---\n", "|--|--|\n", "cell(", "=", ".", "\t"]
)  # fmt: skip
hostile = st.lists(pieces, max_size=40).map("".join)


def test_both_forms_are_found_with_their_places():
    text = "Gjelden er {{gjeld@2022}} og [97,4 %]{fig=gjeld@2022 says=decreased} nå."
    short, span = scan(text).references
    assert text[short.start : short.end] == "{{gjeld@2022}}"
    assert short.words is None
    assert text[short.body_start :].startswith("gjeld@2022}}")
    assert text[span.start : span.end] == "[97,4 %]{fig=gjeld@2022 says=decreased}"
    assert (span.words, text[span.words_start :][:4]) == ("97,4 %", "97,4")
    assert span.reference.options.says == "decreased"
    assert text[span.body_start :].startswith("gjeld@2022 says")


def test_a_span_may_go_over_a_line_and_hold_brackets():
    (span,) = scan('[økte [litt]\ntil 3]{fig="change(a@2022, a@2021)"}').references
    assert span.words == "økte [litt]\ntil 3"
    assert str(span.reference.expression) == "change(a@2022, a@2021)"


@pytest.mark.parametrize(
    ("text", "code", "at"),
    [
        ("x {{a@2022", "reference-not-closed", 2),
        ("x {{a@2022\n}}", "reference-not-closed", 2),
        ("{{a@20222}}", "not-a-period", 4),
        ("{{}}", "name-missing", 2),
        ("[3]{fig=a@20222}", "not-a-period", 10),
        ("[3]{fig=}", "name-missing", 8),
        ("[3]{fig=a@2022 colour=red}", "unknown-option", 15),
        ("[3]{fig=a@2022 fig=b@2022}", "option-twice", 15),
        ("[3]{fig=a@2022", "span-not-closed", 3),
        ("3{fig=a@2022}", "misplaced-reference", 1),
        ("3]{fig=a@2022}", "misplaced-reference", 2),
        ("![3]{fig=a@2022}", "misplaced-reference", 4),
        ("[3](b){fig=a@2022}", "misplaced-reference", 6),
        ("[" + "x" * 1001 + "]{fig=a@2022}", "reference-too-long", 1),
        ("x" * 20001, "line-too-long", 0),
        ("| a |\n" * (MOST_TABLE_ROWS + 3), "table-too-large", 0),
        ("```{=html}\nx\n```", "raw-format", 0),
    ],
)
def test_what_is_wrong_is_said_with_its_place(text: str, code: str, at: int):
    assert [(one.code, one.start) for one in scan(text).faults] == [(code, at)]


def test_nothing_in_code_is_a_reference():
    found = scan("`{{a@2022}}` og\n\n```\n[3]{fig=a@2022}\n```\n")
    assert (found.references, found.faults) == ((), ())


def test_escaped_brackets_open_nothing():
    assert scan("\\[3]{.x} \\{{a@2022}} \\\\[3]{fig=a@2022}").references[-1].words == "3"


def test_addresses_are_found_wherever_they_stand():
    text = "[a](b.md 'c') ![d](<e f.png>){width=50%} <https://g.no> [h]\n\n[h]: i.md\n[^1]: note\n"
    found = [(one.address, one.is_picture) for one in scan(text).addresses]
    assert found == [("b.md", False), ("e f.png", True), ("https://g.no", False), ("i.md", False)]


def test_includes_and_headings():
    found = scan("# En {#a section=economy}\n\n{{include deler/to.md}}\n\n### Tre\n")
    assert [one.name for one in found.includes] == ["deler/to.md"]
    assert [(one.level, one.section) for one in found.headings] == [(1, "economy"), (3, "")]


@given(hostile)
def test_any_text_is_scanned_with_places_inside_it(text: str):
    found = scan(text)
    for one in (*found.references, *found.addresses, *found.includes, *found.headings, *found.faults):
        assert 0 <= one.start <= one.end <= len(text)
    for start, end in found.silent:
        assert 0 <= start <= end <= len(text)


@pytest.mark.parametrize(
    "piece",
    [
        "[",
        "{{",
        "{fig=",
        "](",
        "`",
        "<a ",
        "[a](",
        "![",
        "{",
        "~~~\n",
        "# {",
        "<",
        "[]{",
        "\\",
        "::: chart\n",
        "::: {.chart of=a}\n:::\n",
        "|--|--|\n",
        "a\n===\n\n",
        "+--+\n",
        " \t>",
        "# a #",
        "{{cell(",
        "'",
    ],
)
def test_a_hundred_thousand_pieces_that_lead_nowhere_are_scanned_to_the_end(piece: str):
    # What takes time by the square of the text would take the better part of an hour here.
    text = (piece * 100 + "\n") * 1000
    found = scan(text)
    assert found.references == ()
    assert all(0 <= one.start <= one.end <= len(text) for one in found.faults)
