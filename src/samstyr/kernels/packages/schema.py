"""A table as a Table Schema: written for every table, read for what a package adds to the format."""

import re
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import Final

import polars as pl

from samstyr.kernels.json_values import Json
from samstyr.kernels.packages.columns import COLUMN_NAME, NO, PATTERNS, YES, Column, Kind, Reference
from samstyr.kernels.packages.json_text import Place, parsed
from samstyr.kernels.packages.resources import Resource
from samstyr.kernels.texts import Text

_TYPES: Final = {
    Kind.TEXT: "string",
    Kind.ID: "string",
    Kind.CODE: "string",
    Kind.PERIOD: "string",
    Kind.CHOICE: "string",
    Kind.INTEGER: "integer",
    Kind.NUMBER: "number",
    Kind.YEAR: "year",
    Kind.DATE: "date",
    Kind.BOOLEAN: "boolean",
}
_KINDS: Final = {
    "string": Kind.TEXT,
    "integer": Kind.INTEGER,
    "number": Kind.NUMBER,
    "year": Kind.YEAR,
    "date": Kind.DATE,
    "boolean": Kind.BOOLEAN,
}
# Columns have the same few patterns over and over.
_KEPT_PATTERNS: Final = 256
_KINDS_BY_PATTERN: Final = {pattern: kind for kind, pattern in PATTERNS.items()}
_READ: Final = frozenset(
    {
        "name",
        "type",
        "format",
        "title",
        "title_en",
        "description",
        "description_en",
        "constraints",
        "trueValues",
        "falseValues",
    }
)
_CONSTRAINTS: Final = frozenset({"required", "unique", "enum", "minimum", "maximum", "pattern"})
# Would change what a cell says; the format has one way to write a number and an empty cell.
_REFUSED: Final = ("decimalChar", "groupChar", "bareNumber", "missingValues")


def type_of(kind: Kind) -> str:
    """Return the Table Schema type of a kind."""
    return _TYPES[kind]


def schema(resource: Resource, columns: Sequence[Column]) -> dict[str, Json]:
    """Return the Table Schema of a table that is written with some of its columns."""
    names = {column.name for column in columns}
    unique = {names[0] for names in resource.unique if len(names) == 1}
    result: dict[str, Json] = {
        "fields": [_field(column, unique=column.name in unique) for column in columns],
        "primaryKey": [name for name in resource.key if name in names],
    }
    references: list[Json] = [_foreign_key(column, resource) for column in columns if column.refers_to]
    if references:
        result["foreignKeys"] = references
    return result


def _field(column: Column, *, unique: bool) -> dict[str, Json]:
    result: dict[str, Json] = {"name": column.name, "type": _TYPES[column.kind]}
    for name, text in (("title", column.title), ("description", column.description)):
        result |= {name: text.nb} if text.nb else {}
        result |= {f"{name}_en": text.en} if text.en else {}
    if column.kind is Kind.BOOLEAN:
        result |= {"trueValues": [YES], "falseValues": [NO]}
    constraints = _constraints(column) | ({"unique": True} if unique else {})
    if constraints:
        result["constraints"] = constraints
    return result | _object(column.further)


def _constraints(column: Column) -> dict[str, Json]:
    result: dict[str, Json] = {}
    if column.required:
        result["required"] = True
    if column.choices:
        result["enum"] = list(column.choices)
    if column.whole_pattern:
        result["pattern"] = column.whole_pattern
    for name, limit in (("minimum", column.minimum), ("maximum", column.maximum)):
        if limit is not None:
            result[name] = int(limit) if limit == limit.to_integral_value() else float(limit)
    return result


def _foreign_key(column: Column, resource: Resource) -> dict[str, Json]:
    reference = column.refers_to or Reference("", "")
    target = "" if reference.resource == resource.name else reference.resource
    return {"fields": [column.name], "reference": {"resource": target, "fields": [reference.column]}}


def _object(text: str) -> dict[str, Json]:
    value = parsed(text) if text else {}
    return value if isinstance(value, dict) else {}


