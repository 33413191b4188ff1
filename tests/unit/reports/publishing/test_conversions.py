"""What pandoc makes of chapters, kept or made now, is the same."""

import pytest

from samstyr.reports.publishing import conversions
from samstyr.reports.publishing.conversions import MarkInText, Shelf
from samstyr.reports.publishing.reading import DIALECT
from samstyr.reports.publishing.syntax import paragraph, raw, words

TEXTS = ["# En\n\nSe [to](#to).[^1]\n\n[^1]: Note.", "# To\n\nSlik.", "# Tre"]


def test_each_text_is_read_by_itself_whatever_was_read_before():
    together = conversions.read(TEXTS, DIALECT)
    changed = conversions.read([TEXTS[0], "# To\n\nAnnerledes.", TEXTS[2]], DIALECT)
    assert [changed[0], changed[2]] == [together[0], together[2]]
    assert changed[1] != together[1]
    assert together[1][0]["c"][1][0] == "c2.md__to"
    alone = conversions.read(["# En annen"], DIALECT)
    assert alone[0][0]["c"][1][0] == "c1.md__en-annen"


def test_what_is_read_may_be_changed_by_whoever_reads_it():
    once = conversions.read(TEXTS, DIALECT)
    once[0].clear()
    assert conversions.read(TEXTS, DIALECT)[0] != []


def test_a_text_with_the_mark_between_texts_in_it_is_told():
    with pytest.raises(MarkInText):
        conversions.read(["# En\n\n::: chapter-start\n:::\n\nMer."], DIALECT)


@pytest.mark.parametrize("form", ["typst", "html"])
def test_chapters_are_written_apart_and_only_those_that_changed_are_written_again(form: str):
    one, two = [paragraph(*words(f"en {form}"))], [paragraph(*words("to")), raw("typst", "#x()")]
    assert conversions.write([one, two], form) == conversions.write([one], form) + conversions.write([two], form)
    assert [len(conversions.write(chapters, form)) for chapters in ([], [[]], [one, [], two])] == [0, 1, 3]


def test_a_shelf_asks_for_what_is_missing_and_lets_go_of_what_nobody_wants():
    shelf, asked = Shelf(6), []

    def make(places: list[int]) -> list[str]:
        asked.append(places)
        return ["abc"] * len(places)

    assert shelf.all_of([("1",), ("2",)], make) == ["abc", "abc"]
    assert shelf.all_of([("1",), ("3",)], make) == ["abc", "abc"]
    assert shelf.all_of([("1",), ("2",)], make) == ["abc", "abc"]
    assert asked == [[0, 1], [1], [1]]
