from samstyr.kernels.assessment.outcomes import Attainment, Reason
from samstyr.kernels.targets import TargetRole
from tests.kernel_values import PENDING, assessed, target


def test_the_first_target_that_gives_a_verdict_is_the_indicators():
    reference = target(">", "50", id="r", role=TargetRole.REFERENCE)
    one = assessed({"2022": "97.4"}, reference, target("<", "80", id="first"), target("<", "99", id="second"))
    assert one.verdict.target.id == "first"
    assert one.attainment is Attainment.MISSED


def test_without_a_verdict_there_is_no_target_or_no_figure():
    reference = target(">", "50", role=TargetRole.REFERENCE)
    assert assessed({"2022": "97.4"}, reference).attainment is Attainment.NO_TARGET
    assert assessed({"2022": PENDING}, reference).attainment is Attainment.NO_DATA
    assert assessed({"2022": PENDING}).verdict is None


def test_reasons_are_in_order_of_weight():
    assert [reason.value for reason in Reason] == ["crossed_target", "missed_and_worsening", "turned", "largest_move"]
