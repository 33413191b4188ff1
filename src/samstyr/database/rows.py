"""Rows of package tables in bulk, in and out, all as text. Knows no table by name: the rooms say which."""

from collections.abc import Mapping
from dataclasses import dataclass

import polars as pl
from django.db import connection, models
from psycopg import sql

from samstyr.database.models import PackageRow
from samstyr.kernels.packages.columns import NO, YES
from samstyr.kernels.packages.resources import Resource

STAGE = "samstyr_stage"
MORE = "more"


@dataclass(frozen=True, slots=True)
class Table:
    """A table of a room: its columns are called as in the package; `declared` ones stand in `more`.

    An empty cell of a `nullable` column is NULL; `flags` hold yes and no. A frame to put in has the declared columns
    either as columns or, where their names could clash with the table's own, as one struct under `more`.
    `foreign` names a column that is filled in rows that are no package's: they are not read, and give way to one.
    """

    name: str
    columns: tuple[str, ...]
    key: tuple[str, ...]
    nullable: tuple[str, ...]
    flags: tuple[str, ...]
    declared: tuple[str, ...] = ()
    foreign: str = ""


def table_of(model: type[PackageRow], resource: Resource, *, foreign: str = "") -> Table:
    """Return the table in which a room keeps a resource whose columns its model mirrors."""
    fields = {field.column: field for field in model._meta.concrete_fields}
    columns = tuple(column.name for column in resource.columns if not column.declared)
    return Table(
        name=model._meta.db_table,
        columns=columns,
        key=resource.key,
        nullable=tuple(name for name in columns if fields[name].null),
        flags=tuple(name for name in columns if isinstance(fields[name], models.BooleanField)),
        declared=tuple(column.name for column in resource.declared),
        foreign=foreign,
    )


def read(table: Table, *, where: Mapping[str, str] | None = None) -> pl.DataFrame:
    """Return the live rows as the package has them, in no particular order."""
    conditions: list[sql.Composable] = [sql.SQL("retired IS NULL")]
    conditions += [
        sql.SQL("{} = {}").format(sql.Identifier(name), sql.Literal(value)) for name, value in (where or {}).items()
    ]
    if table.foreign:
        conditions.append(sql.SQL("{} IS NULL").format(sql.Identifier(table.foreign)))
    query = sql.SQL("COPY (SELECT {} FROM {} WHERE {}) TO STDOUT (FORMAT csv)").format(
        sql.SQL(", ").join(_cell(table, name) for name in table.columns + table.declared),
        sql.Identifier(table.name),
        sql.SQL(" AND ").join(conditions),
    )
    with connection.cursor() as cursor, cursor.copy(query) as copy:
        content = b"".join(bytes(block) for block in copy)
    names = [*table.columns, *table.declared]
    if not content:
        return pl.DataFrame(schema=dict.fromkeys(names, pl.String))
    return pl.read_csv(content, has_header=False, new_columns=names, infer_schema=False, empty_string_is_null=False)


def apply(table: Table, *, added: pl.DataFrame, changed: pl.DataFrame, removed: pl.DataFrame, number: int) -> None:
    """Put rows in, rewrite some, and retire others, as the work of the load with this number."""
    if _has_hidden(table):
        _upsert(table, pl.concat([added, changed]))
    else:
        # Twice as fast, and only a row that the package does not see could have the key of an added one.
        _insert(table, added)
        _upsert(table, changed)
    _retire(table, removed, number=number)


def append(name: str, frame: pl.DataFrame) -> None:
    """Put rows at the end of a table, as they are; an empty cell stays an empty text."""
    if not frame.is_empty():
        _copy_in(name, frame, nullable=())


def _has_hidden(table: Table) -> bool:
    names = ["retired", *([table.foreign] if table.foreign else [])]
    filled = sql.SQL(" OR ").join(sql.SQL("{} IS NOT NULL").format(sql.Identifier(name)) for name in names)
    with connection.cursor() as cursor:
        cursor.execute(sql.SQL("SELECT EXISTS (SELECT FROM {} WHERE {})").format(sql.Identifier(table.name), filled))
        found = cursor.fetchone()
    return bool(found and found[0])


def _insert(table: Table, frame: pl.DataFrame) -> None:
    if not frame.is_empty():
        _copy_in(table.name, _with_more(table, frame), nullable=table.nullable)


