"""What changed between two states of a table, and the canonical list of it that can be digested and turned round."""

import hashlib
import io
import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

import polars as pl

from samstyr.kernels.packages.canonical import ROW

FORM: Final = "samstyr-changes-1"


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


def written(changes: Changes) -> bytes:
    """Return the canonical list of changes: the same changes always give the same bytes.

    Form: one JSON object; the rows of a table are CSV text under `added`, `removed`, `before` and `after`.
    """
    tables = [
        {
            "resource": table.resource,
            "key": list(table.key),
            "added": table.added.write_csv(),
            "removed": table.removed.write_csv(),
            "before": table.before.write_csv(),
            "after": table.after.write_csv(),
        }
        for table in sorted(changes.tables, key=lambda table: table.resource)
        if not table.is_empty
    ]
    document = {"form": FORM, "description": changes.description, "tables": tables}
    return json.dumps(document, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def read(content: bytes) -> Changes:
    """Return the changes that `written` wrote."""
    document = json.loads(content)
    description = document["description"]
    return Changes(
        tuple(
            TableChanges(
                table["resource"],
                tuple(table["key"]),
                added=_rows(table["added"]),
                removed=_rows(table["removed"]),
                before=_rows(table["before"]),
                after=_rows(table["after"]),
                unchanged=0,
            )
            for table in document["tables"]
        ),
        (description[0], description[1]) if description else None,
    )


def digest(content: bytes) -> str:
    """Return the SHA-256 of a list of changes, as the audit log keeps it."""
    return hashlib.sha256(content).hexdigest()


def _rows(text: str) -> pl.DataFrame:
    return pl.read_csv(io.BytesIO(text.encode()), infer_schema=False, empty_string_is_null=False)
