"""Points of a list that are counted: «1.» is the first of them where «2.» comes soon after it."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

_COUNTED: Final = re.compile(r"\s*\(?(?P<number>[0-9]{1,2})[.)]\s+(?=[A-ZÆØÅ«])")
_ENDED: Final = re.compile(r"[.!?:…][»”\")\]]*\s*\Z")
_FURTHEST_APART: Final = 6


def counted_points(lines: Sequence[str]) -> Mapping[int, str]:
    """Return the lines that begin a counted point, by their places, each with the sign it begins with.

    Two numbers in order begin points where no empty line and no stop parts them, or where one of them states a figure:
    short words with a number and room around them are headings.

    >>> counted_points(["1. Bygg skoler", "2. Bygg veier", "", "3. Økonomi"])
    {0: '1. ', 1: '2. '}
    """
    found: dict[int, str] = {}
    before: tuple[int, re.Match[str]] | None = None
    for at, line in enumerate(lines):
        point = _COUNTED.match(line)
        if point is None:
            continue
        if before is not None and _follows(before, (at, point), lines):
            found |= {before[0]: before[1][0], at: point[0]}
        before = at, point
    return found


def _follows(before: tuple[int, re.Match[str]], after: tuple[int, re.Match[str]], lines: Sequence[str]) -> bool:
    (first, one), (second, other) = before, after
    if int(other["number"]) != int(one["number"]) + 1 or second - first > _FURTHEST_APART:
        return False
    states = any(any(sign.isdigit() for sign in lines[at][found.end() :]) for at, found in (before, after))
    is_parted = any(not line.strip() or _ENDED.search(line) for line in lines[first:second])
    return states or not is_parted