def _upsert(table: Table, frame: pl.DataFrame) -> None:
    """Put rows in, or in the place of those with the same key; a retired one comes back to life."""
    if frame.is_empty():
        return
    columns = [*table.columns, MORE]
    names = _names(columns)
    changed = [name for name in columns if name not in table.key]
    emptied = ["retired", *([table.foreign] if table.foreign else [])]
    with connection.cursor() as cursor:
        _stage(table, frame)
        cursor.execute(
            sql.SQL(
                "INSERT INTO {table} ({names}) SELECT {names} FROM {stage} ON CONFLICT ({key}) DO UPDATE SET {sets}"
            ).format(
                table=sql.Identifier(table.name),
                names=names,
                stage=sql.Identifier(STAGE),
                key=_names(table.key),
                sets=sql.SQL(", ").join(
                    [
                        *(sql.SQL("{0} = EXCLUDED.{0}").format(sql.Identifier(name)) for name in changed),
                        *(sql.SQL("{} = NULL").format(sql.Identifier(name)) for name in emptied),
                    ]
                ),
            )
        )
        cursor.execute(sql.SQL("DROP TABLE {}").format(sql.Identifier(STAGE)))


def _retire(table: Table, frame: pl.DataFrame, *, number: int) -> None:
    """Take the rows with these keys out of use, as the work of the load with this number."""
    if frame.is_empty():
        return
    with connection.cursor() as cursor:
        _stage(table, frame)
        cursor.execute(
            sql.SQL("UPDATE {table} SET retired = {number} FROM {stage} WHERE {same}").format(
                table=sql.Identifier(table.name),
                number=sql.Literal(number),
                stage=sql.Identifier(STAGE),
                same=sql.SQL(" AND ").join(
                    sql.SQL("{0}.{2} = {1}.{2}").format(
                        sql.Identifier(table.name), sql.Identifier(STAGE), sql.Identifier(name)
                    )
                    for name in table.key
                ),
            )
        )
        cursor.execute(sql.SQL("DROP TABLE {}").format(sql.Identifier(STAGE)))


def _cell(table: Table, name: str) -> sql.Composable:
    if name in table.declared:
        return sql.SQL("coalesce({} ->> {}, '')").format(sql.Identifier(MORE), sql.Literal(name))
    if name in table.flags:
        return sql.SQL("CASE WHEN {} THEN {} ELSE {} END").format(
            sql.Identifier(name), sql.Literal(YES), sql.Literal(NO)
        )
    return sql.Identifier(name)


def _stage(table: Table, frame: pl.DataFrame) -> None:
    """Copy rows into a table of the transaction's own, which has the columns but not the constraints."""
    columns = [*table.columns, MORE]
    with connection.cursor() as cursor:
        cursor.execute(
            sql.SQL("CREATE TEMPORARY TABLE {} ON COMMIT DROP AS SELECT {} FROM {} WHERE false").format(
                sql.Identifier(STAGE), _names(columns), sql.Identifier(table.name)
            )
        )
    _copy_in(STAGE, _with_more(table, frame), nullable=table.nullable)


def _with_more(table: Table, frame: pl.DataFrame) -> pl.DataFrame:
    if not table.declared:
        return frame.select(*table.columns, pl.lit("{}").alias(MORE))
    packed = isinstance(frame.schema.get(MORE), pl.Struct)
    more = pl.col(MORE) if packed else pl.struct(table.declared)
    return frame.select(*table.columns, more.struct.json_encode().alias(MORE))


def _copy_in(name: str, frame: pl.DataFrame, *, nullable: tuple[str, ...]) -> None:
    # Whether an empty cell is NULL is said here and not by its quotes, so that it rests on no writer's habits.
    kept = [column for column in frame.columns if column not in nullable]
    options = [sql.SQL("FORMAT csv"), sql.SQL("FORCE_NOT_NULL ({})").format(_names(kept))]
    if nullable:
        options.append(sql.SQL("FORCE_NULL ({})").format(_names(nullable)))
    statement = sql.SQL("COPY {} ({}) FROM STDIN ({})").format(
        sql.Identifier(name), _names(frame.columns), sql.SQL(", ").join(options)
    )
    with connection.cursor() as cursor, cursor.copy(statement) as copy:
        copy.write(frame.write_csv(include_header=False).encode())


def _names(columns: tuple[str, ...] | list[str]) -> sql.Composed:
    return sql.SQL(", ").join(sql.Identifier(name) for name in columns)
