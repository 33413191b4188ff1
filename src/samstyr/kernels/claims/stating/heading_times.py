"""The time that a heading gives to what stands below it: «Bemanningen siden 2020», «Resultater 2022»."""

from typing import Final

from samstyr.kernels.claims.stating.carrying import NONE_CARRIED, Carried
from samstyr.kernels.claims.stating.reading import read_sentence
from samstyr.kernels.claims.stating.spans import Role
from samstyr.kernels.claims.stating.times import times_in
from samstyr.kernels.claims.stating.values import DocumentContext
from samstyr.kernels.texts import Language

_GIVING: Final = frozenset((Role.AT, Role.SINCE, Role.SPAN))


def carried_from_heading(heading: str, language: Language, context: DocumentContext) -> Carried:
    """Return what a heading leaves to the paragraphs and points below it: the one time it says, where that is past.

    The time that the whole document is of says nothing of its parts.
    """
    times = [one for one in times_in(read_sentence(heading, language, context)) if one.periods]
    if len(times) != 1 or times[0].role not in _GIVING:
        return NONE_CARRIED
    periods, whole = times[0].periods, context.period
    is_past = periods[-1].year <= context.reference_date.year
    is_of_document = whole is not None and (periods[0].year, periods[-1].year) == (whole.first.year, whole.last.year)
    if not is_past or (is_of_document and len(periods) > 1):
        return NONE_CARRIED
    return Carried(periods, change=periods if len(periods) > 1 else ())
