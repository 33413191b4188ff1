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
# What can be added up, and so divided into shares: the kinds, and lengths and areas, which have no kind of their own.
ADDITIVE_KINDS: Final = frozenset({UnitKind.COUNT, UnitKind.MONEY, UnitKind.MASS, UnitKind.ENERGY})
LENGTHS_AND_AREAS: Final = frozenset({"m", "km", "m2", "km2", "decares", "hectares"})
PER: Final = "_per_"


def can_be_added(unit: Unit) -> bool:
    """Return whether figures in a unit can be added up; what is counted per something else cannot.

    >>> can_be_added(Unit("decares", UnitKind.OTHER, Text("dekar"), Text("dekar"), 0))
    True
    >>> can_be_added(Unit("kg_per_capita", UnitKind.MASS, Text("kg/innb."), Text("kilo per innbygger"), 0))
    False
    """
    return (unit.kind in ADDITIVE_KINDS or unit.code in LENGTHS_AND_AREAS) and PER not in unit.code


def minimum_count(unit: Unit) -> int | None:
    """Return the smallest number in a unit that is shown, where nothing else is decided; None without a limit.

    Only counts of persons have one. The newest rule counts, whatever the reference date: people are
    protected by what we know today.

    >>> minimum_count(Unit("persons", UnitKind.COUNT, Text("pers."), Text("personer"), 0))
    5
    """
    return int(RULES["smallest_shown_count_of_persons"].newest.value) if unit.code == PERSONS else None
