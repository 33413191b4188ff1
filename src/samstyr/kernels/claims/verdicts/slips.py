"""Whether a number is a figure with a slip of the pen: two digits swapped, or one digit another."""

from decimal import Decimal
from enum import IntEnum
from typing import Final

# A number with fewer digits than this lies near another by chance.
_LEAST: Final = 3
_MANY: Final = 4
# Of numbers with many digits, what is as near as this is no other number by chance either.
_NEAR: Final = Decimal("0.01")


class Slip(IntEnum):
    """How plainly a number is another one with a slip; the higher, the less it can be so by chance."""

    NONE = 0
    LIKELY = 1
    PLAIN = 2


def slip_of(said: Decimal, figure: Decimal) -> Slip:
    """Return whether a number is a figure with a slip: by chance one is LIKELY once in thirty, PLAIN in two hundred.

    >>> [slip_of(Decimal(said), Decimal("4527")).name for said in ("4572", "4727", "4501", "4127.5", "4300")]
    ['PLAIN', 'PLAIN', 'PLAIN', 'NONE', 'NONE']
    >>> [slip_of(Decimal(said), Decimal("48.3")).name for said in ("43.8", "58.3", "49.9", "38", "48.3")]
    ['PLAIN', 'LIKELY', 'NONE', 'NONE', 'NONE']
    """
    places = max(_decimals(said), _decimals(figure))
    one, other = (str(int(abs(number).scaleb(places))) for number in (said, figure))
    length = len(one.rstrip("0"))
    if length < _LEAST or len(one) != len(other) or one == other or said * figure < 0:
        return Slip.NONE
    differing = [place for place, digit in enumerate(one) if digit != other[place]]
    is_swapped = len(differing) == len(("one", "other")) and sorted(one) == sorted(other)
    is_near = abs(said - figure) <= _NEAR * abs(figure)
    if is_swapped or (length >= _MANY and (is_near or len(differing) == 1)):
        return Slip.PLAIN
    return Slip.LIKELY if len(differing) == 1 else Slip.NONE


def _decimals(number: Decimal) -> int:
    exponent = number.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
