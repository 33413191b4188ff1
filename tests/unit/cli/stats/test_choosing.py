"""Codes as a person writes them after --region and --select."""

import pytest

from samstyr.cli.stats.choosing import codes_of


@pytest.mark.parametrize(
    ("said", "codes"),
    [
        ("3203,EKG12,EAKUO", ("3203", "EKG12", "EAKUO")),
        (" 3203 , ,0301,", ("3203", "0301")),
        ("top(3,1),2015,range(2018,2020)", ("top(3,1)", "2015", "range(2018,2020)")),
        ("[range(2018,2020)]", ("[range(2018,2020)]",)),
        ("a),b", ("a)", "b")),
        ("", ()),
    ],
)
def test_commas_divide_codes_but_not_expressions(said: str, codes: tuple[str, ...]):
    assert codes_of(said) == codes
