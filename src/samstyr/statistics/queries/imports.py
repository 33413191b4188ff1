"""What was said of a file the last time, so that nobody has to say it again."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Final, Self

from samstyr.statistics.lake.cards import lineage_of
from samstyr.statistics.lake.folder import Lake
from samstyr.statistics.queries import snapshots

# The name of the source that all files come from.
FILE: Final = "file"


@dataclass(frozen=True, slots=True)
class SaidOfFile:
    """What a person says of a file: which column is what, who published it, where, under which licence, whose symbols
    it uses (`ssb`, `fhi`, …), and a remark such as «transcribed from the report»."""

    mapping: Mapping[str, object] = field(default_factory=dict)
    publisher: str = ""
    address: str = ""
    licence: str = ""
    symbols: str = ""
    remark: str = ""

    def or_else(self, earlier: Self) -> Self:
        """Return what is said now, and where nothing is, what was said before."""
        names = [one.name for one in fields(self)]
        return type(self)(**{name: getattr(self, name) or getattr(earlier, name) for name in names})


def said_before(*, table: str, home: Path) -> SaidOfFile:
    """Return what was said of the last file that became this table; nothing where there was none."""
    last = snapshots.in_use(lineage_of(FILE, table, {}))
    if last is None:
        return SaidOfFile()
    card = snapshots.card_of(last, Lake(home))
    return SaidOfFile(
        mapping=dict(card.mapping),
        publisher=card.publisher,
        address=card.address,
        licence=card.licence,
        symbols=card.symbols,
        remark=card.remark,
    )
