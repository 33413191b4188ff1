"""Years in a sentence, alone or as the two ends of a span: «2020–2023», «2021/22», «mellom 2017 og 2021»."""

from collections.abc import Sequence
from typing import Final

from samstyr.kernels.claims.stating.relative_times import year_beside
from samstyr.kernels.claims.stating.spans import Role, TimeSaid
from samstyr.kernels.claims.stating.time_roles import role_of, time_words
from samstyr.kernels.claims.stating.tokens import Token, TokenKind
from samstyr.kernels.claims.stating.values import DocumentContext
from samstyr.kernels.claims.stating.years import YEAR, is_dated_itself
from samstyr.kernels.period import Period

_DASHES: Final = frozenset("-–—−\u2010\u2011/")
LONGEST_SPAN: Final = 30


def year_said(tokens: Sequence[Token], lows: Sequence[str], at: int, context: DocumentContext) -> TimeSaid:
    """Return the time that begins with the year at a place: that year, or a span of years, and what it does."""
    year = Period.of_year(int(tokens[at].text))
    end = _other_end(tokens, lows, at)
    if end is not None:
        last, last_year = end
        if 0 < last_year - year.year <= LONGEST_SPAN:
            if last_year < context.now.year and role_of(tokens, lows, at) is Role.SINCE and lows[at + 1] in _DASHES:
                return TimeSaid(at, last, Role.SINCE, (Period.of_years(year.year, last_year), context.now))
            return TimeSaid(at, last, Role.SPAN, (year, Period.of_year(last_year)))
    role = role_of(tokens, lows, at)
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
    through = time_words("through").at(lows, after)
    if through:
        return after + through[1]
    is_and = lows[after] in ("og", "and") and _is_between(lows, at)
    return after + 1 if is_and or lows[after] in ("til", "to") or lows[after] in _DASHES else None


def _is_between(lows: Sequence[str], at: int) -> bool:
    return at > 0 and lows[at - 1] in ("mellom", "between")
