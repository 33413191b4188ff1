"""From what came to files in the lake and the card that names them. The row that makes them count comes after."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from os import fsync, getpid
from pathlib import Path
from threading import get_ident
from typing import Final

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from samstyr.kernels.datasets.values import VALUE, Dataset, Reading
from samstyr.statistics.fetching.faults import SourceTrouble
from samstyr.statistics.fetching.outcomes import Fetched
from samstyr.statistics.fetching.requests import Answer
from samstyr.statistics.lake.cards import (
    ABOUT,
    FIGURES,
    RawFile,
    SnapshotCard,
    kept_dimension,
    kept_notes,
    moment,
)
from samstyr.statistics.lake.folder import RAW, TIDY, Lake, name_of
from samstyr.statistics.lake.joining import Joined, NotAsAsked
from samstyr.statistics.lake.tidy import parquet_writer, schema_of, tidy, write_parquet
from samstyr.statistics.sources.pxweb import parse as pxweb
from samstyr.statistics.sources.pxweb.vintages import Vintage, vintage_of

Read = Callable[[bytes], Reading]
READERS: Final[dict[str, Read]] = {"pxweb": pxweb.parse}


class NotOneTable(SourceTrouble):
    """An answer holds none or several tables where one was asked for."""

    def __init__(self, url: str, count: int) -> None:
        super().__init__(
            f"{url} holds {count} tables where one was asked for, so nothing was loaded. Ask for one of them."
        )


@dataclass
class _Written:
    """What is known when the last part is written."""

    joined: Joined
    cells: int = 0
    figures: int = 0


def keep_files(fetched: Fetched, lake: Lake, check: Callable[[SnapshotCard], object]) -> SnapshotCard:
    """Put all that came into the lake and return the card. Raises SourceTrouble, and whatever `check` raises; it is
    shown the card before anything is in its place."""
    with _draft(lake) as draft:
        written = _write_tidy(fetched, draft)
        if fetched.cells and written.cells != fetched.cells:
            raise NotAsAsked(f"there are {written.cells} cells, and we asked for {fetched.cells}")
        check(_card(fetched, written, tidy_name=""))
        tidy_name = lake.take_in(TIDY, draft)
    for answer in (*fetched.about, *(part.answer for part in fetched.parts)):
        lake.put(RAW, answer.content)
    return _card(fetched, written, tidy_name)


@contextmanager
def _draft(lake: Lake) -> Iterator[Path]:
    draft = lake.draft(TIDY, getpid() * 1_000_003 + get_ident() % 1_000_003)
    try:
        yield draft
    finally:
        draft.unlink(missing_ok=True)


def _write_tidy(fetched: Fetched, draft: Path) -> _Written:
    """Write the cells of all parts to one file, part by part, so that no more than one part is held at a time."""
    written, writer = _Written(Joined()), None
    try:
        for part in fetched.parts:
            dataset = _read(fetched.card.kind, part.answer)
            written.joined.add(dataset, part.codes)
            table = tidy(dataset, fetched.card.symbols)
            writer = writer or parquet_writer(str(draft), schema_of(table))
            _add(writer, table, written)
    finally:
        if writer is not None:
            writer.close()
    with draft.open("rb") as file:
        fsync(file.fileno())
    return written


def _add(writer: pq.ParquetWriter, table: pa.Table, written: _Written) -> None:
    write_parquet(writer, table)
    written.cells += table.num_rows
    written.figures += table.num_rows - pc.sum(pc.is_null(table[VALUE])).as_py() if table.num_rows else 0


def _read(kind: str, answer: Answer) -> Dataset:
    found = READERS[kind](answer.content).datasets
    if len(found) != 1:
        raise NotOneTable(answer.request.url, len(found))
    return found[0]


def _card(fetched: Fetched, written: _Written, tidy_name: str) -> SnapshotCard:
    first, source = written.joined.first, fetched.card
    assert first is not None  # noqa: S101  # a question has at least one part
    dimensions = tuple(kept_dimension(dimension) for dimension in written.joined.dimensions.values())
    updated = fetched.updated or first.updated
    return SnapshotCard(
        source=source.name,
        kind=source.kind,
        table=fetched.table,
        asked=fetched.asked,
        title=first.label or fetched.table,
        publisher=source.publisher.nb or first.source,
        address=source.address,
        licence=source.licence,
        licence_address=source.licence_address,
        symbols=source.symbols,
        updated=updated,
        vintage=_vintage(dimensions_of=written.joined, updated=updated).value,
        fetched_at=moment(max(part.answer.at for part in fetched.parts)),
        dimensions=dimensions,
        notes=kept_notes(written.joined.notes),
        raw=tuple(_raw(fetched)),
        tidy=tidy_name,
        cells=written.cells,
        figures=written.figures,
    )


def _vintage(*, dimensions_of: Joined, updated: str) -> Vintage:
    periods = [code for one in dimensions_of.dimensions.values() if one.role == "time" for code in one.codes]
    return vintage_of(dimensions_of.dimensions, periods, updated)


def _raw(fetched: Fetched) -> Iterator[RawFile]:
    answers: list[tuple[str, Answer]] = [(ABOUT, answer) for answer in fetched.about]
    answers += [(FIGURES, part.answer) for part in fetched.parts]
    for role, answer in answers:
        yield RawFile(
            role=role,
            name=name_of(RAW, answer.sha256),
            sha256=answer.sha256,
            size=len(answer.content),
            url=answer.request.url,
            method=answer.request.method,
            body=answer.request.body.decode("utf-8"),
            content_type=answer.content_type,
            at=moment(answer.at),
        )


def moment_of(card: SnapshotCard) -> datetime:
    """Return when the figures came."""
    return datetime.fromisoformat(card.fetched_at)
