"""Changes to the event log: an event is added, or a name is removed. Nothing else can happen to it."""

import secrets
from collections.abc import Mapping
from datetime import UTC, datetime

from django.db import connection, transaction

from samstyr.audit import queries
from samstyr.audit.models import Actor, Event
from samstyr.audit.values import Recorded
from samstyr.kernels import chain
from samstyr.kernels.chain import Entry, Json
from samstyr.kernels.refusals.catalogue import Refusal

# Any number will do, as long as nothing else takes the same lock.
CHAIN_LOCK = 0x5A_05_17
SALT_BYTES = 16


class NobodyNamed(Refusal, ValueError):
    """A change must say who made it."""

    def __init__(self) -> None:
        super().__init__("nobody-named")


class NameUnknown(ValueError):
    """Nobody by that name is in the log."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"No event in the log is by «{name}», so there is no name to remove and nothing was changed. "
            f"Names are told apart by every letter, and by capitals."
        )


@transaction.atomic
def record(*, what: str, subject: str, payload: Mapping[str, Json], by: str, at: datetime) -> Recorded:
    """Add an event to the log, in the caller's transaction: the event is there if and only if the change is.

    Until that transaction ends, other changes wait: the chain has one end. Name no person in subject or payload;
    only the name given as `by` can be removed later. Raises NobodyNamed and NotCanonical.
    """
    name = by.strip()
    if not name:
        raise NobodyNamed
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [CHAIN_LOCK])
    head, actor = queries.head(), _actor(name)
    # The database keeps microseconds; a hash of anything finer could not be computed again.
    entry = Entry(
        seq=head.seq + 1,
        at=at.astimezone(UTC),
        actor=actor,
        what=what,
        subject=subject,
        payload=dict(payload),
        previous=head.hash,
    )
    event = Event.objects.create(
        seq=entry.seq,
        at=entry.at,
        actor_id=actor,
        what=what,
        subject=subject,
        payload=entry.payload,
        previous=entry.previous,
        hash=chain.hash_of(entry),
    )
    return Recorded(seq=event.seq, at=event.at, actor=actor, what=what, subject=subject, hash=event.hash)


@transaction.atomic
def forget_name(*, name: str, by: str, at: datetime) -> Recorded:
    """Remove a name from the log for good, and record that one was removed. Raises NameUnknown.

    What the person did stays, under a number that leads back to nobody: the salt goes with the name.
    """
    actor = Actor.objects.filter(name=name.strip()).first()
    if actor is None:
        raise NameUnknown(name)
    event = record(what="audit.name_forgotten", subject=actor.commitment, payload={}, by=by, at=at)
    Actor.objects.filter(pk=actor.pk).update(name=None, salt=None, forgotten_at=at)
    return event


def _actor(name: str) -> str:
    known = Actor.objects.filter(name=name).values_list("commitment", flat=True).first()
    if known is not None:
        return known
    salt = secrets.token_hex(SALT_BYTES)
    return Actor.objects.create(commitment=chain.commitment(name, salt=salt), name=name, salt=salt).commitment
