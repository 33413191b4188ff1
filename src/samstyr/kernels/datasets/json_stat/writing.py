"""JSON-stat out: a dataset as 2.0 says it, with everything that was read."""

import re
from collections.abc import Iterable, Mapping, Sequence
from math import prod
from typing import Final

import orjson

from samstyr.kernels.datasets.json_stat.figures import EXACT_TO
from samstyr.kernels.datasets.values import DECIMALS, STATUS, VALUE, Dataset, Dimension, Note, Reading, Role, StatedUnit
from samstyr.kernels.json_values import Json

# The largest whole number that is written as one, and what can be as large.
_LARGEST: Final = 2**63 - 1
_WHOLE: Final = re.compile(r"-?[0-9]{1,19}", re.ASCII)


def write(dataset: Dataset) -> bytes:
    """Return the dataset as JSON-stat 2.0. Equal datasets give equal bytes.

    Notes on single cells stand in the extension as `cellNotes`, the unit of the whole table as `unit`: the standard
    has no place for them.
    """
    return orjson.dumps(_dataset(dataset))


def write_reading(reading: Reading) -> bytes:
    """Return all datasets of a file: one as a dataset, several as a collection that holds them."""
    if len(reading.datasets) == 1:
        return write(reading.datasets[0])
    tree: dict[str, Json] = {"version": "2.0", "class": "collection", "label": reading.label, **reading.more}
    return orjson.dumps(tree | {"link": {"item": [_dataset(dataset) for dataset in reading.datasets]}})


def _dataset(dataset: Dataset) -> dict[str, Json]:
    tree: dict[str, Json] = {
        "version": "2.0",
        "class": "dataset",
        "label": dataset.label,
        "source": dataset.source,
        "id": [dimension.id for dimension in dataset.dimensions],
        "size": list(dataset.size),
        "dimension": {dimension.id: _dimension(dimension, dataset.notes) for dimension in dataset.dimensions},
        "value": _values(dataset),
    }
    optional: dict[str, Json] = {
        "href": dataset.href,
        "updated": dataset.updated,
        "role": _roles(dataset.dimensions),
        "status": _statuses(dataset),
        "note": [note.text for note in dataset.notes if not note.about],
        "extension": _extension(dataset),
    }
    return tree | _said(optional) | dict(dataset.more)


def _said(members: Mapping[str, Json]) -> dict[str, Json]:
    return {name: said for name, said in members.items() if said or said == 0}


def _roles(dimensions: Sequence[Dimension]) -> Json:
    ids = {role: [d.id for d in dimensions if d.role is role] for role in Role if role is not Role.OTHER}
    return {role.value: list(named) for role, named in ids.items() if named}


def _dimension(dimension: Dimension, notes: Iterable[Note]) -> dict[str, Json]:
    own: dict[str, list[Note]] = {}
    for note in notes:
        if list(note.about) == [dimension.id]:
            own.setdefault(note.about[dimension.id], []).append(note)
    on_all = own.pop("", [])
    category: dict[str, Json] = {"index": list(dimension.codes)}
    category |= _said(
        {
            "label": dict(dimension.labels),
            "unit": {code: write_unit(unit) for code, unit in dimension.units.items()},
            "child": {code: list(children) for code, children in dimension.children.items()},
            "coordinates": {code: list(pair) for code, pair in dimension.coordinates.items()},
            "note": {code: _texts(on_code) for code, on_code in own.items()},
        }
    )
    must = {code: _mandatory(on_code) for code, on_code in own.items() if _mandatory(on_code)}
    extension = _said({"noteMandatory": _mandatory(on_all), "categoryNoteMandatory": dict(must)})
    tree = _said({"label": dimension.label, "note": _texts(on_all), "extension": extension | dict(dimension.extension)})
    return tree | {"category": category | dict(dimension.more_of_category)} | dict(dimension.more)


def _texts(notes: Sequence[Note]) -> list[Json]:
    return [note.text for note in notes]


def _mandatory(notes: Sequence[Note]) -> dict[str, Json]:
    """Return PxWeb's way to say which notes must be shown."""
    return {str(at): True for at, note in enumerate(notes) if note.mandatory}


def write_unit(unit: StatedUnit) -> dict[str, Json]:
    """Return a unit as JSON-stat says it."""
    said: dict[str, Json] = {"label": unit.label, "base": unit.base, "symbol": unit.symbol}
    decimals: dict[str, Json] = {} if unit.decimals is None else {"decimals": unit.decimals}
    return {name: text for name, text in said.items() if text} | decimals | dict(unit.more)


def _extension(dataset: Dataset) -> dict[str, Json]:
    extension = dict(dataset.extension)
    if dataset.unit is not None:
        extension.setdefault("unit", write_unit(dataset.unit))
    mandatory = _mandatory([note for note in dataset.notes if not note.about])
    if mandatory:
        extension.setdefault("noteMandatory", mandatory)
    on_cells: list[Json] = [_cell_note(note) for note in dataset.notes if len(note.about) > 1]
    if on_cells:
        extension.setdefault("cellNotes", on_cells)
    return extension


def _cell_note(note: Note) -> dict[str, Json]:
    said: dict[str, Json] = {"about": dict(note.about), "note": note.text}
    return said | ({"mandatory": True} if note.mandatory else {})


def _values(dataset: Dataset) -> Json:
    values: list[Json] = dataset.cells[VALUE].to_pylist()
    decimals = dataset.cells[DECIMALS].to_pylist()
    for at, digits in enumerate(decimals):
        value = values[at]
        if digits == 0 and isinstance(value, float) and abs(value) <= EXACT_TO:
            values[at] = int(value)
    for at, text in dataset.exact.items():
        values[at] = _exact(text)
    if dataset.is_grid:
        return values
    return {str(place): value for place, value in zip(_places(dataset), values, strict=True) if value is not None}


def _exact(text: str) -> Json:
    """Return a whole number as one where JSON readers hold it, and everything else as the text that it was."""
    is_whole = _WHOLE.fullmatch(text) is not None
    return int(text) if is_whole and abs(int(text)) <= _LARGEST else text


def _statuses(dataset: Dataset) -> Json:
    texts = dataset.cells[STATUS].to_pylist()
    places = range(len(texts)) if dataset.is_grid else _places(dataset)
    exact = {at for at in dataset.exact if dataset.exact[at] == texts[at]}
    return {
        str(place): text for at, (place, text) in enumerate(zip(places, texts, strict=True)) if text and at not in exact
    }


def _places(dataset: Dataset) -> list[int]:
    """Return where in the full grid each row of a dataset stands that does not fill it."""
    after = [prod(dataset.size[at + 1 :]) for at in range(len(dataset.size))]
    numbered = [
        {code: number * step for number, code in enumerate(dimension.codes)}
        for dimension, step in zip(dataset.dimensions, after, strict=True)
    ]
    columns = [dataset.cells[name].to_pylist() for name in dataset.column_names]
    return [
        sum(numbers[code] for numbers, code in zip(numbered, codes, strict=True))
        for codes in zip(*columns, strict=True)
    ]
