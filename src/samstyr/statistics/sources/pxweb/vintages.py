"""Whether KOSTRA's figures are as the municipalities first sent them, or corrected: only the calendar tells."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any, Final

_CALENDAR: Final = "kostra_calendar.toml"
_SATURDAY: Final = 5
# How SSB names KOSTRA's dimensions: KOKkommuneregion0000, KOKfunksjon0000.
_SIGN: Final = "KOK"


class Vintage(StrEnum):
    """Which state of the figures; `UNKNOWN` where the calendar does not say."""

    UNREVISED = "unrevised"
    REVISED = "revised"
    UNKNOWN = ""


@dataclass(frozen=True, slots=True)
class _Days:
    from_year: int
    unrevised: tuple[int, int]
    revised: tuple[int, int]


def vintage_of(dimensions: Iterable[str], periods: Iterable[str], updated: str) -> Vintage:
    """Return the vintage of figures by the dimensions' ids, the periods' codes and when the source last changed them.

    The newest year decides: all before it have been corrected.
    """
    years = [int(period) for period in periods if len(period) == 4 and period.isascii() and period.isdigit()]
    published = _day(updated)
    if not years or published is None or not any(id.startswith(_SIGN) for id in dimensions):
        return Vintage.UNKNOWN
    newest = max(years)
    days = [one for one in _calendar() if one.from_year <= newest]
    if not days:
        return Vintage.UNKNOWN
    if published >= _working_day(date(newest + 1, *days[-1].revised)):
        return Vintage.REVISED
    if published >= _working_day(date(newest + 1, *days[-1].unrevised)):
        return Vintage.UNREVISED
    return Vintage.UNKNOWN


def _day(updated: str) -> date | None:
    try:
        return datetime.fromisoformat(updated).date()
    except ValueError:
        return None


def _working_day(day: date) -> date:
    return day + timedelta(days=max(0, 7 - day.weekday())) if day.weekday() >= _SATURDAY else day


@cache
def _calendar() -> tuple[_Days, ...]:
    said = tomllib.loads(files("samstyr.statistics").joinpath("sources", "pxweb", _CALENDAR).read_text("utf-8"))
    found = (
        _Days(one["from_year"], _month_and_day(one["unrevised"]), _month_and_day(one["revised"]))
        for one in said["days"]
    )
    return tuple(sorted(found, key=lambda one: one.from_year))


def _month_and_day(said: dict[str, Any]) -> tuple[int, int]:
    return int(said["month"]), int(said["day"])
