"""Statements of when something happens or happened: «sluttbehandles i 2024», «ble vedtatt i juni 2021»."""

import re
from typing import Final

from samstyr.kernels.claims.stating.lexicon import word_list
from samstyr.kernels.claims.stating.reading import Reading
from samstyr.kernels.claims.stating.spans import Role, TimeSaid
from samstyr.kernels.period import PeriodKind

_DATED: Final = word_list("dates")
_VERBS: Final = frozenset(word for words in _DATED["verbs"].values() for word in words)
_LEADS: Final = frozenset(word for words in _DATED["leads"].values() for word in words)
_PASSIVE: Final = re.compile(r"[^\W\d_]{4,}(?:es|ast)\Z")
_LEAD_REACH: Final = 3


def dated_event(reading: Reading, time: TimeSaid) -> bool:
    """Return whether a time says when something happens, in a sentence that states nothing else."""
    if not time.periods or time.role not in (Role.AT, Role.UNTIL, Role.SPAN):
        return False
    if time.role is Role.SPAN and time.periods[-1].kind is not PeriodKind.YEAR:
        return False
    start, end = reading.part_start(time.first), reading.part_end(time.last - 1)
    led = any(low in _LEADS for low in reading.lows[max(start, time.first - _LEAD_REACH) : time.first])
    is_month = time.periods[0].kind is not PeriodKind.YEAR
    happens = any(low in _VERBS or _PASSIVE.match(low) for low in reading.lows[start:end])
    return (led or is_month) and happens
