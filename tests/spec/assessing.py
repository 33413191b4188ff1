"""How a row of a table about assessment is read, run on either engine, and compared.

Columns that are given: `figures`, `targets`, `stated`, `breaks`, `unit`, `decimals`, `better`, `band`, `as_of`.
All the others are expected. A figure is written `2022: 97.4`, with `*` for a caveat and `/key` for what it can be
compared with; a missing one by its reason. A target is written as its operator and values, then what is special:
`fiscal_rule < 80`, `>= 80 ±2`, `between 5 10`, `<= -67 % since 2009 by 2030`, `> 3 mean_4`, `> 3 from 2020 to 2022`.
"""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final

from samstyr.kernels.assessment.columns.engine import assess_columns
from samstyr.kernels.assessment.columns.inputs import IndicatorRules, figures_frame
from samstyr.kernels.assessment.outcomes import Assessment, Polarity
from samstyr.kernels.assessment.scalar import assess
from samstyr.kernels.figures import Figure
from samstyr.kernels.missing import Missing, MissingReason
from samstyr.kernels.rounding import decimal_of, decimals_in
from samstyr.kernels.series import Series
from samstyr.kernels.targets import StatedChange, Target, TargetMeasure, TargetRole, TargetWindow
from samstyr.kernels.texts import NO_TEXT
from samstyr.kernels.units import Unit, UnitKind
from tests.kernel_values import figure, stated, target
from tests.spec.tables import Row

ENGINES: Final = ("scalar", "columns")
GIVEN: Final = {"figures", "targets", "stated", "breaks", "unit", "decimals", "better", "band", "as_of"}
# What only the engine that explains tells.
EXPLAINED: Final = {"pending", "needed"}


def runs_as_specified(case: tuple[Row, str]) -> None:
    """Compare what an engine says of a row with what the row expects."""
    row, engine = case
    found = (_by_scalar if engine == "scalar" else _by_columns)(row)
    for name in row.keys() - GIVEN:
        if engine == "columns" and name in EXPLAINED:
            continue
        assert found[name] == row[name], (name, engine)


def _by_scalar(row: Row) -> Row:
    result = assess(
        _series(row),
        targets=tuple(_targets(row)),
        polarity=Polarity(row.get("better", "higher")),
        unit=_unit(row),
        decimals=_decimals(row),
        band=_band(row),
        stated_changes=tuple(_stated(row)),
        as_of=_as_of(row),
    )
    return _change_cells(result) | _verdict_cells(result)


def _change_cells(result: Assessment) -> Row:
    change = result.change
    return {
        "latest": str(result.latest.period) if result.latest else "",
        "outdated": "yes" if result.outdated else "no",
        "pending": ", ".join(str(period) for period in result.pending),
        "direction": change.direction.value,
        "obstacle": change.obstacle.value if change.obstacle else "",
        "absolute": _number(change.absolute),
        "percent": _number(change.percent),
        "years": _number(change.years),
        "worth a look": ", ".join(reason.value for reason in result.worth_a_look),
    }


def _verdict_cells(result: Assessment) -> Row:
    paths = [verdict.path for verdict in result.verdicts]
    return {
        "indicator": result.attainment.value,
        "attainment": ", ".join(verdict.attainment.value for verdict in result.verdicts),
        "held": ", ".join(_number(verdict.held) for verdict in result.verdicts),
        "distance": ", ".join(_number(verdict.distance) for verdict in result.verdicts),
        "straight way": ", ".join(_number(path.expected) for path in paths if path),
        "needed": ", ".join(_number(path.yearly_need) for path in paths if path),
    }


def _by_columns(row: Row) -> Row:
    one = _series(row)
    result = assess_columns(
        figures_frame([one], {one.indicator: _decimals(row)}),
        indicators=[
            IndicatorRules(
                one.indicator,
                _unit(row).kind,
                _decimals(row),
                Polarity(row.get("better", "higher")),
                _band(row),
                one.break_years,
            )
        ],
        targets=list(_targets(row)),
        stated_changes={one.area: list(_stated(row))},
        as_of=_as_of(row),
    )
    [change] = result.indicators.to_dicts()
    verdicts = result.verdicts.to_dicts()
    ways = [verdict["expected"] for verdict in verdicts if verdict["expected"] is not None]
    return {
        "latest": _latest_of(one, change["last"]),
        "outdated": "yes" if change["outdated"] else "no",
        "direction": change["direction"],
        "obstacle": change["obstacle"] or "",
        **{name: _float(change[name]) for name in ("absolute", "percent", "years")},
        "worth a look": ", ".join(change["reasons"]),
        "indicator": change["attainment"],
        "attainment": ", ".join(verdict["attainment"] for verdict in verdicts),
        **{name: ", ".join(_float(verdict[name]) for verdict in verdicts) for name in ("held", "distance")},
        "straight way": ", ".join(_float(way) for way in ways),
    }


