from decimal import Decimal

import pytest

from samstyr.kernels.assessment.words.standing import expected_words, standing_words
from samstyr.kernels.targets import TargetMeasure, TargetRole, TargetWindow
from tests import asker
from tests.kernel_values import COUNT, PENDING, PERCENT, RANK, assessed, target

SINCE = {"measure": TargetMeasure.CHANGE_SINCE_BASE, "base_year": 2009}
PATH = {"base_year": 2020, "base_value": Decimal(40), "deadline": 2030}


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("values", "goal", "unit", "expected"),
    [
        ({"2022": "97.4"}, target(), PERCENT,
         "Måltallet er under 80 %. Tallet er 97,4 %. Det er 17,4 prosentpoeng over."),
        ({"2022": "80.0"}, target(), PERCENT, "Måltallet er under 80 %. Tallet er 80,0 %. Det er akkurat på grensen."),
        ({"2022": "79.0"}, target(">=", "80", tolerance=Decimal(2)), PERCENT,
         "Måltallet er minst 80 %. Tallet er 79,0 %. Det er 1,0 prosentpoeng under. "
         "Det er innenfor toleransen på 2 prosentpoeng, så målet er nesten nådd."),
        ({"2022": "7"}, target("between", "5", value_2=Decimal(9)), COUNT,
         "Måltallet er mellom 5 og 9. Tallet er 7. Det er innenfor."),
        ({"2022": "833"}, target("=", "550", role=TargetRole.PLANNING_FIGURE), COUNT,
         "Plantallet er 550. Tallet er 833. Det er 283 over. Det er ikke et mål, så vi feller ingen dom."),
        ({"2022": "11"}, target("<=", "10", role=TargetRole.AMBITION), RANK,
         "Ambisjonen er 10. plass eller bedre. Tallet er 11. plass. Det er 1 plass lenger ned på listen."),
        ({"2022": "7"}, target("<=", "10", role=TargetRole.AMBITION), RANK,
         "Ambisjonen er 10. plass eller bedre. Tallet er 7. plass. Det er 3 plasser lenger opp på listen."),
        ({"2020": "1.0", "2021": "2.0", "2022": "2.0"}, target(">", "3", window=TargetWindow.MEAN_3), PERCENT,
         "Måltallet er mer enn 3 % i snitt over 3 år. Snittet er 1,67 %. Det er 1,33 prosentpoeng under."),
        ({"2022": "50.0"}, target(">=", "80", deadline=2030), PERCENT,
         "Måltallet er minst 80 % innen 2030. Tallet er 50,0 %. Det står igjen 30,0 prosentpoeng. Fristen er 2030. "
         "Vi kjenner ikke nivået målet ble satt ut fra, så vi kan ikke si om kommunen er i rute."),
        ({"2022": "85.0"}, target(">=", "80", **PATH), PERCENT,
         "Måltallet er minst 80 % innen 2030. Tallet er 85,0 %. Det er 5,0 prosentpoeng over. "
         "Målet er nådd før fristen i 2030."),
        ({"2022": "50.0"}, target(">=", "80", **PATH), PERCENT,
         "Måltallet er minst 80 % innen 2030. Tallet er 50,0 %. Det står igjen 30,0 prosentpoeng. "
         "Den rette linjen fram til 2030 lå da på 48,00 %."),
        ({"2009": "100", "2022": "110"}, target("<=", "-10", **SINCE), COUNT,
         "Måltallet er minst 10 % lavere enn i 2009. I 2022 var nivået 10,0 % høyere enn i 2009. "
         "Det er 20,0 prosentpoeng over."),
        ({"2022": PENDING}, target(), PERCENT,
         "Måltallet er under 80 %. Det finnes ikke tall som kan holdes opp mot det."),
        ({"2022": "85.0"}, target("=", "80", role=TargetRole.REFERENCE, deadline=2030), PERCENT,
         "Sammenligningsnivået er 80 % innen 2030. Tallet er 85,0 %. Det er 5,0 prosentpoeng over. "
         "Det er ikke et mål, så vi feller ingen dom."),
        ({"2022": "70.0"}, target(deadline=2020), PERCENT,
         "Måltallet er under 80 % innen 2020. Tallet er 70,0 %. Det er 10,0 prosentpoeng under."),
    ],
)  # fmt: skip
def test_the_standing_is_said_with_its_distance(values, goal, unit, expected):
    assert plain(standing_words(assessed(values, goal, unit=unit)).nb) == expected


def test_without_a_target_or_a_figure_it_is_said_so():
    assert standing_words(assessed({"2022": "1.0"})).en.startswith("The municipality has set no target here.")
    assert standing_words(assessed({"2022": PENDING})).nb == "Det finnes ingen målinger ennå."


def test_askers_reserve_names_its_reservation():
    words = standing_words(asker.assessments()["oko_disposisjonsfond"])
    assert "Forbehold: Tallet tar med bufferfond" in words.nb
    assert "Reservation: Includes the buffer" in words.en


def test_askers_emissions_are_held_against_the_straight_way():
    words = standing_words(asker.assessments()["kli_direkte_utslipp"])
    assert plain(words.nb) == (
        "Måltallet er minst 67 % lavere enn i 2009 innen 2030. I 2021 var nivået 44 % lavere enn i 2009. "
        "Det står igjen 23 prosentpoeng. Den rette linjen fram til 2030 lå da på −38,3 %."
    )


def test_without_a_way_nothing_is_expected():
    one = assessed({"2022": "97.4"}, target())
    assert not expected_words(one.verdict, one)
