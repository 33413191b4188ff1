from decimal import Decimal

from samstyr.kernels.references.choosing import Chosen
from samstyr.kernels.references.steps import (
    mean_step,
    minus_step,
    parts,
    percent_step,
    place_step,
    share_step,
    sum_step,
)
from tests.reference_values import material


def test_each_step_is_arithmetic_that_can_be_redone():
    one, two = Decimal("-0.7"), Decimal("4.4")
    assert minus_step(one, two, one - two).en == "−0.7 − 4.4 = −5.1"
    assert minus_step(two, one, two - one).nb == "4,4 − (−0,7) = 5,1"
    assert percent_step(Decimal(3), Decimal(2), Decimal(50)).en == "(3 − 2) / 2 × 100 = 50"
    assert share_step(Decimal(1), Decimal(4), Decimal(25)).nb == "1 / 4 × 100 = 25"
    assert sum_step((two, one), two + one).nb == "4,4 + (−0,7) = 3,7"
    assert mean_step((two, one), Decimal("1.85")).en == "(4.4 + (−0.7)) / 2 = 1.85"
    assert place_step(2, 9).en == "Number 2 of 9, the best first."


def test_each_part_says_what_it_is_also_where_it_is_missing():
    subject = material().subjects["kli_direkte_utslipp", "asker"]
    said = [text.en for text in parts([Chosen(subject, figure) for figure in subject.series.figures[-2:]])]
    assert said == ["kli_direkte_utslipp, 2021: 178,984\u00a0tonnes CO₂e", "kli_direkte_utslipp, 2022: figure to come"]
