"""How figures and what is worked out of them are shown, in both languages."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from samstyr.kernels.claims.linking.measures import Held, Measure
from samstyr.kernels.claims.stating.values import Way
from samstyr.kernels.claims.verdicts.values import Link
from samstyr.kernels.numbers import format_number, format_value
from samstyr.kernels.rounding import decimals_in
from samstyr.kernels.texts import Text

_STEP: Final = Text(
    "Fra {before} ({previous}) til {after} ({latest}): {change}",
    "From {before} ({previous}) to {after} ({latest}): {change}",
)
_HALF: Final = Decimal("0.5")
# Figures of which all end with so many noughts are rounded; with one, it may be chance.
_SURELY_ROUNDED: Final = 2
# Units of things that are counted one by one; full-time equivalents are not.
_EXACT: Final = frozenset({"count", "persons", "places"})


def way(change: Decimal) -> Way:
    """Return which way a change goes."""
    return Way.SAME if not change else Way.UP if change > 0 else Way.DOWN


def rounding(measure: Measure, held: Held) -> Decimal:
    """Return how far a published figure can lie from the one it was rounded from.

    Where every figure of a measure ends with noughts, all are rounded: 37 200, 38 500. Whole numbers of things that
    are counted are not rounded otherwise.
    """
    if decimals_in(held.value):
        return _HALF.scaleb(-decimals_in(held.value))
    noughts = min((_noughts(one.value) for one in measure.figures.values() if one.value), default=0)
    is_rounded = noughts >= _SURELY_ROUNDED and len(measure.figures) > 1
    if is_rounded:
        return _HALF.scaleb(noughts)
    return Decimal(0) if measure.unit.code in _EXACT else _HALF


def _noughts(value: Decimal) -> int:
    """Return how many noughts a whole number ends with."""
    written = f"{value:f}".partition(".")[0]
    return 0 if value % 1 else len(written) - len(written.rstrip("0"))


def links(measure: Measure, held: Sequence[Held]) -> tuple[Link, ...]:
    """Return figures of a measure as what was held against."""
    return tuple(Link(measure, one) for one in held)


def shown(measure: Measure, value: Decimal) -> Text:
    """Return a figure with its unit, as it is published."""
    decimals = decimals_in(value)
    return Text(format_value(value, measure.unit, decimals, "nb"), format_value(value, measure.unit, decimals, "en"))


def plain(value: Decimal, decimals: int) -> Text:
    """Return a number with so many decimals."""
    return Text(format_number(value, decimals, "nb"), format_number(value, decimals, "en"))


def levels(measure: Measure, held: Sequence[Held]) -> Text:
    """Return figures, one after another."""
    return joined([shown(measure, one.value) for one in held])


def stepped(measure: Measure, found: tuple[Held, Held], change: Text) -> Text:
    """Return a change in words, with both its ends."""
    first, last = found
    return _STEP.filled(
        before=shown(measure, first.value), previous=first.period.label,
        after=shown(measure, last.value), latest=last.period.label, change=change,
    )  # fmt: skip


def joined(texts: Sequence[Text]) -> Text:
    """Return texts, one after another."""
    return Text(", ".join(one.nb for one in texts), ", ".join(one.in_language("en") for one in texts))
