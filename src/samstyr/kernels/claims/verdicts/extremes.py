"""The highest and the lowest: of places, of the rows of a table, of the years that a measure has figures for."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from samstyr.kernels.claims.linking.answering import is_rate
from samstyr.kernels.claims.linking.measures import Held, Measure
from samstyr.kernels.claims.linking.values import Candidate, Choice
from samstyr.kernels.claims.stating.lexicon import words_of
from samstyr.kernels.claims.stating.values import Basis, DocumentContext, StatedFigure, Way
from samstyr.kernels.claims.verdicts.extreme_years import extreme_year, is_apposed, is_of_years, span_of
from samstyr.kernels.claims.verdicts.patterns import pattern
from samstyr.kernels.claims.verdicts.periods import ends, one_figure
from samstyr.kernels.claims.verdicts.reasons import NO_FIGURE, NO_WAY
from samstyr.kernels.claims.verdicts.showing import joined, links, shown
from samstyr.kernels.claims.verdicts.values import Answer, Link, Worked
from samstyr.kernels.texts import Text

_AMONG: Final = Text("{value}; de andre: {other}", "{value}; the others: {other}")
_FEWEST: Final = 2
# How near an extreme what it is of is named.
_NEAR: Final = 20
_HUNDRED: Final = 100

_Found = tuple[Decimal, tuple[Held, ...]]


def extreme(stated: StatedFigure, candidate: Candidate, areas: Sequence[str], context: DocumentContext) -> Answer:
    """Return whether some places have the highest or the lowest of those they are held against.

    Where none are said, these are all places of their kind that have a figure; a whole such as the country is more
    places than we know.
    """
    kinds = {area.id: area.kind for area in context.areas}
    wholes = [one for one in stated.against if kinds.get(one) != kinds.get(areas[0])]
    if wholes:
        return NO_WAY
    # A growth that is published for each year is one of years like any other figure.
    if is_of_years(replace(stated, is_of_change=stated.is_of_change and not is_rate(candidate.measure))):
        return extreme_year(stated, candidate.measure, areas[0], context)
    if stated.is_of_change and is_apposed(stated) and is_of_years(replace(stated, is_of_change=False)):
        # «… vokste med 2 prosent, den høyeste veksten i perioden»: of each year's change, which it does not have.
        return NO_WAY
    beyond = _beyond(stated, context)
    alike = (one for one in candidate.measure.areas if kinds.get(one) == kinds.get(areas[0]) and one not in beyond)
    found = _figures_of(sorted({*areas, *(stated.against or alike)}), stated, candidate.measure, context)
    if set(found) == set(areas) and _says_year_alone(stated):
        # What has figures for one place only is first among its years.
        return extreme_year(replace(stated, peak=stated.periods[0]), candidate.measure, areas[0], context)
    named = {area: value for area, value in found.items() if area in areas}
    others = {area: value for area, value in found.items() if area not in areas}
    if len(named) < len(areas) or not others:
        return NO_FIGURE
    worked = _among(candidate.measure, list(named.values()), [(candidate.measure, one) for one in others.values()])
    # Who is the first of all is the first of those on one side too, and among the first; who is not, may yet be.
    is_open = bool(beyond) or bool(pattern("among").search(stated.sentence.text[: stated.start]))
    return NO_WAY if is_open and worked.way is Way.SAME else worked


def _says_year_alone(stated: StatedFigure) -> bool:
    """Return whether a year is said and no place: «lavest var omdisponeringen i 2020»."""
    is_placed = bool(stated.against) or (bool(stated.areas) and stated.area_basis is Basis.SAID)
    is_one_year = len(stated.periods) == 1 and stated.period_basis is Basis.SAID
    return is_one_year and not is_placed and not stated.is_of_change


def rank_among(stated: StatedFigure, candidate: Candidate, areas: Sequence[str], context: DocumentContext) -> Answer:
    """Return which place an area has among those of its kind that have a figure, counted from the end that is said.

    Of more places than we know, its place is no better than this.
    """
    kinds = {area.id: area.kind for area in context.areas}
    alike = [one for one in candidate.measure.areas if kinds.get(one) == kinds.get(areas[0])]
    found = _figures_of(sorted({*areas[:1], *alike}), stated, candidate.measure, context)
    own = found.get(areas[0])
    if own is None or len(found) <= _FEWEST or stated.way not in (Way.UP, Way.DOWN) or stated.against:
        return NO_WAY
    others = [value for area, (value, _held) in found.items() if area != areas[0]]
    beyond = [one for one in others if (one > own[0] if stated.way is Way.UP else one < own[0])]
    rank = Decimal(len(beyond) + 1)
    if stated.value is not None and stated.value > rank:
        return NO_WAY
    rest = [(candidate.measure, one) for area, one in found.items() if area != areas[0]]
    return replace(_among(candidate.measure, [own], rest), value=rank, way=None)


def extreme_row(choice: Choice, area: str, context: DocumentContext) -> Answer:
    """Return whether a row of a table has the highest or the lowest of its rows, or moved most."""
    stated, measure = choice.stated, choice.candidates[0].measure
    own = _figures_of((area,), stated, measure, context).get(area)
    if own is None:
        return NO_FIGURE
    there = [(one.measure, _figures_of((area,), stated, one.measure, context).get(area)) for one in choice.beside]
    periods = [one.period for one in own[1]]
    same = [(of, one) for of, one in there if one is not None and [held.period for held in one[1]] == periods]
    return _among(measure, [own], same) if len(same) >= _FEWEST else NO_FIGURE


def _among(measure: Measure, own: Sequence[_Found], others: Sequence[tuple[Measure, _Found]]) -> Worked:
    """Return whether some figures are over or below all others."""
    values, rest = [value for value, _ in own], [value for _, (value, _held) in others]
    over, below = min(values) - max(rest), max(values) - min(rest)
    found = Way.UP if over > 0 else Way.DOWN if below < 0 else Way.SAME
    said = _AMONG.filled(
        value=joined([shown(measure, value) for value in values]),
        other=joined([shown(of, value) for of, (value, _held) in others]),
    )
    held = [link for _, figures in own for link in links(measure, figures)]
    beside: list[Link] = [link for of, (_value, figures) in others for link in links(of, figures)]
    return Worked((*held, *beside), said, way=found)


def _beyond(stated: StatedFigure, context: DocumentContext) -> frozenset[str]:
    """Return the places that those compared lie on one side of: «den av kommunene vest for Bergheim»."""
    sides = "|".join(words_of("classing", "bearings", stated.sentence.language))
    places = re.findall(rf"\b(?:{sides}) (?:for|av|of) (\w+)", stated.sentence.text)
    return frozenset(area.id for area in context.areas for name in area.names if name in places)


def _figures_of(
    areas: Sequence[str], stated: StatedFigure, measure: Measure, context: DocumentContext
) -> Mapping[str, _Found]:
    """Return each place's figure for one and the same time, or its change where the extreme is that of a change."""
    text = stated.sentence.text
    near = f"{text[max(0, stated.start - 20) : stated.start]} {text[stated.end : stated.end + 12]}"
    is_new = pattern("new").search(near) and not pattern("named_new").search(" ".join(one.nb for one in measure.names))
    is_change = stated.is_of_change or bool(pattern("change").search(near)) or bool(is_new)
    # The largest fall is the change that is furthest down.
    sign = -1 if _is_of_falls(stated) and (is_change or measure.is_change) else 1
    found: dict[str, _Found] = {}
    for area in areas:
        if is_change and not (measure.is_change or is_rate(measure)):
            both = ends(measure, area, stated)
            if both is not None:
                change = both[1].value - both[0].value
                in_parts = pattern("in_per_cent").search(text) and both[0].value
                found[area] = (sign * (change * _HUNDRED / both[0].value if in_parts else change), both)
            continue
        own = one_figure(measure, area, _for_change(stated, measure), context)
        if own is not None:
            found[area] = (sign * own.value, (own,))
    periods = {tuple(held.period for held in figures) for _, figures in found.values()}
    return found if len(periods) == 1 else {}


def _is_of_falls(stated: StatedFigure) -> bool:
    """Return whether an extreme is that of what fell: «har falt mest», «den største nedgangen», «fallet er størst»."""
    text = stated.sentence.text
    start = text.rfind(",", 0, stated.start) if stated.is_of_change else stated.start - _NEAR
    near = text[max(0, start) : stated.end + _NEAR]
    is_said = pattern("falls").search(stated.text) or pattern("falling").search(near)
    return bool(is_said) and not pattern("rises").search(stated.text)


def _for_change(stated: StatedFigure, measure: Measure) -> StatedFigure:
    """Return a statement with the span that a published change is for."""
    span = span_of(stated) if measure.is_change else None
    return stated if span is None else replace(stated, periods=(span,))
