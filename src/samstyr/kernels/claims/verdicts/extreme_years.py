"""The highest and the lowest of years: of those that are said, of all that we know, since a year, in so many years."""

import re
from collections.abc import Sequence
from typing import Final

from samstyr.kernels.claims.linking.measures import Held, Measure
from samstyr.kernels.claims.stating.values import Basis, DocumentContext, StatedFigure
from samstyr.kernels.claims.stating.word_numbers import small_numbers
from samstyr.kernels.claims.verdicts.patterns import pattern
from samstyr.kernels.claims.verdicts.periods import newest
from samstyr.kernels.claims.verdicts.reasons import NO_FIGURE, NO_WAY
from samstyr.kernels.claims.verdicts.showing import joined, links, shown, way
from samstyr.kernels.claims.verdicts.values import Answer, Worked
from samstyr.kernels.period import Period
from samstyr.kernels.texts import Text

_OTHERS: Final = Text("{value} ({period}); de andre årene: {others}", "{value} ({period}); the other years: {others}")
_LISTED: Final = Text("{value} ({period})", "{value} ({period})")
_REACH: Final = 70
_YEAR: Final = 12
_FEWEST: Final = 2
_SPAN: Final = re.compile(r"\b(?:19|20)\d{2}\s*(?:[–-]|til|to|og|and)\s*(?:(?:19|20)\d{2}|\d{2}\b)")
_WRITTEN: Final = re.compile(r"(?<![\d–-])((?:19|20)\d{2})(?![\d–-])")


def is_of_years(stated: StatedFigure) -> bool:
    """Return whether a figure is the highest of years: «det høyeste i perioden», «høyest i 2020», «siden 2015»."""
    if stated.is_of_change or stated.against:
        return False
    if stated.peak is not None:
        return True
    text = stated.sentence.text
    behind = text[stated.end : stated.end + _REACH]
    if _places_behind(stated, behind):
        # «Høyest i Sund, selv om den der har gått ned siden 2017»
        behind = behind.partition(",")[0]
    near = f"{text[max(0, stated.start - _REACH) : stated.start]}{stated.text}{behind}"
    if pattern("years").search(near):
        return True
    if stated.areas and stated.area_basis is Basis.SAID and not is_apposed(stated):
        return False
    is_span = bool(stated.periods) and (len(stated.periods) > 1 or stated.periods[0].months > _YEAR)
    return (is_span and stated.period_basis is Basis.SAID) or is_in_year(stated)


def _places_behind(stated: StatedFigure, behind: str) -> bool:
    """Return whether the place that is first of all is named right behind an extreme."""
    is_said = bool(stated.areas) and stated.area_basis is Basis.SAID
    return is_said and bool(pattern("in_place").match(behind))


def is_apposed(stated: StatedFigure) -> bool:
    """Return whether an extreme is told of the figure before it: «… var 9 prosent, det høyeste i perioden»."""
    return bool(pattern("apposed").search(stated.sentence.text[: stated.start]))


def extreme_year(stated: StatedFigure, measure: Measure, area: str, context: DocumentContext) -> Answer:
    """Return whether the figure of one year is the highest or the lowest of those of the years that are said.

    The year is the one that is said by itself, else the newest. Of more years than we know, it is only known where one
    of ours denies it; a span of which some years have no figures is judged by those that have, which are listed.
    """
    if measure.is_change:
        return NO_WAY
    said, since = _year_said(stated), _since(stated, context)
    span = _written_span(stated) if since is None else None
    there = [one for one in _there(measure, area, span, context) if since is None or one.period.last.year >= since]
    own = next((one for one in there if one.period.last.year == said), None) if said else there[-1] if there else None
    rest = [one for one in there if own is not None and one.period != own.period]
    if own is None or len(rest) < _FEWEST:
        return NO_FIGURE
    over, below = own.value - max(one.value for one in rest), own.value - min(one.value for one in rest)
    found = way(over) if over > 0 else way(below) if below < 0 else way(over - over)
    worked = Worked(links(measure, [own, *rest]), _told(measure, own, rest), way=found)
    known_from = min(one.period.first.year for one in there)
    is_whole = known_from <= since if since is not None else span_of(stated) is not None or is_of_one(stated)
    return worked if is_whole or worked.way is not stated.way else NO_WAY


def span_of(stated: StatedFigure) -> Period | None:
    """Return the years that a statement says, None where it says none or one."""
    if not stated.periods:
        return None
    first, last = stated.periods[0].first.year, stated.periods[-1].last.year
    return Period.of_years(first, last) if first < last else None


def _written_span(stated: StatedFigure) -> Period | None:
    """Return the years that are written; «i perioden» is of all that we know, with the year that it began from."""
    span = span_of(stated)
    is_written = span is not None and str(span.first.year) in stated.sentence.text
    return span if is_written or stated.period_basis is not Basis.SAID else None


def is_of_one(stated: StatedFigure) -> bool:
    """Return whether one year is told to be it, by itself: «høyest i 2020», «verst var 2019»."""
    return stated.peak is not None or is_in_year(stated)


def is_in_year(stated: StatedFigure) -> bool:
    """Return whether the year of the extreme stands right behind it: «høyest i 2020»."""
    is_behind = pattern("in_year").match(stated.sentence.text[stated.end :])
    return bool(is_behind or pattern("best_year").search(stated.text))


def _since(stated: StatedFigure, context: DocumentContext) -> int | None:
    """Return the year that the extreme is said to be since: «siden 2015», «på fire år», «siden sammenslåingen»."""
    text = stated.sentence.text
    if found := pattern("since_year").search(text):
        return int(found[1])
    if pattern("since_merger").search(text):
        return next((one.since for one in context.areas if one.is_own), None)
    counted = pattern("in_so_many_years").search(text)
    named = small_numbers(stated.sentence.language)
    count = next((one for one in counted.groups() if one), "") if counted else ""
    number = int(count) if count.isdecimal() else named.get(count.casefold())
    last = _year_said(stated) or context.now.last.year
    return last - number + 1 if number else None


def _there(measure: Measure, area: str, span: Period | None, context: DocumentContext) -> list[Held]:
    last = newest(measure, area, context)
    periods = [one for one in measure.periods(area) if span is None or span.contains(one)]
    return [measure.figures[area, one] for one in periods if last is not None and one <= last.period]


def _year_said(stated: StatedFigure) -> int | None:
    """Return the year that is said by itself, nearest before the word, else right behind it; a span's ends are none."""
    if stated.peak is not None:
        return stated.peak.last.year
    text = _SPAN.sub(lambda found: " " * len(found[0]), stated.sentence.text)
    since = pattern("since_year").search(text)
    years = [one for one in _WRITTEN.finditer(text) if since is None or one.start() != since.start(1)]
    if pattern("best_year").search(stated.text):
        return next((int(one[1]) for one in years if one.start() >= stated.end), None)
    before = [int(one[1]) for one in years if one.end() <= stated.start]
    after = [int(one[1]) for one in years if one.start() >= stated.end]
    near = before[-1:] or after[:1]
    return near[0] if near else None


def _told(measure: Measure, own: Held, rest: Sequence[Held]) -> Text:
    others = joined([_LISTED.filled(value=shown(measure, one.value), period=one.period.label) for one in rest])
    return _OTHERS.filled(value=shown(measure, own.value), period=own.period.label, others=others)
