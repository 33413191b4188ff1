"""What became of municipality codes: by KLASS where its list of changes is in the lake, else the list that we ship."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from samstyr.kernels.municipalities.changes import CodeChange, Life
from samstyr.kernels.municipalities.history import History, history_of
from samstyr.kernels.municipalities.known import known_history
from samstyr.statistics.lake.engines import answer, duckdb
from samstyr.statistics.lake.folder import Lake
from samstyr.statistics.queries import snapshots

SOURCE: Final = "klass"
CHANGES: Final = "131/changes"
CODES: Final = "131/codes"


@dataclass(frozen=True, slots=True)
class CodeHistory:
    """A history, and the number of the snapshot it comes from; None for the changes that we ship."""

    history: History
    snapshot: int | None


def code_history(*, home: Path, municipalities: Iterable[str] = ()) -> CodeHistory:
    """Return the history of municipality codes.

    KLASS's list of changes names no code that never changed, so beside it `municipalities` are taken to have had their
    codes all along where it does not name them; the list that we ship has those codes, too.
    Raises LakeDamaged.
    """
    number = _newest(CHANGES)
    if number is None:
        return CodeHistory(known_history(), None)
    changes = tuple(
        CodeChange(old, new, date.fromisoformat(on), was, now)
        for old, was, new, now, on in _rows(home, number, ("old_code", "old_name", "new_code", "new_name", "on"))
    )
    lives = tuple(_lives(home))
    named = {code for change in changes for code in (change.old, change.new)} | {life.code for life in lives}
    unchanged = tuple(Life(code) for code in sorted(set(municipalities) - named))
    return CodeHistory(history_of(changes, (*lives, *unchanged)), number)


def _lives(home: Path) -> Iterator[Life]:
    number = _newest(CODES)
    if number is not None:
        for code, name, starts, ends in _rows(home, number, ("code", "name", "valid_from", "valid_to")):
            yield Life(code, name, _day(starts), _day(ends))


def _newest(table: str) -> int | None:
    found = (one.number for one in snapshots.every() if one.is_in_use and (one.source, one.table) == (SOURCE, table))
    return next(found, None)


def _rows(home: Path, number: int, columns: tuple[str, ...]) -> list[tuple[str, ...]]:
    lake = Lake(home)
    card = snapshots.card_of(snapshots.one(number), lake)
    engine = duckdb(home)
    try:
        found = answer(engine, engine.read_parquet(lake.path(card.tidy)).select(*columns).order_by(list(columns)))
    finally:
        engine.disconnect()
    return list(zip(*(found[name].to_pylist() for name in columns), strict=True))


def _day(written: str) -> date | None:
    return date.fromisoformat(written) if written else None
