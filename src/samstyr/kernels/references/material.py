"""What references are worked out from: each indicator in each area, as it is published."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from samstyr.kernels.assessment.outcomes import Polarity, Verdict
from samstyr.kernels.assessment.rules import thresholds
from samstyr.kernels.assessment.scalar import published, verdict_in
from samstyr.kernels.figures import Figure
from samstyr.kernels.peers.outcomes import Comparison
from samstyr.kernels.period import Period
from samstyr.kernels.series import Series
from samstyr.kernels.targets import StatedChange, Target
from samstyr.kernels.texts import Text
from samstyr.kernels.units import Unit


@dataclass(frozen=True, slots=True)
class Subject:
    """An indicator in an area: the figures known on the reference date, rounded as they are published.

    `band` is the largest change that still counts as none; `by_period` has the series' figures by period. A figure
    that its source does not date is not `is_dated`: its period is the year of the reference date, and is not shown.
    """

    title: Text
    unit: Unit
    decimals: int
    polarity: Polarity
    band: Decimal
    series: Series
    by_period: Mapping[Period, Figure]
    targets: tuple[Target, ...] = ()
    stated_changes: tuple[StatedChange, ...] = ()
    is_dated: bool = True

    def verdicts_in(self, period: Period) -> tuple[Verdict, ...]:
        """Return how the figure of a period stood against each target in force."""
        found = (
            verdict_in(
                self.series, target=target, period=period, decimals=self.decimals, stated_changes=self.stated_changes
            )
            for target in self.targets
        )
        return tuple(verdict for verdict in found if verdict is not None)


def subject(
    *,
    title: Text,
    unit: Unit,
    decimals: int,
    polarity: Polarity,
    band: Decimal | None,
    series: Series,
    targets: Sequence[Target] = (),
    stated_changes: Sequence[StatedChange] = (),
    as_of: date,
) -> Subject:
    """Return an indicator in an area as it is known on a reference date.

    `band` is the indicator's own, None for that of its kind of unit. Raises RuleNotInForce for a date before all rules.
    """
    known = published(series.begun_by(as_of), decimals)
    return Subject(
        title=title,
        unit=unit,
        decimals=decimals,
        polarity=polarity,
        band=thresholds(as_of).band(unit.kind, decimals) if band is None else band,
        series=known,
        by_period={figure.period: figure for figure in known.figures},
        targets=tuple(targets),
        stated_changes=tuple(change for change in stated_changes if date(change.year, 1, 1) <= as_of),
    )


@dataclass(frozen=True, slots=True)
class Cell:
    """A figure of a table or list, in the series of the cells that differ from it by period only.

    `keys` are the words that point to it, in small letters; `must` is one that cannot be left out, '' for none.
    """

    keys: frozenset[str]
    subject: Subject
    figure: Figure
    must: str = ""


@dataclass(frozen=True, slots=True)
class Counted:
    """Something that can be counted, with the words that fit it, and the figures or statements that say so."""

    title: Text
    words: frozenset[str]
    figures: tuple[Figure, ...] = ()


@dataclass(frozen=True, slots=True)
class Material:
    """All that the references of a text may speak of.

    `subjects` are by indicator and area, `area` is the text's own; `groups` are the indicators of each goal and focus
    area; `fields` are the areas that each area is ranked among; `period` is the one that the text is about. `tables`
    have the cells of tables and lists by their ids (without cells where a table is only known by name), `counted` what
    can be counted, `beside` how the text's own area stands in groups, by indicator. `unrevised` are the sources that
    will correct their figures, with the first year that they will correct.
    """

    subjects: Mapping[tuple[str, str], Subject]
    area: str
    as_of: date
    groups: Mapping[str, tuple[str, ...]]
    fields: Mapping[str, tuple[str, ...]]
    period: Period | None = None
    tables: Mapping[str, tuple[Cell, ...]] = field(default_factory=dict)
    counted: Mapping[str, tuple[Counted, ...]] = field(default_factory=dict)
    beside: Mapping[str, tuple[Comparison, ...]] = field(default_factory=dict)
    unrevised: Mapping[str, int] = field(default_factory=dict)
