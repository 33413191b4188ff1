"""Which figures a statement's times ask for."""

import re
from collections.abc import Sequence
from typing import Final

from samstyr.kernels.claims.linking.measures import Held, Measure
from samstyr.kernels.claims.stating.values import Basis, DocumentContext, StatedFigure, Way
from samstyr.kernels.claims.stating.word_numbers import small_numbers
from samstyr.kernels.claims.verdicts.patterns import pattern
from samstyr.kernels.claims.verdicts.told_ends import held_between, told_ends
from samstyr.kernels.period import Period

_YEAR: Final = 12
_SOME_YEARS: Final = 4
_FROM: Final = ("fra", "frå", "from")
_YEARS: Final = frozenset(("år", "year", "years"))
_AGAINST: Final = ("mot", "against")
_STABLE: Final = ("stab", "stead")
_TO: Final = ("til", "to")
_UP_OR_DOWN: Final = (["opp"], ["ned"], ["up"], ["down"])
_TWO: Final = 2
_WRITTEN: Final = re.compile(r"\b(?:19|20)\d{2}\b")


def one_figure(measure: Measure, area: str, stated: StatedFigure, context: DocumentContext) -> Held | None:
    """Return the figure for the statement's own time, the newest where it says none; None where there is none."""
    if is_first_end(stated) and stated.period_basis is not Basis.SAID:
        found = ends(measure, area, stated)
        return found[0] if found is not None else None
    if stated.periods and stated.period_basis is not Basis.UNKNOWN:
        exact = at(measure, area, stated.periods[-1])
        is_near = stated.period_basis is not Basis.SAID and stated.periods[-1].months <= _YEAR
        if exact is None and not is_near and not _is_written(stated, stated.periods[-1]):
            return _of_document(measure, area, stated.periods[-1])
        return exact or (_near(measure, area, stated, context) if is_near else None)
    return newest(measure, area, context)


def at(measure: Measure, area: str, period: Period) -> Held | None:
    """Return the figure of a period: its own, else the only one inside it or the one that ends with it."""
    exact = measure.figures.get((area, period))
    if exact is not None:
        return exact
    periods = measure.periods(area)
    inside = [one for one in periods if period.months <= _YEAR and period.contains(one)]
    ending = [one for one in periods if one.contains(period) and one.last == period.last]
    found = inside if len(inside) == 1 else ending or _summed_up(measure, periods, period)
    return measure.figures[area, found[0]] if len(found) == 1 else None


def _summed_up(measure: Measure, periods: Sequence[Period], span: Period) -> list[Period]:
    """Return the year whose figure is of a span by the name of its measure: «nybygg siste fire år» of 2021."""
    names = " ".join(one.nb for one in measure.names)
    said = pattern("of_last_years").search(names)
    if said is None or span.months <= _YEAR:
        return []
    number = int(said["number"]) if said["number"].isdigit() else small_numbers("nb").get(said["number"], 0)
    is_whole = span.months == number * _YEAR
    return [one for one in periods if is_whole and one.months <= _YEAR and one.last == span.last]


def _of_document(measure: Measure, area: str, span: Period) -> Held | None:
    """Return the one figure of several years within «perioden»: the last of its years may not be over."""
    inside = [one for one in measure.periods(area) if one.months > _YEAR and span.contains(one)]
    return measure.figures[area, inside[0]] if len(inside) == 1 else None


def _near(measure: Measure, area: str, stated: StatedFigure, context: DocumentContext) -> Held | None:
    """Return the newest figure by a time that is not said of it but of what stands before: surveys skip years.

    What has none by then is of its own time.
    """
    there = [one for one in measure.periods(area) if one.last <= stated.periods[-1].last]
    is_carried = stated.period_basis is Basis.CARRIED
    return measure.figures[area, there[-1]] if there else newest(measure, area, context) if is_carried else None


def newest(measure: Measure, area: str, context: DocumentContext) -> Held | None:
    """Return the newest figure that was there on the document's day."""
    there = [one for one in measure.periods(area) if one.first <= context.reference_date]
    return measure.figures[area, there[-1]] if there else None


def ends(measure: Measure, area: str, stated: StatedFigure) -> tuple[Held, Held] | None:
    """Return the figures at both ends of what a change is said of; from the one before where one end is said."""
    periods = measure.periods(area)
    told = told_ends(stated) if stated.period_basis is not Basis.SAID else None
    if told is not None and (between := held_between(measure, area, periods, told)) is not None:
        return between
    if len(stated.periods) > 1:
        first, last = at(measure, area, stated.periods[0]), at(measure, area, stated.periods[-1])
        if stated.period_basis is Basis.NOW and (first is None or last is None):
            # «Det siste året» is the newest there is: figures lag behind, and surveys skip years.
            first, last = _newest_step(measure, area, periods, stated.periods[-1])
        elif stated.period_basis is Basis.CARRIED and (first is None or last is None):
            # What is not said of this figure need not fit it: a table of its own may begin a year later.
            inside = _over(measure, area, periods, _span(stated.periods))
            first, last = inside if inside[0] is not None else (first, last)
        if last is None and first is not None and not _is_written(stated, stated.periods[-1]):
            last = measure.figures[area, periods[-1]]
    elif stated.period_basis is Basis.YEARS:
        first, last = _some_years(measure, area, periods)
    elif stated.periods and stated.periods[0].months > _YEAR:
        first, last = _over(measure, area, periods, stated.periods[0])
    elif (begun := _begun(stated)) is not None:
        first, last = at(measure, area, begun[0]), _last(measure, area, begun)
    else:
        first, last = _step(measure, area, periods, stated)
    if first is None or last is None:
        return None
    # «I 2019 var den høyere enn i 2022» is told backwards.
    is_back = len(stated.periods) > 1 and stated.periods[-1] < stated.periods[0] and last.period < first.period
    return (first, last) if first.period < last.period or is_back else None


