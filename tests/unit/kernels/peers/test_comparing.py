from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from samstyr.kernels.assessment.outcomes import Polarity
from samstyr.kernels.missing import Missing, MissingReason
from samstyr.kernels.peers.comparing import compare, learn_from
from samstyr.kernels.peers.groups import Group, GroupKind
from samstyr.kernels.peers.outcomes import Band, Comparison, LevelKind, PeerRule, Rank, Spread
from tests.kernel_values import AS_OF, PENDING
from tests.peer_values import COUNT, INDEX, PERIOD, RATE, figures, group

SIX = {"a": "1.0", "b": "2.0", "c": "2.0", "d": "4.0", "e": "5.0", "f": "8.0"}
EQUAL_WEIGHTS = dict.fromkeys(SIX, "10")


def compared(
    values, area="a", rule: PeerRule = RATE, *, of: Group | None = None, weights=EQUAL_WEIGHTS, published=None
) -> Comparison:
    known = figures({"g": published})["g"] if published else None
    return compare(
        area,
        of or group(*"abcdef"),
        figures(values),
        period=PERIOD,
        rule=rule,
        weights=figures(weights),
        published=known,
        as_of=AS_OF,
    )


def test_the_spread_is_by_definition_7():
    assert compared(SIX).spread == Spread(Decimal(1), Decimal(2), Decimal(3), Decimal("4.75"), Decimal(8))


@pytest.mark.parametrize(
    ("area", "polarity", "rank"),
    [
        ("a", Polarity.LOWER, Rank(1, 0, 6)),
        ("b", Polarity.LOWER, Rank(2, 1, 6)),
        ("d", Polarity.LOWER, Rank(4, 0, 6)),
        ("b", Polarity.HIGHER, Rank(4, 1, 6)),
        ("f", Polarity.NEUTRAL, Rank(1, 0, 6)),
    ],
)
def test_the_best_comes_first_and_equals_share_the_best_of_their_places(area, polarity, rank):
    assert compared(SIX, area, replace(RATE, polarity=polarity)).rank == rank


def test_one_who_is_no_member_is_ranked_beside_the_group():
    chosen = group("b", "c", "d", kind=GroupKind.OWN_CHOICE, seeker="a")
    assert compared(SIX | {"a": "2.0"}, "a", of=chosen).rank == Rank(1, 2, 4)
    assert compared({"a": "2.0"}, "a", of=chosen).rank == Rank(1, 0, 1)


def test_a_rate_is_weighted_by_what_is_stated_and_has_no_mean_without():
    heavy = compared(SIX, weights=EQUAL_WEIGHTS | {"f": "50"})
    assert (heavy.level_kind, heavy.level) == (LevelKind.WEIGHTED_MEAN, Decimal("5.4"))
    assert heavy.distance == Decimal("-4.4")
    for weights in ({}, EQUAL_WEIGHTS | {"f": PENDING}, EQUAL_WEIGHTS | {"f": "-1"}, dict.fromkeys(SIX, "0")):
        without = compared(SIX, weights=weights)
        assert (without.level_kind, without.level, without.computed) == (LevelKind.MEDIAN, 3, None)


def test_a_count_has_a_mean_and_a_sum_only_when_all_have_one():
    counts = {"a": "3", "b": "4", "c": "4"}
    whole = compared(counts, rule=COUNT, of=group(*"abc"))
    assert (whole.level_kind, whole.level, whole.total) == (LevelKind.MEAN, 4, 11)
    assert compared(counts, rule=COUNT, of=group(*"abcd")).total is None


def test_what_must_not_be_summed_has_neither_sum_nor_mean():
    index = compared(SIX, rule=INDEX)
    assert (index.level_kind, index.computed, index.total) == (LevelKind.MEDIAN, None, None)
    assert compared(SIX).total is None


