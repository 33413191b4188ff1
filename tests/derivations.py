"""Formulas and figures to derive from, made in a line or by chance."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from random import Random

from samstyr.kernels.figures import Citation, Figure
from samstyr.kernels.formulas.definitions import Formula, Input, Owner, Version
from samstyr.kernels.formulas.deriving import Frame
from samstyr.kernels.formulas.reading import read_formula
from samstyr.kernels.missing import Missing, MissingReason
from samstyr.kernels.period import Period
from samstyr.kernels.texts import NO_TEXT, Text
from samstyr.kernels.units import Unit
from tests.kernel_values import PERCENT, READ_IN, RESERVATION

NAMES = {"a": 0, "b": 1, "c": 2, "d": 0}
INPUTS = {name: Input(name, "nok", Text(f"tallet {name}", f"the figure {name}")) for name in NAMES}
ALWAYS = date(1900, 1, 1)


def formula(
    *written: str, decimals: int = 1, starts: tuple[date, ...] = (ALWAYS,), owner: Owner = Owner.SSB
) -> Formula:
    """A formula with a version for each text."""
    versions = tuple(
        Version(str(number), day, text, read_formula(text), f"reference {number}")
        for number, (text, day) in enumerate(zip(written, starts, strict=True), start=1)
    )
    return Formula("share", Text("Andelen", "The share"), "percent", decimals, owner, NO_TEXT, versions)


def about(period: str = "2022", unit: Unit = PERCENT, area: str = "asker") -> Frame:
    return Frame(unit, Period.parse(period), area, READ_IN)


def parts(values: Mapping[str, str | Missing], period: str = "2022") -> dict[str, Figure]:
    """The figures of a period, by name."""
    return {
        name: Figure(
            Decimal(value) if isinstance(value, str) else value,
            PERCENT,
            Period.parse(period),
            "asker",
            Citation("ssb", f"place {name}"),
            READ_IN,
        )
        for name, value in values.items()
    }


def random_text(rng: Random, depth: int = 0) -> str:
    """A formula of the names and some numbers, up to four deep."""
    if depth > 3 or rng.random() < 0.25:
        return rng.choice([*NAMES, *NAMES, "100", "0.5", "3"])
    if rng.random() < 0.1:
        return f"-{random_text(rng, depth + 1)}"
    left, right = random_text(rng, depth + 1), random_text(rng, depth + 1)
    return f"({left} {rng.choice('+-*/')} {right})"


def random_part(rng: Random, name: str, period: Period, area: str) -> Figure:
    """A figure, now and then missing, zero, with a reservation or a key."""
    decimals = NAMES[name]
    value = Decimal(rng.choice([0, *(rng.randint(-300, 3000) for _ in range(6))])).scaleb(-decimals)
    return Figure(
        Missing(rng.choice(list(MissingReason))) if rng.random() < 0.08 else value,
        PERCENT,
        period,
        area,
        Citation("ssb", name),
        READ_IN,
        RESERVATION if rng.random() < 0.05 else NO_TEXT,
        "other" if rng.random() < 0.05 else "",
    )
