"""Codes as a person writes them after --region and --select."""

import pytest

from samstyr.cli.stats.choosing import MOST_DOUBTS, DoubtsRefused, codes_of, say_doubts
from samstyr.kernels.datasets.values import Doubt, Reading


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


def test_no_more_is_warned_of_than_anybody_reads(capfd: pytest.CaptureFixture[str]):
    doubts = tuple(Doubt(f"line {number}", "odd") for number in range(1, 1_001))
    say_doubts("a.csv", Reading((), doubts), strict=False)
    said = capfd.readouterr().err.splitlines()
    assert said[0] == "Warning: a.csv, line 1: odd"
    assert said[-1] == f"Warning: a.csv, and {1_000 - MOST_DOUBTS} more like these"
    assert len(said) == MOST_DOUBTS + 1
    with pytest.raises(DoubtsRefused, match=f"and {1_000 - MOST_DOUBTS} more like these"):
        say_doubts("a.csv", Reading((), doubts), strict=True)
