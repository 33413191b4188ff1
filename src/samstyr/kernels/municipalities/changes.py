"""What KLASS says of codes: an old code became a new one on a day. And what kind of change that was."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Final

from samstyr.kernels.texts import Text


class NotAChange(ValueError):
    """Said of a change of codes that says nothing or cannot be."""

    def __init__(self, old: str, new: str, on: date, fault: str) -> None:
        """Say which change and what is wrong with it."""
        super().__init__(f"The change of {old or 'nothing'} to {new or 'nothing'} on {on} cannot be used: {fault}")


@dataclass(frozen=True, slots=True)
class CodeChange:
    """One line of a list of changes: `old` became `new`, or a part of it, on `on`, the first day of `new`.

    An empty `old` is a code that came from nothing, an empty `new` one that ended. `share` is how much of `old`
    went to `new` (0–1), given only where a source states it. Raises NotAChange.
    """

    old: str
    new: str
    on: date
    old_name: str = ""
    new_name: str = ""
    share: Decimal | None = None

    def __post_init__(self) -> None:
        """Refuse a change of nothing into nothing, and a share outside 0–1."""
        if not (self.old or self.new):
            raise NotAChange(self.old, self.new, self.on, "it names no code. Give the old code, the new one or both.")
        if self.share is not None and not 0 < self.share <= 1:
            fault = f"the share {self.share} is not above 0 and at most 1. Write a quarter as 0.25."
            raise NotAChange(self.old, self.new, self.on, fault)


@dataclass(frozen=True, slots=True)
class Life:
    """The days that a code counted: from `starts`, to the day before `ends`; None where that is not known or to come.

    A register of codes gives these; where it is not at hand, changes alone say when codes began and ended.
    """

    code: str
    name: str = ""
    starts: date | None = None
    ends: date | None = None

    def has(self, day: date) -> bool:
        """Return whether the code counted on a day.

        >>> Life("3025", "Asker", date(2020, 1, 1), date(2024, 1, 1)).has(date(2024, 1, 1))
        False
        """
        return (self.starts is None or self.starts <= day) and (self.ends is None or day < self.ends)


class ChangeKind(StrEnum):
    """What happened to codes that changed together on a day."""

    APPEARED = "appeared"
    ENDED = "ended"
    RENAMED = "renamed"
    RENUMBERED = "renumbered"
    MERGED = "merged"
    SPLIT = "split"
    REDRAWN = "redrawn"

    @property
    def label(self) -> Text:
        """Return the kind in a word or two.

        >>> ChangeKind.MERGED.label.nb
        'slått sammen'
        """
        return _LABELS[self]


_LABELS: Final = {
    ChangeKind.APPEARED: Text("ny kode", "new code"),
    ChangeKind.ENDED: Text("opphørt", "ended"),
    ChangeKind.RENAMED: Text("nytt navn", "new name"),
    ChangeKind.RENUMBERED: Text("nytt nummer", "new number"),
    ChangeKind.MERGED: Text("slått sammen", "merged"),
    ChangeKind.SPLIT: Text("delt", "split"),
    ChangeKind.REDRAWN: Text("nye grenser", "new borders"),
}


@dataclass(frozen=True, slots=True)
class ChangeEvent:
    """Changes of one day that hang together: all that became of `olds`, all that `news` were made of; sorted."""

    kind: ChangeKind
    on: date
    olds: tuple[str, ...]
    news: tuple[str, ...]


def events_of(changes: Iterable[CodeChange]) -> Iterator[ChangeEvent]:
    """Return the events that changes of one day make up, ordered by their first old code.

    >>> asker = [CodeChange(old, "3025", date(2020, 1, 1)) for old in ("0220", "0627", "0628")]
    >>> [(event.kind.value, event.olds, event.news) for event in events_of(asker)]
    [('merged', ('0220', '0627', '0628'), ('3025',))]
    """
    left = sorted(set(changes), key=lambda change: (change.old, change.new))
    while left:
        together = _hanging_together(left)
        left = [change for change in left if change not in together]
        olds = tuple(sorted({change.old for change in together} - {""}))
        news = tuple(sorted({change.new for change in together} - {""}))
        yield ChangeEvent(_kind(olds, news), together[0].on, olds, news)


def _hanging_together(changes: list[CodeChange]) -> list[CodeChange]:
    """Return the first change and all that share a code with it, over any number of steps."""
    olds, news = {changes[0].old} - {""}, {changes[0].new} - {""}
    while True:
        together = [change for change in changes if change.old in olds or change.new in news]
        reached = ({change.old for change in together} - {""}, {change.new for change in together} - {""})
        if reached == (olds, news):
            return together
        olds, news = reached


def _kind(olds: tuple[str, ...], news: tuple[str, ...]) -> ChangeKind:
    if not olds or not news:
        return ChangeKind.ENDED if olds else ChangeKind.APPEARED
    if len(olds) > 1:
        return ChangeKind.MERGED if len(news) == 1 else ChangeKind.REDRAWN
    if len(news) > 1:
        return ChangeKind.SPLIT
    return ChangeKind.RENAMED if olds == news else ChangeKind.RENUMBERED
