"""The figures of a snapshot, all of them or those with certain codes."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from samstyr.kernels.datasets.number_text import number_texts
from samstyr.kernels.datasets.values import DECIMALS, STATUS, VALUE
from samstyr.statistics.lake import comparing
from samstyr.statistics.lake.cards import SnapshotCard
from samstyr.statistics.lake.engines import duckdb
from samstyr.statistics.lake.folder import Lake
from samstyr.statistics.lake.tidy import MISSING
from samstyr.statistics.queries import snapshots

_AT_A_TIME = 100_000


class NoSuchColumn(ValueError):
    """The snapshot has no dimension by that name."""

    def __init__(self, number: int, said: str, card: SnapshotCard) -> None:
        super().__init__(f"Snapshot {number} has no {said}. It has: {', '.join(one.id for one in card.dimensions)}.")


def rows(*, number: int, home: Path, codes: Mapping[str, Sequence[str]]) -> Iterator[Sequence[str]]:
    """Yield the names of the columns and then each cell as text: its codes, the figure with the decimals that it was
    written with, the source's symbol, and why there is no figure; of a list of codes only its columns.

    In the order of the codes. Raises NoSuchSnapshot, NoSuchColumn and LakeDamaged.
    """
    version, lake = snapshots.one(number), Lake(home)
    card = snapshots.card_of(version, lake)
    columns = {one.id: one.column for one in card.dimensions}
    for name in codes:
        if name not in columns:
            raise NoSuchColumn(number, name, card)
    yield [*columns, *((VALUE, STATUS, MISSING) if card.has_figures else ())]
    engine = duckdb(home)
    try:
        wanted = {columns[name]: of_one for name, of_one in codes.items()}
        cells = comparing.selected(engine.read_parquet(lake.path(card.tidy)), wanted).order_by(list(columns.values()))
        for batch in cells.to_pyarrow_batches(chunk_size=_AT_A_TIME):
            texts = [batch[name].to_pylist() for name in columns.values()]
            if card.has_figures:
                figures = number_texts(batch[VALUE].to_pylist(), batch[DECIMALS].to_pylist())
                texts += [list(figures), batch[STATUS].to_pylist(), batch[MISSING].to_pylist()]
            yield from zip(*texts, strict=True)
    finally:
        engine.disconnect()
