"""Words are taught all at once or not at all, and the log says who did it."""

from datetime import UTC, datetime

import pytest

from samstyr.audit import queries as audit
from samstyr.audit.changes import NobodyNamed
from samstyr.reports.changes.teaching import FORGOTTEN, TAUGHT, forget, teach
from samstyr.reports.fact_check.own_words import BadWords
from samstyr.reports.fact_check.taught import taught_words

AT = datetime(2023, 5, 2, 9, tzinfo=UTC)
pytestmark = pytest.mark.django_db


def test_what_is_taught_is_kept_in_order_and_once() -> None:
    assert teach(groups=[["Pantetrykk", "lånegjeld"], ["elev", "skolebarn"]], by="Kari", at=AT) == (
        ("pantetrykk", "lånegjeld"),
        ("elev", "skolebarn"),
    )
    assert teach(groups=[["skolebarn", "elev"], ["sykefravær", "fravær"]], by="Kari", at=AT) == (
        ("sykefravær", "fravær"),
    )
    assert taught_words() == (("pantetrykk", "lånegjeld"), ("elev", "skolebarn"), ("sykefravær", "fravær"))
    events = audit.events_of(whats=(TAUGHT,))
    assert [one.payload["words"] for one in events][-1] == ["sykefravær", "fravær"]


def test_one_group_that_cannot_be_used_leaves_all_untaught() -> None:
    with pytest.raises(BadWords, match="mer enn 6 ord"):
        teach(groups=[["elev", "skolebarn"], ["gjeld i alt for hver som bor her", "lån"]], by="Kari", at=AT)
    with pytest.raises(NobodyNamed):
        teach(groups=[["elev", "skolebarn"]], by=" ", at=AT)
    assert taught_words() == ()
    teach(groups=[["elev", "skolebarn"]], by="Kari", at=AT)
    with pytest.raises(BadWords, match="er lært fra før"):
        teach(groups=[["skolebarn", "elev"]], by="Kari", at=AT)


def test_a_forgotten_word_leaves_what_still_says_something() -> None:
    teach(groups=[["elev", "skolebarn"], ["elev", "lærling", "student"]], by="Kari", at=AT)
    assert forget(word="Elev ", by="Ola", at=AT) == (("lærling", "student"),)
    assert taught_words() == (("lærling", "student"),)
    assert [one.subject for one in audit.events_of(whats=(FORGOTTEN,))] == ["elev", "elev"]
    with pytest.raises(BadWords, match="ikke blant ordene"):
        forget(word="elev", by="Ola", at=AT)
