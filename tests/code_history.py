"""Small histories of codes to test with, and series by code."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from random import Random

from samstyr.kernels.figures import Citation, Figure
from samstyr.kernels.missing import Missing, MissingReason
from samstyr.kernels.municipalities.changes import CodeChange, Life
from samstyr.kernels.municipalities.history import History, history_of
from samstyr.kernels.municipalities.joining import Joining, JoiningRule
from samstyr.kernels.period import Period
from samstyr.kernels.series import Series
from samstyr.kernels.texts import NO_TEXT, Text
from samstyr.kernels.units import Unit, UnitKind
from tests.kernel_values import PERCENT, PERSONS, READ_IN, RESERVATION

MERGED, RENUMBERED = date(2020, 1, 1), date(2024, 1, 1)
ASKER = [
    CodeChange("0220", "3025", MERGED, "Asker", "Asker"),
    CodeChange("0627", "3025", MERGED, "Røyken", "Asker"),
    CodeChange("0628", "3025", MERGED, "Hurum", "Asker"),
    CodeChange("3025", "3203", RENUMBERED, "Asker", "Asker"),
]
# Ålesund was merged in 2020 and split in 2024; Stavanger kept its number when it grew.
AALESUND = [
    *(CodeChange(old, "1507", MERGED) for old in ("1504", "1534")),
    CodeChange("1507", "1508", RENUMBERED, "Ålesund", "Ålesund"),
    CodeChange("1507", "1580", RENUMBERED, "Ålesund", "Haram", Decimal("0.14")),
]
STAVANGER = [CodeChange(old, "1103", MERGED) for old in ("1141", "1142")]
REGISTER = [Life("1103", "Stavanger"), Life("0301", "Oslo")]

POPULATION = JoiningRule("population", Joining.SUMMED, UnitKind.COUNT, 0)
COST = JoiningRule("cost", Joining.SUMMED, UnitKind.MONEY, 0)
COVERAGE = JoiningRule("coverage", Joining.WEIGHTED, UnitKind.SHARE, 1, "population", Text("folketallet", "population"))
MEDIAN = JoiningRule("median", Joining.NOT_JOINED, UnitKind.MONEY, 0)

UNITS = {"population": PERSONS, "coverage": PERCENT}
MONEY = Unit("nok", UnitKind.MONEY, Text("kr", "NOK"), Text("kroner", "kroner"), 0)


def three_places() -> History:
    """The history of Asker, Ålesund and Stavanger, and of Oslo that never changed."""
    return history_of([*ASKER, *AALESUND, *STAVANGER], REGISTER)


def code_series(code: str, values: Mapping[str, str | Missing], rule: JoiningRule = POPULATION) -> Series:
    """The figures of one code, by period."""
    unit = UNITS.get(rule.indicator, MONEY)
    figures = tuple(
        Figure(
            Decimal(value) if isinstance(value, str) else value,
            unit,
            Period.parse(period),
            code,
            Citation("ssb", f"table {code}"),
            READ_IN,
        )
        for period, value in values.items()
    )
    return Series(rule.indicator, code, figures)


def random_history(rng: Random) -> History:
    """Some municipalities that merge, split, give parts away and get new numbers, over fifteen years."""
    alive = [f"{number:04}" for number in range(rng.randint(2, 6))]
    started = [Life(code) for code in alive if rng.random() < 0.5]
    changes, fresh = [], len(alive)
    for year in sorted(rng.sample(range(2008, 2022), rng.randint(1, 4))):
        on = date(year, rng.choice([1, 1, 1, 7]), 1)
        rng.shuffle(alive)
        olds, alive = alive[: rng.randint(1, 3)], alive[rng.randint(1, 3) :]
        alive = [code for code in alive if code not in olds]
        news = [rng.choice([f"{fresh + number:04}", olds[0]]) for number in range(rng.choice([1, 1, 1, 2]))]
        fresh += len(news)
        changes += [CodeChange(old, new, on) for old in olds for new in (news if rng.random() < 0.4 else news[:1])]
        changes += [CodeChange(rng.choice(olds), new, on) for new in news]
        alive += [new for new in dict.fromkeys(news) if new not in alive]
    return history_of(changes, [life for life in started if rng.random() < 0.9])


def random_series(rng: Random, code: str, rule: JoiningRule, history: History) -> Series:
    """Figures of a code, mostly of its own years, with holes and zeros, and now and then one outside them."""
    values = {}
    for year in range(2005, 2026):
        counts = history.is_valid(code, date(year, 12, 31))
        if rng.random() < (0.9 if counts else 0.25):
            values[year] = _random_value(rng, rule, counts=counts)
    figures = tuple(
        Figure(
            value,
            UNITS.get(rule.indicator, MONEY),
            Period.of_year(year),
            code,
            Citation("ssb", code),
            READ_IN,
            RESERVATION if rng.random() < 0.05 else NO_TEXT,
            "other" if rng.random() < 0.05 else "",
        )
        for year, value in values.items()
    )
    return Series(rule.indicator, code, figures)


def _random_value(rng: Random, rule: JoiningRule, *, counts: bool) -> Decimal | Missing:
    if rng.random() < (0.1 if counts else 0.8):
        return Missing(rng.choice(list(MissingReason)))
    lowest = -20 if rule.kind is not UnitKind.COUNT else 0
    return Decimal(rng.randint(lowest, 400)).scaleb(-rule.decimals)
