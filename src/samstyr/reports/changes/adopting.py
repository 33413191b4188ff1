"""That a body has adopted an edition. The edition itself stays as it is, to the last byte."""

from dataclasses import replace
from datetime import date, datetime
from difflib import get_close_matches
from pathlib import Path

from django.db import connection, transaction
from django.utils.timezone import localtime

from samstyr.audit import changes as audit
from samstyr.kernels.refusals.catalogue import Refusal, words
from samstyr.kernels.texts import Text
from samstyr.organisation.queries import bodies
from samstyr.reports.changes.proposing import EDITION_LOCK
from samstyr.reports.editions import events
from samstyr.reports.editions.values import Adoption, Edition
from samstyr.reports.models import Adoption as AdoptionRow
from samstyr.reports.queries import editions
from samstyr.reports.queries.verification import verify


class CannotAdopt(Refusal, ValueError):
    """An adoption that cannot be; the message says why, and what to do instead."""


def adopt(*, edition: Edition, body: str, date: date, case_number: str, home: Path, by: str, at: datetime) -> Edition:
    """Record that a body adopted exactly the bytes of an edition. Raises CannotAdopt and NobodyNamed."""
    case_number = case_number.strip()
    if not case_number:
        raise CannotAdopt("adoption-without-case")
    _refuse_day(edition, date, at)
    name = _name_of(body)
    if not verify([edition], home=home).holds:
        raise CannotAdopt("adoption-of-other-bytes", name=edition.name)
    return _record(edition, Adoption(body, name, date, case_number, at, by, 0))


def _refuse_day(edition: Edition, day: date, at: datetime) -> None:
    """See that the bytes were there on the day, and that the day has come. Raises CannotAdopt."""
    if day > localtime(at).date():
        raise CannotAdopt("adoption-in-the-future", day=str(day))
    proposed = localtime(edition.at).date()
    if day < proposed:
        raise CannotAdopt("adoption-before-proposal", name=edition.name, proposed=str(proposed), day=str(day))


def _name_of(body: str) -> Text:
    """Return what a body is called. Raises CannotAdopt."""
    names = bodies.names()
    if body in names:
        return names[body]
    by_word = {word.casefold(): id for id, name in names.items() for word in (id, name.nb, name.en) if word}
    near = get_close_matches(body.casefold(), by_word, 1)
    meant = words("did-you-mean", near=by_word[near[0]]) if near else words("there-are", known=", ".join(sorted(names)))
    raise CannotAdopt("adoption-by-unknown", body=body[:80], meant=meant)


@transaction.atomic
def _record(edition: Edition, adoption: Adoption) -> Edition:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [EDITION_LOCK])
    now = editions.edition(edition.report, edition.number)
    if now is not None and now.adoption is not None:
        raise _already(now, now.adoption)
    event = audit.record(
        what=events.ADOPTED,
        subject=edition.name,
        payload=events.adopted(edition, adoption),
        by=adoption.by,
        at=adoption.at,
    )
    AdoptionRow.objects.create(
        event=event.seq,
        edition_id=edition.event,
        body=adoption.body,
        body_nb=adoption.body_name.nb,
        body_en=adoption.body_name.en,
        date=adoption.date,
        case_number=adoption.case_number,
        at=event.at,
        by=event.actor,
    )
    return replace(edition, adoption=replace(adoption, event=event.seq))


def _already(edition: Edition, adoption: Adoption) -> CannotAdopt:
    return CannotAdopt(
        "adopted-already",
        name=edition.name,
        body=adoption.body_name,
        day=str(adoption.date),
        case=adoption.case_number,
        number=edition.number,
    )
