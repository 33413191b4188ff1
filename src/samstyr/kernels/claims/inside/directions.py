"""A direction that its own two ends deny: «falt fra 200 til 250»."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from samstyr.kernels.claims.inside.values import Conflict, ConflictKind
from samstyr.kernels.claims.stating.values import StatedFigure, StatedKind, Way
from samstyr.kernels.texts import Text

_LEVELS: Final = frozenset({StatedKind.LEVEL, StatedKind.SHARE, StatedKind.SUM, StatedKind.MEAN})
_FROM: Final = re.compile(r"\b(?:fra|frå|from)\s*$", re.IGNORECASE)
_TO: Final = re.compile(r"\b(?:til|to)\s*$", re.IGNORECASE)
_ENDS: Final = 2
_SAID: Final = Text("Fra {before} til {after} er ikke «{said}»", "From {before} to {after} is not “{said}”")


def directions_that_do_not_follow(stated: Sequence[StatedFigure]) -> Iterator[Conflict]:
    """Give each direction up or down with its ends, of sentences that say one way and exactly two levels, from and to.

    What is only better or worse may be either way, and so may what is denied.
    """
    for sentence, group in groupby(stated, key=lambda one: one.sentence):
        held = list(group)
        levels = [one for one in held if one.kind in _LEVELS and one.value is not None and one.upper is None]
        ways = [one for one in held if one.kind is StatedKind.DIRECTION]
        if len(levels) != _ENDS or len(ways) != 1 or levels[0].unit.code != levels[1].unit.code:
            continue
        first, last = levels
        text = sentence.text
        are_ends = _FROM.search(text[: first.start]) and _TO.search(text[: last.start])
        is_plain = ways[0].way in (Way.UP, Way.DOWN) and not ways[0].is_negated and ways[0].end <= first.start
        if are_ends and is_plain and _goes_back(first, last, ways[0].way):
            said = _SAID.filled(before=first.text, after=last.text, said=ways[0].text)
            yield Conflict(ConflictKind.CHANGE, (ways[0], first, last), said)


def _goes_back(first: StatedFigure, last: StatedFigure, way: Way | None) -> bool:
    if first.scaled is None or last.scaled is None:
        return False
    return last.scaled < first.scaled if way is Way.UP else last.scaled > first.scaled
