"""A clock on which waiting takes no time, shared by a client and the server that it asks."""

from datetime import UTC, datetime, timedelta

BEGAN = datetime(2026, 3, 20, 9, tzinfo=UTC)


class SteppingClock:
    """Stands still but when somebody waits. `waits` are the waits in order."""

    def __init__(self, began: datetime = BEGAN) -> None:
        self.began, self.passed, self.waits = began, 0.0, list[float]()

    def now(self) -> datetime:
        return self.began + timedelta(seconds=self.passed)

    def seconds(self) -> float:
        return self.passed

    def wait(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.passed += seconds
