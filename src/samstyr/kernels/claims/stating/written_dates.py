"""Written dates as the month, quarter or year that they are in: «31.12.2022», «1. mars 2023», «2. tertial 2022»."""

import re
from datetime import date
from functools import lru_cache
from typing import Final

from samstyr.kernels.claims.stating.lexicon import named, numbered
from samstyr.kernels.period import NotAPeriod, Period, PeriodKind

MONTHS: Final = dict(numbered("times", "months"))
_YEAR_IN: Final = re.compile(r"(?:19|20)[0-9]{2}")
_NUMERIC: Final = re.compile(r"([0-3]?[0-9])\.\s?([01]?[0-9])\.\s?([0-9]{4}|[0-9]{2})")
_ISO: Final = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_LAST_MONTH, _LAST_DAY = 12, 31
_PARTS: Final = dict(named("times", "parts"))
_ORDINALS: Final = {"første": 1, "andre": 2, "tredje": 3, "fjerde": 4, "first": 1, "second": 2, "third": 3, "fourth": 4}


@lru_cache(maxsize=1024)
def period_of_date(text: str) -> Period | None:
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
    month = next((MONTHS[word] for word in words if word in MONTHS), None)
    if month is None:
        return None
    day = next(
        (int(one.rstrip(".")) for one in words if one.rstrip(".").isdigit() and len(one.rstrip(".")) <= len("31")), 0
    )
    if (month, day) == (_LAST_MONTH, _LAST_DAY):
        return Period.of_year(year)
    return Period.of(PeriodKind.MONTH, year, month)
