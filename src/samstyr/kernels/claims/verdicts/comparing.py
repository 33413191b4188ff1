"""A figure beside others: other places, a target, how many times as much, the highest and the lowest of all."""

import re
import tomllib
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from importlib.resources import files
from typing import Final

from samstyr.kernels.assessment.rules import thresholds
from samstyr.kernels.claims.linking.measures import Held, Measure
from samstyr.kernels.claims.linking.values import Candidate
from samstyr.kernels.claims.stating.lexicon import words_of
from samstyr.kernels.claims.stating.values import DocumentContext, StatedFigure, Way
from samstyr.kernels.claims.verdicts.periods import ends, one_figure
from samstyr.kernels.claims.verdicts.reasons import NO_FIGURE, NO_WAY
from samstyr.kernels.claims.verdicts.showing import joined, links, plain, rounding, shown, way
from samstyr.kernels.claims.verdicts.targets import against_target
from samstyr.kernels.claims.verdicts.values import Answer, Worked
from samstyr.kernels.rules import RULES
from samstyr.kernels.texts import Text

_AGAINST: Final = Text("{value} mot {other}", "{value} against {other}")
_TIMES: Final = Text("{value} delt på {other} er {times}", "{value} divided by {other} is {times}")
_AMONG: Final = Text("{value}; de andre: {other}", "{value}; the others: {other}")
_TWO: Final = 2
# How far from a word of comparison what it is compared with is named.
_REACH: Final = 70
_HEDGE_REACH: Final = 16


@lru_cache(maxsize=8)
def _pattern(name: str) -> re.Pattern[str]:
    written = tomllib.loads(files(__package__).joinpath("comparing.toml").read_text("utf-8"))
    return re.compile("|".join(written[name]), re.IGNORECASE)


def is_hedged_same(stated: StatedFigure) -> bool:
    """Return whether two are said to be nearly alike: «tilnærmet uendret», «omtrent på nivå med»."""
    before = stated.sentence.text[max(0, stated.start - _HEDGE_REACH) : stated.start]
    return bool(_pattern("nearly").search(before))


def is_of_degree(stated: StatedFigure) -> bool:
    """Return whether two are said to be alike in how much: «like høy som», «i samme grad som», not «på linje med»."""
    return bool(_pattern("degree").search(stated.text))


def compare(stated: StatedFigure, candidate: Candidate, areas: Sequence[str], context: DocumentContext) -> Answer:
    """Return a figure beside those of other places, or beside the target that is named."""
    measure = candidate.measure
    if not stated.against:
        return against_target(stated, candidate, areas[0], context)
    own = one_figure(measure, areas[0], stated, context)
    if own is None:
        return NO_FIGURE
    if areas[0] in stated.against:
        return NO_WAY
    others = [measure.figures.get((area, own.period)) for area in stated.against]
    there = [one for one in others if one is not None]
    if len(there) < len(others):
        return NO_FIGURE
    ways = {_beside(stated, measure, own.value - one.value, context) for one in there}
    said = _AGAINST.filled(value=shown(measure, own.value), other=joined([shown(measure, one.value) for one in there]))
    return Worked(links(measure, [own, *there]), said, way=ways.pop() if len(ways) == 1 else None)


def _beside(stated: StatedFigure, measure: Measure, apart: Decimal, context: DocumentContext) -> Way | None:
    """Return how one figure stands to another; where they are said to be alike, by the dated rule of what is."""
    band = thresholds(context.reference_date).band(measure.unit.kind, measure.decimals)
    wide = band * RULES["nearly_unchanged"].on(context.reference_date).value
    if stated.way is not Way.SAME or abs(apart) > wide:
        return way(apart)
    return Way.SAME if abs(apart) <= (wide if is_hedged_same(stated) else band) else None


