"""A choice says how it ended, and which of two things a quotient has as its part."""

from samstyr.kernels.claims.linking.values import Candidate, Choice, Fit
from samstyr.kernels.claims.stating.values import Way
from tests.fjordvik import choices


def test_a_choice_holds_the_best_first():
    (found,) = choices("Sykefraværet var 9,2 prosent i 2022.")
    assert isinstance(found, Choice)
    assert found.fit is Fit.ONE
    assert isinstance(found.candidates[0], Candidate)
    assert (found.beside, found.quotient) == ((), None)


def test_what_is_compared_is_the_part_or_the_whole_of_a_quotient():
    (part,) = choices("Lånegjelden har økt mer enn driftsinntektene.")
    (whole,) = choices("Driftsinntektene har økt mer enn lånegjelden.")
    assert (part.quotient, whole.quotient) == (Way.UP, Way.DOWN)