def read_columns(place: Place, resource_name: str) -> tuple[tuple[Column, ...], tuple[tuple[str, ...], ...]]:
    """Return the columns that a schema describes, and those that must be unique; problems are noted."""
    references = _read_references(place, resource_name)
    columns: list[Column] = []
    unique: list[tuple[str, ...]] = []
    for field in place.objects("fields"):
        column = _read_column(field, references)
        if column is None:
            continue
        if column.name in {other.name for other in columns}:
            field.say("name", Text("hvert navn én gang", "each name once"))
            continue
        columns.append(column)
        if field.object("constraints").content.get("unique") is True:
            unique.append((column.name,))
    return tuple(columns), tuple(unique)


def _read_column(field: Place, references: dict[str, Reference]) -> Column | None:
    name = field.text("name")
    if not re.fullmatch(COLUMN_NAME, name):
        field.say("name", Text("et navn med små bokstaver a–z, tall og _", "a name of small letters a–z, digits and _"))
        return None
    written = field.text("type", "string")
    if written not in _KINDS:
        field.say("type", Text("en av " + ", ".join(_KINDS), "one of " + ", ".join(_KINDS)))
        return None
    _refuse_surprises(field)
    constraints = field.object("constraints")
    choices = _read_choices(constraints)
    pattern = _read_pattern(constraints)
    kind = _KINDS_BY_PATTERN.get(pattern, _KINDS[written]) if written == "string" else _KINDS[written]
    return Column(
        name=name,
        kind=Kind.CHOICE if choices and kind is Kind.TEXT else kind,
        title=Text(field.text("title"), field.text("title_en")),
        description=Text(field.text("description"), field.text("description_en")),
        required=constraints.flag("required"),
        choices=choices,
        refers_to=references.get(name),
        minimum=_read_limit(constraints, "minimum"),
        maximum=_read_limit(constraints, "maximum"),
        pattern="" if kind in PATTERNS else pattern,
        declared=True,
        further=field.further(_READ),
    )


def _refuse_surprises(field: Place) -> None:
    for name in _REFUSED:
        if name in field.content:
            field.say(
                name,
                Text(
                    "ingenting her; tall har punktum og tomme celler er tomme",
                    "nothing here; numbers have a point and empty cells are empty",
                ),
            )
    if field.text("format", "default") != "default":
        field.say("format", Text("default", "default"))
    for name, right in (("trueValues", YES), ("falseValues", NO)):
        if name in field.content and field.texts(name) != (right,):
            field.say(name, Text(f'["{right}"]', f'["{right}"]'))
    constraints = field.object("constraints")
    for name in constraints.content:
        if name not in _CONSTRAINTS:
            constraints.say(
                name, Text("en av " + ", ".join(sorted(_CONSTRAINTS)), "one of " + ", ".join(sorted(_CONSTRAINTS)))
            )


def _read_choices(constraints: Place) -> tuple[str, ...]:
    written = constraints.content.get("enum", [])
    if isinstance(written, list) and all(type(item) in (str, int) for item in written):
        return tuple(str(item) for item in written)
    constraints.say("enum", Text("en liste av tekster eller hele tall", "a list of texts or whole numbers"))
    return ()


def _read_pattern(constraints: Place) -> str:
    pattern = constraints.text("pattern")
    if _is_pattern(pattern):
        return pattern
    constraints.say("pattern", Text("et regulært uttrykk", "a regular expression"))
    return ""


@lru_cache(_KEPT_PATTERNS)
def _is_pattern(pattern: str) -> bool:
    try:
        re.compile(pattern)
        # The checks use an engine that knows less, and cannot be made to run for ever.
        pl.Series([""]).str.contains(f"^(?:{pattern})$")
    except (re.error, OverflowError, RecursionError, pl.exceptions.ComputeError):
        return False
    return True


def _read_limit(constraints: Place, name: str) -> Decimal | None:
    written = constraints.content.get(name)
    if written is None:
        return None
    try:
        limit = Decimal(str(written))
    except InvalidOperation:
        limit = Decimal("NaN")
    if limit.is_finite():
        return limit
    constraints.say(name, Text("et tall", "a number"))
    return None


def _read_references(place: Place, resource_name: str) -> dict[str, Reference]:
    found = {}
    for key in place.objects("foreignKeys"):
        reference = key.object("reference")
        fields, targets = key.texts("fields"), reference.texts("fields")
        if len(fields) == 1 and len(targets) == 1:
            found[fields[0]] = Reference(reference.text("resource") or resource_name, targets[0])
        else:
            key.say("fields", Text("én kolonne om gangen", "one column at a time"))
    return found
