"""The two ends of a change that is told in numbers without a time: «sank fra 49,7 prosent til 48,3 prosent»."""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise

from samstyr.kernels.claims.linking.measures import Held, Measure
from samstyr.kernels.claims.stating.tokens import read_digits
from samstyr.kernels.claims.stating.values import StatedFigure
from samstyr.kernels.claims.verdicts.patterns import pattern
from samstyr.kernels.period import Period


def told_ends(stated: StatedFigure) -> tuple[Decimal, Decimal] | None:
    """Return the two numbers that follow a direction as what it went from and to, None where none do."""
    sentence = stated.sentence
    found = pattern("from_to").search(sentence.text, stated.start) if stated.value is None else None
    if found is None:
        return None
    first, last = (read_digits(found[one].strip(), sentence.language)[0] for one in ("first", "last"))
    return first, last


def held_between(
    measure: Measure, area: str, periods: Sequence[Period], told: tuple[Decimal, Decimal]
) -> tuple[Held, Held] | None:
    """Return the newest two figures, one after the other in time, that are the numbers told, as exact as these are.

    Where none are, the figure that is the last number, and the one before it.
    """
    held = [measure.figures[area, one] for one in periods]
    pairs = [(one, other) for place, other in enumerate(held) for one in held[:place]]
    both = [two for two in pairs if _is(two[0], told[0]) and _is(two[1], told[1])]
    if both:
        return both[-1]
    steps = [two for two in pairwise(held) if _is(two[1], told[1])]
    return steps[-1] if steps else None


def _is(held: Held, told: Decimal) -> bool:
    return held.value.quantize(told, ROUND_HALF_UP) == told
