"""What a table says of itself: its variables and their codes, read from PxWeb's metadata (JSON-stat 2.0)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import orjson

from samstyr.statistics.fetching.faults import Unusable

_BOM: Final = b"\xef\xbb\xbf"
PLACE: Final = "geo"
TIME: Final = "time"
MEASURE: Final = "metric"


@dataclass(frozen=True, slots=True)
class Variable:
    """A dimension of a table. `may_be_left_out`: the office then gives the figure for all of it."""

    id: str
    label: str
    codes: tuple[str, ...]
    labels: Mapping[str, str]
    role: str
    may_be_left_out: bool
    codelists: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Description:
    """A table before any of its figures are asked for. `updated` is when the office last changed it."""

    id: str
    label: str
    updated: str
    variables: tuple[Variable, ...]

    def with_role(self, role: str) -> Variable | None:
        """Return the variable that tells where, when or what; None where there is none."""
        return next((variable for variable in self.variables if variable.role == role), None)

    def named(self, name: str) -> Variable | None:
        """Return a variable by its id, for which the office takes small and capital letters alike."""
        alike = [variable for variable in self.variables if variable.id.casefold() == name.casefold()]
        exact = [variable for variable in alike if variable.id == name]
        return next(iter(exact or alike), None)


def read_description(table: str, url: str, content: bytes) -> Description:
    """Read a table's metadata. Raises Unusable."""
    try:
        said = orjson.loads(content.removeprefix(_BOM))
        return Description(
            id=table,
            label=str(said.get("label") or table),
            updated=str(said.get("updated") or ""),
            variables=tuple(_variable(id, said["dimension"][id], said.get("role") or {}) for id in said["id"]),
        )
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise Unusable(
            url,
            f"what the table says of its dimensions cannot be read ({type(error).__name__}: {error}), so it is not "
            "known what to ask for. The address should be that of a PxWebApi of version 2.",
        ) from None


def _variable(id: str, said: Mapping[str, Any], roles: Mapping[str, Any]) -> Variable:
    category, extension = said["category"], said.get("extension") or {}
    labels = category.get("label") or {}
    index = category.get("index", labels)
    codes = sorted(index, key=index.__getitem__) if isinstance(index, Mapping) and index is not labels else list(index)
    role = next((role for role, ids in roles.items() if id in (ids or ())), "")
    return Variable(
        id=id,
        label=str(said.get("label") or id),
        codes=tuple(str(code) for code in codes),
        labels=labels,
        role=role,
        may_be_left_out=bool(extension.get("elimination", False)),
        codelists=tuple(str(one["id"]) for one in extension.get("codelists") or ()),
    )


def read_codelist(url: str, content: bytes) -> Mapping[str, str]:
    """Read the codes of a code list with their labels, in order. Raises Unusable."""
    try:
        values = orjson.loads(content.removeprefix(_BOM))["values"]
        return {str(one["code"]): str(one.get("label") or one["code"]) for one in values}
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise Unusable(url, f"the code list cannot be read ({type(error).__name__}: {error}).") from None
