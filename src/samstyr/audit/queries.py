"""Questions to the event log."""

from collections.abc import Collection, Iterator

from django.db.models import OuterRef, Subquery, TextField, Value
from django.db.models.functions import Coalesce

from samstyr.audit.models import Actor, Event
from samstyr.audit.values import Recorded, Verification
from samstyr.kernels import chain
from samstyr.kernels.chain import Entry, Head, Link

CHUNK = 2000


def head() -> Head:
    """Return the end of the log: the product's data version, in one row. The log has no gaps, so the number counts."""
    last = Event.objects.order_by("-seq").values_list("seq", "hash").first()
    return Head(count=last[0], seq=last[0], hash=last[1]) if last else chain.EMPTY


def last_of(*, whats: Collection[str]) -> Recorded | None:
    """Return the last event of these kinds, in one row; None where there is none."""
    event = Event.objects.filter(what__in=whats).order_by("-seq").first()
    if event is None:
        return None
    return Recorded(event.seq, event.at, event.actor_id, event.what, event.subject, event.hash)


def events_of(*, whats: Collection[str]) -> tuple[Entry, ...]:
    """Return the events of these kinds, the first one first."""
    found = Event.objects.filter(what__in=whats).order_by("seq")
    return tuple(_entry(event) for event in found.iterator(chunk_size=CHUNK))


def whats_after(*, seq: int) -> frozenset[str]:
    """Return of what kinds the events after a number are."""
    return frozenset(Event.objects.filter(seq__gt=seq).values_list("what", flat=True).distinct())


def verify(against: Head | None = None) -> Verification:
    """Follow the whole log and check each name that is still there against what the log knows of it.

    `against` is a head that was kept elsewhere; only with one can a rewritten or shortened log be found.
    """
    verdict = chain.verify(_links(), against=against)
    return Verification(head=verdict.head, fault=verdict.fault, wrong_actor=_wrong_actor())


def names_of(actors: Collection[str]) -> dict[str, str | None]:
    """Return the names behind these actors; None where the name has been removed."""
    return dict(Actor.objects.filter(pk__in=actors).values_list("commitment", "name"))


def name_of(actor: str) -> Subquery:
    """Return the name behind the actor that a column holds, as a part of another query; '' where it is removed."""
    said = Coalesce("name", Value(""), output_field=TextField())
    return Subquery(Actor.objects.filter(pk=OuterRef(actor)).values(said=said))


def _links() -> Iterator[Link]:
    for event in Event.objects.order_by("seq").iterator(chunk_size=CHUNK):
        yield Link(entry=_entry(event), hash=event.hash)


def _entry(event: Event) -> Entry:
    return Entry(
        seq=event.seq,
        at=event.at,
        actor=event.actor_id,
        what=event.what,
        subject=event.subject,
        payload=event.payload,
        previous=event.previous,
    )


def _wrong_actor() -> str | None:
    for actor in Actor.objects.exclude(name=None).order_by("commitment"):
        if chain.commitment(actor.name or "", salt=actor.salt or "") != actor.commitment:
            return actor.commitment
    return None
