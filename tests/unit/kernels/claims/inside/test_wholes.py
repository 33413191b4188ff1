"""Parts are only added up where the sentence says that they are parts of one whole."""

from samstyr.kernels.claims.inside.wholes import parts_that_do_not_add_up, says, shares_past_the_whole
from samstyr.kernels.claims.stating.finding import stated_in
from tests.fjordvik import CONTEXT, document


def test_words_that_divide_and_that_total() -> None:
    assert says("Midlene er fordelt på tre", "dividing")
    assert says("Til sammen", "totals")
    assert not says("Skolen er ny", "totals")


def test_rounded_shares_may_pass_a_hundred_by_their_rounding() -> None:
    text = "Utgiftene er fordelt med 34 prosent, 34 prosent og 33 prosent."
    assert list(shares_past_the_whole(stated_in(document(text), CONTEXT))) == []


def test_without_a_total_nothing_is_added_up() -> None:
    text = "Kommunen investerte: 60 mill. kroner i skoler og 30 mill. kroner i veier."
    assert list(parts_that_do_not_add_up(stated_in(document(text), CONTEXT))) == []
