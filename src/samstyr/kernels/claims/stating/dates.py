"""Statements of when something happens or happened: «sluttbehandles i 2024», «ble vedtatt i juni 2021»."""

import re
from collections.abc import Sequence
from typing import Final

from samstyr.kernels.claims.stating.lexicon import grammar, grouped
from samstyr.kernels.claims.stating.reading import Reading
from samstyr.kernels.claims.stating.spans import Role, TimeSaid
from samstyr.kernels.period import PeriodKind

_VERBS: Final = frozenset(word for words in grouped("dates", "verbs").values() for word in words)
_LEADS: Final = frozenset(word for words in grouped("dates", "leads").values() for word in words)
_PASSIVE: Final = re.compile(r"[^\W\d_]{4,}(?:es|ast)\Z")
_LEAD_REACH: Final = 3
_FROM_EVENTS: Final = frozenset(("etter", "før", "siden", "sidan", "gjennom", "under"))
_SUBORDINATE: Final = grammar("dates_subordinate")
_AUXILIARIES: Final = grammar("dates_auxiliaries")
_PARTICIPLE: Final = re.compile(r"[^\W\d_]{3,}(?:ert|tt|dt|nt|vt|lt|gt|et|dd|ed)\Z")


def dated_event(reading: Reading, time: TimeSaid) -> bool:
    """Return whether a time says when something happens, in a sentence that states nothing else."""
    if time.role is Role.RECURRING:
        return True
    if not time.periods or time.role not in (Role.AT, Role.UNTIL, Role.SPAN):
        return False
    if time.role is Role.SPAN and _is_of_document(reading, time):
        return False
    start, end = reading.part_start(time.first), reading.part_end(time.last - 1)
    around = (*reading.lows[start : time.first], *reading.lows[time.last : time.last + 1])
    if any(low in _SUBORDINATE for low in around) or (start > 0 and reading.lows[start] == "("):
        return False
    before = reading.lows[max(start, time.first - _LEAD_REACH) : time.first]
    if before[-1:] == ("i",) and before[0] in _FROM_EVENTS:
        # «etter sammenslåingen i 2020»
        return False
    led = any(low in _LEADS for low in reading.lows[max(start, time.first - _LEAD_REACH) : time.first])
    is_month = time.periods[0].kind is not PeriodKind.YEAR
    lows = reading.lows[start:end]
    happens = any(low in _VERBS or _PASSIVE.match(low) for low in lows) or _is_done(lows)
    return (led or is_month) and happens


def _is_done(lows: Sequence[str]) -> bool:
    """Return whether a participle ends the verb: «er … etablert», «ble … rammet»."""
    return any(low in _AUXILIARIES for low in lows) and any(_PARTICIPLE.match(low) for low in lows)


def _is_of_document(reading: Reading, time: TimeSaid) -> bool:
    """Return whether a span is the one that the document reports on."""
    period = reading.context.period
    return period is not None and (time.periods[0].year, time.periods[-1].year) == (period.first.year, period.last.year)