def test_a_published_level_is_preferred_and_the_difference_is_shown():
    published = compared(SIX, published="3.5")
    assert (published.level_kind, published.level) == (LevelKind.PUBLISHED, Decimal("3.5"))
    # (1 + 2 + 2 + 4 + 5 + 8) / 6 = 3.67 → 3.7
    assert (published.computed, published.apart, published.distance) == (
        Decimal("3.7"), Decimal("-0.2"), Decimal("-2.5"),
    )  # fmt: skip
    assert compared(SIX, rule=INDEX, published="3.5").apart is None
    assert compared(SIX, published=PENDING).level_kind is LevelKind.WEIGHTED_MEAN


@pytest.mark.parametrize(
    ("area", "band"),
    [("a", Band.LOWEST_QUARTER), ("b", Band.MIDDLE_HALF), ("d", Band.MIDDLE_HALF), ("e", Band.HIGHEST_QUARTER)],
)
def test_the_band_is_where_a_figure_lies_among_the_quarters(area, band):
    assert compared(SIX, area).band is band


def test_a_thin_group_says_so_and_is_not_divided():
    four = {area: value for area, value in SIX.items() if area in "abcd"}
    thin = compared(four)
    assert (thin.is_thin, thin.size, thin.measured, thin.band) == (True, 6, 4, None)
    assert thin.rank == Rank(1, 0, 4)
    assert not compared(four | {"e": "5.0"}).is_thin


def test_missing_figures_and_those_that_count_something_else_are_left_out():
    odd = compared(SIX | {"e": PENDING, "f": "9.0/new"})
    assert odd.measured == 4
    mine = compared(SIX | {"a": "1.0/new"})
    assert (mine.mine, mine.rank, mine.distance, mine.band, mine.measured) == (None, None, None, None, 5)


def test_an_empty_group_says_nothing():
    empty = compared({"a": Missing(MissingReason.SUPPRESSED)}, of=group("a"))
    assert (empty.spread, empty.level, empty.level_kind, empty.total, empty.measured) == (None, None, None, None, 0)
    assert compared({}, rule=COUNT, of=group()).total is None


def learned(values, area="f", rule: PeerRule = RATE, **parts) -> list[tuple[str, Decimal]]:
    comparison = compared(values, area, rule, **parts)
    return [(one.area, one.by) for one in learn_from(comparison, figures(values), rule, as_of=AS_OF)]


def test_those_in_the_best_quarter_who_are_better_by_more_than_what_counts_as_unchanged():
    assert learned(SIX) == [("a", 7), ("b", 6), ("c", 6)]
    assert learned(SIX, "b") == [("a", 1)]
    assert learned(SIX, "a") == []
    close = SIX | {"a": "1.8"}
    assert learned(close, "b") == []
    assert learned(close | {"a": "1.7"}, "b") == [("a", Decimal("0.3"))]


def test_better_is_higher_where_higher_is_better():
    assert learned(SIX, "a", replace(RATE, polarity=Polarity.HIGHER)) == [("e", 4), ("f", 7)]


def test_a_reservation_is_nothing_to_learn_from():
    assert learned(SIX | {"a": "1.0*"}) == [("b", 6), ("c", 6)]


@pytest.mark.parametrize(
    ("values", "rule", "of"),
    [
        (SIX, replace(RATE, polarity=Polarity.NEUTRAL), None),
        ({"a": "1.0", "f": "8.0"}, RATE, None),
        (SIX | {"f": PENDING}, RATE, None),
        (SIX, RATE, group(*"abcdef", kind=GroupKind.COUNTRY)),
        (SIX, RATE, group(*"abcdef", kind=GroupKind.NEIGHBOURS, seeker="f")),
    ],
)
def test_where_nobody_can_be_said_to_do_better(values, rule, of):
    assert learned(values, rule=rule, of=of) == []


def test_the_rules_are_those_in_force_on_the_reference_date():
    with pytest.raises(LookupError):
        compare("a", group("a"), figures({"a": "1"}), period=PERIOD, rule=RATE, as_of=date(1800, 1, 1))
