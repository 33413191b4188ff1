"""The clock that a client goes by; the tests have one of their own, on which waiting takes no time."""

from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    """Tells the time and waits."""

    def now(self) -> datetime:
        """Return the moment, for what is written down."""

    def seconds(self) -> float:
        """Return seconds that only ever grow, for measuring how long something takes."""

    def wait(self, seconds: float) -> None:
        """Return when so much time has passed."""
