"""Whether a measure can be counted in what a statement says, and how its figures are turned into it."""

import tomllib
from decimal import Decimal
from functools import lru_cache
from importlib.resources import files
from typing import Final

from samstyr.kernels.claims.stating.values import SaidUnit, StatedFigure, StatedKind
from samstyr.kernels.units import Unit, UnitKind

COUNT: Final = "count"
COUNTED: Final = "counted"
PERCENT: Final = "percent"
PLACES: Final = "places"
_RANKED: Final = (UnitKind.RANK,)


@lru_cache(maxsize=1)
def _factors() -> dict[str, dict[str, Decimal]]:
    path = files(__package__).joinpath("units_alike.toml")
    written = tomllib.loads(path.read_text("utf-8"), parse_float=Decimal)
    return {said: {unit: Decimal(factor) for unit, factor in group.items()} for said, group in written.items()}


def factor_to_said(unit: Unit, stated: StatedFigure, *, is_change: bool = False) -> Decimal | None:
    """Return what a measure's figure is multiplied by to be in the statement's unit; None where it never is.

    A change in per cent can be of anything that is counted; where the figures are changes, they have its own unit.
    """
    if stated.kind is StatedKind.RANK:
        return Decimal(1) if unit.kind in _RANKED else None
    if unit.kind in _RANKED and stated.value is not None:
        is_places = stated.kind is StatedKind.CHANGE and stated.unit.code == PLACES
        return Decimal(1) if is_places else None
    if stated.value is None:
        is_told = stated.unit.code in _factors() and stated.kind is not StatedKind.GROWTH_COMPARISON
        return Decimal(1) if not is_told or unit.code in _factors()[stated.unit.code] else None
    is_percent_of = stated.kind is StatedKind.PERCENT_CHANGE and not is_change
    is_times = stated.kind is StatedKind.RATIO and stated.unit.code != PERCENT
    if is_percent_of or is_times or stated.unit.code == unit.code:
        return Decimal(1)
    # A growth of so many per cent is none of so many points.
    is_growth = stated.kind is StatedKind.POINT_CHANGE and is_change and unit.code == PERCENT
    return None if is_growth else _factors().get(_said(stated.unit), {}).get(unit.code)


def _said(unit: SaidUnit) -> str:
    if unit.code == "nok" and unit.per == "m2":
        return "nok-m2"
    code = unit.code or COUNT
    return COUNTED if code == COUNT and unit.noun else code
