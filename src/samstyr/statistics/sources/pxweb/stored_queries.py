"""Queries of PxWeb's first and second version, as its web pages show them, and what is wanted by them."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

import orjson

from samstyr.statistics.values import Wishes

_BOM: Final = b"\xef\xbb\xbf"


class NotAQuery(ValueError):
    """A file that should be a query and is none."""

    def __init__(self, said: str) -> None:
        super().__init__(
            f"The query cannot be read: {said}. It should be JSON as PxWeb shows it under «API query for this table», "
            'with "query" (version 1) or "selection" (version 2).'
        )


def read_query(content: bytes) -> tuple[str, Wishes]:
    """Read a query of PxWeb's first or second version: the table's id where it says so, and what is wanted.

    Raises NotAQuery.
    """
    try:
        said = orjson.loads(content.removeprefix(_BOM))
    except orjson.JSONDecodeError as error:
        raise NotAQuery(f"it is no JSON ({error})") from None
    if not isinstance(said, Mapping):
        raise NotAQuery("it is no JSON object")
    table = str(said.get("tableIdForQuery") or "")
    asked = said.get("queryObj", said)
    try:
        if "selection" in asked:
            return table, _of_second_version(asked["selection"])
        return table, _of_first_version(asked["query"])
    except (KeyError, TypeError, ValueError, IndexError, AttributeError) as error:
        if isinstance(error, NotAQuery):
            raise
        raise NotAQuery(f"something is missing or has another form ({type(error).__name__}: {error})") from None


def _of_second_version(selection: Sequence[Mapping[str, Any]]) -> Wishes:
    return Wishes(
        select={str(one["variableCode"]): _texts(one["valueCodes"]) for one in selection},
        codelists={str(one["variableCode"]): str(one["codelist"]) for one in selection if one.get("codelist")},
    )


def _of_first_version(query: Sequence[Mapping[str, Any]]) -> Wishes:
    select: dict[str, tuple[str, ...]] = {}
    codelists: dict[str, str] = {}
    for one in query:
        variable, values = str(one["code"]), _texts(one["selection"]["values"])
        kind, _, name = str(one["selection"]["filter"]).partition(":")
        match kind.lower():
            case "item" | "all":
                select[variable] = values
            case "top":
                select[variable] = (f"top({int(values[0])})",)
            case "agg" | "vs":
                # What the first version calls `agg:KommSummer` is the list `agg_KommSummer` in the second.
                select[variable], codelists[variable] = values, f"{kind.lower()}_{name}"
            case _:
                raise NotAQuery(f"{variable} has the filter {kind!r}; there are item, all, top, agg and vs")
    return Wishes(select=select, codelists=codelists)


def _texts(values: Sequence[Any]) -> tuple[str, ...]:
    if not values or not all(isinstance(value, str) for value in values):
        raise ValueError("codes should be a list of texts, and not an empty one")
    return tuple(values)
