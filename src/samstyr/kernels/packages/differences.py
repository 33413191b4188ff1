"""What changed between two states of a table, and the canonical list of it that can be digested and turned round."""

import io
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

import polars as pl

from samstyr.kernels.packages.canonical import ROW

FORM: Final = "samstyr-changes-1"
ROWS_A_LINE: Final = 10_000
_PARTS: Final = ("added", "removed", "before", "after")


@dataclass(frozen=True, slots=True)
class TableChanges:
    """The rows of one table that differ between two states, each frame in order of key with the same columns.

    `before` and `after` hold the two versions of each changed row, at the same place.
    """

    resource: str
    key: tuple[str, ...]
    added: pl.DataFrame
    removed: pl.DataFrame
    before: pl.DataFrame
    after: pl.DataFrame
    unchanged: int

    @property
    def is_empty(self) -> bool:
        """Return whether nothing differs."""
        return not (self.added.height or self.removed.height or self.after.height)

    @property
    def inverse(self) -> "TableChanges":
        """Return what leads from the later state back to the earlier."""
        return TableChanges(self.resource, self.key, self.removed, self.added, self.after, self.before, self.unchanged)


@dataclass(frozen=True, slots=True)
class Changes:
    """All that differs between two states of a package; `description` is the JSON before and after, if that differs."""

    tables: tuple[TableChanges, ...]
    description: tuple[str, str] | None = None

    @property
    def is_empty(self) -> bool:
        """Return whether nothing differs."""
        return self.description is None and all(table.is_empty for table in self.tables)

    @property
    def inverse(self) -> "Changes":
        """Return what leads back."""
        turned = self.description[::-1] if self.description else None
        return Changes(tuple(table.inverse for table in self.tables), turned)


def differences(before: pl.DataFrame, after: pl.DataFrame, *, resource: str, key: tuple[str, ...]) -> TableChanges:
    """Return what leads from one state of a table to the next.

    Shape: frames of text with unique keys; a column that one of them lacks counts as empty there. The order of rows
    and of columns never matters.
    """
    columns = list(dict.fromkeys([*before.columns, *after.columns]))
    columns = [*key, *(name for name in columns if name not in key and name != ROW)]
    old, new = _widened(before, columns), _widened(after, columns)
    if old.equals(new):
        return TableChanges(resource, key, new.clear(), new.clear(), new.clear(), new.clear(), new.height)
    gone = old.join(new, on=columns, how="anti")
    come = new.join(old, on=columns, how="anti")
    names = list(key)
    return TableChanges(
        resource,
        key,
        added=come.join(old, on=names, how="anti").sort(names),
        removed=gone.join(new, on=names, how="anti").sort(names),
        before=gone.join(come, on=names, how="semi").sort(names),
        after=come.join(gone, on=names, how="semi").sort(names),
        unchanged=new.height - come.height,
    )


def applied(state: pl.DataFrame, changes: TableChanges) -> pl.DataFrame:
    """Return the state after changes, in no particular order; columns as the changes have them, then others."""
    names = list(changes.key)
    touched = pl.concat([changes.removed.select(names), changes.after.select(names)])
    columns = list(dict.fromkeys([*changes.added.columns, *state.columns]))
    kept = _widened(state, columns).join(touched, on=names, how="anti")
    return pl.concat([kept, _widened(changes.after, columns), _widened(changes.added, columns)])


def _widened(frame: pl.DataFrame, columns: Iterable[str]) -> pl.DataFrame:
    wanted = list(columns)
    missing = [pl.lit("").alias(name) for name in wanted if name not in frame.columns]
    return frame.with_columns(missing).select(wanted)


def lines(changes: Changes) -> Iterator[bytes]:
    """Return the canonical list of changes, a line at a time: the same changes always give the same bytes.

    Form: JSON lines. The first says the form and the description before and after; each other one has rows of one
    table, as CSV with a header, that were `added`, `removed`, or are changed rows `before` and `after`. Rows come in
    order of key, and so many a line that the list of a large load never lies whole in memory.
    """
    yield _line({"form": FORM, "description": list(changes.description) if changes.description else None})
    for table in sorted(changes.tables, key=lambda table: table.resource):
        for what, rows in zip(_PARTS, (table.added, table.removed, table.before, table.after), strict=True):
            # A part without rows has its header all the same.
            for start in range(0, max(rows.height, 1) if not table.is_empty else 0, ROWS_A_LINE):
                text = rows.slice(start, ROWS_A_LINE).write_csv()
                yield _line({"resource": table.resource, "key": list(table.key), "what": what, "rows": text})


def read(content: bytes) -> Changes:
    """Return the changes that `lines` wrote."""
    first, *rest = (json.loads(line) for line in content.splitlines())
    parts: dict[tuple[str, str], list[pl.DataFrame]] = {}
    keys: dict[str, tuple[str, ...]] = {}
    for line in rest:
        keys[line["resource"]] = tuple(line["key"])
        parts.setdefault((line["resource"], line["what"]), []).append(_rows(line["rows"]))
    tables = []
    for resource, key in keys.items():
        added, removed, before, after = (pl.concat(parts[resource, what]) for what in _PARTS)
        tables.append(TableChanges(resource, key, added, removed, before, after, unchanged=0))
    description = first["description"]
    return Changes(tuple(tables), (description[0], description[1]) if description else None)


def _line(content: dict[str, object]) -> bytes:
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode() + b"\n"


def _rows(text: str) -> pl.DataFrame:
    return pl.read_csv(io.BytesIO(text.encode()), infer_schema=False, empty_string_is_null=False)
