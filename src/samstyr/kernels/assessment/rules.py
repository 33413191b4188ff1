"""What the rules of assessment say on a day: thresholds from `rules.toml`, classes of unit from here (DESIGN §5)."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from samstyr.kernels.rules import RULES
from samstyr.kernels.units import UnitKind

# A share in percent of a share, or a percentage of an index or a rank, has no meaning for a reader.
KINDS_WITH_PERCENT: Final = frozenset(
    {UnitKind.COUNT, UnitKind.MONEY, UnitKind.MASS, UnitKind.ENERGY, UnitKind.RATE},
)


@dataclass(frozen=True, slots=True)
class Thresholds:
    """The thresholds in force on a reference date, typed.

    `unchanged_units` counts units of the last published decimal; `own_bands` are the kinds of unit
    that have a band of their own, in the indicator's unit.
    """

    outdated_after_years: int
    unchanged_units: Decimal
    own_bands: tuple[tuple[UnitKind, Decimal], ...]
    earlier_figures_for_largest_move: int

    def band(self, kind: UnitKind, decimals: int) -> Decimal:
        """Return the largest change that still counts as none, in the indicator's unit.

        >>> thresholds(date(2023, 8, 31)).band(UnitKind.SHARE, 1)
        Decimal('0.2')
        """
        return dict(self.own_bands).get(kind, self.unchanged_units.scaleb(-decimals))


def thresholds(as_of: date) -> Thresholds:
    """Return the thresholds in force on a reference date; raises RuleNotInForce before the first."""
    return Thresholds(
        outdated_after_years=int(RULES["outdated_after"].on(as_of).value),
        unchanged_units=RULES["unchanged_band"].on(as_of).value,
        own_bands=(
            (UnitKind.SCALE, RULES["unchanged_band_scale"].on(as_of).value),
            (UnitKind.RANK, RULES["unchanged_band_rank"].on(as_of).value),
        ),
        earlier_figures_for_largest_move=int(RULES["earlier_figures_for_largest_move"].on(as_of).value),
    )


def outdated_before(as_of: date, years: int) -> date:
    """Return the day that a period must not end before, to be younger than a number of years on a day.

    >>> outdated_before(date(2024, 2, 29), 2)
    datetime.date(2022, 2, 28)
    """
    # The 29th of February has no namesake in most years.
    day = as_of.replace(day=28) if (as_of.month, as_of.day) == (2, 29) else as_of
    return day.replace(year=as_of.year - years)
