"""A body adopts an edition: once, exactly those bytes, and nothing that could not be so."""

from datetime import date, timedelta
from typing import Any

import pytest

from samstyr.audit import queries as audit
from samstyr.audit.changes import NobodyNamed
from samstyr.kernels.texts import Text
from samstyr.reports.changes.adopting import CannotAdopt, adopt
from samstyr.reports.editions.values import Edition, State
from samstyr.reports.queries import editions
from tests.integration.reports.changes.test_proposing import contents
from tests.proposed_editions import NOON, Place, propose_debt, write_debt

MEETING = date(2026, 3, 24)


def adopt_debt(place: Place, **changed: Any) -> Edition:
    asked: dict[str, Any] = {
        "edition": editions.named("gjeld/1"),
        "body": "kommunestyret",
        "date": MEETING,
        "case_number": "45/26",
        "home": place.home,
        "by": "Ola",
        "at": NOON + timedelta(days=5),
    }
    return adopt(**{**asked, **changed})


def test_an_adoption_changes_no_byte(place: Place):
    before = contents(place.folder("gjeld/1"))
    given = adopt_debt(place)
    assert contents(place.folder("gjeld/1")) == before
    [found] = editions.editions()
    assert found.state is State.ADOPTED
    assert found.adoption == given.adoption
    assert found.adoption is not None
    assert (found.adoption.body, found.adoption.body_name) == (
        "kommunestyret",
        Text("Kommunestyret", "Municipal Council"),
    )
    assert (found.adoption.date, found.adoption.case_number, found.adoption.by) == (MEETING, "45/26", "Ola")
    event = audit.last_of(whats=["reports.edition_adopted"])
    assert event is not None
    assert (event.seq, event.subject) == (found.adoption.event, "gjeld/1")


def refused(place: Place, match: str, **changed: Any) -> None:
    before = audit.head()
    with pytest.raises(CannotAdopt, match=match):
        adopt_debt(place, **changed)
    assert audit.head() == before
    assert editions.named("gjeld/1").adoption is None


def test_an_edition_is_adopted_once(place: Place):
    adopt_debt(place)
    with pytest.raises(CannotAdopt, match=r"adopted by Municipal Council on 2026-03-24, case 45/26.*--corrects 1"):
        adopt_debt(place, case_number="46/26")
    assert len([one for one in editions.editions() if one.adoption]) == 1


def test_a_body_that_the_municipality_has_not_is_refused_and_the_nearest_named(place: Place):
    refused(place, "Did you mean kommunestyret", body="komunestyret")
    refused(place, "Did you mean kommunestyret", body="Municipal Council")
    refused(place, "There are: .*formannskapet", body="xyzzy")


def test_a_day_that_has_not_come_is_refused(place: Place):
    refused(place, "has not come yet", date=date(2026, 3, 26))


def test_a_day_before_the_bytes_were_there_is_refused(place: Place):
    refused(place, "proposed on 2026-03-20", date=date(2026, 3, 19))
    assert adopt_debt(place, date=date(2026, 3, 20)).adoption is not None


def test_an_adoption_has_a_case_and_a_name(place: Place):
    refused(place, "number of a case", case_number=" ")
    with pytest.raises(NobodyNamed):
        adopt_debt(place, by="")
    assert editions.named("gjeld/1").adoption is None


def test_what_is_not_as_it_was_cannot_be_adopted(place: Place):
    file = place.folder("gjeld/1") / "gjeld-i-asker.pdf"
    file.chmod(0o600)
    file.write_bytes(file.read_bytes() + b"\n")
    refused(place, "not as it was proposed")


def test_an_adopted_edition_gives_way_only_to_one_that_is_adopted(place: Place, tmp_path):
    adopt_debt(place)
    propose_debt(write_debt(tmp_path / "gjeld"), place.home, corrects=1, at=NOON + timedelta(days=1))
    newest = editions.newest("gjeld")
    assert newest is not None
    assert newest.number == 1
    adopt_debt(place, edition=editions.named("gjeld/2"), case_number="50/26")
    assert [(one.number, one.state) for one in editions.editions()] == [(1, State.REPLACED), (2, State.ADOPTED)]
