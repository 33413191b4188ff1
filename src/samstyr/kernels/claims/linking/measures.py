"""What a stated figure can be held against: measures with their figures by place and period."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from samstyr.kernels.period import Period
from samstyr.kernels.texts import Text
from samstyr.kernels.units import Unit


@dataclass(frozen=True, slots=True)
class Held:
    """A figure that a statement can be held against, with who says so."""

    area: str
    period: Period
    value: Decimal
    source: str
    line: str


@dataclass(frozen=True, slots=True)
class Target:
    """What is aimed for; `operator` is one of the rules of assessment, `is_rule` says that it is decided as a rule."""

    value: Decimal
    operator: str
    is_rule: bool
    source: str
    line: str


@dataclass(frozen=True, slots=True)
class Measure:
    """One thing that is measured, in one unit, in places and periods.

    `id` is that of the indicator, or of the table with its row and column. `label` is what it is called. `names` are
    the texts that tell it from others (title, row, column), each of whose words should be found in what is said of it;
    `about` are texts that explain it (definition, chapter, note). `family` is what is printed together: a
    table; `same_as` are other measures of the very same. `figures` have the periods that the source gives. `is_change`
    says that its figures are changes themselves, `is_growth` that they are rates of growth, period by period;
    `higher_is_better` is None where neither is; `survey` is who asked, where people were asked.
    """

    id: str
    family: str
    label: Text
    names: tuple[Text, ...]
    about: tuple[Text, ...]
    unit: Unit
    decimals: int
    figures: Mapping[tuple[str, Period], Held]
    targets: tuple[Target, ...] = ()
    same_as: frozenset[str] = frozenset()
    is_change: bool = False
    is_growth: bool = False
    higher_is_better: bool | None = None
    survey: str = ""

    def is_same_as(self, other: "Measure") -> bool:
        """Return whether both are the very same, by whatever table prints them."""
        return self.id == other.id or other.id in self.same_as or self.id in other.same_as

    @property
    def areas(self) -> frozenset[str]:
        """Return the areas that it has figures for."""
        return frozenset(area for area, _period in self.figures)

    def periods(self, area: str) -> tuple[Period, ...]:
        """Return the periods that it has figures for in an area, in order."""
        return tuple(sorted(period for place, period in self.figures if place == area))
