"""Loading a package and undoing a load, together with the index of what can be found: both happen, or neither."""

from datetime import datetime
from pathlib import Path

from django.db import transaction

from samstyr.exchange import changes
from samstyr.exchange.values import Outcome, Tell, quietly
from samstyr.search import changes as search
from samstyr.search.queries import is_built


def load(*, path: Path, by: str, at: datetime, why: str = "", dry_run: bool = False, tell: Tell = quietly) -> Outcome:
    """Make the package at a path the one in force, and let what is in it be found."""
    with transaction.atomic():
        outcome = changes.load(path=path, by=by, at=at, why=why, dry_run=dry_run, tell=tell)
        return _found_anew(outcome, dry_run=dry_run, tell=tell)


def undo(*, number: int, by: str, at: datetime, why: str = "", dry_run: bool = False, tell: Tell = quietly) -> Outcome:
    """Bring back what was in force before a load, and let that be found."""
    with transaction.atomic():
        outcome = changes.undo(number=number, by=by, at=at, why=why, dry_run=dry_run, tell=tell)
        return _found_anew(outcome, dry_run=dry_run, tell=tell)


def _found_anew(outcome: Outcome, *, dry_run: bool, tell: Tell) -> Outcome:
    """Make the index anew where something changed, or where there is none yet."""
    if not dry_run and not (outcome.changes_nothing and is_built()):
        tell("Making the search index")
        search.rebuild()
    return outcome


def make_findable(*, tell: Tell = quietly) -> None:
    """Make the index where there is none, as after an upgrade."""
    if not is_built():
        tell("Making the search index")
        search.rebuild()
