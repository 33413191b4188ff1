"""A change that does not follow from its two ends, where one sentence says all three."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby
from typing import Final

from samstyr.kernels.claims.inside.values import Conflict, ConflictKind
from samstyr.kernels.claims.stating.values import StatedFigure, StatedKind
from samstyr.kernels.numbers import format_number
from samstyr.kernels.texts import Text

_LEVELS: Final = frozenset({StatedKind.LEVEL, StatedKind.SHARE, StatedKind.SUM, StatedKind.MEAN})
_CHANGES: Final = frozenset({StatedKind.CHANGE, StatedKind.PERCENT_CHANGE, StatedKind.POINT_CHANGE})
_ENDS: Final = 2
_HALF: Final = Decimal("0.5")
_SAID: Final = Text(
    "Fra {before} til {after} er {found}, ikke {said}", "From {before} to {after} is {found}, not {said}"
)


def changes_that_do_not_follow(stated: Sequence[StatedFigure]) -> Iterator[Conflict]:
    """Give each change with its ends, of those sentences that state exactly two levels in one unit and one change."""
    for _sentence, group in groupby(stated, key=lambda one: one.sentence):
        held = [one for one in group if one.value is not None]
        levels = [one for one in held if one.kind in _LEVELS]
        changes = [one for one in held if one.kind in _CHANGES]
        is_one_place = len({one.areas for one in (*levels, *changes)}) == 1
        are_ends = len(levels) == _ENDS and levels[0].unit.code == levels[1].unit.code
        if are_ends and len(changes) == 1 and is_one_place:
            yield from _conflict(levels[0], levels[1], changes[0])


def _conflict(first: StatedFigure, second: StatedFigure, change: StatedFigure) -> Iterator[Conflict]:
    before, after = _in_time(first, second)
    start, end, said = (one.scaled or Decimal(0) for one in (before, after, change))
    found, slack = end - start, (before.step + after.step) * _HALF
    if change.kind is StatedKind.PERCENT_CHANGE:
        if not start:
            return
        found, slack = found * 100 / start, abs(slack * 100 / start)
    elif change.kind is StatedKind.CHANGE and change.unit.code != before.unit.code:
        return
    if abs(abs(found) - abs(said)) > slack + change.step * _HALF:
        decimals = max(change.decimals, 1)
        shown = Text(format_number(found, decimals, "nb"), format_number(found, decimals, "en"))
        words = _SAID.filled(before=before.text, after=after.text, found=shown, said=change.text)
        yield Conflict(ConflictKind.CHANGE, (before, after, change), words)


def _in_time(first: StatedFigure, second: StatedFigure) -> tuple[StatedFigure, StatedFigure]:
    if first.periods and second.periods and second.periods[-1] < first.periods[-1]:
        return second, first
    return first, second
