"""Figures, series and targets to test with, made in a line."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from samstyr.kernels.assessment.outcomes import Assessment, Polarity
from samstyr.kernels.assessment.scalar import assess
from samstyr.kernels.figures import Citation, Figure
from samstyr.kernels.missing import Missing, MissingReason
from samstyr.kernels.period import Period
from samstyr.kernels.series import Series
from samstyr.kernels.targets import Operator, StatedChange, Target, TargetMeasure, TargetRole
from samstyr.kernels.texts import NO_TEXT, Text
from samstyr.kernels.units import Unit, UnitKind

AS_OF = date(2023, 8, 31)
READ_IN = date(2023, 9, 1)
RESERVATION = Text("Med forbehold.", "With a reservation.")
PENDING = Missing(MissingReason.PENDING)

PERCENT = Unit("percent", UnitKind.SHARE, Text("%", "%"), Text("prosent", "percent"), 1)
COUNT = Unit("count", UnitKind.COUNT, NO_TEXT, Text("antall", "number"), 0)
PERSONS = Unit("persons", UnitKind.COUNT, Text("pers.", "persons"), Text("personer", "persons"), 0)
RANK = Unit("rank", UnitKind.RANK, NO_TEXT, Text("plassering", "rank"), 0)
SCALE = Unit("scale_1_5", UnitKind.SCALE, Text("av 5", "of 5"), Text("skala 1–5", "scale 1–5"), 1)
MILLIONS = Unit("nok_million", UnitKind.MONEY, Text("mill. kr", "NOK million"), Text("millioner kroner", ""), 0)
GWH = Unit("gwh", UnitKind.ENERGY, Text("GWh", "GWh"), Text("gigawattimer", "gigawatt hours"), 0)


def figure(period: str, value: str | Missing, *, unit: Unit = PERCENT, caveat: bool = False, key: str = "") -> Figure:
    """A figure for Asker; a value is written as it is published."""
    number = Decimal(value) if isinstance(value, str) else value
    reservation = RESERVATION if caveat else NO_TEXT
    place = Citation("001", "12", "")
    return Figure(number, unit, Period.parse(period), "asker", place, READ_IN, reservation, key)


def series(
    values: Mapping[str, str | Missing], *, unit: Unit = PERCENT, breaks: tuple[int, ...] = (), indicator: str = "gjeld"
) -> Series:
    """A series for Asker without reservations."""
    figures = tuple(figure(period, value, unit=unit) for period, value in values.items())
    return Series(indicator, "asker", figures, breaks)


def target(operator: str = "<", value: str = "80", **parts: object) -> Target:
    """A target of the role `target` on a level, unless told."""
    given: dict[str, object] = {
        "id": "t",
        "indicator": "gjeld",
        "role": TargetRole.TARGET,
        "measure": TargetMeasure.LEVEL,
        "operator": Operator(operator),
        "value": Decimal(value),
    }
    return Target(**(given | parts))  # type: ignore[arg-type]  # the parts are named by the test


def stated(year: int, value: str, *, base_year: int = 2009, unit: Unit = PERCENT) -> StatedChange:
    """A change that is published without the level it is counted from."""
    return StatedChange("gjeld", year, base_year, Decimal(value), unit, Citation("001", "12"))


def assessed(
    values: Mapping[str, str | Missing],
    *targets: Target,
    unit: Unit = PERCENT,
    polarity: Polarity = Polarity.LOWER,
    breaks: tuple[int, ...] = (),
    stated_changes: tuple[StatedChange, ...] = (),
) -> Assessment:
    """How a series for Asker stands on the demo's reference date."""
    return assess(
        series(values, unit=unit, breaks=breaks),
        targets=targets,
        polarity=polarity,
        unit=unit,
        decimals=unit.decimals,
        stated_changes=stated_changes,
        as_of=AS_OF,
    )
