"""What came, written as one tidy file, and what is known of it when the last part is written."""

from dataclasses import dataclass
from os import fsync
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from samstyr.kernels.datasets.values import VALUE, CodeTable, Dataset
from samstyr.statistics.fetching.faults import SourceTrouble
from samstyr.statistics.fetching.outcomes import Fetched, Part
from samstyr.statistics.lake.cards import KeptDimension, KeptNote, kept_dimension, kept_notes
from samstyr.statistics.lake.joining import Joined
from samstyr.statistics.lake.tidy import parquet_writer, schema_of, tidy, write_parquet


class NotOneTable(SourceTrouble):
    """An answer holds none or several tables where one was asked for."""

    def __init__(self, url: str, count: int) -> None:
        super().__init__(f"{url} holds {count} tables where one was asked for, so nothing was loaded. Ask for one.")


@dataclass(frozen=True, slots=True)
class Written:
    """What a tidy file holds. Of a list of codes each row counts as a figure, and each column as a dimension."""

    cells: int
    figures: int
    dimensions: tuple[KeptDimension, ...]
    title: str = ""
    publisher: str = ""
    updated: str = ""
    notes: tuple[KeptNote, ...] = ()


def write_tidy(fetched: Fetched, draft: Path) -> Written:
    """Write what came to a file and wait until it is on the disk. Raises SourceTrouble and NotReadable.

    One part is read at a time and written before the next, so that no more than one is held.
    """
    first = _read(fetched, fetched.parts[0])
    written = _codes(first, draft) if isinstance(first, CodeTable) else _figures(fetched, first, draft)
    with draft.open("rb") as file:
        fsync(file.fileno())
    return written


def _read(fetched: Fetched, part: Part) -> Dataset | CodeTable:
    found = fetched.read(part.answer.content)
    if not found.datasets and found.codes is not None:
        return found.codes
    if len(found.datasets) != 1:
        raise NotOneTable(part.answer.request.url, len(found.datasets))
    return found.datasets[0]


def _codes(codes: CodeTable, draft: Path) -> Written:
    columns = [list(column) for column in zip(*codes.rows, strict=True)] or [[] for _ in codes.columns]
    table = pa.table({name: pa.array(column, pa.string()) for name, column in zip(codes.columns, columns, strict=True)})
    with parquet_writer(str(draft), schema_of(table)) as writer:
        write_parquet(writer, table)
    dimensions = tuple(KeptDimension(id=name, label=name, role="", labels={}) for name in codes.columns)
    return Written(cells=len(codes.rows), figures=len(codes.rows), dimensions=dimensions)


def _figures(fetched: Fetched, first: Dataset, draft: Path) -> Written:
    joined, cells, figures = Joined(), 0, 0
    schema = schema_of(tidy(first, fetched.card.symbols))
    with parquet_writer(str(draft), schema) as writer:
        for number, part in enumerate(fetched.parts):
            dataset = first if number == 0 else _dataset(fetched, part)
            joined.add(dataset, part.codes)
            table = tidy(dataset, fetched.card.symbols)
            write_parquet(writer, table)
            cells, figures = cells + table.num_rows, figures + _count(table)
    return Written(
        cells=cells,
        figures=figures,
        dimensions=tuple(kept_dimension(dimension) for dimension in joined.dimensions.values()),
        title=first.label,
        publisher=first.source,
        updated=first.updated,
        notes=kept_notes(joined.notes),
    )


def _dataset(fetched: Fetched, part: Part) -> Dataset:
    found = _read(fetched, part)
    if isinstance(found, CodeTable):
        raise NotOneTable(part.answer.request.url, 0)
    return found


def _count(table: pa.Table) -> int:
    return int(pc.count(table[VALUE], mode="only_valid").as_py())
