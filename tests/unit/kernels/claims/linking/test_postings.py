"""A word is of a measure as a whole or in part, of its name or only of what explains it."""

from samstyr.kernels.claims.linking.postings import ABOUT, Postings, Reach, together
from samstyr.kernels.claims.linking.wording import HEAD, MODIFIER

SCHOOL, SCHOOL_ROAD = {"skole": 1.0}, {"skolevei": 1.0, "vei": HEAD, "skole": MODIFIER}


def made() -> Postings:
    postings = Postings()
    postings.post("schools", SCHOOL, term=0)
    postings.post("roads", SCHOOL_ROAD, term=1)
    postings.post("pupils", SCHOOL)
    return postings


def test_a_word_is_all_of_a_name_and_less_of_what_explains() -> None:
    found = {one.measure: one for one in made().reached_by(SCHOOL).sharing}
    assert found["schools"] == Reach("schools", 1.0, True, ((0, 1.0),))
    assert found["pupils"] == Reach("pupils", ABOUT, True, ())
    assert found["roads"] == Reach("roads", MODIFIER, True, ((1, MODIFIER),))


def test_what_a_word_is_about_is_more_than_the_first_part_of_a_compound() -> None:
    found = made().reached_by(SCHOOL)
    assert found.about == {"schools", "pupils"}
    assert found.touched == {"schools", "pupils", "roads"}


def test_a_compound_is_its_last_part_narrowed() -> None:
    found = {one.measure: one for one in made().reached_by({"musikkskole": 1.0, "skole": HEAD}).sharing}
    assert not found["schools"].is_whole
    assert found["schools"].alike == HEAD
    assert found["roads"].alike == together(0.0, HEAD * MODIFIER)


def test_half_of_an_explaining_word_is_too_little() -> None:
    postings = Postings()
    postings.post("roads", SCHOOL_ROAD)
    assert postings.reached_by({"musikkskole": 1.0, "skole": HEAD}).sharing == ()


def test_two_parts_make_up_more_than_each_and_never_more_than_the_whole() -> None:
    found = made().reached_by({"vei": HEAD, "skole": MODIFIER}).sharing
    alike = next(one.alike for one in found if one.measure == "roads")
    assert alike == together(HEAD * HEAD, 0.0)
    assert max(HEAD, MODIFIER) < together(HEAD, MODIFIER) < 1 == together(1.0, MODIFIER)


def test_an_unknown_word_reaches_nothing() -> None:
    found = made().reached_by({"svømmehall": 1.0})
    assert (found.sharing, found.about, found.touched) == ((), frozenset(), frozenset())
