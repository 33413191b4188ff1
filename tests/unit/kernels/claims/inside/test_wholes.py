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


def test_parts_may_stand_before_their_whole() -> None:
    wrong = "Vi bygde 60 boliger i Holmen, 50 i Vollen og 45 på Nesbru, til sammen 150 boliger."
    right = "Vi bygde 60 boliger i Holmen og 50 i Vollen, til sammen 110 boliger."
    longer = "Vi bygde 60 boliger i 2021 og 50 i 2022, til sammen 150 boliger siden 2020."
    mixed = "Vi har 60 boliger og 12 skoler, til sammen 150 bygg."
    found = [
        len(list(parts_that_do_not_add_up(stated_in(document(one), CONTEXT)))) for one in (wrong, right, longer, mixed)
    ]
    assert found == [1, 0, 0, 0]


def test_what_lies_unevenly_divides_no_whole() -> None:
    text = "Tilgangen er ujevnt fordelt, med 56 prosent i nord og 95 prosent i sør."
    assert list(shares_past_the_whole(stated_in(document(text), CONTEXT))) == []


def test_answers_are_all_where_some_do_not_know() -> None:
    text = "58 prosent er fornøyd, 30 prosent er misfornøyd og 20 prosent vet ikke."
    assert [one.arithmetic.nb for one in shares_past_the_whole(stated_in(document(text), CONTEXT))] == [
        "58 + 30 + 20 = 108 prosent"
    ]
