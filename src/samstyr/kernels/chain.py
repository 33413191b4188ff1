"""The hash chain of the event log: each event's hash covers the event and the hash before it.

Whoever has kept one earlier head (a number and a hash) can find any later change to what came before it.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Final, TypeAlias

Json: TypeAlias = "str | int | bool | list[Json] | dict[str, Json] | None"

EVENT_FORMAT: Final = "samstyr-event-1"
ACTOR_FORMAT: Final = "samstyr-actor-1"
GENESIS: Final = "0" * 64


class NotCanonical(ValueError):
    """A payload that a database would not give back as it was, so that its hash could not be computed again."""

    def __init__(self, value: object) -> None:
        super().__init__(
            f"An event cannot hold {value!r}: it would not come back from the database as it went in, and the event "
            f"would look forged. Use text, whole numbers, true, false, null, lists and objects; write decimals as text."
        )


@dataclass(frozen=True, slots=True)
class Head:
    """The end of the log: how many events there are, the last one's number and its hash."""

    count: int
    seq: int
    hash: str


EMPTY: Final = Head(count=0, seq=0, hash=GENESIS)


@dataclass(frozen=True, slots=True)
class Entry:
    """What the hash of one event covers. `at` is aware; `actor` is a commitment to a name, not the name."""

    seq: int
    at: datetime
    actor: str
    what: str
    subject: str
    payload: Mapping[str, Json]
    previous: str


@dataclass(frozen=True, slots=True)
class Link:
    """An event as it was found, with the hash that it was stored with."""

    entry: Entry
    hash: str


class FaultKind(StrEnum):
    """What can be wrong with a log."""

    CHANGED = "changed"
    REMOVED = "removed"
    UNLINKED = "unlinked"
    CUT = "cut"
    REWRITTEN = "rewritten"


@dataclass(frozen=True, slots=True)
class Fault:
    """The first event where the log is not what it was, and in what way."""

    seq: int
    kind: FaultKind


@dataclass(frozen=True, slots=True)
class Verdict:
    """How far the log holds: `head` is the last event before the fault, or the end where there is none."""

    head: Head
    fault: Fault | None


def commitment(name: str, *, salt: str) -> str:
    """Return what stands for a name in the log: it can be checked by who has the salt, and guessed by nobody.

    Shape: 64 hexadecimal digits. When name and salt are removed, what is left says nothing about the person.
    Raises NotCanonical for a name that is no text.

    >>> commitment("Kari", salt="ab12")[:8]
    'dfbfcdd9'
    """
    check(name)
    return _sha256([ACTOR_FORMAT, salt, name])


def digest(payload: Mapping[str, Json]) -> str:
    """Return the hash of a payload, whatever the order of its keys. Raises NotCanonical.

    >>> digest({"a": 1, "b": None}) == digest({"b": None, "a": 1})
    True
    """
    check(dict(payload))
    return _sha256(dict(payload))


def check(value: object) -> None:
    """Raise NotCanonical unless the value is JSON that comes back from a database just as it went in.

    >>> check({"rows": 364, "why": ["tertial"]})
    >>> check({"share": 0.1})
    Traceback (most recent call last):
    ...
    samstyr.kernels.chain.NotCanonical: An event cannot hold 0.1: ...
    """
    match value:
        case None | bool() | int():
            return
        case str():
            # PostgreSQL's JSON has no NUL, and half a surrogate pair is no text.
            if "\0" in value or not _is_text(value):
                raise NotCanonical(value)
        case list():
            for part in value:
                check(part)
        case dict():
            for key, part in value.items():
                if not isinstance(key, str):
                    raise NotCanonical(key)
                check(key)
                check(part)
        case _:
            raise NotCanonical(value)


def hash_of(entry: Entry) -> str:
    """Return the hash of an event, which covers all that it says and the hash of the event before it.

    Shape: 64 hexadecimal digits. The moment counts to the microsecond, in UTC, whatever zone it is given in.
    Raises NotCanonical.
    """
    for text in (entry.actor, entry.what, entry.subject):
        check(text)
    at = entry.at.astimezone(UTC).isoformat(timespec="microseconds")
    covered: list[Json] = [EVENT_FORMAT, entry.seq, at, entry.actor, entry.what, entry.subject]
    return _sha256([*covered, digest(entry.payload), entry.previous])


def verify(links: Iterable[Link], *, against: Head | None = None) -> Verdict:
    """Follow a log from its beginning and return how far it holds.

    `against` is an earlier head, kept elsewhere: without one, a log that was rewritten from some event to its end,
    or that has lost its end, cannot be told from an honest one. Edges: an empty log holds.
    """
    head = EMPTY
    for link in links:
        fault = _fault(link, after=head) or _fault_against(link, against)
        if fault is not None:
            return Verdict(head=head, fault=fault)
        head = Head(count=head.count + 1, seq=link.entry.seq, hash=link.hash)
    if against is not None and head.seq < against.seq:
        return Verdict(head=head, fault=Fault(seq=head.seq + 1, kind=FaultKind.CUT))
    return Verdict(head=head, fault=None)


def _fault(link: Link, *, after: Head) -> Fault | None:
    if link.entry.seq != after.seq + 1:
        return Fault(seq=after.seq + 1, kind=FaultKind.REMOVED)
    if link.entry.previous != after.hash:
        return Fault(seq=link.entry.seq, kind=FaultKind.UNLINKED)
    if hash_of(link.entry) != link.hash:
        return Fault(seq=link.entry.seq, kind=FaultKind.CHANGED)
    return None


def _fault_against(link: Link, against: Head | None) -> Fault | None:
    if against is None or link.entry.seq != against.seq or link.hash == against.hash:
        return None
    return Fault(seq=link.entry.seq, kind=FaultKind.REWRITTEN)


def _is_text(value: str) -> bool:
    return not any("\ud800" <= character <= "\udfff" for character in value)


def _sha256(value: Json) -> str:
    written = json.dumps(value, ensure_ascii=True, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return hashlib.sha256(written.encode("ascii")).hexdigest()
