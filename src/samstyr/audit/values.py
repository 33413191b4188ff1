"""What the room answers with."""

from dataclasses import dataclass
from datetime import datetime

from samstyr.kernels.chain import Fault, Head


@dataclass(frozen=True, slots=True)
class Recorded:
    """An event that has just been recorded. `actor` stands for the name, wherever a row must say who."""

    seq: int
    at: datetime
    actor: str
    what: str
    subject: str
    hash: str


@dataclass(frozen=True, slots=True)
class Verification:
    """How the log was found: how far it holds, and what is wrong first, in the log or with a name beside it."""

    head: Head
    fault: Fault | None
    wrong_actor: str | None

    @property
    def holds(self) -> bool:
        return self.fault is None and self.wrong_actor is None
