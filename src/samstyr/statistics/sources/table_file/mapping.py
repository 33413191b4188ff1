"""Which column of a table is what."""

from collections.abc import Mapping as MappingOf
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from samstyr.kernels.datasets.faults import CellsInDoubt, NotReadable
from samstyr.kernels.datasets.values import Role
from samstyr.kernels.json_values import Json

_VALUES: Final = ("value", "verdi", "obs_value", "figure", "tall")
_STATUSES: Final = ("status", "obs_status")
_PLACES: Final = ("region", "kommunenummer", "kommune", "municipality", "area", "geo", "kommune_nr")
_TIMES: Final = ("tid", "år", "aar", "year", "period", "time", "periode", "quarter", "month")
_MARKS: Final = (",", ".")


class NeedsMapping(NotReadable):
    """Said of a table whose columns do not tell by themselves which of them has the figures."""

    def __init__(self, columns: Sequence[str]) -> None:
        """Say which columns there are, and what a mapping looks like."""
        first = columns[0] if columns else "place"
        super().__init__(
            f"The table has the columns {', '.join(columns)}, and none is called {', '.join(_VALUES)}, so it is not "
            "certain where the figures are. Say it in a file and give it with --mapping:\n"
            f'  dimensions = ["{first}"]\n  value = "{columns[-1] if columns else "amount"}"'
        )


class BadMapping(NotReadable):
    """Said of a mapping that does not fit the table, or does not say what it must."""

    def __init__(self, said: str) -> None:
        """Say what is wrong with it."""
        super().__init__(f"The mapping cannot be used: {said}. Correct the mapping.")


@dataclass(frozen=True, slots=True)
class Mapping:
    """Names of columns. Without a decimal mark it is found in the figures; without a sheet the first is read.

    `labels` names, for a dimension, the column that says in words what its codes are.
    """

    dimensions: tuple[str, ...]
    value: str
    status: str = ""
    unit: str = ""
    sheet: str = ""
    header_row: int = 1
    decimal_mark: str = ""
    roles: MappingOf[str, Role] = field(default_factory=dict)
    labels: MappingOf[str, str] = field(default_factory=dict)


def mapping_of(said: MappingOf[str, object]) -> Mapping:
    """Return a mapping from what a file says; raises BadMapping."""
    names = ("dimensions", "value", "status", "unit", "sheet", "header_row", "decimal_mark", "roles", "labels")
    unknown = [name for name in said if name not in names]
    if unknown:
        raise BadMapping(f"{unknown[0]!r} is none of {', '.join(names)}")
    dimensions, roles, row = said.get("dimensions"), said.get("roles", {}), said.get("header_row", 1)
    if not isinstance(dimensions, list) or not dimensions or not all(isinstance(one, str) for one in dimensions):
        raise BadMapping("`dimensions` is not a list of column names")
    if len(set(dimensions)) < len(dimensions):
        raise BadMapping("`dimensions` names a column twice")
    if not isinstance(said.get("value"), str) or said["value"] in dimensions:
        raise BadMapping("`value` does not name a column beside the dimensions")
    if not isinstance(row, int) or isinstance(row, bool) or row < 1:
        raise BadMapping("`header_row` is not a row number from 1")
    if said.get("decimal_mark", "") not in ("", *_MARKS):
        raise BadMapping("`decimal_mark` is neither a comma nor a point")
    texts = {name: str(said.get(name, "")) for name in ("value", "status", "unit", "sheet", "decimal_mark")}
    labels = _labels(said.get("labels", {}), dimensions)
    return Mapping(tuple(dimensions), header_row=row, roles=_roles(roles), labels=labels, **texts)


def as_json(mapping: Mapping) -> dict[str, Json]:
    """Return a mapping so that it can be remembered; `mapping_of` reads it again."""
    said: dict[str, Json] = {
        "dimensions": list(mapping.dimensions),
        "value": mapping.value,
        "status": mapping.status,
        "unit": mapping.unit,
        "sheet": mapping.sheet,
        "decimal_mark": mapping.decimal_mark,
        "roles": {name: role.value for name, role in mapping.roles.items()},
        "labels": dict(mapping.labels),
    }
    said["header_row"] = mapping.header_row
    return {name: one for name, one in said.items() if one}


def guessed(columns: Sequence[str]) -> Mapping:
    """Return the mapping of a tidy table: a column with the figures, perhaps one with statuses, the rest dimensions.

    Raises NeedsMapping where no column is called what figures are called, CellsInDoubt where there is no other.
    """
    value = _first(columns, _VALUES)
    if not value:
        raise NeedsMapping(columns)
    status = _first(columns, _STATUSES)
    dimensions = tuple(column for column in columns if column not in (value, status))
    if not dimensions:
        raise CellsInDoubt("the table", "it has a column of figures, and none that says what they are about")
    roles = {name: Role.PLACE for name in dimensions if name.casefold() in _PLACES}
    roles |= {name: Role.TIME for name in dimensions if name.casefold() in _TIMES}
    return Mapping(dimensions, value, status, roles=roles)


def _first(columns: Sequence[str], names: Sequence[str]) -> str:
    return next((column for name in names for column in columns if column.casefold() == name), "")


def _roles(said: object) -> dict[str, Role]:
    if not isinstance(said, dict):
        raise BadMapping("`roles` does not give a role by column")
    try:
        return {str(name): Role(role) for name, role in said.items()}
    except ValueError as error:
        raise BadMapping(f"{error}; roles are {', '.join(role for role in Role if role)}") from None


def _labels(said: object, dimensions: Sequence[str]) -> dict[str, str]:
    if not isinstance(said, dict):
        raise BadMapping("`labels` does not give a column by dimension")
    unknown = [name for name in said if name not in dimensions]
    if unknown:
        raise BadMapping(f"`labels` names {unknown[0]!r}, which is not among the dimensions")
    return {str(name): str(column) for name, column in said.items()}
