"""Numbers as texts in both languages."""

from collections.abc import Callable
from decimal import Decimal
from typing import Final

from samstyr.kernels.numbers import MINUS, format_change, format_difference, format_number, format_signed, format_value
from samstyr.kernels.texts import Language, Text
from samstyr.kernels.units import Unit, UnitKind

# A target on a change since a base year speaks in percent, whatever the indicator's own unit.
PERCENT: Final = Unit("percent", UnitKind.SHARE, Text("%", "%"), Text("prosent", "percent"), 1)


def both(write: Callable[[Language], str]) -> Text:
    """Return what a function writes, in both languages."""
    return Text(write("nb"), write("en"))


def number(value: Decimal, decimals: int | None = None) -> Text:
    """Return a number; with its own decimals unless told."""
    return both(lambda language: format_number(value, decimals, language))


def signed(value: Decimal, decimals: int | None = None) -> Text:
    """Return a number with its sign."""
    return both(lambda language: format_signed(value, decimals, language))


def amount(value: Decimal, unit: Unit, decimals: int | None = None) -> Text:
    """Return a number in its unit."""
    return both(lambda language: format_value(value, unit, decimals, language))


def size(value: Decimal, unit: Unit, decimals: int | None = None) -> Text:
    """Return the size of a difference, without its sign."""
    return both(lambda language: format_difference(value, unit, decimals, language))


def signed_size(value: Decimal, unit: Unit, decimals: int | None = None) -> Text:
    """Return a difference with its sign."""
    return both(lambda language: format_change(value, unit, decimals, language))


def bracketed(text: Text) -> Text:
    """Return a negative number in brackets, to stand after a minus sign.

    >>> bracketed(number(Decimal("-0.7"))).nb
    '(−0,7)'
    """
    return Text(*(f"({words})" if words.startswith(MINUS) else words for words in (text.nb, text.en)))
