"""Only what the figures contradict is an alarm."""

from samstyr.kernels.claims.verdicts.values import Verdict


def test_alarms() -> None:
    assert {one for one in Verdict if one.is_alarm} == {Verdict.CONTRADICTS, Verdict.WRONG_DIRECTION}
