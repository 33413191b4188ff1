"""From what came to files in the lake and the card that names them. The row that makes them count comes after."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from os import getpid
from pathlib import Path
from threading import get_ident

from samstyr.kernels.datasets.values import Role
from samstyr.statistics.fetching.outcomes import Fetched
from samstyr.statistics.fetching.requests import Answer
from samstyr.statistics.lake.cards import ABOUT, FIGURES, RawFile, SnapshotCard, moment
from samstyr.statistics.lake.folder import RAW, TIDY, Lake, name_of
from samstyr.statistics.lake.joining import NotAsAsked
from samstyr.statistics.lake.writing import Written, write_tidy
from samstyr.statistics.sources.pxweb.vintages import vintage_of


def keep_files(fetched: Fetched, lake: Lake, check: Callable[[SnapshotCard], object]) -> SnapshotCard:
    """Put all that came into the lake and return the card. Raises SourceTrouble, and whatever `check` raises; it is
    shown the card before anything is in its place."""
    with _draft(lake) as draft:
        written = write_tidy(fetched, draft)
        if fetched.cells and written.cells != fetched.cells:
            raise NotAsAsked(f"there are {written.cells} cells, and we asked for {fetched.cells}")
        check(_card(fetched, written, tidy_name=""))
        tidy_name = lake.take_in(TIDY, draft)
    for answer in (*fetched.about, *(part.answer for part in fetched.parts)):
        lake.put(RAW, answer.content, answer.sha256)
    return _card(fetched, written, tidy_name)


@contextmanager
def _draft(lake: Lake) -> Iterator[Path]:
    draft = lake.draft(TIDY, getpid() * 1_000_003 + get_ident() % 1_000_003)
    try:
        yield draft
    finally:
        draft.unlink(missing_ok=True)


def _card(fetched: Fetched, written: Written, tidy_name: str) -> SnapshotCard:
    source = fetched.card
    updated = fetched.updated or written.updated
    periods = [code for dimension in written.dimensions if dimension.role == Role.TIME for code in dimension.codes]
    return SnapshotCard(
        source=source.name,
        kind=source.kind,
        table=fetched.table,
        asked=fetched.asked,
        title=written.title or fetched.table,
        publisher=source.publisher.nb or written.publisher,
        address=source.address,
        licence=source.licence,
        licence_address=source.licence_address,
        symbols=source.symbols,
        updated=updated,
        vintage=vintage_of([dimension.id for dimension in written.dimensions], periods, updated).value,
        fetched_at=moment(max(part.answer.at for part in fetched.parts)),
        dimensions=written.dimensions,
        notes=written.notes,
        raw=tuple(_raw(fetched)),
        tidy=tidy_name,
        cells=written.cells,
        figures=written.figures,
        mapping=fetched.mapping,
        remark=fetched.remark,
    )


def _raw(fetched: Fetched) -> Iterator[RawFile]:
    answers: list[tuple[str, Answer]] = [(ABOUT, answer) for answer in fetched.about]
    answers += [(FIGURES, part.answer) for part in fetched.parts]
    for role, answer in answers:
        yield RawFile(
            role=role,
            name=name_of(RAW, answer.sha256),
            sha256=answer.sha256,
            size=answer.size,
            url=answer.request.url,
            method=answer.request.method,
            body=answer.request.body.decode("utf-8"),
            content_type=answer.content_type,
            at=moment(answer.at),
        )


def moment_of(card: SnapshotCard) -> datetime:
    """Return when the figures came."""
    return datetime.fromisoformat(card.fetched_at)
