"""Times in a sentence: years, spans, «siden 2019», «de siste tre årene», «året før», resolved against the document."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from samstyr.kernels.claims.stating.lexicon import Phrases, listed, named
from samstyr.kernels.claims.stating.reading import Reading
from samstyr.kernels.claims.stating.relative_times import FIRSTS, last_years_until, relative_at
from samstyr.kernels.claims.stating.spans import Role, TimeSaid
from samstyr.kernels.claims.stating.time_roles import role_of, time_words
from samstyr.kernels.claims.stating.tokens import TokenKind
from samstyr.kernels.claims.stating.values import DocumentContext
from samstyr.kernels.claims.stating.word_numbers import small_numbers
from samstyr.kernels.claims.stating.written_dates import MONTHS, period_of_date
from samstyr.kernels.claims.stating.year_times import LONGEST_SPAN, year_said
from samstyr.kernels.claims.stating.years import YEAR, is_year
from samstyr.kernels.period import Period, PeriodKind

# «på 1990-tallet»
_DECADE: Final = re.compile(r"((?:19|20)[0-9]0)-(?:tallet|talet|årene|åra)")
_JOINS: Final = frozenset(("og", "eller", "and", "or"))
_TIMELY: Final = (TokenKind.DATE, TokenKind.INERT)
_ROLES: Final = {
    "now": Role.NOW,
    "last": Role.LAST,
    "next": Role.AT,
    "before": Role.BEFORE,
    "same": Role.SAME,
    "future": Role.FUTURE,
    "since_last": Role.SINCE_LAST,
    "earlier": Role.EARLIER,
}


@lru_cache(maxsize=1)
def _phrases() -> Phrases[str]:
    return Phrases.of(named("times", "phrases").items())


@lru_cache(maxsize=1)
def _triggers() -> frozenset[str]:
    """Return every word that a time can begin with."""
    firsts = (
        frozenset(listed("times", "nynorsk", "now"))
        | _phrases().firsts
        | time_words("last_years").firsts
        | _recurring().firsts
    )
    return firsts | FIRSTS | frozenset(MONTHS) | frozenset(("de", "dei", "the"))


@lru_cache(maxsize=1)
def _recurring() -> Phrases[bool]:
    return Phrases.of((phrase, True) for phrase in listed("grammar", "recurring", "words"))


def times_in(reading: Reading) -> tuple[TimeSaid, ...]:
    """Return the times that are said, in order; none overlaps another."""
    found, at = [], 0
    triggers = _triggers()
    while at < len(reading.tokens):
        token = reading.tokens[at]
        is_number = token.value is not None or token.low in small_numbers(reading.language)
        may_begin = is_number or token.kind in _TIMELY or token.low in triggers
        said = _time_at(reading, at) if may_begin else None
        if said is None:
            at += 1
        else:
            found.append(said)
            at = max(said.last, at + 1)
    return _last_beside_now(reading, _with_joined_bases(reading, last_years_until(found)))


def _with_joined_bases(reading: Reading, found: Sequence[TimeSaid]) -> list[TimeSaid]:
    """Make a year that is joined to one that is compared with compared with too: «enn både i 2020 og 2021»."""
    made = list(found)
    for place in range(1, len(made)):
        before, one = made[place - 1], made[place]
        gap = reading.lows[before.last : one.first]
        is_joined = bool(gap) and gap[0] in _JOINS and all(low in time_words("at") for low in gap[1:])
        if before.role is Role.BASE and one.role is Role.AT and is_joined:
            made[place] = replace(one, role=Role.BASE)
    return made


def _last_beside_now(reading: Reading, found: list[TimeSaid]) -> tuple[TimeSaid, ...]:
    """Make «i fjor» the year before where the newest year is said as well: «nå 141 liter, i fjor 148»."""
    now = reading.context.now
    before = (Period.of_year(max(1, now.year - 1)),)
    if any(one.role is Role.LAST and _is_compared(reading, one) for one in found):
        return tuple(_before_now(reading, one, before) if one.role is Role.LAST else one for one in found)
    if not any(one.role is not Role.LAST and now in one.periods for one in found):
        return tuple(replace(one, role=Role.NOW) if one.role is Role.LAST else one for one in found)
    return tuple(_before_now(reading, one, before) if one.role is Role.LAST else one for one in found)


def _before_now(reading: Reading, one: TimeSaid, periods: tuple[Period, ...]) -> TimeSaid:
    is_base = time_words("base").before(reading.lows, one.first) is not None
    return replace(one, role=Role.BASE if is_base else Role.AT, periods=periods)


def _is_compared(reading: Reading, one: TimeSaid) -> bool:
    """Return whether «i fjor» is what something is compared with: «høyere enn i fjor»."""
    return one.first > 0 and reading.lows[one.first - 1] in ("enn", "than")


def _time_at(reading: Reading, at: int) -> TimeSaid | None:
    tokens, lows, context = reading.tokens, reading.lows, reading.context
    token = tokens[at]
    if token.kind is TokenKind.DATE:
        period = period_of_date(token.text)
        return TimeSaid(at, at + 1, role_of(tokens, lows, at), (period,) if period else ())
    decade = _DECADE.fullmatch(token.low)
    if decade is not None:
        first = int(decade[1])
        return TimeSaid(at, at + 1, role_of(tokens, lows, at), (Period.of_years(first, first + 9),))
    if is_year(tokens, at):
        return year_said(tokens, lows, at, context)
    if token.kind is TokenKind.WORD or token.kind is TokenKind.NUMBER:
        return (
            _last_years(reading, at) or relative_at(reading, at) or _phrase(lows, at, context) or _every_year(lows, at)
        )
    return None


def _every_year(lows: Sequence[str], at: int) -> TimeSaid | None:
    """Read «i november hvert år» and «hvert år i november»: a date that comes again, without a year."""
    if lows[at] in MONTHS:
        found = _recurring().at(lows, at + 1) if at + 1 < len(lows) else None
        return TimeSaid(at, at + 1 + found[1], Role.RECURRING) if found else None
    found = _recurring().at(lows, at)
    month = at + found[1] + 1 if found else len(lows)
    is_month = month < len(lows) and lows[month - 1] in ("i", "in") and lows[month] in MONTHS
    return TimeSaid(at, month + 1, Role.RECURRING) if is_month else None


def _last_years(reading: Reading, at: int) -> TimeSaid | None:
    """Read «de siste tre årene», «de tre siste årene», «siste 4 år», «the last three years»."""
    lows, context = reading.lows, reading.context
    number, place, has_last = None, at, False
    while place < len(lows) and place < at + 4:
        low = lows[place]
        if low in time_words("last_years"):
            has_last = True
        elif low in time_words("year_words"):
            if number and has_last and 0 < number <= LONGEST_SPAN:
                last = context.now
                first = Period.of_year(max(1, last.year - number + 1))
                return TimeSaid(at, place + 1, Role.SPAN, (first, last), number)
            return None
        elif (read := _small(reading, place)) is not None and number is None:
            number = read
        elif low not in ("de", "dei", "the"):
            return None
        place += 1
    return None


def _small(reading: Reading, at: int) -> int | None:
    token = reading.tokens[at]
    if token.kind is TokenKind.NUMBER and token.value is not None and not token.decimals:
        return int(token.value)
    return small_numbers(reading.language).get(token.low)


def _phrase(lows: Sequence[str], at: int, context: DocumentContext) -> TimeSaid | None:
    if lows[at] in listed("times", "nynorsk", "now") and lows[at - 1] in listed("times", "nynorsk", "before_now"):
        return TimeSaid(at, at + 1, Role.NOW, (context.now,))
    found = _phrases().at(lows, at)
    if found is None:
        return None
    meaning, length = found
    following = lows[at + length] if at + length < len(lows) else ""
    if meaning == "document" and (
        YEAR.fullmatch(following) or following in ("fra", "frå", "mellom", "from", "between")
    ):
        return None
    now = context.now
    year = max(2, now.year)
    if meaning == "document":
        is_span = context.period is None or context.period.kind is PeriodKind.RANGE
        # A report on one year that speaks of «perioden» means more years than that.
        role, ends = (Role.SPAN, _ends(context.period)) if is_span else (Role.VAGUE, ())
        return TimeSaid(at, at + length, role, ends, _years_of(lows[at]))
    if meaning == "merged":
        return _since_merged(at, at + length, context)
    periods = {"now": (now,), "last": (now,), "next": (Period.of_year(min(9998, year) + 1),)}
    return TimeSaid(at, at + length, _ROLES.get(meaning, Role.VAGUE), periods.get(meaning, ()))


def _since_merged(first: int, last: int, context: DocumentContext) -> TimeSaid:
    """Read «etter kommunesammenslåingen»: since the municipality is what it is, where that is known."""
    since = next((one.since for one in context.areas if one.is_own), None)
    if since is None or since >= context.now.year:
        return TimeSaid(first, last, Role.VAGUE)
    return TimeSaid(first, last, Role.SINCE, (Period.of_year(since), context.now))


def _years_of(word: str) -> int:
    """Return how many years «fireårsperioden» takes, 1 where the word does not say."""
    number, is_so, _rest = word.partition("årsperiode")
    return small_numbers("nb").get(number, 1) if is_so else 1


def _ends(period: Period | None) -> tuple[Period, ...]:
    if period is None:
        return ()
    if period.kind is PeriodKind.RANGE:
        return Period.of_year(period.first.year), Period.of_year(period.last.year)
    return (period,)


def consumed(times: Sequence[TimeSaid]) -> Iterator[int]:
    """Give the places of the tokens that times take."""
    for one in times:
        yield from range(one.first, one.last)
