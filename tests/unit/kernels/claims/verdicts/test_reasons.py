"""Why nothing was worked out is said in both languages, each reason in its own words."""

from samstyr.kernels.claims.verdicts import reasons


def test_each_reason_is_said_in_both_languages():
    said = [reasons.NO_FIGURE, reasons.NO_STEP, reasons.NO_WAY]
    assert len({one.nb for one in said}) == len({one.en for one in said}) == 3
