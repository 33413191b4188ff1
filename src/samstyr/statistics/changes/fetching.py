"""A person's question to a source, from asking to a version in use."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Final, Protocol

from samstyr.kernels.datasets.faults import NotReadable
from samstyr.statistics.changes.snapshots import keep
from samstyr.statistics.fetching.cards import Card
from samstyr.statistics.fetching.client import Client, Tell
from samstyr.statistics.fetching.clock import Clock
from samstyr.statistics.fetching.faults import SourceTrouble
from samstyr.statistics.fetching.kept import KeptAnswers
from samstyr.statistics.fetching.outcomes import Fetched
from samstyr.statistics.fetching.settings import Source, source_at
from samstyr.statistics.queries.snapshots import Kept
from samstyr.statistics.sources.emissions_workbook.fetch import fetch as fetch_emissions
from samstyr.statistics.sources.fhi.fetch import fetch as fetch_fhi
from samstyr.statistics.sources.klass.fetch import fetch as fetch_klass
from samstyr.statistics.sources.pxweb.fetch import fetch as fetch_pxweb
from samstyr.statistics.sources.pxweb.stored_queries import NotAQuery, read_query
from samstyr.statistics.values import Wishes


class Fetch(Protocol):
    """What each kind of source that is asked has in its `fetch.py`."""

    def __call__(self, *, card: Card, table: str, wishes: Wishes, client: Client, tell: Tell) -> Fetched: ...


FETCHERS: Final[Mapping[str, Fetch]] = {
    "pxweb": fetch_pxweb,
    "klass": fetch_klass,
    "fhi": fetch_fhi,
    "emissions_workbook": fetch_emissions,
}


class NeverFetched(ValueError):
    """A source that comes as files."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{name} comes as files and is not asked over the net: `samstyr stats import FILE`.")


class NoTable(ValueError):
    """Nobody said which table."""

    def __init__(self, name: str) -> None:
        super().__init__(f"Say which table of {name}, for instance `samstyr stats fetch {name} 12134`.")


class TwoQuestions(ValueError):
    """A stored query, and other wishes beside it."""

    def __init__(self, what: str) -> None:
        super().__init__(f"The stored query says what is wanted, and so does {what}; only one of them can be gone by.")


class NotUnderstood(SourceTrouble):
    """A source answered, and not in figures that can be read."""

    def __init__(self, what: str, said: str) -> None:
        super().__init__(
            f"{what}: what came cannot be read. {said} Nothing was loaded, and the last good version is still in use; "
            "the next time the source is asked anew."
        )


def fetch(
    *,
    source: str,
    table: str,
    home: Path,
    clock: Clock,
    tell: Tell,
    by: str,
    at: datetime,
    wishes: Wishes,
    query: bytes = b"",
    address: str = "",
    accept: str = "",
) -> Kept:
    """Fetch a table and make what came the version in use; what is in use already changes nothing.

    `query` is a stored query of PxWeb's, instead of wishes. Raises ValueErrors that say what is wrong with the
    question, SourceTrouble and LoadStopped, and then the last good version is still in use.
    """
    asked = source_at(source, home, address)
    wanted = wishes
    if query:
        table, wanted = _stored(query, table, wishes)
    if not table:
        raise NoTable(source)
    if asked.card.kind not in FETCHERS:
        raise NeverFetched(source)
    with _client(asked, home, clock, tell) as client:
        fetched = FETCHERS[asked.card.kind](card=asked.card, table=table, wishes=wanted, client=client, tell=tell)
    tell("Reading and checking what came")
    try:
        return keep(fetched=fetched, home=home, by=by, at=at, accept=accept)
    except (NotReadable, SourceTrouble) as error:
        # The next time the source is asked again, and not the answers that are here.
        KeptAnswers(home).forget(part.answer.request for part in fetched.parts)
        if isinstance(error, NotReadable):
            raise NotUnderstood(f"{source} {table}", str(error)) from None
        raise


def _stored(query: bytes, table: str, wishes: Wishes) -> tuple[str, Wishes]:
    if wishes.said:
        raise TwoQuestions(", ".join(f"--{name}" for name in wishes.said))
    stored_table, wanted = read_query(query)
    if table and stored_table and table != stored_table:
        raise NotAQuery(f"it is about table {stored_table}, and {table} is asked for")
    return table or stored_table, wanted


@contextmanager
def _client(source: Source, home: Path, clock: Clock, tell: Tell) -> Iterator[Client]:
    client = Client(
        address=source.card.address,
        limits=source.card.limits,
        clock=clock,
        kept=KeptAnswers(home),
        tell=tell,
        authorisation=source.authorisation,
    )
    try:
        yield client
    finally:
        client.close()