def _latest_of(one: Series, last: date | None) -> str:
    return next((str(found.period) for found in reversed(one.measured) if found.period.last == last), "")


def _number(value: Decimal | None) -> str:
    """A number as the tables write it: at most two decimals, no more than it needs."""
    return "" if value is None else str(decimal_of(Fraction(value), 2))


def _float(value: float | None) -> str:
    return "" if value is None else _number(Decimal(repr(round(value, 4))))


def _series(row: Row) -> Series:
    breaks = tuple(int(year) for year in row.get("breaks", "").split(",") if year)
    return Series("gjeld", "asker", tuple(_figures(row["figures"], _unit(row))), breaks)


def _figures(text: str, unit: Unit) -> Iterator[Figure]:
    for written in filter(None, text.split(", ")):
        period, _, rest = written.partition(": ")
        value, _, key = rest.partition("/")
        reasons = {reason.value for reason in MissingReason}
        missing = Missing(MissingReason(value)) if value in reasons else value.rstrip("*")
        yield figure(period, missing, unit=unit, caveat=value.endswith("*"), key=key)


def _unit(row: Row) -> Unit:
    kind = UnitKind(row.get("unit", "share"))
    return Unit(kind.value, kind, NO_TEXT, NO_TEXT, 0)


def _decimals(row: Row) -> int:
    """The decimals that the row's figures are written with, unless it says otherwise."""
    if "decimals" in row:
        return int(row["decimals"])
    values = [found.number for found in _figures(row["figures"], _unit(row)) if found.is_measured]
    return max((decimals_in(value) for value in values), default=0)


def _band(row: Row) -> Decimal | None:
    return Decimal(row["band"]) if row.get("band") else None


def _as_of(row: Row) -> date:
    return date.fromisoformat(row.get("as_of", "2023-08-31"))


def _stated(row: Row) -> Iterator[StatedChange]:
    percent = Unit("percent", UnitKind.SHARE, NO_TEXT, NO_TEXT, 1)
    for written in filter(None, row.get("stated", "").split(", ")):
        found = re.fullmatch(r"(\d{4}): (\S+) since (\d{4})", written)
        assert found, f"no stated change: {written}"
        yield stated(int(found[1]), found[2], base_year=int(found[3]), unit=percent)


_TARGET = re.compile(
    r"(?:(?P<role>[a-z_]+) )??(?P<operator>[<>]=?|=|between) (?P<value>\S+)(?: (?P<value_2>-?[\d.]+))?"
    r"(?: ±(?P<tolerance>\S+))?"
    r"(?P<change> %)?(?: since (?P<base>\d{4})(?:=(?P<base_value>\S+))?)?(?: by (?P<deadline>\d{4}))?"
    r"(?: (?P<window>mean_\d))?(?: from (?P<from>\d{4}))?(?: to (?P<to>\d{4}))?"
)


def _targets(row: Row) -> Iterator[Target]:
    for number, written in enumerate(filter(None, row.get("targets", "").split(", "))):
        found = _TARGET.fullmatch(written)
        assert found, f"no target: {written}"
        yield target(
            found["operator"],
            found["value"],
            id=f"t{number}",
            role=TargetRole(found["role"] or "target"),
            measure=TargetMeasure.CHANGE_SINCE_BASE if found["change"] else TargetMeasure.LEVEL,
            value_2=_decimal(found["value_2"]),
            tolerance=_decimal(found["tolerance"]),
            base_year=_year(found["base"]),
            base_value=_decimal(found["base_value"]),
            deadline=_year(found["deadline"]),
            window=TargetWindow(found["window"] or "year"),
            valid_from=_year(found["from"]),
            valid_to=_year(found["to"]),
        )


def _decimal(text: str | None) -> Decimal | None:
    return Decimal(text) if text else None


def _year(text: str | None) -> int | None:
    return int(text) if text else None