def _begun(stated: StatedFigure) -> tuple[Period, ...] | None:
    """Return the time that a change begins with, where the one time that is said is that: «17 flere enn i 2020».

    Where the sentence says one later year, that is its end; else it is the newest figure's.
    """
    if len(stated.periods) != 1:
        return None
    text, said = stated.sentence.text, stated.periods[0]
    year = str(said.last.year)
    is_since = pattern("since_then").search(text, text.find(year) + len(year) if year in text else 0)
    if not is_since and not re.search(pattern("from_year").pattern + rf"\s*{year}\b", text, re.IGNORECASE):
        return None
    later = {Period.of_year(int(one)) for one in _WRITTEN.findall(text) if int(one) > said.last.year}
    return (said, *later) if len(later) == 1 else (said,)


def _last(measure: Measure, area: str, begun: Sequence[Period]) -> Held | None:
    """Return the figure that a change ends with, the newest there is where no time is said of it."""
    if len(begun) == _TWO:
        return at(measure, area, begun[-1])
    later = [one for one in measure.periods(area) if one > begun[0]]
    return measure.figures[area, later[-1]] if later else None


def _some_years(measure: Measure, area: str, periods: Sequence[Period]) -> tuple[Held | None, Held | None]:
    """Return the two ends of «de siste årene»: the newest figure, and the oldest of a few years before."""
    late = [one for one in periods if periods[-1].year - one.year <= _SOME_YEARS]
    return (measure.figures[area, late[0]], measure.figures[area, late[-1]]) if len(late) > 1 else (None, None)


def _is_written(stated: StatedFigure, period: Period) -> bool:
    """Return whether a time is in the sentence: «siden 2019» leaves the other end to the newest figure there is."""
    return str(period.last.year) in stated.sentence.text


def _over(measure: Measure, area: str, periods: Sequence[Period], span: Period) -> tuple[Held | None, Held | None]:
    """Return the first and the last figure in a span of years; in «2020–2022» that of the year 2020 is the first."""
    inside = [one for one in periods if span.contains(one)]
    if len(inside) < 2:  # noqa: PLR2004 - a change has two ends
        return None, None
    return measure.figures[area, inside[0]], measure.figures[area, inside[-1]]


def _step(
    measure: Measure, area: str, periods: Sequence[Period], stated: StatedFigure
) -> tuple[Held | None, Held | None]:
    last = at(measure, area, stated.periods[0]) if stated.periods else None
    if last is None and not stated.periods and periods:
        last = measure.figures[area, periods[-1]]
    before = [one for one in periods if last is not None and one < last.period]
    return (measure.figures[area, before[-1]] if before else None), last


def _newest_step(
    measure: Measure, area: str, periods: Sequence[Period], now: Period
) -> tuple[Held | None, Held | None]:
    """Return the newest figure by a time, and the one before it."""
    there = [one for one in periods if one.last <= now.last]
    return (measure.figures[area, there[-2]], measure.figures[area, there[-1]]) if len(there) > 1 else (None, None)


def _span(periods: Sequence[Period]) -> Period:
    first, last = periods[0].first.year, periods[-1].last.year
    return Period.of_years(first, last) if first < last else periods[-1]


def whole_span(stated: StatedFigure) -> tuple[Period, ...]:
    """Return the one span of years that two ends lie in, () where no time is said."""
    if len(stated.periods) < len(("first", "last")):
        return stated.periods
    first, last = stated.periods[0].first.year, stated.periods[-1].last.year
    return (Period.of_years(first, last),) if first < last else stated.periods[-1:]


def is_within_year(stated: StatedFigure) -> bool:
    """Return whether it is said that something was stable during one year, which figures for years do not tell."""
    is_one_year = len(stated.periods) == 1 and stated.period_basis is Basis.SAID and stated.periods[0].months <= _YEAR
    return is_one_year and stated.way is Way.SAME and stated.text.casefold().startswith(_STABLE)


def is_first_end(stated: StatedFigure) -> bool:
    """Return whether a figure is where something came from: «fra 4,5 til 4,8», «…, opp fra 4,5», «4,8 mot 4,5»."""
    before, after = stated.sentence.text[: stated.start].casefold().split(), stated.sentence.text[stated.end :].split()
    if stated.value is None or not before:
        return False
    if before[-1] in _AGAINST and stated.area_basis is not Basis.SAID:
        # «mot 83,2 to år tidligere» says when.
        return stated.period_basis is Basis.CARRIED and not _YEARS.intersection(one.strip(".,") for one in after[:3])
    if before[-1] not in _FROM:
        return False
    return before[-2:-1] in _UP_OR_DOWN or (bool(after) and after[0].casefold() in _TO)


def years(measure: Measure, area: str, span: Period) -> tuple[Held, ...]:
    """Return the figures of every year in a span, () where one of them is missing."""
    wanted = [Period.of_year(year) for year in range(span.first.year, span.last.year + 1)]
    found = [measure.figures.get((area, one)) for one in wanted]
    return tuple(one for one in found if one is not None) if all(found) else ()
