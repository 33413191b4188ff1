from decimal import Decimal

from samstyr.kernels.assessment.words.quoting import PERCENT, amount, number, signed, signed_size, size
from tests.kernel_values import RANK


def test_numbers_are_written_in_both_languages():
    assert number(Decimal("1234.5")).nb == "1\u202f234,5"
    assert number(Decimal("1234.5")).en == "1,234.5"
    assert signed(Decimal("3.7"), 1).nb == "+3,7"


def test_amounts_and_sizes_have_their_units():
    assert amount(Decimal(-44), PERCENT).en == "−44%"
    assert size(Decimal(-3), RANK).en == "3\u00a0places"
    assert signed_size(Decimal("-2.5556"), PERCENT, 1).nb == "−2,6\u00a0prosentpoeng"
