import pytest

from samstyr.kernels.municipalities.history import Era, Origin
from samstyr.kernels.municipalities.joining import Joining, JoiningRule, Joint, NoWeight, joint_of
from samstyr.kernels.units import UnitKind
from tests.code_history import COST, COVERAGE, POPULATION


def era(*wholes: bool) -> Era:
    return Era(None, None, tuple(Origin(str(number), whole, None) for number, whole in enumerate(wholes)))


@pytest.mark.parametrize(
    ("of", "joining", "joint"),
    [
        (era(True), Joining.NOT_JOINED, Joint.SAME_AREA),
        (era(True, True), Joining.SUMMED, Joint.SUMMED),
        (era(True, True), Joining.WEIGHTED, Joint.WEIGHTED),
        (era(True, True), Joining.NOT_JOINED, Joint.NOT_JOINED),
        (era(False), Joining.SUMMED, Joint.SPLIT),
        (era(True, False), Joining.WEIGHTED, Joint.SPLIT),
    ],
)
def test_what_joins_a_time_to_today(of, joining, joint):
    assert joint_of(of, joining) is joint
    assert joint.is_cut is (joint in {Joint.SPLIT, Joint.NOT_JOINED})


def test_a_weighted_indicator_needs_a_weight():
    with pytest.raises(NoWeight, match=r"coverage is to be weighted, but not by what\. Name the indicator"):
        JoiningRule("coverage", Joining.WEIGHTED, UnitKind.SHARE, 1)


def test_rounding_explains_half_a_unit_for_each_rounded_figure_and_nothing_for_counts():
    assert POPULATION.doubled_slack(3, 1) == 0
    assert COST.doubled_slack(1, 1) == 0
    assert COST.doubled_slack(3, 1) == 4
    assert COVERAGE.doubled_slack(3, 1) == 2
