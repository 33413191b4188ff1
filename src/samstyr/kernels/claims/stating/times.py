"""Times in a sentence: years, spans, «siden 2019», «de siste tre årene», «året før», resolved against the document."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import Final

from samstyr.kernels.claims.stating.lexicon import Phrases, grammar, listed, named, numbered, ways_of
from samstyr.kernels.claims.stating.reading import Reading
from samstyr.kernels.claims.stating.relative_times import FIRSTS, last_years_until, relative_at, year_beside
from samstyr.kernels.claims.stating.spans import Role, TimeSaid
from samstyr.kernels.claims.stating.tokens import Token, TokenKind
from samstyr.kernels.claims.stating.values import DocumentContext
from samstyr.kernels.claims.stating.word_numbers import small_numbers
from samstyr.kernels.claims.stating.years import YEAR, is_dated_itself, is_year
from samstyr.kernels.period import NotAPeriod, Period, PeriodKind

_YEAR_IN: Final = re.compile(r"(?:19|20)[0-9]{2}")
# «på 1990-tallet»
_DECADE: Final = re.compile(r"((?:19|20)[0-9]0)-(?:tallet|talet|årene|åra)")
_NUMERIC: Final = re.compile(r"([0-3]?[0-9])\.\s?([01]?[0-9])\.\s?([0-9]{4}|[0-9]{2})")
_ISO: Final = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_DASHES: Final = frozenset("-–—−\u2010\u2011/")
_TIMELY: Final = (TokenKind.DATE, TokenKind.INERT)
_LAST_MONTH, _LAST_DAY = 12, 31
_LONGEST_SPAN: Final = 30
_SMALL_REACH: Final = 6
_MONTHS: Final[dict[str, int]] = dict(numbered("times", "months"))
_PARTS: Final[dict[str, str]] = dict(named("times", "parts"))
_ORDINALS: Final = {"første": 1, "andre": 2, "tredje": 3, "fjerde": 4, "first": 1, "second": 2, "third": 3, "fourth": 4}
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
_SOURCES: Final = re.compile(
    r"(?:undersøkels\w*|undersøking\w*|tal[al]?(?:let|lene)?|rapport\w*|måling\w*|data|statistikk\w*|survey|figures|report)\Z"
)


@lru_cache(maxsize=16)
def _phrases(key: str) -> Phrases[str]:
    if key == "phrases":
        return Phrases.of(named("times", key).items())
    return Phrases.of((word, key) for word in listed("times", key, "words"))


@lru_cache(maxsize=1)
def _triggers() -> frozenset[str]:
    """Return every word that a time can begin with."""
    firsts = (
        frozenset(listed("times", "nynorsk", "now"))
        | _phrases("phrases").firsts
        | _phrases("last_years").firsts
        | _recurring().firsts
    )
    return firsts | FIRSTS | frozenset(_MONTHS) | frozenset(("de", "dei", "the"))


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
    return _last_beside_now(reading, last_years_until(found))


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
    is_base = _phrases("base").before(reading.lows, one.first) is not None
    return replace(one, role=Role.BASE if is_base else Role.AT, periods=periods)


def _is_compared(reading: Reading, one: TimeSaid) -> bool:
    """Return whether «i fjor» is what something is compared with: «høyere enn i fjor»."""
    return one.first > 0 and reading.lows[one.first - 1] in ("enn", "than")


def _time_at(reading: Reading, at: int) -> TimeSaid | None:
    tokens, lows, context = reading.tokens, reading.lows, reading.context
    token = tokens[at]
    if token.kind is TokenKind.DATE:
        period = _of_date(token.text)
        return TimeSaid(at, at + 1, _role(tokens, lows, at), (period,) if period else ())
    decade = _DECADE.fullmatch(token.low)
    if decade is not None:
        first = int(decade[1])
        return TimeSaid(at, at + 1, _role(tokens, lows, at), (Period.of_years(first, first + 9),))
    if is_year(tokens, at):
        return _year(tokens, lows, at, context)
    if token.kind is TokenKind.WORD or token.kind is TokenKind.NUMBER:
        return (
            _last_years(reading, at) or relative_at(reading, at) or _phrase(lows, at, context) or _every_year(lows, at)
        )
    return None


def _every_year(lows: Sequence[str], at: int) -> TimeSaid | None:
    """Read «i november hvert år» and «hvert år i november»: a date that comes again, without a year."""
    if lows[at] in _MONTHS:
        found = _recurring().at(lows, at + 1) if at + 1 < len(lows) else None
        return TimeSaid(at, at + 1 + found[1], Role.RECURRING) if found else None
    found = _recurring().at(lows, at)
    month = at + found[1] + 1 if found else len(lows)
    is_month = month < len(lows) and lows[month - 1] in ("i", "in") and lows[month] in _MONTHS
    return TimeSaid(at, month + 1, Role.RECURRING) if is_month else None


def _year(tokens: Sequence[Token], lows: Sequence[str], at: int, context: DocumentContext) -> TimeSaid:
    year = Period.of_year(int(tokens[at].text))
    end = _other_end(tokens, lows, at)
    if end is not None:
        last, last_year = end
        if 0 < last_year - year.year <= _LONGEST_SPAN:
            if last_year < context.now.year and _role(tokens, lows, at) is Role.SINCE and lows[at + 1] in _DASHES:
                return TimeSaid(at, last, Role.SINCE, (Period.of_years(year.year, last_year), context.now))
            return TimeSaid(at, last, Role.SPAN, (year, Period.of_year(last_year)))
    role = _role(tokens, lows, at)
    if role is Role.BASE and year.year > context.reference_date.year:
        role = Role.UNTIL
    if role is Role.SINCE and year.year < context.now.year:
        return TimeSaid(at, at + 1, Role.SINCE, (year, Period.of_year(context.now.year)))
    return TimeSaid(at, at + 1, role, (year,))


def _other_end(tokens: Sequence[Token], lows: Sequence[str], at: int) -> tuple[int, int] | None:
    """Return where a span ends and its last year: 2020–2023, 2021/22, 2020 til og med 2023, mellom 2017 og 2021."""
    beside = year_beside(tokens, lows, at)
    if beside is not None:
        return beside, int(tokens[at].text) + 1
    after = _past_joint(lows, at)
    if after is None or after >= len(tokens) or tokens[after].kind is not TokenKind.NUMBER:
        return None
    first, text = int(tokens[at].text), tokens[after].text.lstrip("-–−")
    if YEAR.fullmatch(text):
        return None if is_dated_itself(tokens, after) else (after + 1, int(text))
    if len(text) == len("22") and text.isdigit() and lows[at + 1] in _DASHES:
        return after + 1, first - first % 100 + int(text)
    return None


def _past_joint(lows: Sequence[str], at: int) -> int | None:
    """Return the place after what joins the two years of a span."""
    after = at + 1
    if after >= len(lows):
        return None
    through = _phrases("through").at(lows, after)
    if through:
        return after + through[1]
    is_and = lows[after] in ("og", "and") and _is_between(lows, at)
    return after + 1 if is_and or lows[after] in ("til", "to") or lows[after] in _DASHES else None


def _is_between(lows: Sequence[str], at: int) -> bool:
    return at > 0 and lows[at - 1] in ("mellom", "between")


def _role(tokens: Sequence[Token], lows: Sequence[str], at: int) -> Role:
    before = _past_small_words(lows, at)
    if before == 0 or at == 0:
        return Role.AT
    if _is_left_out(lows, before, at):
        return Role.EXCEPT
    if _phrases("since").before(lows, before):
        return Role.SINCE
    if lows[before - 1] in _phrases("from"):
        return Role.AT if tokens[at].kind is TokenKind.DATE else _from(tokens, lows, before - 1)
    if _phrases("base").before(lows, before) or _is_as_in(lows, before):
        return Role.BASE
    return Role.UNTIL if _phrases("until").before(lows, before) else Role.AT


def _is_left_out(lows: Sequence[str], before: int, at: int) -> bool:
    """Return whether a time is left out: «med unntak av 2022», «bortsett fra resultatet for 2022»."""
    return any(_phrases("except").before(lows, place) is not None for place in range(max(1, before - 1), at + 1))


def _past_small_words(lows: Sequence[str], at: int) -> int:
    """Return the place before the words that say only that a time follows: «siden i 2019», «fra høsten 2020»."""
    before = at
    while before > 0 and at - before <= _SMALL_REACH:
        taken = _phrases("seasons").before(lows, before) or _phrases("at").before(lows, before)
        if taken is None:
            break
        before -= taken[1]
    return before


def _is_as_in(lows: Sequence[str], at: int) -> bool:
    """Return whether «som» before a time compares with it: «så mange som i 2018», «samme nivå som i 2020»."""
    return lows[at - 1] in ("som", "as") and any(low in _SAME for low in lows[max(0, at - 5) : at - 1])


def _from(tokens: Sequence[Token], lows: Sequence[str], at: int) -> Role:
    """Return what «fra 2021» does: since then where it begins, of it after a survey, else compared with it."""
    if at == 0 or lows[at - 1] in ("perioden", "kraft", "virkning", "period"):
        return Role.AT if at and lows[at - 1] in ("kraft", "virkning") else Role.SINCE
    if _SOURCES.search(lows[at - 1]):
        return Role.AT
    language_ways = (ways_of("nouns", language) for language in ("nb", "en"))
    is_change = any(lows[at - 1] in ways for ways in language_ways)
    is_figure = tokens[at - 1].kind is TokenKind.NUMBER or lows[at - 1] in (
        "prosentpoeng",
        "prosent",
        "%",
        "opp",
        "ned",
    )
    return Role.BASE if is_change or is_figure or any(low in _CHANGED for low in lows[:at]) else Role.AT


_SAME: Final = grammar("times_same")
_CHANGED: Final = grammar("times_changed")


def _last_years(reading: Reading, at: int) -> TimeSaid | None:
    """Read «de siste tre årene», «de tre siste årene», «siste 4 år», «the last three years»."""
    lows, context = reading.lows, reading.context
    number, place, has_last = None, at, False
    while place < len(lows) and place < at + 4:
        low = lows[place]
        if low in _phrases("last_years"):
            has_last = True
        elif low in _phrases("year_words"):
            if number and has_last and 0 < number <= _LONGEST_SPAN:
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
    found = _phrases("phrases").at(lows, at)
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
        return TimeSaid(at, at + length, Role.SPAN if is_span else Role.VAGUE, _ends(context.period) if is_span else ())
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


def _ends(period: Period | None) -> tuple[Period, ...]:
    if period is None:
        return ()
    if period.kind is PeriodKind.RANGE:
        return Period.of_year(period.first.year), Period.of_year(period.last.year)
    return (period,)


@lru_cache(maxsize=1024)
def _of_date(text: str) -> Period | None:
    """Return the month, quarter or year that a date is in; the last day of a year stands for the year."""
    low = text.casefold()
    try:
        numeric, iso = _NUMERIC.fullmatch(low), _ISO.fullmatch(low)
        if numeric or iso:
            written = numeric.groups() if numeric else tuple(reversed(iso.groups())) if iso else ()
            day, month, year = written
            return _day(int(day), int(month), int(year) if len(year) > len("22") else 2000 + int(year))
        found = _YEAR_IN.search(low)
        return _named(low, int(found[0])) if found else None
    except (ValueError, NotAPeriod):
        return None


def _day(day: int, month: int, year: int) -> Period:
    known = date(year, month, day)
    if (known.month, known.day) == (_LAST_MONTH, _LAST_DAY):
        return Period.of_year(year)
    return Period.of(PeriodKind.MONTH, year, known.month)


def _named(low: str, year: int) -> Period | None:
    words = low.replace(",", " ").split()
    for word in words:
        if word in _PARTS:
            number = next((int(one[0]) for one in words if one[0].isdigit() and one != str(year)), None)
            number = number or next((_ORDINALS[one] for one in words if one in _ORDINALS), 1)
            return Period.of(PeriodKind(_PARTS[word]), year, number)
    month = next((_MONTHS[word] for word in words if word in _MONTHS), None)
    if month is None:
        return None
    day = next(
        (int(one.rstrip(".")) for one in words if one.rstrip(".").isdigit() and len(one.rstrip(".")) <= len("31")), 0
    )
    if (month, day) == (_LAST_MONTH, _LAST_DAY):
        return Period.of_year(year)
    return Period.of(PeriodKind.MONTH, year, month)


def consumed(times: Sequence[TimeSaid]) -> Iterator[int]:
    """Give the places of the tokens that times take."""
    for one in times:
        yield from range(one.first, one.last)
