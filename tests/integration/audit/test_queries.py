from datetime import UTC, datetime

import pytest

from samstyr.audit import changes, queries
from samstyr.audit.models import Event
from samstyr.audit.values import Recorded

NOON = datetime(2023, 8, 31, 12, tzinfo=UTC)


def record(what: str, *, by: str = "Kari Nordmann") -> Recorded:
    return changes.record(what=what, subject="asker", payload={}, by=by, at=NOON)


@pytest.mark.django_db
def test_the_last_event_of_some_kinds():
    record("package.loaded")
    undone = record("package.load_undone")
    record("name.forgotten")
    assert queries.last_of(whats=("package.loaded", "package.load_undone")) == undone


@pytest.mark.django_db
def test_no_event_of_a_kind():
    record("name.forgotten")
    assert queries.last_of(whats=("package.loaded",)) is None


@pytest.mark.django_db
def test_a_name_as_a_part_of_another_query_until_it_is_removed():
    named = Event.objects.filter(what="package.loaded").annotate(said=queries.name_of("actor"))
    record("package.loaded")
    assert [event.said for event in named.all()] == ["Kari Nordmann"]
    changes.forget_name(name="Kari Nordmann", by="Personvernombud", at=NOON)
    assert [event.said for event in named.all()] == [""]
