"""Two statements are of one thing when nearly all their telling words are the same."""

from samstyr.kernels.claims.inside.twice import stated_twice
from samstyr.kernels.claims.stating.finding import stated_in
from tests.fjordvik import CONTEXT, INDEX, document


def test_both_places_are_given_in_reading_order() -> None:
    said = ("Kommunen hadde 34 kommunale barnehager i 2022.", "I 2022 hadde kommunen 32 kommunale barnehager.")
    stated = stated_in(document(*said), CONTEXT)
    pairs = [[one.sentence.place.paragraph for one in conflict.stated] for conflict in stated_twice(stated, INDEX)]
    assert pairs == [[2, 3]]


def test_all_that_is_said_of_one_thing_stands_together() -> None:
    numbers = (34, 32, 34, 31)
    said = [f"Kommunen hadde {one} kommunale barnehager i 2022." for one in numbers]
    [conflict] = stated_twice(stated_in(document(*said), CONTEXT), INDEX)
    assert [one.sentence.place.paragraph for one in conflict.stated] == [2, 3, 4, 5]
    assert conflict.arithmetic.nb == (
        "«34 kommunale barnehager» mot «32 kommunale barnehager» mot «31 kommunale barnehager»"
    )


def test_what_is_said_often_is_told_of_in_few_conflicts() -> None:
    said = [f"Kommunen hadde {30 + one} kommunale barnehager i 2022." for one in range(12)]
    found = list(stated_twice(stated_in(document(*said), CONTEXT), INDEX))
    assert len(found) < len(said)
    assert len({one.text for conflict in found for one in conflict.stated}) == len(said)


def test_one_sentence_may_hold_two_values_of_one_thing() -> None:
    stated = stated_in(document("I 2022 hadde kommunen 34 kommunale barnehager og 32 kommunale barnehager."), CONTEXT)
    assert list(stated_twice(stated, INDEX)) == []


def test_one_telling_word_is_enough_where_nothing_else_is_said() -> None:
    alone = stated_in(document("Kommunen hadde 25 fontener i 2022.", "I 2022 hadde kommunen 27 fontener."), CONTEXT)
    apart = stated_in(document("Kommunen hadde 25 fontener i 2022.", "I 2022 reparerte vi 7 fontener."), CONTEXT)
    assert [len(list(stated_twice(one, INDEX))) for one in (alone, apart)] == [1, 0]
