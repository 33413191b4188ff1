"""Markdown in blocks."""

from hypothesis import given
from hypothesis import strategies as st

from samstyr.kernels.report_text.passages import BlockKind, blocks

WHOLE = ("chart", "table")


def read(*lines: str) -> list[tuple[str, list[str]]]:
    text = "\n".join(lines)
    return [(one.kind.value, [text[start:end] for start, end in one.pieces]) for one in blocks(text, WHOLE)]


def test_headings_paragraphs_and_points():
    assert read(
        "# Titte",
        "",
        "Første linje",
        "andre linje",
        "",
        "- en",
        "  mer",
        "- to",
        "",
        "1. tre",
        "",
        "## Mer {section=a}",
    ) == [
        ("heading", ["Titte"]),
        ("paragraph", ["Første linje", "andre linje"]),
        ("item", ["en", "  mer"]),
        ("item", ["to"]),
        ("item", ["tre"]),
        ("heading", ["Mer"]),
    ]


def test_a_number_that_begins_a_line_in_a_paragraph_is_no_point():
    assert read("fra 2019 til", "2022. Regelen er") == [("paragraph", ["fra 2019 til", "2022. Regelen er"])]


def test_headings_have_levels_also_when_they_are_underlined():
    found = blocks("Titte\n=====\n\nMindre\n---\n\n### Minst ###")
    assert [(one.kind, one.level) for one in found] == [(BlockKind.HEADING, level) for level in (1, 2, 3)]
    assert read("### Minst ###") == [("heading", ["Minst"])]


def test_tables_are_cells_row_by_row():
    piped = read("| a | b |", "|---|--:|", "| x `|` | {{y@2022}} |", "|  | z |", "", ": Under tabellen")
    assert [[piece.strip() for piece in pieces] for _, pieces in piped] == [
        ["a"], ["b"], ["x `|`"], ["{{y@2022}}"], ["z"], ["Under tabellen"],
    ]  # fmt: skip
    assert {kind for kind, _ in piped[:-1]} == {"cell"}
    bare = read("a | b", "--|--", "1 | 2")
    assert [[piece.strip() for piece in pieces] for _, pieces in bare] == [["a"], ["b"], ["1"], ["2"]]


def test_cells_of_a_table_with_tall_rows_go_on_over_lines():
    found = read("+----+----+", "| ja | nei |", "| da |  |", "+====+====+", "| x | y |", "+----+----+")
    assert [[piece.strip() for piece in pieces] for _, pieces in found] == [["ja", "da"], ["nei"], ["x"], ["y"]]


def test_blocks_that_are_filled_are_whole_and_others_are_what_stands_in_them():
    text = "::: {.table of=okonomi from=2019}\nEn tekst\n:::\n\n::: note\nI en boks\n:::\n\n::: chart\n:::"
    found = blocks(text, WHOLE)
    assert [(one.kind.value, one.name) for one in found] == [
        ("division", "table"), ("paragraph", ""), ("division", "chart"),
    ]  # fmt: skip
    assert dict(found[0].attributes) == {"of": "okonomi", "from": "2019"}
    assert [text[start:end] for start, end in found[0].pieces] == ["En tekst"]


def test_code_rules_and_addresses_are_no_text():
    assert read("```", "kode", "```", "Etter", "", "***", "", "[a]: https://a.no") == [("paragraph", ["Etter"])]


def test_quotations_notes_and_included_files():
    assert read("> sitat", "> mer", "", "[^1]: En note", "", "{{include deler/a.md}}") == [
        ("paragraph", ["sitat", "mer"]), ("paragraph", ["En note"]), ("include", []),
    ]  # fmt: skip
    assert blocks("{{include deler/a.md}}")[0].name == "deler/a.md"


@given(st.text(alphabet="ab1 #-|:=+*>.`{}\n", max_size=80))
def test_pieces_are_in_order_and_inside_the_text_whatever_it_is(text: str):
    places = [place for one in blocks(text, WHOLE) for piece in one.pieces for place in piece]
    assert all(0 <= place <= len(text) for place in places)
    if "|" not in text:
        assert places == sorted(places)
