from datetime import date
from decimal import Decimal

import pytest

from samstyr.kernels.municipalities.changes import ChangeKind, CodeChange, Life, NotAChange, events_of

DAY = date(2020, 1, 1)


def kinds(*pairs: tuple[str, str]) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    events = events_of(CodeChange(old, new, DAY) for old, new in pairs)
    return [(event.kind.value, event.olds, event.news) for event in events]


@pytest.mark.parametrize(
    ("pairs", "kind"),
    [
        ([("", "9")], "appeared"),
        ([("1", "")], "ended"),
        ([("1", "1")], "renamed"),
        ([("1", "9")], "renumbered"),
        ([("1", "9"), ("2", "9")], "merged"),
        ([("1", "1"), ("2", "1")], "merged"),
        ([("1", "8"), ("1", "9")], "split"),
        ([("1", "1"), ("1", "9")], "split"),
        ([("1", "8"), ("1", "9"), ("2", "9")], "redrawn"),
    ],
)
def test_each_kind_of_change_is_recognised(pairs, kind):
    assert [found for found, _, _ in kinds(*pairs)] == [kind]


def test_what_hangs_together_over_several_steps_is_one_event():
    found = kinds(("1", "8"), ("3", "9"), ("2", "8"), ("2", "9"), ("4", "7"))
    assert found == [("redrawn", ("1", "2", "3"), ("8", "9")), ("renumbered", ("4",), ("7",))]


def test_codes_that_came_from_nothing_are_events_of_their_own():
    assert kinds(("", "8"), ("", "9"), ("1", "")) == [
        ("appeared", (), ("8",)), ("appeared", (), ("9",)), ("ended", ("1",), ()),
    ]  # fmt: skip


def test_each_kind_has_words():
    assert all(kind.label.nb and kind.label.en for kind in ChangeKind)


@pytest.mark.parametrize("share", ["0", "1.1", "-0.5"])
def test_a_share_outside_0_to_1_is_refused(share):
    with pytest.raises(NotAChange, match=r"1 to 2 on 2020-01-01 .* Write a quarter as 0\.25"):
        CodeChange("1", "2", DAY, share=Decimal(share))


def test_a_change_of_nothing_is_refused():
    with pytest.raises(NotAChange, match="nothing to nothing"):
        CodeChange("", "", DAY)


def test_a_life_ends_the_day_before():
    life = Life("3025", "Asker", date(2020, 1, 1), date(2024, 1, 1))
    days = [date(2019, 12, 31), date(2020, 1, 1), date(2023, 12, 31), date(2024, 1, 1)]
    assert [life.has(day) for day in days] == [False, True, True, False]
    assert Life("0301").has(date(1837, 1, 1))
