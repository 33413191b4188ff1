import pytest

from samstyr.kernels.assessment.words.explanation import explain, headline, latest_words
from tests import asker
from tests.kernel_values import PENDING, assessed, target


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("indicator", "nb", "en"),
    [
        (
            "oko_netto_laanegjeld",
            "Ikke nådd. Bedre enn forrige måling.",
            "Not met. Better than the measurement before.",
        ),
        ("by_vannlekkasje", "Utviklingen kan ikke sies.", "The development cannot be said."),
        ("hel_hoftebrudd_75", "Uten tall.", "No figures."),
        ("kli_direkte_utslipp", "I rute. Bedre enn forrige måling.", "On track. Better than the measurement before."),
    ],
)
def test_the_answer_comes_first(indicator, nb, en):
    words = headline(asker.assessments()[indicator])
    assert (words.nb, words.en) == (nb, en)


def test_the_latest_figure_says_what_is_to_come_and_whether_it_is_outdated():
    assert plain(latest_words(asker.assessments()["by_svevestov_pm25"]).nb) == (
        "Siste målte tall er 5,6 µg/m³ (2021). Tall kommer for 2022."
    )
    assert plain(latest_words(asker.assessments()["utd_utenfor_16_25"]).nb) == (
        "Siste målte tall er 11 % (2019). Tallet er foreldet: Perioden sluttet for mer enn 2 år siden, "
        "regnet fra 31. august 2023. Tall kommer for 2020, 2021 og 2022."
    )
    assert latest_words(assessed({"2022": PENDING})).en == (
        "There are no measurements yet. Figures are to come for 2022."
    )


def test_an_explanation_can_be_read_as_one_paragraph():
    debt = explain(asker.assessments()["oko_netto_laanegjeld"])
    assert plain(debt.text.nb) == (
        "Ikke nådd. Bedre enn forrige måling. Handlingsregelen er under 80 %. Tallet er 97,4 %. "
        "Det er 17,4 prosentpoeng over. Ned 1,6 prosentpoeng fra 99,0 % i 2021."
    )


def test_what_is_worth_a_look_is_told():
    result = explain(assessed({"2021": "79.0", "2022": "81.0"}, target()))
    assert [words.nb for words in result.worth_a_look] == ["gikk fra nådd til ikke nådd", "ikke nådd, og dårligere"]


@pytest.mark.parametrize("indicator", asker.indicators())
def test_all_of_askers_indicators_are_explained_without_holes(indicator):
    result = explain(asker.assessments()[indicator], field_size=356)
    for text in (result.headline, result.latest, result.standing, result.change):
        for words in (text.nb, text.en):
            assert words.endswith(".")
            assert "{" not in words
            assert "  " not in words
            assert "None" not in words