def times_as_much(stated: StatedFigure, candidate: Candidate, areas: Sequence[str], context: DocumentContext) -> Answer:
    """Return how many times as much a figure is as another place's, or as it was."""
    measure = candidate.measure
    if stated.against:
        own = one_figure(measure, areas[0], stated, context)
        other = measure.figures.get((stated.against[0], own.period)) if own is not None else None
    else:
        other, own = ends(measure, areas[0], stated) or (None, None)
    if own is None or other is None or not other.value:
        return NO_FIGURE
    times = own.value / other.value
    said = _TIMES.filled(value=shown(measure, own.value), other=shown(measure, other.value), times=plain(times, _TWO))
    slack = (rounding(own) + times * rounding(other)) / abs(other.value)
    return Worked(links(measure, (other, own)), said, times, way(times - 1), slack)


def extreme(stated: StatedFigure, candidate: Candidate, areas: Sequence[str], context: DocumentContext) -> Answer:
    """Return whether some places have the highest or the lowest of those they are held against.

    Where none are said, these are all places of their kind that have a figure; a whole such as the country is more
    places than we know.
    """
    near = stated.sentence.text[max(0, stated.start - _REACH) : stated.end + _REACH]
    kinds = {area.id: area.kind for area in context.areas}
    wholes = [one for one in stated.against if kinds.get(one) != kinds.get(areas[0])]
    if _pattern("years").search(near) or wholes:
        return NO_WAY
    beyond = _beyond(stated, context)
    alike = (one for one in candidate.measure.areas if kinds.get(one) == kinds.get(areas[0]) and one not in beyond)
    peers = stated.against or tuple(alike)
    found = _figures_of(sorted({*areas, *peers}), stated, candidate.measure, context)
    named = {area: value for area, value in found.items() if area in areas}
    others = {area: value for area, value in found.items() if area not in areas}
    if len(named) < len(areas) or not others:
        return NO_FIGURE
    own, rest = [value for value, _ in named.values()], [value for value, _ in others.values()]
    over, below = min(own) - max(rest), max(own) - min(rest)
    found_way = Way.UP if over > 0 else Way.DOWN if below < 0 else Way.SAME
    if beyond and found_way is Way.SAME:
        # Who is the first of all is the first of those on one side too; who is not, may yet be.
        return NO_WAY
    said = _AMONG.filled(
        value=joined([shown(candidate.measure, value) for value in own]),
        other=joined([shown(candidate.measure, value) for value in rest]),
    )
    held = tuple(one for _, figures in (*named.values(), *others.values()) for one in figures)
    return Worked(links(candidate.measure, held), said, way=found_way)


def _beyond(stated: StatedFigure, context: DocumentContext) -> frozenset[str]:
    """Return the places that those compared lie on one side of: «den av kommunene vest for Bergheim»."""
    sides = "|".join(words_of("classing", "bearings", stated.sentence.language))
    places = re.findall(rf"\b(?:{sides}) (?:for|av|of) (\w+)", stated.sentence.text)
    return frozenset(area.id for area in context.areas for name in area.names if name in places)


_Found = tuple[Decimal, tuple[Held, ...]]


def _figures_of(
    areas: Sequence[str], stated: StatedFigure, measure: Measure, context: DocumentContext
) -> dict[str, _Found]:
    """Return each place's figure for one and the same time, or its change where the extreme is that of a change."""
    text = stated.sentence.text
    near = f"{text[max(0, stated.start - 20) : stated.start]} {text[stated.end : stated.end + 12]}"
    is_change = bool(_pattern("change").search(near))
    found: dict[str, _Found] = {}
    for area in areas:
        both = ends(measure, area, stated) if is_change else None
        own = one_figure(measure, area, stated, context) if not is_change else None
        if both is not None:
            found[area] = (both[1].value - both[0].value, both)
        elif own is not None:
            found[area] = (own.value, (own,))
    periods = {tuple(held.period for held in figures) for _, figures in found.values()}
    return found if len(periods) == 1 else {}
