"""Cells as large as Norway's: 357 municipalities today, 200 series of which 50 are derived, 25 years.

Invented, but shaped as a statistics office answers: every code of any time has a row for every year, empty outside its
own years. Codes change in 2020 (40 mergers, renumbering) and in 2024 (renumbering and one split).
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import cycle, islice

import numpy as np
import polars as pl

from samstyr.kernels.assessment.columns.inputs import IndicatorRules
from samstyr.kernels.assessment.outcomes import Polarity
from samstyr.kernels.formulas.columns.arithmetic import Given
from samstyr.kernels.formulas.columns.engine import Derivation
from samstyr.kernels.formulas.definitions import Formula, Owner, Version
from samstyr.kernels.formulas.reading import read_formula
from samstyr.kernels.missing_columns import MISSING_TYPE
from samstyr.kernels.municipalities.changes import CodeChange, Life
from samstyr.kernels.municipalities.history import History, history_of
from samstyr.kernels.municipalities.joining import Joining, JoiningRule
from samstyr.kernels.peers.groups import Group, GroupKind, Membership, country_groups
from samstyr.kernels.peers.outcomes import PeerRule
from samstyr.kernels.targets import Operator, Target, TargetMeasure, TargetRole
from samstyr.kernels.texts import NO_TEXT, Text
from samstyr.kernels.units import UnitKind

AREAS, YEARS = 357, range(2001, 2026)
MERGERS, RENUMBERED_2020, RENUMBERED_2024, GROUPS = 40, 300, 120, 16
COUNTS = [f"c{number:03}" for number in range(90)]
RATES = [f"r{number:03}" for number in range(50)]
INDICES = [f"i{number:03}" for number in range(10)]
DERIVED = [f"d{number:03}" for number in range(50)]
POPULATION, WITH_TARGET, TARGET_VALUE = COUNTS[0], 60, 50
AS_OF = date(2026, 6, 1)
# What a figure can be worth a look for, by the names that the rivals give it.
REASONS = {
    "crossed": "crossed_target",
    "missed_and_worsening": "missed_and_worsening",
    "turned": "turned",
    "largest": "largest_move",
}
DECIMALS = {**dict.fromkeys(COUNTS, 0), **dict.fromkeys([*RATES, *INDICES, *DERIVED], 1)}
POLARITIES = dict(
    zip(DECIMALS, islice(cycle([Polarity.HIGHER, Polarity.LOWER, Polarity.NEUTRAL]), len(DECIMALS)), strict=True)
)
KINDS = {
    **dict.fromkeys(COUNTS, UnitKind.COUNT), **dict.fromkeys([*RATES, *DERIVED], UnitKind.SHARE),
    **dict.fromkeys(INDICES, UnitKind.INDEX),
}  # fmt: skip


def areas() -> list[str]:
    """Today's codes."""
    return [f"{number:04}" for number in range(AREAS)]


def history() -> History:
    """What became of what; the last two areas were one until 2024, and the one before them never changed."""
    merged, renumbered, today = date(2020, 1, 1), date(2024, 1, 1), areas()
    between = {area: f"3{area[1:]}" if number < RENUMBERED_2024 else area for number, area in enumerate(today)}
    changes = [CodeChange(between[area], area, renumbered) for area in today if between[area] != area]
    changes += [CodeChange("3900", area, renumbered) for area in today[-2:]]
    changes += [CodeChange(f"1{area[1:]}", between[area], merged) for area in today[:RENUMBERED_2020]]
    changes += [CodeChange(f"{part}{area[1:]}", between[area], merged) for area in today[:MERGERS] for part in (4, 5)]
    return history_of(changes, [Life(area) for area in today[RENUMBERED_2020:-2]])


