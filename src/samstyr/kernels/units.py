"""What a figure is counted in, and how that decides what may be said about a change."""

from dataclasses import dataclass
from enum import StrEnum

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
