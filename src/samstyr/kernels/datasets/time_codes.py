"""The codes that statistics offices write periods with."""

import re
from typing import Final

from samstyr.kernels.period import Period

_MARKS: Final = {"H": "H", "T": "T", "K": "Q", "Q": "Q"}
_MONTH: Final = "M"
_PART: Final = re.compile(r"(?P<year>[0-9]{4})-?(?P<mark>[HTKQM])(?P<number>[0-9]{1,2})")
_YEARS: Final = re.compile(r"(?P<first>[0-9]{4})_(?P<last>[0-9]{4})")


def period_of(code: str) -> Period:
    """Return the period that a source's code stands for; raises NotAPeriod.

    Beside our own forms: Statistics Norway's `2022K3` and `2022M09`, and `2021_2022`, where `2022_2022` is the year.

    >>> [str(period_of(code)) for code in ("2022K3", "2022M09", "2022_2022", "2018_2019", "2022")]
    ['2022-Q3', '2022-09', '2022', '2018-2019', '2022']
    """
    part, years = _PART.fullmatch(code), _YEARS.fullmatch(code)
    if part:
        number = int(part["number"])
        within = f"{number:02}" if part["mark"] == _MONTH else f"{_MARKS[part['mark']]}{number}"
        return Period.parse(f"{part['year']}-{within}")
    if years and years["first"] == years["last"]:
        return Period.parse(years["first"])
    if years:
        return Period.parse(f"{years['first']}-{years['last']}")
    return Period.parse(code)
