"""A date in words, by how precisely it is known."""

from collections.abc import Callable
from datetime import date

from samstyr.kernels.period import Period, PeriodKind
from samstyr.kernels.texts import Text
from samstyr.plans.queries.kinds import NO_DATE, SEASONS


def in_words(*, written: str, precision: str, printed: str) -> Text:
    """Return a date in words; without a date, what the source prints instead ("hvert år"), if anything.

    `written` is ISO, shortened to month, quarter, season or year by `precision`.
    """
    say = WORDS.get(precision)
    if say is None or not written:
        return Text(printed) if printed else NO_DATE
    return say(written)


def _day(written: str) -> Text:
    day = date.fromisoformat(written)
    month = Period.of(PeriodKind.MONTH, day.year, day.month).label
    return Text(f"{day.day}. {month.nb}", f"{day.day} {month.en}")


def _season(written: str) -> Text:
    year, _, season = written.partition("-")
    name = SEASONS.get(season, Text(season, season))
    return Text(f"{name.nb} {year}", f"{name.en} {year}")


def _period(written: str) -> Text:
    return Period.parse(written).label


WORDS: dict[str, Callable[[str], Text]] = {
    "day": _day,
    "month": _period,
    "quarter": _period,
    "season": _season,
    "year": _period,
}
