"""Tables that a made-up statistical office publishes, in the form of SSB's answers (JSON-stat 2.0 from PxWebApi v2)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import product
from typing import Any

Codes = Sequence[str]


@dataclass(frozen=True)
class Variable:
    """A dimension of a table. `may_be_left_out`: the office then sums over it."""

    id: str
    labels: Mapping[str, str]
    role: str = ""
    may_be_left_out: bool = False
    units: Mapping[str, tuple[str, int]] = field(default_factory=dict)
    codelists: Mapping[str, Mapping[str, Codes]] = field(default_factory=dict)


def any_figure(codes: tuple[str, ...]) -> int | None:
    """Return a figure that always is the same for the same cell, and none for one cell in fifteen."""
    number = int.from_bytes(sha256("\x1f".join(codes).encode()).digest()[:4])
    return None if number % 15 == 0 else number % 100_000


@dataclass(frozen=True)
class Table:
    id: str
    label: str
    variables: tuple[Variable, ...]
    updated: str = "2026-03-16T07:00:00Z"
    figure: Callable[[tuple[str, ...]], int | float | None] = any_figure
    notes: tuple[str, ...] = ("Tallene er oppdiktede og laget for prøver.",)

    def variable(self, id: str) -> Variable | None:
        return next((variable for variable in self.variables if variable.id == id), None)


def metadata(table: Table) -> dict[str, Any]:
    """Return what `/tables/{id}/metadata` answers."""
    return {**_head(table, {variable.id: list(variable.labels) for variable in table.variables}), "value": None}


def dataset(table: Table, selection: Mapping[str, Codes]) -> dict[str, Any]:
    """Return what `/tables/{id}/data` answers for codes that have been checked."""
    values = [table.figure(codes) for codes in product(*selection.values())]
    said = {**_head(table, selection), "value": values}
    status = {str(place): ".." for place, value in enumerate(values) if value is None}
    return {**said, "status": status} if status else said


def _head(table: Table, selection: Mapping[str, Codes]) -> dict[str, Any]:
    chosen = [variable for variable in table.variables if variable.id in selection]
    roles = {
        role: [variable.id for variable in chosen if variable.role == role]
        for role in ("time", "geo", "metric")
        if any(variable.role == role for variable in chosen)
    }
    return {
        "version": "2.0",
        "class": "dataset",
        "label": f"{table.id}: {table.label}",
        "source": "Statistisk sentralbyrå",
        "updated": table.updated,
        "note": list(table.notes),
        "role": roles,
        "id": [variable.id for variable in chosen],
        "size": [len(selection[variable.id]) for variable in chosen],
        "dimension": {variable.id: _dimension(variable, selection[variable.id]) for variable in chosen},
        "extension": {
            "contact": [{"name": "Ingen", "phone": "", "mail": "ingen@example.org"}],
            "discontinued": False,
            "noteMandatory": {"0": True},
            "px": {"tableid": table.id, "aggregallowed": False},
        },
    }


def _dimension(variable: Variable, codes: Codes) -> dict[str, Any]:
    category: dict[str, Any] = {
        "index": {code: place for place, code in enumerate(codes)},
        "label": {code: _label(variable, code) for code in codes},
    }
    if variable.units:
        units = {code: variable.units[code] for code in codes}
        category["unit"] = {code: {"base": base, "decimals": decimals} for code, (base, decimals) in units.items()}
    lists = [{"id": name, "label": name, "type": "Aggregation"} for name in variable.codelists]
    extension = {"elimination": variable.may_be_left_out, "show": "code_value", "codelists": lists}
    return {"label": variable.id.lower(), "category": category, "extension": extension}


def _label(variable: Variable, code: str) -> str:
    return variable.labels.get(code, f"Gruppe {code}")


def years(first: int, last: int) -> Variable:
    return Variable("Tid", {str(year): str(year) for year in range(first, last + 1)}, role="time")


REGIONS = {
    "0220": "Asker (-2019)", "0301": "Oslo - Oslove", "3025": "Asker (2020-2023)", "3203": "Asker",
    "4601": "Bergen", "EKG12": "KOSTRA-gruppe 12", "EAKUO": "Landet uten Oslo",
}  # fmt: skip
KEY_FIGURES = Table(
    "12134",
    "Utvalgte nøkkeltall for kommuneregnskap, kommunekonsern, etter region og år",
    (
        Variable("KOKkommuneregion0000", REGIONS, role="geo"),
        Variable(
            "ContentsCode",
            {"KOSAGD230000": "Netto driftsresultat (prosent)", "KOSAG110000": "Frie inntekter per innbygger (kr)"},
            role="metric",
            units={"KOSAGD230000": ("prosent", 1), "KOSAG110000": ("kr", 0)},
        ),
        years(2015, 2025),
    ),
)
POPULATION = Table(
    "07459",
    "Befolkning, etter region, kjønn, alder, statistikkvariabel og år",
    (
        Variable(
            "Region",
            {f"{number:04}": f"Kommune {number}" for number in range(301, 331)},
            role="geo",
            may_be_left_out=True,
            codelists={"agg_KommSummer": {"K-0301": ["0301", "0302"], "K-0303": ["0303"]}},
        ),
        Variable("Kjonn", {"2": "Kvinner", "1": "Menn"}, may_be_left_out=True),
        Variable("Alder", {f"{age:03}": f"{age} år" for age in range(106)}, may_be_left_out=True),
        Variable("ContentsCode", {"Personer1": "Personer"}, role="metric", units={"Personer1": ("personer", 0)}),
        years(2000, 2026),
    ),
    updated="2026-02-24T07:00:00Z",
)
