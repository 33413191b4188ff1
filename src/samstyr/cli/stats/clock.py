"""The machine's own clock."""

import time
from datetime import UTC, datetime


class SystemClock:
    """Tells the time and waits, as `statistics` asks of a clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def seconds(self) -> float:
        return time.monotonic()

    def wait(self, seconds: float) -> None:
        time.sleep(seconds)
