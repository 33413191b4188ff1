"""Words that the fact checker is taught, and made to forget. What is taught is held against at once, everywhere."""

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from django.db import transaction

from samstyr.audit import changes as audit
from samstyr.kernels.texts import Text
from samstyr.reports.fact_check.own_words import FEWEST, BadWords, Groups, group_of, spelled
from samstyr.reports.fact_check.taught import taught_words
from samstyr.reports.models import TaughtWords

TAUGHT: Final = "reports.words_taught"
FORGOTTEN: Final = "reports.words_forgotten"
_KNOWN: Final = Text("{words} er lært fra før.", "{words} has been taught already.")
_UNKNOWN: Final = Text(
    "«{word}» er ikke blant ordene som er lært. Se dem med: samstyr words list",
    "“{word}” is not among the words that were taught. See them with: samstyr words list",
)


@transaction.atomic
def teach(*, groups: Iterable[Iterable[str]], by: str, at: datetime) -> Groups:
    """Teach groups of words for one thing, and return those that were not known; all of them or none.

    Raises BadWords, also where every group was known, and NobodyNamed.
    """
    asked = dict.fromkeys(group_of(one) for one in groups)
    known = {frozenset(one) for one in taught_words()}
    new = tuple(one for one in asked if frozenset(one) not in known)
    if not new:
        raise BadWords(_KNOWN.filled(words="; ".join(", ".join(one) for one in asked)))
    for words in new:
        _add(words, by=by, at=at)
    return new


@transaction.atomic
def forget(*, word: str, by: str, at: datetime) -> Groups:
    """Make the checker forget a word, and return what is left of the groups that it was in. Raises BadWords."""
    forgotten = spelled(word)
    rows = [one for one in TaughtWords.objects.order_by("event") if forgotten in one.words]
    if not rows:
        raise BadWords(_UNKNOWN.filled(word=forgotten))
    left = []
    for row in rows:
        audit.record(what=FORGOTTEN, subject=forgotten, payload={"words": row.words}, by=by, at=at)
        row.delete()
        rest = tuple(one for one in row.words if one != forgotten)
        if len(rest) >= FEWEST:
            _add(rest, by=by, at=at)
            left.append(rest)
    return tuple(left)


def _add(words: tuple[str, ...], *, by: str, at: datetime) -> None:
    event = audit.record(what=TAUGHT, subject=", ".join(words), payload={"words": list(words)}, by=by, at=at)
    TaughtWords.objects.create(event=event.seq, words=list(words), at=event.at, by=event.actor)
