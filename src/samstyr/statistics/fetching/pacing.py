"""How fast a source may be asked: no more calls in a window of time than it allows, by its own word first."""

import re
from collections import deque
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final

# `40;w=60s` (SSB) and `40;w=60` (the draft standard).
_POLICY: Final = re.compile(r"(\d{1,9})\s*;\s*w\s*=\s*(\d{1,6})\s*([smh]?)", re.IGNORECASE)
_DIGITS: Final = re.compile(r"[0-9]{1,9}", re.ASCII)
# A call reaches the source a little after we make it, and not always equally late; a window counted too short here
# would cost a whole one there.
LATENCY: Final = 1.0
_SECONDS: Final = {"": 1, "s": 1, "m": 60, "h": 3600}


class Pace:
    """Keeps count of calls, in seconds of a clock that only grows."""

    def __init__(self, *, calls: int, seconds: float) -> None:
        self.calls, self.seconds = calls, seconds
        self._made: deque[float] = deque()
        self._closed_until = 0.0

    def wait(self, now: float) -> float:
        """Return how many seconds are to pass before the next call."""
        while self._made and self._made[0] + self.seconds + LATENCY <= now:
            self._made.popleft()
        until = self._closed_until
        if len(self._made) >= self.calls:
            until = max(until, self._made[-self.calls] + self.seconds + LATENCY)
        return max(0.0, until - now)

    def called(self, now: float) -> None:
        """Note that a call is made."""
        self._made.append(now)

    def told(self, headers: Mapping[str, str], now: float) -> None:
        """Go by what the source says of its limit and of what is left of it. What it does not say stays as it was."""
        policy = _POLICY.search(headers.get("x-ratelimit-policy", ""))
        if policy and int(policy[1]) and int(policy[2]):
            self.calls, self.seconds = int(policy[1]), float(int(policy[2]) * _SECONDS[policy[3].lower()])
        elif limit := _whole(headers.get("x-ratelimit-limit", "")):
            self.calls = limit
        if _whole(headers.get("x-ratelimit-remaining", "")) == 0:
            # Somebody else may ask by the same address, so its count and ours differ. Ours says when the window began.
            began = self._made[0] if len(self._made) >= self.calls else now
            self._closed_until = max(self._closed_until, began + self.seconds + LATENCY)


def seconds_asked_for(retry_after: str, now: datetime) -> float | None:
    """Return how long `Retry-After` asks us to wait: it has seconds or a moment. None where it says neither."""
    seconds = _whole(retry_after)
    if seconds is not None:
        return float(seconds)
    try:
        moment = parsedate_to_datetime(retry_after)
    except ValueError:
        return None
    return max(0.0, ((moment if moment.tzinfo else moment.replace(tzinfo=UTC)) - now).total_seconds())


def _whole(text: str) -> int | None:
    stripped = text.strip()
    return int(stripped) if _DIGITS.fullmatch(stripped) else None
