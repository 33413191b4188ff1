"""The demo's figures as the kernels' values, read straight from the package's files."""

import csv
from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

import samstyr
from samstyr.kernels.assessment.outcomes import Assessment, Polarity
from samstyr.kernels.assessment.scalar import assess
from samstyr.kernels.figures import Citation, Figure
from samstyr.kernels.missing import Missing, MissingReason
from samstyr.kernels.period import Period
from samstyr.kernels.series import Series
from samstyr.kernels.targets import Operator, StatedChange, Target, TargetMeasure, TargetRole, TargetWindow
from samstyr.kernels.texts import Text
from samstyr.kernels.units import Unit, UnitKind

PACKAGE = Path(samstyr.__file__).parent / "demo/asker"
REFERENCE_DATE = date(2023, 8, 31)

Row = dict[str, str]


@dataclass(frozen=True)
class AskerIndicator:
    id: str
    goal: str
    polarity: Polarity
    unit: Unit
    decimals: int
    series: Series
    targets: tuple[Target, ...]
    stated_changes: tuple[StatedChange, ...]

    def assessed(self, as_of: date = REFERENCE_DATE) -> Assessment:
        return assess(
            self.series,
            targets=self.targets,
            polarity=self.polarity,
            unit=self.unit,
            decimals=self.decimals,
            stated_changes=self.stated_changes,
            as_of=as_of,
        )


def rows(name: str) -> list[Row]:
    with (PACKAGE / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@cache
def indicators() -> dict[str, AskerIndicator]:
    observations, targets, stated = _grouped("observations"), _grouped("targets"), _grouped("stated_changes")
    units = {row["code"]: _unit(row) for row in rows("units")}
    found = {}
    for row in rows("indicators"):
        name, unit = row["id"], units[row["unit"]]
        breaks = (int(row["break_year"]),) if row["break_year"] else ()
        figures = tuple(_figure(one, unit) for one in observations[name])
        found[name] = AskerIndicator(
            id=name,
            goal=row["goal_id"],
            polarity=Polarity(row["polarity"]),
            unit=unit,
            decimals=int(row["decimals"]),
            series=Series(name, "asker", figures, breaks),
            targets=tuple(_target(one) for one in targets[name]),
            stated_changes=tuple(_stated(one, units) for one in stated[name]),
        )
    return found


@cache
def assessments() -> dict[str, Assessment]:
    return {name: indicator.assessed() for name, indicator in indicators().items()}


def _grouped(name: str) -> dict[str, list[Row]]:
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows(name):
        groups[row["indicator_id"]].append(row)
    return groups


def _unit(row: Row) -> Unit:
    symbol, label = Text(row["symbol_nb"], row["symbol_en"]), Text(row["label_nb"], row["label_en"])
    return Unit(row["code"], UnitKind(row["kind"]), symbol, label, int(row["decimals_default"]))


def _figure(row: Row, unit: Unit) -> Figure:
    value = Decimal(row["value"]) if row["value"] else Missing(MissingReason(row["status"]))
    place = Citation(row["source"], row["line"], row["raw"])
    caveat = Text(row["caveat_nb"], row["caveat_en"])
    return Figure(
        value, unit, Period.parse(row["year"]), "asker", place, REFERENCE_DATE, caveat, row["comparable_with"]
    )


def _target(row: Row) -> Target:
    return Target(
        id=row["id"],
        indicator=row["indicator_id"],
        role=TargetRole(row["role"]),
        measure=TargetMeasure(row["measure"]),
        operator=Operator(row["operator"]),
        value=Decimal(row["value"]),
        base_year=int(row["base_year"]) if row["base_year"] else None,
        deadline=int(row["deadline"]) if row["deadline"] else None,
        window=TargetWindow(row["window"]),
        decided_by=row["decided_by"],
    )


def _stated(row: Row, units: dict[str, Unit]) -> StatedChange:
    place = Citation(row["source"], row["line"])
    year, base_year = int(row["year"]), int(row["base_year"])
    return StatedChange(row["indicator_id"], year, base_year, Decimal(row["value"]), units[row["unit"]], place)
