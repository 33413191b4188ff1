from samstyr.kernels.findings.catalogue import CATALOGUE, Weight
from samstyr.kernels.references.outcomes import Flag, Flagged, Outcome
from samstyr.kernels.texts import Text
from tests.kernel_values import PERCENT, figure


def test_each_flag_is_a_finding():
    assert all(CATALOGUE[flag.value].weight is Weight.FLAG for flag in Flag)


def test_the_words_of_a_flag_are_kept_by_field():
    assert Flagged(Flag.OLDER, (("period", Text("2021")),)).by_name == {"period": Text("2021")}


def test_the_years_are_those_of_every_figure():
    figures = (figure("2018-2019", "1"), figure("2022-T1", "1"))
    assert Outcome(figures[0].value, PERCENT, 1, False, figures).years == {2018, 2019, 2022}
