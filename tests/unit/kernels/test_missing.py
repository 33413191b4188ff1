import pytest

from samstyr.kernels.missing import PRECEDENCE, Missing, MissingReason, missing_together


@pytest.mark.parametrize("reason", MissingReason)
def test_each_reason_has_words_in_both_languages(reason):
    assert reason.label.nb != reason.label.en
    assert reason.explanation.nb.endswith(".")
    assert reason.explanation.en.endswith(".")


def test_labels_stand_inside_sentences():
    assert MissingReason.PENDING.label.nb == "tall kommer"
    assert MissingReason.SUPPRESSED.label.en == "suppressed"


def test_a_missing_figure_is_no_number():
    with pytest.raises(TypeError):
        Missing(MissingReason.PENDING) + 1


def test_what_must_not_be_shown_outweighs_every_other_reason():
    assert missing_together(Missing(reason) for reason in MissingReason) == Missing(MissingReason.SUPPRESSED)
    parts = [Missing(MissingReason.NOT_APPLICABLE), Missing(MissingReason.NOT_AVAILABLE)]
    assert missing_together(parts) == Missing(MissingReason.NOT_AVAILABLE)
    assert set(PRECEDENCE) == set(MissingReason)
