import pytest

from samstyr.kernels.report_text.scanning import scan
from samstyr.kernels.report_text.values import Places


def faults(text: str) -> list[tuple[str, int, int]]:
    places = Places(text)
    return [(one.code, *places.of(one.start)) for one in scan(text).faults]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("::: note\nx\n:::\n", []),
        (":::: note ::::\nx\n::::\n", []),
        ("# T\n::: note\nx\n:::\n## U\n", []),
        ("::: note\n\n::: {.chart of=a}\n:::\n\n:::\n", []),
        ("```\n::: chrat\n```\n", []),
        ("::: chrat\n:::\n", [("unknown-block", 1, 5)]),
        ("::: {.note .wide}\n:::\n", [("unknown-block", 1, 5)]),
        ("::: {#x}\n:::\n", [("unknown-block", 1, 5)]),
        ("::: {.chart of=a width=3}\n:::\n", [("unknown-attribute", 1, 18)]),
        ("::: {.note of=a}\n:::\n", [("unknown-attribute", 1, 12)]),
        ("Tekst\n::: note\n:::\n", [("block-not-read", 2, 1)]),
        ("> ::: note\n> :::\n", [("block-not-read", 1, 3)]),
        ("    ::: note\n    :::\n", [("block-not-read", 1, 5)]),
        ("::: {.chart of=a\n", [("block-not-read", 1, 1)]),
        (":::\n", [("block-not-read", 1, 1)]),
        ("::: to ord\n", [("block-not-read", 1, 1)]),
        ("::: note\nx\n", [("block-not-closed", 1, 1)]),
        ("::: {.table of=a from=22 to=2022}\n:::\n", [("block-year", 1, 18)]),
        ("::: {.table of=a from=２０２２}\n:::\n", [("block-year", 1, 18)]),
        ("::: chart\n:::\n", [("block-of-nothing", 1, 1)]),
        ("::: promises\n:::\n", []),
    ],
)
def test_blocks_are_as_they_are_read(text: str, found: list[tuple[str, int, int]]):
    assert faults(text) == found


def test_names_are_found_with_their_places_in_the_key_or_in_the_block():
    text = '::: {.chart of="a, b"}\n:::\n\n::: chart\nc\nd_7trinn\n:::\n'
    blocks = scan(text).blocks
    assert [[name.name for name in block.of] for block in blocks] == [["a", "b"], ["c", "d_7trinn"]]
    assert all(text[name.start : name.end] == name.name for block in blocks for name in block.of)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("| a | b |\n|--|:-:|\n| 1 | 2 |\n", []),
        ("a | b\n--|--\n1 | 2\n", []),
        ("Tekst\n-----\n", []),
        ("|   |   |\n|---|---|\n| a | b |\n", [("table-without-headings", 1, 1)]),
        ("x\n\n|---|---|\n| a | b |\n", [("table-without-headings", 2, 1)]),
        ("> |   |\n> |---|\n> | a |\n", [("table-without-headings", 1, 1)]),
        ("+---+---+\n| a | b |\n+===+===+\n| c | d |\n+---+---+\n", []),
        ("+---+---+\n| a | b |\n+---+---+\n", [("table-without-headings", 1, 1)]),
        ("a|" * 99 + "a\n" + "-|" * 99 + "-\n" + ("1|" * 99 + "1\n") * 201, [("too-many-cells", 1, 1)]),
    ],
)
def test_tables_have_headings_and_are_not_endless(text: str, found: list[tuple[str, int, int]]):
    assert faults(text) == found
