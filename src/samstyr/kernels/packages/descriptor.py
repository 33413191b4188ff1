"""What a package says about itself: `datapackage.json`, read with all its problems and written in canonical form."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from samstyr.kernels.json_values import Json
from samstyr.kernels.packages.columns import Column
from samstyr.kernels.packages.json_text import DESCRIPTOR, NotJson, Place, parsed
from samstyr.kernels.packages.problems import Problem
from samstyr.kernels.packages.resources import RESOURCE_NAME, Resource
from samstyr.kernels.packages.schema import read_columns, schema, type_of
from samstyr.kernels.texts import Text

_PACKAGE: Final = frozenset({"name", "title", "title_en", "reference_date", "municipality", "resources"})
_RESOURCE: Final = frozenset(
    {"name", "type", "path", "title", "title_en", "description", "description_en", "format", "mediatype", "encoding"}
    | {"schema", "profile", "scheme", "bytes", "hash"}
)
_NAME: Final = r"[a-z0-9][a-z0-9._-]{0,99}"
_FILE_NAME: Final = r"[A-Za-z0-9_][A-Za-z0-9_.-]*\.csv"
MOST_KEY_COLUMNS: Final = 6
_PACKAGE_NAME: Final = Text(
    "et navn med små bokstaver a–z, tall og . _ -", "a name of small letters a–z, digits and . _ -"
)


@dataclass(frozen=True, slots=True)
class Description:
    """What a package says about itself. `further` is JSON of what it says beyond what is read here.

    `tables` are those it lists, with the columns it declares; `paths` the file of each, by the table's name.
    """

    name: str
    title: Text
    reference_date: date
    municipality: str
    tables: tuple[Resource, ...]
    paths: Mapping[str, str]
    further: str = ""


def read_description(text: str, known: Mapping[str, Resource]) -> tuple[Description | None, list[Problem]]:
    """Return what a descriptor says, or None where it says too little to go on, and all that is wrong with it."""
    try:
        content = parsed(text)
    except NotJson as error:
        return None, [Problem("broken-descriptor", DESCRIPTOR, value=str(error))]
    if not isinstance(content, dict):
        return None, [Problem("broken-descriptor", DESCRIPTOR, value="not an object")]
    problems: list[Problem] = []
    place = Place("", content, problems)
    tables = list(_read_tables(place, known))
    day = _read_day(place)
    if not re.fullmatch(_NAME, place.text("name")):
        place.say("name", _PACKAGE_NAME)
    if not place.text("title"):
        place.say("title", Text("tittelen på pakken", "the title of the package"))
    if not place.text("municipality"):
        place.say("municipality", Text("nøkkelen til kommunen i areas.csv", "the id of the municipality in areas.csv"))
    description = Description(
        name=place.text("name"),
        title=Text(place.text("title"), place.text("title_en")),
        reference_date=day or date.min,
        municipality=place.text("municipality"),
        tables=_in_order([table for table, _ in tables], known),
        paths={table.name: path for table, path in tables},
        further=place.further(_PACKAGE),
    )
    return description, problems


def write_description(description: Description, columns: Mapping[str, Sequence[Column]]) -> str:
    """Return the canonical descriptor of a package whose tables are written with the given columns."""
    content: dict[str, Json] = {"name": description.name, "title": description.title.nb}
    if description.title.en:
        content["title_en"] = description.title.en
    content["reference_date"] = description.reference_date.isoformat()
    content["municipality"] = description.municipality
    content |= _object(description.further)
    content["resources"] = [_resource(table, columns[table.name]) for table in description.tables]
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _resource(table: Resource, columns: Sequence[Column]) -> dict[str, Json]:
    result: dict[str, Json] = {"name": table.name, "type": "table", "path": f"{table.name}.csv"}
    for name, text in (("title", table.title), ("description", table.description)):
        result |= {name: text.nb} if text.nb else {}
        result |= {f"{name}_en": text.en} if text.en else {}
    result |= {"format": "csv", "mediatype": "text/csv", "encoding": "utf-8"}
    return result | _object(table.further) | {"schema": schema(table, columns)}


def _object(text: str) -> dict[str, Json]:
    value = parsed(text) if text else {}
    return dict(sorted(value.items())) if isinstance(value, dict) else {}


def _in_order(tables: Sequence[Resource], known: Mapping[str, Resource]) -> tuple[Resource, ...]:
    places = {name: number for number, name in enumerate(known)}
    return tuple(sorted(tables, key=lambda table: (places.get(table.name, len(places)), table.name)))


def _read_day(place: Place) -> date | None:
    try:
        return date.fromisoformat(place.text("reference_date"))
    except ValueError:
        place.say(
            "reference_date",
            Text("dagen tallene leses fra, som 2023-08-31", "the day figures are read from, as 2023-08-31"),
        )
        return None


def _read_tables(place: Place, known: Mapping[str, Resource]) -> Iterator[tuple[Resource, str]]:
    seen: set[str] = set()
    paths: set[str] = set()
    for item in place.objects("resources"):
        name, path = item.text("name"), item.text("path", f"{item.text('name')}.csv")
        if name.casefold() in seen:
            item.say("name", Text(""), code="duplicate-name")
            continue
        seen.add(name.casefold())
        if not re.fullmatch(_FILE_NAME, path):
            item.say("path", Text(""), code="unsafe-path")
            path = f"{name}.csv"
        elif path.casefold() in paths:
            item.say("path", Text(""), code="duplicate-name")
        paths.add(path.casefold())
        table = _read_known(item, known[name]) if name in known else _read_declared(item, name)
        if table is not None:
            yield table, path


def _read_known(item: Place, resource: Resource) -> Resource:
    columns, unique = read_columns(item.object("schema"), resource.name)
    for column in columns:
        if column.name in resource.names:
            ours = type_of(resource.column(column.name).kind)
            if type_of(column.kind) != ours:
                item.problems.append(
                    Problem(
                        "descriptor-value",
                        DESCRIPTOR,
                        None,
                        f"{item.at}.schema.fields.{column.name}.type",
                        type_of(column.kind),
                        Text(ours, ours),
                    )
                )
    added = tuple(names for names in unique if names[0] not in resource.names)
    return replace(resource.with_declared(columns), unique=resource.unique + added, further=item.further(_RESOURCE))


def _read_declared(item: Place, name: str) -> Resource | None:
    table = item.object("schema")
    columns, unique = read_columns(table, name)
    key = table.texts("primaryKey")
    names = {column.name for column in columns}
    if not re.fullmatch(RESOURCE_NAME, name) or not columns or not key:
        item.say("name", Text(""), code="undeclared-table")
        return None
    if not names.issuperset(key) or len(key) > MOST_KEY_COLUMNS:
        right = f"1–{MOST_KEY_COLUMNS}"
        table.say("primaryKey", Text(f"navn på {right} kolonner i tabellen", f"names of {right} columns of the table"))
        return None
    return Resource(
        name=name,
        title=Text(item.text("title"), item.text("title_en")),
        description=Text(item.text("description"), item.text("description_en")),
        key=key,
        columns=tuple(replace(column, required=column.required or column.name in key) for column in columns),
        unique=unique,
        known=False,
        further=item.further(_RESOURCE),
    )
