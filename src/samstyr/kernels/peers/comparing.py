"""The engine that explains: one municipality beside one group in one period."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType
from typing import Final

from samstyr.kernels.assessment.decisions import decide
from samstyr.kernels.assessment.outcomes import Polarity
from samstyr.kernels.figures import Figure
from samstyr.kernels.municipalities.joining import Joining
from samstyr.kernels.peers.groups import Group
from samstyr.kernels.peers.outcomes import (
    BANDS,
    LEVELS,
    Band,
    Better,
    Comparison,
    Figures,
    LevelKind,
    PeerRule,
    Rank,
    Spread,
)
from samstyr.kernels.peers.quartiles import HALF, QUARTER, quantile
from samstyr.kernels.period import Period
from samstyr.kernels.rounding import decimal_of, round_half_up
from samstyr.kernels.rules import RULES

NO_FIGURES: Final[Figures] = MappingProxyType({})
# A quartile lies at most three quarters of a unit off: two decimals more than the figures have say it exactly.
QUARTILE_DECIMALS: Final = 2


def compare(
    area: str,
    group: Group,
    figures: Figures,
    *,
    period: Period,
    rule: PeerRule,
    weights: Figures = NO_FIGURES,
    published: Figure | None = None,
    as_of: date,
) -> Comparison:
    """Return how an area stands in a group in a period.

    `figures` and `weights` are by area, all of the period; `published` is the source's own figure for the group.
    Figures are rounded half up to the rule's decimals, as they are published. A figure with a key of what it can be
    compared with is left out of the field, since the others have none. A weighted mean needs the weight of every
    member that has a figure.
    """
    members = group.members_in(period.year)
    field = {one: found for one in members if (found := as_published(figures.get(one), rule)) is not None}
    values = {one: Fraction(figure.number) for one, figure in field.items()}
    mine = as_published(figures.get(area), rule)
    is_thin = len(field) < RULES["smallest_peer_group"].on(as_of).value
    spread = _spread(sorted(values.values()), rule.decimals) if values else None
    computed = _mean(values, weights, rule)
    level_kind = _level_kind(rule, computed, published, spread)
    level = _level(level_kind, computed, published, spread, rule)
    given = level if level_kind is LevelKind.PUBLISHED else None
    own = None if mine is None else Fraction(mine.number)
    return Comparison(
        group=group,
        area=area,
        period=period,
        mine=mine,
        size=len(members),
        measured=len(field),
        is_thin=is_thin,
        spread=spread,
        level=level,
        level_kind=level_kind,
        computed=computed,
        apart=None if given is None or computed is None else given - computed,
        total=_total(values, members, rule),
        rank=None if own is None else _rank(own, values, rule.polarity, is_member=area in field),
        distance=None if mine is None or level is None else mine.number - level,
        band=None if own is None else _band(own, sorted(values.values()), is_thin=is_thin),
    )


def learn_from(comparison: Comparison, figures: Figures, rule: PeerRule, *, as_of: date) -> tuple[Better, ...]:
    """Return the members of a group of alike municipalities that do clearly better, sorted by id: nobody is ranked.

    Clearly better are those in the best part of the group (a dated rule), better than the area by more than what counts
    as unchanged, without a reservation. Nobody is where neither way is better, the group is thin or not made of alike
    municipalities, or the area has no figure of its own.
    """
    group, mine = comparison.group, comparison.mine
    if rule.polarity is Polarity.NEUTRAL or comparison.is_thin or mine is None or not group.kind.is_alike:
        return ()
    sign = 1 if rule.polarity is Polarity.HIGHER else -1
    members = group.members_in(comparison.period.year)
    field = {one: found for one in members if (found := as_published(figures.get(one), rule)) is not None}
    gains = {one: sign * Fraction(figure.number) for one, figure in field.items()}
    best_part = Fraction(RULES["clearly_better_part"].on(as_of).value)
    limit = quantile(sorted(gains.values()), 1 - best_part)
    return tuple(
        Better(one, figure, abs(figure.number - mine.number))
        for one, figure in field.items()
        if gains[one] >= limit and gains[one] - sign * Fraction(mine.number) > Fraction(rule.band) and not figure.caveat
    )


def as_published(figure: Figure | None, rule: PeerRule) -> Figure | None:
    """Return a figure as it is published, None where it is missing or counts something else than the others."""
    if figure is None or not figure.is_measured or figure.comparable_with:
        return None
    # Most figures are as they are published, and there are many (0 may have a sign).
    if figure.number and figure.number.as_tuple().exponent == -rule.decimals:
        return figure
    return replace(figure, value=round_half_up(figure.number, rule.decimals))


def _spread(ordered: Sequence[Fraction], decimals: int) -> Spread:
    parts = (Fraction(0), QUARTER, HALF, 1 - QUARTER, Fraction(1))
    return Spread(*(decimal_of(quantile(ordered, part), decimals + QUARTILE_DECIMALS) for part in parts))


def _mean(values: Mapping[str, Fraction], weights: Figures, rule: PeerRule) -> Decimal | None:
    """Return the mean by weight of a rate, or for each municipality of a count; None where there is none to be had."""
    if not values or rule.joining is Joining.NOT_JOINED:
        return None
    if rule.joining is Joining.SUMMED:
        mean = sum(values.values(), Fraction(0)) / len(values)
        return round_half_up(decimal_of(mean, rule.decimals), rule.decimals)
    weighing = {one: weights[one] for one in values if one in weights and weights[one].is_measured}
    weighed = {one: Fraction(round_half_up(figure.number, rule.weight_decimals)) for one, figure in weighing.items()}
    total = sum(weighed.values(), Fraction(0))
    if len(weighed) < len(values) or total == 0 or min(weighed.values()) < 0:
        return None
    mean = sum((values[one] * weight for one, weight in weighed.items()), Fraction(0)) / total
    return round_half_up(decimal_of(mean, rule.decimals), rule.decimals)


def _level_kind(
    rule: PeerRule, computed: Decimal | None, published: Figure | None, spread: Spread | None
) -> LevelKind | None:
    facts = {
        "is_published": published is not None and published.is_measured,
        "has_mean": computed is not None,
        "is_weighted": rule.joining is Joining.WEIGHTED,
        "has_figures": spread is not None,
    }
    return decide(LEVELS, facts)


def _level(
    kind: LevelKind | None,
    computed: Decimal | None,
    published: Figure | None,
    spread: Spread | None,
    rule: PeerRule,
) -> Decimal | None:
    if kind is LevelKind.PUBLISHED and published is not None:
        return round_half_up(published.number, rule.decimals)
    if kind is LevelKind.MEDIAN and spread is not None:
        return spread.median
    return computed


def _total(values: Mapping[str, Fraction], members: Sequence[str], rule: PeerRule) -> Decimal | None:
    """Return the sum of a count that every member has; what must not be summed has none."""
    if rule.joining is not Joining.SUMMED or not values or len(values) < len(members):
        return None
    return round_half_up(decimal_of(sum(values.values(), Fraction(0)), rule.decimals), rule.decimals)


def _rank(own: Fraction, values: Mapping[str, Fraction], polarity: Polarity, *, is_member: bool) -> Rank:
    sign = -1 if polarity is Polarity.LOWER else 1
    better = sum(sign * value > sign * own for value in values.values())
    equal = sum(value == own for value in values.values())
    return Rank(better + 1, equal - is_member, len(values) + (not is_member))


def _band(own: Fraction, ordered: Sequence[Fraction], *, is_thin: bool) -> Band | None:
    facts = {
        "is_divided": not is_thin,
        "is_below_quarter": bool(ordered) and own < quantile(ordered, QUARTER),
        "is_above_quarter": bool(ordered) and own > quantile(ordered, 1 - QUARTER),
    }
    return decide(BANDS, facts)
