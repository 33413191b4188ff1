import json
from decimal import Decimal

import pytest

from samstyr.cli.status.as_json import number


@pytest.mark.parametrize(
    ("value", "written"),
    [("97.4", "97.4"), ("-0.7", "-0.7"), ("132", "132"), ("18.0", "18"), ("0", "0"), ("1E+3", "1000")],
)
def test_a_number_reads_the_same_in_json(value: str, written: str):
    assert json.dumps(number(Decimal(value))) == written


def test_no_number_is_null():
    assert number(None) is None
