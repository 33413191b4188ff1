"""Blocks of lines, and what they are."""

import pytest

from samstyr.kernels.documents.blocks import Block, blocks_of, goes_on, is_tabular, kind_of_block


def block(*lines: str, is_item: bool = False) -> Block:
    return Block(lines, 1, None, is_item)


@pytest.mark.parametrize(
    ("lines", "kind"),
    [
        (("Andelen innbyggere som er fornøyd,", "var 57 prosent i 2022."), "paragraph"),
        (("Økonomisk handlingsrom",), "heading"),
        (("REGNSKAP 2022 FORDELT PÅ",), "heading"),
        (("«Det etableres et politisk årshjul.»",), "quote"),
        (("(Planen 2016)",), "caption"),
        (("Kilde: SSB 12026",), "caption"),
        (("Foto: Kari Nordmann",), "caption"),
        (("Hurum 57 % 68 %", "Røyken 70 % 72 %"), "table"),
        (("2019 2020 2021",), "table"),
        (("Lekkasje fra nettet Ikke målt 28 %",), "table"),
        (("14,8 %",), "table"),
    ],
)
def test_kinds_are_told_by_their_look(lines: tuple[str, ...], kind: str):
    assert kind_of_block(block(*lines)) == kind


def test_a_point_of_a_list_is_one_whatever_it_says():
    assert kind_of_block(block("57 %", is_item=True)) == "item"


def test_lines_are_cut_at_empty_ones_bullets_and_indents():
    lines = [
        "Først står dette.",
        " Så kommer et avsnitt",
        "som går videre",
        "",
        "→ ett punkt",
        "• to punkter",
        "- tre punkter.",
    ]
    assert [(one.lines[0], one.is_item, one.first_line) for one in blocks_of(lines, 10, 2)] == [
        ("Først står dette.", False, 10),
        (" Så kommer et avsnitt", False, 11),
        ("ett punkt", True, 14),
        (["to punkter", "tre punkter."][0], True, 15),
    ]


def test_a_dash_that_goes_on_with_a_sentence_is_no_bullet():
    (only,) = blocks_of(["håndterte det godt", "– til tross for alt"], 1, None)
    assert not only.is_item


def test_a_sentence_that_was_cut_goes_on():
    assert goes_on(block("utbyg-"), block("gingen."))
    assert goes_on(block("i årene"), block("fremover."))
    assert not goes_on(block("ferdig."), block("ny"))
    assert not goes_on(block("i årene"), block("Nytt"))


def test_prose_with_figures_is_no_table():
    assert not is_tabular(["Den økte fra 57 prosent. Så sank", "den til 40"])
    assert not is_tabular(["bare ord"])


def test_numbered_sentences_are_points_and_numbered_headings_are_not():
    lines = [
        "1. Vi bygger 40 boliger i år.",
        "2. Vi pusser opp to skoler.",
        "",
        "3. Vei og trafikk",
        "",
        "¹ Kilde: SSB.",
    ]
    found = [(one.text, one.is_item, one.is_note) for one in blocks_of(lines, 1, None)]
    assert found == [
        ("Vi bygger 40 boliger i år.", True, False),
        ("Vi pusser opp to skoler.", True, False),
        ("3. Vei og trafikk", False, False),
        ("Kilde: SSB.", False, True),
    ]


def test_after_a_small_word_the_sentence_goes_on_whatever_comes():
    assert goes_on(block("økte fra 12 prosent i"), block("2018 til 14 prosent."))
    assert not goes_on(block("økte til 12 prosent i 2018"), block("2019 ble et godt år."))


def test_a_point_may_begin_with_a_figure():
    found = [(one.text, one.is_item) for one in blocks_of(["- 62 prosent av elevene trener", "- 2022: 1,8"], 1, None)]
    assert found == [("62 prosent av elevene trener", True), ("2022: 1,8", True)]
    assert [one.is_item for one in blocks_of(["- 5 %"], 1, None)] == [False]


def test_points_without_an_end_are_points_of_their_own():
    assert [one.text for one in blocks_of(["- Andelen", "- Antallet", "som er talt"], 1, None)] == [
        "Andelen",
        "Antallet som er talt",
    ]


def test_numbered_headings_and_page_numbers_stand_apart_without_an_empty_line():
    lines = ["Vi bygde 3 haller.", "29", "4.2 Skole", "Det går 9 412 elever i", "4.2 Prosent av alle."]
    blocks = list(blocks_of(lines, 1, None))
    assert [one.lines for one in blocks] == [
        ("Vi bygde 3 haller.",),
        ("29",),
        ("4.2 Skole",),
        ("Det går 9 412 elever i", "4.2 Prosent av alle."),
    ]
    assert [kind_of_block(one).value for one in blocks[:3]] == ["paragraph", "table", "heading"]
