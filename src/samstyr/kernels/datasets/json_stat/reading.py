"""JSON-stat in: a dataset, a bundle or a collection, of 1.x or 2.0, in every form that the standard allows."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

import numpy as np
import pyarrow as pa

from samstyr.kernels.datasets.faults import CellsInDoubt, NotReadable
from samstyr.kernels.datasets.grid import code_columns, coded, count_cells, no_statuses, table_of
from samstyr.kernels.datasets.json_stat.dimensions import Described, described, is_mandatory, read_dimension
from samstyr.kernels.datasets.json_stat.figures import Figures, figures_of, spread
from samstyr.kernels.datasets.json_stat.members import Members
from samstyr.kernels.datasets.json_stat.places import places_of
from samstyr.kernels.datasets.json_stat.symbols import statuses_of, with_symbols
from samstyr.kernels.datasets.json_text import parse_json
from samstyr.kernels.datasets.values import Dataset, Dimension, Note, Reading
from samstyr.kernels.json_values import Json

_SHOWN: Final = 10
_DEEPEST: Final = 20


class NotJsonStat(NotReadable):
    """Said of JSON that says nothing that JSON-stat has a place for."""


class OnlyLinks(NotReadable):
    """Said of a collection that leads to datasets and holds none."""

    def __init__(self, links: list[str]) -> None:
        """Say where it leads."""
        shown = "\n".join(f"  {link}" for link in links[:_SHOWN])
        more = f"\n  … and {len(links) - _SHOWN} more" if len(links) > _SHOWN else ""
        super().__init__(
            f"This is a collection that only links to datasets and holds no figures itself. "
            f"Fetch one of them instead:\n{shown}{more}"
        )


class ServerSaidNo(NotReadable):
    """Said of a server's error message where figures were expected."""

    def __init__(self, said: str) -> None:
        """Say what the server said."""
        super().__init__(f"This is a server's error message and no figures: {said}. Correct the query and fetch again.")


def read(content: bytes) -> Reading:
    """Return the datasets of a JSON-stat file, in its own order.

    Raises NotReadable where there are none, and CellsInDoubt where it is not certain which figure belongs where.
    """
    tree, doubts = parse_json(content)
    found = list(_datasets(tree, _DEEPEST))
    if not found:
        raise _nothing_in(tree)
    around = (
        Members(tree, "collection") if isinstance(tree, dict) and "link" in tree and not _is_dataset(tree) else None
    )
    if around is None:
        return Reading(tuple(found), doubts)
    label = around.text("label")
    return Reading(
        tuple(found), doubts, label=label, more={name: said for name, said in around.left.items() if name != "link"}
    )


def read_code_list(content: bytes) -> tuple[Dimension, tuple[Note, ...]] | None:
    """Return the dimension of a response of class `dimension`, None where the file is another."""
    tree, _ = parse_json(content)
    if not isinstance(tree, dict) or tree.get("class") != "dimension":
        return None
    id = str(tree.get("label") or "code")
    dimension, notes = read_dimension(id, {name: said for name, said in tree.items() if name != "class"})
    return dimension, tuple(notes)


def _is_dataset(tree: Json) -> bool:
    if not isinstance(tree, dict):
        return False
    return isinstance(tree.get("dimension"), dict) and tree.get("class") in (None, "dataset")


def _datasets(tree: Json, depth: int) -> Iterator[Dataset]:
    if not isinstance(tree, dict) or depth == 0:
        return
    if _is_dataset(tree):
        yield read_dataset(tree)
        return
    for member in _items(tree):
        yield from _datasets(member, depth - 1)


def _items(tree: Mapping[str, Json]) -> list[Json]:
    """Return what a collection holds, or the members of a bundle, which are datasets under their names."""
    link = tree.get("link")
    if isinstance(link, dict):
        items = link.get("item")
        return items if isinstance(items, list) else [items]
    return [member for member in tree.values() if _is_dataset(member)]


def _nothing_in(tree: Json) -> NotReadable:
    if not isinstance(tree, dict):
        return NotJsonStat("The file is JSON, but not JSON-stat: it is no object. Fetch the table as json-stat2.")
    links = [item for item in _items(tree) if isinstance(item, dict)]
    if links:
        return OnlyLinks(
            [" – ".join(str(item[name]) for name in ("label", "href") if item.get(name)) for item in links]
        )
    said = [str(tree[name]) for name in ("title", "error", "message", "detail") if tree.get(name)]
    if said and ("status" in tree or "error" in tree or "type" in tree):
        return ServerSaidNo("; ".join(said))
    names = ", ".join(list(tree)[:_SHOWN]) or "nothing"
    return NotJsonStat(
        f"The file is JSON, but not JSON-stat: it has {names}, and no dimensions. Fetch the table as json-stat2."
    )


def read_dataset(tree: Mapping[str, Json]) -> Dataset:
    """Return one dataset; raises CellsInDoubt where it is not certain which figure belongs where."""
    members = Members(tree, "dataset")
    for said_by_the_writer in ("class", "version"):
        members.take(said_by_the_writer)
    about = described(members)
    value = members.take("value")
    if value is None or (value == [] and all(dimension.codes for dimension in about.dimensions)):
        members.take("status")
        return _dataset(members, about, _no_cells(about.dimensions), {}, is_described_only=True)
    count = count_cells(len(dimension.codes) for dimension in about.dimensions)
    figures = _figures(value, count)
    statuses = statuses_of(members.take("status"), count)
    column = with_symbols(statuses.column, _in_place_of_figures(figures))
    cells = table_of(about.dimensions, code_columns(about.dimensions), figures.values, column, figures.decimals)
    labels = {"status": dict(statuses.labels)} if statuses.labels else {}
    return _dataset(members, about, cells, figures.exact, also=labels)


def _no_cells(dimensions: Sequence[Dimension]) -> pa.Table:
    columns = [coded(np.array([], np.int8), dimension.codes) for dimension in dimensions]
    return table_of(dimensions, columns, pa.nulls(0, pa.float64()), no_statuses(0), pa.nulls(0, pa.int8()))


def _figures(value: Json, count: int) -> Figures:
    if isinstance(value, dict):
        return spread(figures_of(list(value.values())), places_of(value, "value", count), count)
    if not isinstance(value, list):
        raise CellsInDoubt("value", "it is neither a list nor an object")
    if len(value) != count:
        raise CellsInDoubt("value", f"there are {len(value)} figures, and the dimensions make {count} cells")
    return figures_of(value)


def _in_place_of_figures(figures: Figures) -> dict[int, str]:
    return {at: text for at, text in figures.exact.items() if not figures.values[at].is_valid}


def _dataset(
    members: Members,
    about: Described,
    cells: pa.Table,
    exact: Mapping[int, str],
    *,
    also: Mapping[str, Json] | None = None,
    is_described_only: bool = False,
) -> Dataset:
    extension = members.object("extension")
    further: dict[str, Json] = dict(also or {})
    if about.further_roles:
        further["role"] = dict(about.further_roles)
    mandatory = extension.get("noteMandatory")
    notes = [Note(text, {}, is_mandatory(mandatory, at)) for at, text in enumerate(members.texts("note"))]
    return Dataset(
        dimensions=about.dimensions,
        cells=cells,
        label=members.text("label"),
        source=members.text("source"),
        updated=members.text("updated"),
        href=members.text("href"),
        notes=(*notes, *about.notes),
        exact=exact,
        # What 1.x had a place of its own for stands in 2.0 in the extension.
        extension=further | extension,
        more=members.left,
        is_described_only=is_described_only,
    )
