"""A figure beside others: other places, a target, how many times as much, the highest and the lowest of all."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from importlib.resources import files
from typing import Final

from samstyr.kernels.claims.linking.choosing import Candidate
from samstyr.kernels.claims.linking.measures import Held, Measure
from samstyr.kernels.claims.stating.values import DocumentContext, StatedFigure, Way
from samstyr.kernels.claims.verdicts.periods import ends, one_figure
from samstyr.kernels.claims.verdicts.reasons import NO_FIGURE, NO_WAY
from samstyr.kernels.claims.verdicts.showing import joined, links, plain, rounding, shown, way
from samstyr.kernels.claims.verdicts.values import Answer, Worked
from samstyr.kernels.texts import Text

_AGAINST: Final = Text("{value} mot {other}", "{value} against {other}")
_TIMES: Final = Text("{value} delt på {other} er {times}", "{value} divided by {other} is {times}")
_AMONG: Final = Text("{value}; de andre: {other}", "{value}; the others: {other}")
_TWO: Final = 2
# How far from a word of comparison what it is compared with is named.
_REACH: Final = 70
_MET: Final[Mapping[str, frozenset[Way]]] = {
    ">=": frozenset({Way.UP, Way.SAME}),
    ">": frozenset({Way.UP}),
    "<=": frozenset({Way.DOWN, Way.SAME}),
    "<": frozenset({Way.DOWN}),
}


@lru_cache(maxsize=8)
def _pattern(name: str) -> re.Pattern[str]:
    written = tomllib.loads(files(__package__).joinpath("comparing.toml").read_text("utf-8"))
    return re.compile("|".join(written[name]), re.IGNORECASE)


def compare(stated: StatedFigure, candidate: Candidate, areas: Sequence[str], context: DocumentContext) -> Answer:
    """Return a figure beside those of other places, or beside the target that is named."""
    measure = candidate.measure
    own = one_figure(measure, areas[0], stated, context)
    if own is None:
        return NO_FIGURE
    if not stated.against:
        return _against_target(stated, candidate, own)
    if areas[0] in stated.against:
        return NO_WAY
    others = [measure.figures.get((area, own.period)) for area in stated.against]
    there = [one for one in others if one is not None]
    if len(there) < len(others):
        return NO_FIGURE
    ways = {way(own.value - one.value) for one in there}
    said = _AGAINST.filled(value=shown(measure, own.value), other=joined([shown(measure, one.value) for one in there]))
    return Worked(links(measure, [own, *there]), said, way=ways.pop() if len(ways) == 1 else None)


def _against_target(stated: StatedFigure, candidate: Candidate, own: Held) -> Answer:
    """Return a figure beside the one target that is named; «i tråd med» is said of it whichever way it points."""
    named = stated.sentence.text[stated.start : stated.end + _REACH]
    is_rule = bool(_pattern("rule").search(named))
    targets = [one for one in candidate.measure.targets if one.is_rule or not is_rule]
    if len(targets) != 1 or not (is_rule or _pattern("target").search(named)):
        return NO_WAY
    found = way(own.value - targets[0].value)
    if stated.way is Way.SAME:
        if not _pattern("in_line").search(stated.text) or targets[0].operator not in _MET:
            return NO_WAY
        found = Way.SAME if found in _MET[targets[0].operator] else Way.DOWN
    said = _AGAINST.filled(value=shown(candidate.measure, own.value), other=shown(candidate.measure, targets[0].value))
    return Worked(links(candidate.measure, [own]), said, way=found)


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
    alike = (one for one in candidate.measure.areas if kinds.get(one) == kinds.get(areas[0]))
    peers = stated.against or tuple(alike)
    found = _figures_of(sorted({*areas, *peers}), stated, candidate.measure, context)
    named = {area: value for area, value in found.items() if area in areas}
    others = {area: value for area, value in found.items() if area not in areas}
    if len(named) < len(areas) or not others:
        return NO_FIGURE
    own, rest = [value for value, _ in named.values()], [value for value, _ in others.values()]
    over, below = min(own) - max(rest), max(own) - min(rest)
    found_way = Way.UP if over > 0 else Way.DOWN if below < 0 else Way.SAME
    said = _AMONG.filled(
        value=joined([shown(candidate.measure, value) for value in own]),
        other=joined([shown(candidate.measure, value) for value in rest]),
    )
    held = tuple(one for _, figures in (*named.values(), *others.values()) for one in figures)
    return Worked(links(candidate.measure, held), said, way=found_way)


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
