"""A change is held against its ends at the precision that all three are said with."""

from samstyr.kernels.claims.inside.changes import changes_that_do_not_follow
from samstyr.kernels.claims.stating.finding import stated_in
from tests.fjordvik import CONTEXT, document


def test_the_ends_are_put_in_order_of_time() -> None:
    text = "Antallet var 250 i 2022 mot 200 i 2021, en økning på 10 prosent."
    found = list(changes_that_do_not_follow(stated_in(document(text), CONTEXT)))
    assert [[one.text for one in conflict.stated] for conflict in found] == [["200", "250", "10 prosent"]]


def test_a_sentence_with_three_levels_says_too_much_to_be_judged() -> None:
    text = "Antallet var 200 i 2020, 250 i 2021 og 260 i 2022, en økning på 10 prosent."
    assert list(changes_that_do_not_follow(stated_in(document(text), CONTEXT))) == []


def test_a_change_in_one_place_does_not_follow_from_the_ends_in_another() -> None:
    text = "I Granli falt andelen med 3 prosentpoeng, mens den i Sund økte fra 38 til 48 prosent."
    assert list(changes_that_do_not_follow(stated_in(document(text), CONTEXT))) == []
