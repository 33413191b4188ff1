"""What a stated figure can be held against: measures with their figures by place and period."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import combinations
from typing import Final

from samstyr.kernels.language.folding import fold, words
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


# So many figures that two measures both have, and have alike, are no chance.
_NO_CHANCE: Final = 2
# A figure of so many digits is none that two rows of like names have by chance.
_LONG: Final = 3
# Shorter words, and the endings of longer ones, tell little of what is measured.
_TELLING: Final = 5
_BEGINNING: Final = 6


def with_same(measures: Iterable[Measure]) -> tuple[Measure, ...]:
    """Return measures that know which others are the very same: printed again in another table, under a like name.

    Two are the same that are counted alike, and have the same figure wherever both have one: in several places or
    times, or in one where all that the one is called is in what the other is called; of a long
    figure, as a row. Of a table that a measure is printed in, the rows that have another figure for the same place and
    time are not it.
    """
    found: dict[str, set[str]] = defaultdict(set)
    by_unit: dict[tuple[str, bool], list[Measure]] = defaultdict(list)
    listed = tuple(measures)
    by_id = {one.id: one for one in listed}
    given = tuple(_without_others(one, by_id) if one.same_as else one for one in listed)
    for one in given:
        by_unit[one.unit.code, one.is_change].append(one)
    for alike in by_unit.values():
        for one, other in combinations(alike, 2):
            if one.family != other.family and _are_same(one, other):
                found[one.id].add(other.id)
                found[other.id].add(one.id)
    return tuple(replace(one, same_as=one.same_as | found[one.id]) if found[one.id] else one for one in given)


def _without_others(one: Measure, by_id: Mapping[str, Measure]) -> Measure:
    """Return a measure that does not take for itself what has another figure where it has one."""
    alike = (by_id[id] for id in one.same_as if id in by_id and by_id[id].unit.code == one.unit.code)
    others = {other.id for other in alike if _differ(one, other)}
    return replace(one, same_as=one.same_as - others) if others else one


def _differ(one: Measure, other: Measure) -> bool:
    shared = one.figures.keys() & other.figures.keys()
    return any(one.figures[key].value != other.figures[key].value for key in shared)


def _are_same(one: Measure, other: Measure) -> bool:
    shared = one.figures.keys() & other.figures.keys()
    if not shared or _differ(one, other):
        return False
    called, also = _beginnings(one.names), _beginnings(other.names)
    if len(shared) >= _NO_CHANCE:
        return bool(called & also)
    is_long = all(len(one.figures[key].value.normalize().as_tuple().digits) >= _LONG for key in shared)
    rows = _beginnings(one.names[1:]), _beginnings(other.names[1:])
    return _is_in(called, also) or (is_long and _is_in(*rows))


def _is_in(called: frozenset[str], also: frozenset[str]) -> bool:
    return bool(called and also) and (called <= also or also <= called)


def _beginnings(names: Sequence[Text]) -> frozenset[str]:
    said = (word for name in names for word in words(name.nb))
    return frozenset(fold(word)[:_BEGINNING] for word in said if len(word) >= _TELLING)
