"""What those who look at a report are told: how the last round went, and that the next one is under way."""

from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from threading import Condition
from typing import Final

from samstyr.reports.publishing.building import Built
from samstyr.reports.values import Finding


class State(StrEnum):
    """How it stands with a report."""

    BUILDING = "building"
    BUILT = "built"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Notice:
    """How it stands after so many rounds. `edition` counts those that were built, and `built` is the last of them.

    `said` is why a round failed where no place in a file is to blame.
    """

    round: int
    state: State
    edition: int = 0
    built: Built | None = None
    findings: tuple[Finding, ...] = ()
    said: str = ""
    title: str = ""

    @property
    def folder(self) -> Path | None:
        """Return where the last good edition lies."""
        return self.built.folder if self.built else None


FIRST: Final = Notice(0, State.BUILDING)


@dataclass
class Board:
    """Where a notice hangs. Any thread may put one up, read it, or wait for the next."""

    notice: Notice = FIRST
    is_closed: bool = False
    _changed: Condition = field(default_factory=Condition)

    def begin(self) -> None:
        """Say that a round is under way."""
        with self._changed:
            self._put(replace(self.notice, state=State.BUILDING))

    def end(self, notice: Notice) -> None:
        """Say how a round went."""
        with self._changed:
            self._put(notice)

    def close(self) -> None:
        """Let nobody wait any more."""
        with self._changed:
            self.is_closed = True
            self._changed.notify_all()

    def next_after(self, seen: Notice | None, patience: float) -> Notice:
        """Return the notice as soon as it is another than the one that was seen; after a while, the same."""
        with self._changed:
            self._changed.wait_for(lambda: self.is_closed or self.notice != seen, patience)
            return self.notice

    def settled(self, patience: float) -> Notice:
        """Return the notice when no round is under way."""
        with self._changed:
            self._changed.wait_for(lambda: self.is_closed or self.notice.state is not State.BUILDING, patience)
            return self.notice

    def _put(self, notice: Notice) -> None:
        self.notice = notice
        self._changed.notify_all()
