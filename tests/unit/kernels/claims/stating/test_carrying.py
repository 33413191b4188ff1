"""What a sentence leaves to the next one."""

from samstyr.kernels.claims.stating.carrying import NONE_CARRIED, Carried
from samstyr.kernels.period import Period
from tests.stated_values import stated

YEAR = (Period.of_year(2021),)


def test_a_place_that_was_named_further_back_reaches_only_what_leans():
    left = Carried(areas=("sund",)).left(Carried(YEAR, words=("sykefraværet",)))
    assert left == Carried(YEAR, (), ("sykefraværet",), ("sund",))
    assert left.reaching(leans=True).areas == ("sund",)
    assert left.reaching(leans=False).areas == ()


def test_a_place_that_is_named_takes_the_place_of_the_one_before():
    left = Carried(areas=("sund",), areas_before=("granli",)).left(Carried(areas=("lundby",)))
    assert (left.areas, left.areas_before) == (("lundby",), ())
    assert NONE_CARRIED.left(NONE_CARRIED) == NONE_CARRIED


def test_two_sentences_on_a_place_is_no_longer_what_is_spoken_of():
    text = "Trivselen er 12 prosent i Sund. Hver femte elev går på ski. Antall besøk økte til 12 000."
    assert [one.areas for one in stated(text) if one.value is not None] == [("sund",), ("sund",), ()]
    leaning = "Trivselen er 45 prosent i Sund. Hver femte elev går på ski. Tallet har falt til 12 prosent."
    assert [one.areas for one in stated(leaning) if one.value == 12] == [("sund",)]


def test_who_is_only_told_to_be_first_is_not_what_is_spoken_of_next():
    apart = stated("Trivselen er størst i Sund. Hver femte ungdom går på ski.")
    leaning = stated("Trivselen er størst i Sund. Der er andelen 12 prosent.")
    assert [one.areas for one in (*apart, *leaning) if one.value is not None] == [(), ("sund",)]
