import pytest

from samstyr.kernels.assessment.outcomes import Assessment, Polarity
from samstyr.kernels.assessment.words.explanation import NO_NAMES
from samstyr.kernels.assessment.words.steps import steps
from tests import asker
from tests.kernel_values import COUNT, PENDING, assessed


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def arithmetic(assessment: Assessment) -> list[str]:
    return [plain(step.arithmetic.nb) for step in steps(assessment, NO_NAMES)]


def test_askers_net_loan_debt_can_be_redone_by_hand():
    assert arithmetic(asker.assessments()["oko_netto_laanegjeld"]) == [
        "97,4 %",
        "under 80 %",
        "97,4 − 80 = 17,4",
        "97,4 < 80 er usant: ikke nådd",
        "ingen frist",
        "97,4 − 99,0 = −1,6",
        "1,6 > 0,2: bedre",
    ]


def test_askers_emissions_can_be_redone_by_hand():
    assert arithmetic(asker.assessments()["kli_direkte_utslipp"]) == [
        "178 984 tonn CO₂e",
        "minst 67 % lavere enn i 2009 innen 2030",
        "−44 %",
        "−44 − (−67) = 23",
        "−67 × 12 / 21 = −38,3 %",
        "−44 % mot −38,3 %: 5,7 prosentpoeng foran linjen",
        "(−67 − (−44)) / 9 = −2,6 prosentpoeng i året",
        "178 984 − 180 661 = −1 677",
        "−1 677 / 180 661 × 100 = −0,9 %",
        "1 677 > 2: bedre",
    ]


def test_without_a_target_there_is_a_step_that_says_so():
    assert arithmetic(asker.assessments()["by_vannlekkasje"]) == ["32 %", "uten måltall", "kan ikke sies"]


def test_years_between_are_named():
    [_, _, change, _] = steps(assessed({"2019": "73.0", "2022": "68.0"}), NO_NAMES)
    assert change.sentence.nb == ("Vi trekker tallet for 2019 fra det siste. Det er 3 år mellom dem. Lavere er bedre.")


def test_no_figure_has_no_first_step():
    assert arithmetic(assessed({"2022": PENDING})) == ["uten måltall", "kan ikke sies"]


def test_where_neither_way_is_better_the_arithmetic_is_shown_all_the_same():
    dwellings = assessed({"2021": "638", "2022": "833"}, unit=COUNT, polarity=Polarity.NEUTRAL)
    assert arithmetic(dwellings)[-3:] == ["833 − 638 = +195", "+195 / 638 × 100 = 30,6 %", "kan ikke sies"]


@pytest.mark.parametrize("indicator", asker.indicators())
def test_every_step_has_a_title_a_sentence_and_an_answer_in_both_languages(indicator):
    for step in steps(asker.assessments()[indicator], NO_NAMES):
        assert all(text.nb and text.en for text in (step.title, step.sentence, step.arithmetic))
