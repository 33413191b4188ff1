"""The newest load: when the figures were read in, since each load reads the whole package, and what the data is now."""

from dataclasses import dataclass
from datetime import date

from django.utils.timezone import localtime

from samstyr.audit import queries as audit

# The kinds of event that `exchange` records when it puts a package in force.
LOADS = ("package.loaded", "package.load_undone")


@dataclass(frozen=True, slots=True)
class NewestLoad:
    """The day of a load; `version` names the state of the data that it left, '' where nothing does."""

    day: date
    version: str


def newest_load(*, default: date) -> NewestLoad:
    """Return the newest load, in one query; where nothing has been loaded, `default` stands for its day."""
    load = audit.last_of(whats=LOADS)
    return NewestLoad(localtime(load.at).date(), load.hash) if load else NewestLoad(default, "")