def make_cells(history: History) -> pl.DataFrame:
    """Every code, year and undivided series, with the reasons of what is missing."""
    rng = np.random.default_rng(1)
    codes, names = list(history.lives), [*COUNTS, *RATES, *INDICES]
    alive = np.array([[history.is_valid(code, date(year, 12, 31)) for year in YEARS] for code in codes])
    size = (len(names), len(codes), len(YEARS))
    level = rng.integers(200, 900, (*size[:2], 1)) + rng.integers(-40, 41, size).cumsum(axis=2) // 4
    values = np.clip(level, 1, None).astype(float)
    values[len(COUNTS) :] /= 10
    empty = ~np.broadcast_to(alive, size)
    unknown = ~empty & (rng.random(size) < 0.01)
    values[empty | unknown] = np.nan
    index = np.indices(size).reshape(3, -1)
    years = np.array(YEARS)[index[2]]
    frame = pl.DataFrame({
        "indicator": pl.Series([*names, *DERIVED], dtype=pl.Enum([*names, *DERIVED])).gather(index[0]),
        "area": pl.Series(codes, dtype=pl.Enum(codes)).gather(index[1]),
        "year": years,
        "value": pl.Series(values.ravel()).fill_nan(None),
        "is_empty": empty.ravel(),
    })  # fmt: skip
    reason = pl.when("is_empty").then(pl.lit("not_applicable")).otherwise(pl.lit("not_measured"))
    return frame.select(
        "indicator",
        "area",
        kind=pl.lit("year", dtype=pl.Enum(["year"])),
        first=pl.date("year", 1, 1),
        last=pl.date("year", 12, 31),
        value="value",
        comparable_with=pl.lit(""),
        has_caveat=pl.lit(False),
        missing=pl.when(pl.col("value").is_null()).then(reason).cast(MISSING_TYPE),
    )


@dataclass(frozen=True)
class Rules:
    """All that the engines are told beside the cells."""

    history: History
    areas: list[str]
    joining: list[JoiningRule]
    derivations: list[Derivation]
    groups: list[Group]
    peers: list[PeerRule]
    indicators: list[IndicatorRules]
    targets: list[Target]


def make_rules() -> Rules:
    """How each series is joined, derived, compared and assessed."""
    today = areas()
    kostra = [
        Group(
            f"k{number:02}",
            GroupKind.KOSTRA_GROUP,
            Text(f"KOSTRA {number}"),
            tuple(map(Membership, today[number::GROUPS])),
        )
        for number in range(GROUPS)
    ]
    country, _ = country_groups(today, today[0])
    joinings = {
        **dict.fromkeys(COUNTS, Joining.SUMMED), **dict.fromkeys(RATES, Joining.WEIGHTED),
        **dict.fromkeys([*INDICES, *DERIVED], Joining.NOT_JOINED),
    }  # fmt: skip
    weights = {name: POPULATION if joinings[name] is Joining.WEIGHTED else "" for name in joinings}
    return Rules(
        history(),
        today,
        [JoiningRule(name, joinings[name], KINDS[name], DECIMALS[name], weights[name]) for name in joinings],
        [Derivation(name, _formula(name, number), _given()) for number, name in enumerate(DERIVED, start=1)],
        [*kostra, country],
        [
            PeerRule(name, joinings[name], KINDS[name], DECIMALS[name], POLARITIES[name], Decimal(2), weights[name])
            for name in joinings
        ],
        [IndicatorRules(name, KINDS[name], DECIMALS[name], POLARITIES[name]) for name in DECIMALS],
        [_target(name) for name in [*COUNTS, *RATES][:WITH_TARGET]],
    )


def _formula(name: str, number: int) -> Formula:
    text = f"100 * {COUNTS[number]} / {POPULATION}"
    version = Version("1", date(1900, 1, 1), text, read_formula(text), "bench")
    return Formula(name, Text(name), "percent", 1, Owner.OWN, NO_TEXT, (version,))


def _given() -> dict[str, Given]:
    return {name: Given(name, 0) for name in COUNTS}


def _target(name: str) -> Target:
    value = Decimal(TARGET_VALUE * (1 if DECIMALS[name] else 10))
    return Target(f"{name}_target", name, TargetRole.TARGET, TargetMeasure.LEVEL, Operator.AT_LEAST, value)
