"""What a figure is counted in, and how that decides what may be said about a change."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from samstyr.kernels.rules import RULES
from samstyr.kernels.texts import Text


class UnitKind(StrEnum):
    """The kinds of unit; the rules of assessment differ by kind (DESIGN §5.5)."""

    SHARE = "share"
    COUNT = "count"
    MONEY = "money"
    MASS = "mass"
    SCALE = "scale"
    INDEX = "index"
    RANK = "rank"
    RATE = "rate"
    ENERGY = "energy"
    CONCENTRATION = "concentration"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measurement with its symbol, its name and the decimals it is published with."""

    code: str
    kind: UnitKind
    symbol: Text
    label: Text
    decimals: int


PERSONS: Final = "persons"


def minimum_count(unit: Unit) -> int | None:
    """Return the smallest number in a unit that is shown, where nothing else is decided; None without a limit.

    Only counts of persons have one. The newest rule counts, whatever the reference date: people are
    protected by what we know today.

    >>> minimum_count(Unit("persons", UnitKind.COUNT, Text("pers."), Text("personer"), 0))
    5
    """
    return int(RULES["smallest_shown_count_of_persons"].newest.value) if unit.code == PERSONS else None
