from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samstyr.kernels.assessment.outcomes import Polarity
from samstyr.kernels.claims.concepts import Concept, Hedge
from samstyr.kernels.claims.grounds import NO_GROUNDS, Grounds, grounds_of
from samstyr.kernels.claims.judging import can_be_said, is_within, judge
from samstyr.kernels.rules import RuleNotInForce
from samstyr.kernels.units import UnitKind
from tests.kernel_values import AS_OF, COUNT, series

values = st.integers(1, 400)
steps = st.sampled_from([Concept.INCREASED, Concept.DECREASED, Concept.UNCHANGED])


def grounds(before: int, after: int, kind: UnitKind = UnitKind.COUNT) -> Grounds:
    found = series({"2021": str(before), "2022": str(after)}, unit=COUNT)
    return grounds_of(found, polarity=Polarity.HIGHER, kind=kind, band=Decimal(2))


def is_so(
    concept: Concept, given_grounds: Grounds, hedge: Hedge | None = None, kind: UnitKind = UnitKind.COUNT
) -> bool:
    return judge(concept, hedge, given_grounds, kind=kind, as_of=AS_OF).is_so


@given(values, values)
def test_exactly_one_of_up_down_and_unchanged_is_so(before: int, after: int):
    found = grounds(before, after)
    so = [concept for concept in (Concept.INCREASED, Concept.DECREASED, Concept.UNCHANGED) if is_so(concept, found)]
    expected = (
        Concept.UNCHANGED if abs(after - before) <= 2 else Concept.INCREASED if after > before else Concept.DECREASED
    )
    assert so == [expected]


@given(values, values)
def test_higher_is_any_difference_up(before: int, after: int):
    found = grounds(before, after)
    assert is_so(Concept.HIGHER, found) is (after > before)
    assert is_so(Concept.LOWER, found) is (after < before)
    assert is_so(Concept.HIGHER, found, kind=UnitKind.RANK) is (after < before)


@given(values, values)
def test_doubled_is_twice_as_much_give_or_take(before: int, after: int):
    made = Fraction(after - before, before)
    found = grounds(before, after)
    # The change in percent is rounded to four decimals before it is judged.
    near = min(abs(made - limit) for limit in (Fraction(19, 20), Fraction(21, 20), Fraction(9, 10), Fraction(1)))
    if near < Fraction(1, 10**5):
        return
    assert is_so(Concept.DOUBLED, found) is (Fraction(19, 20) < made < Fraction(21, 20))
    assert is_so(Concept.DOUBLED, found, Hedge.NEARLY) is (Fraction(9, 10) < made < 1)
    assert is_so(Concept.DOUBLED, found, Hedge.MORE_THAN) is (made > 1)


def test_what_cannot_be_said_is_neither_so_nor_not():
    for concept in Concept:
        assert not can_be_said(concept, NO_GROUNDS)
        assert not is_so(concept, NO_GROUNDS)


def test_a_share_is_not_halved_since_its_change_has_no_percent():
    share = grounds(80, 40, UnitKind.SHARE)
    assert not can_be_said(Concept.HALVED, share)
    judged = judge(Concept.HALVED, None, share, kind=UnitKind.SHARE, as_of=AS_OF)
    assert "cannot be said in per cent" in judged.because.en


def test_a_published_change_says_which_way_but_not_for_better_or_worse():
    published = Grounds(stated_percent=Decimal(-44))
    assert is_so(Concept.DECREASED, published)
    assert not is_so(Concept.INCREASED, published)
    assert not is_so(Concept.HALVED, published)
    assert is_so(Concept.HALVED, Grounds(stated_percent=Decimal(-48)))
    assert can_be_said(Concept.DECREASED, published)
    assert not can_be_said(Concept.IMPROVED, published)


def test_a_difference_is_higher_or_lower():
    apart = Grounds(apart=Decimal(-1))
    assert is_so(Concept.LOWER, apart)
    assert not is_so(Concept.HIGHER, apart)
    assert is_so(Concept.HIGHER, apart, kind=UnitKind.RANK)
    assert can_be_said(Concept.HIGHER, apart)


@given(st.fractions(1, 1000), st.fractions(1, 1000))
def test_at_least_and_less_than_are_each_others_opposite(value: Fraction, stated: Fraction):
    def within(hedge: Hedge) -> bool:
        return is_within(value, stated, hedge, "number", AS_OF)

    assert within(Hedge.AT_LEAST) is not within(Hedge.LESS_THAN)
    assert within(Hedge.AT_MOST) is not within(Hedge.MORE_THAN)
    assert not (within(Hedge.NEARLY) and within(Hedge.AT_LEAST))


def test_before_all_rules_nothing_is_near():
    with pytest.raises(RuleNotInForce):
        is_within(Fraction(1), Fraction(1), Hedge.ABOUT, "number", date(1899, 1, 1))
