"""A number is a figure with a slip of the pen where two digits are swapped, or one of several is another."""

from decimal import Decimal

import pytest

from samstyr.kernels.claims.verdicts.slips import Slip, slip_of


@pytest.mark.parametrize(
    ("said", "figure", "slip"),
    [
        ("578", "587", Slip.PLAIN),
        ("186211", "168211", Slip.PLAIN),
        ("1582", "1482", Slip.PLAIN),
        ("1762", "1748", Slip.PLAIN),
        ("58.3", "48.3", Slip.LIKELY),
        ("48.3", "48.30", Slip.NONE),
        ("48.3", "58.30", Slip.LIKELY),
        ("41", "47", Slip.NONE),
        ("1900", "1600", Slip.NONE),
        ("592", "587", Slip.NONE),
        ("-587", "578", Slip.NONE),
        ("5870", "587", Slip.NONE),
        ("0", "587", Slip.NONE),
    ],
)
def test_a_slip_is_a_digit_or_two_of_many(said: str, figure: str, slip: Slip):
    assert slip_of(Decimal(said), Decimal(figure)) is slip
