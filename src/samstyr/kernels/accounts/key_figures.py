"""The fiscal key figures of one set of accounts, each with its definition and every step."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from importlib.resources import files
from typing import Final

from samstyr.kernels.accounts.lists import LISTS
from samstyr.kernels.accounts.sums import Account, amount_of, out_of_balance
from samstyr.kernels.figures import Citation, Figure
from samstyr.kernels.formulas.definitions import Formula, Input, read_definitions
from samstyr.kernels.formulas.deriving import Frame, derive
from samstyr.kernels.period import Period
from samstyr.kernels.rules import RULES
from samstyr.kernels.texts import NO_TEXT, Text
from samstyr.kernels.units import Unit, UnitKind

UNITS: Final[Mapping[str, Unit]] = {
    "nok_thousand": Unit(
        "nok_thousand", UnitKind.MONEY, Text("1000 kr", "NOK 1,000"), Text("tusen kroner", "thousand kroner"), 0
    ),
    "percent": Unit("percent", UnitKind.SHARE, Text("%", "%"), Text("prosent", "percent"), 2),
}
INPUTS: Final[Mapping[str, Input]] = {one.id: Input(one.id, "nok_thousand", one.label) for one in LISTS.values()}
KEY_FIGURES: Final[Mapping[str, Formula]] = read_definitions(
    files("samstyr.kernels.accounts").joinpath("key_figures.toml").read_text(encoding="utf-8"), INPUTS
)


@dataclass(frozen=True, slots=True)
class AccountsOf:
    """Whose accounts they are, of which period, where they stand and when they were read."""

    area: str
    period: Period
    citation: Citation
    as_of: date
    caveat: Text = NO_TEXT


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A fiscal key figure with its definition."""

    formula: Formula
    figure: Figure


def key_figures(accounts: Sequence[Account], about: AccountsOf) -> tuple[KeyFigure, ...]:
    """Return every fiscal key figure, in the order of `key_figures.toml`.

    One that needs a side of the accounts that is not there is not available, and says so in its steps.
    """
    unit = UNITS["nok_thousand"]
    amounts = {
        id: Figure(amount_of(accounts, one), unit, about.period, about.area, about.citation, about.as_of, about.caveat)
        for id, one in LISTS.items()
    }
    return tuple(
        KeyFigure(
            formula, derive(formula, amounts, INPUTS, Frame(UNITS[formula.unit], about.period, about.area, about.as_of))
        )
        for formula in KEY_FIGURES.values()
    )


def imbalance(accounts: Sequence[Account], as_of: date) -> Decimal | None:
    """Return what the operating accounts are out of balance by, where that is more than the rule of the day allows."""
    difference = out_of_balance(accounts)
    return difference if abs(difference) > RULES["accounts_balance_within"].on(as_of).value else None
