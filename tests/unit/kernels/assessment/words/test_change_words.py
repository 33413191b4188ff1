import pytest

from samstyr.kernels.assessment.outcomes import Polarity
from samstyr.kernels.assessment.words.change_words import change_words, moved_words, obstacle_words, worth_words
from tests import asker
from tests.kernel_values import COUNT, PENDING, PERCENT, RANK, assessed, target


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize(
    ("values", "unit", "expected"),
    [
        ({"2021": "99.0", "2022": "97.4"}, PERCENT, "Ned 1,6 prosentpoeng fra 99,0 % i 2021."),
        ({"2021": "638", "2022": "833"}, COUNT, "Opp 195 (30,6 %) fra 638 i 2021."),
        ({"2019": "73.0", "2022": "68.0"}, PERCENT, "Ned 5,0 prosentpoeng på 3 år, fra 73,0 % i 2019."),
        ({"2021": "4.0", "2022": "4.1"}, PERCENT,
         "Opp 0,1 prosentpoeng fra 4,0 % i 2021. Inntil 0,2 prosentpoeng regnes som uendret."),
        ({"2021": "4.0", "2022": "4.0"}, PERCENT, "Samme tall som i 2021."),
        ({"2021": "14", "2022": "11"}, RANK,
         "Opp 3 plasser på listen fra 14. plass i 2021. Rangeringen har 356 plasser."),
        ({"2021": "11", "2022": "14"}, RANK,
         "Ned 3 plasser på listen fra 11. plass i 2021. Rangeringen har 356 plasser."),
        ({"2022": "14"}, RANK, "Dette er bare målt én gang, i 2022."),
        ({"2022": PENDING}, RANK, "Det finnes ingen målinger å sammenligne."),
    ],
)  # fmt: skip
def test_a_change_is_said_with_its_start(values, unit, expected):
    assert plain(change_words(assessed(values, unit=unit), field_size=356).nb) == expected


def test_the_size_of_a_field_is_said_only_of_a_rank():
    assert "356" not in change_words(assessed({"2021": "14", "2022": "11"}, unit=COUNT), field_size=356).nb
    assert "Rangeringen" not in change_words(assessed({"2021": "14", "2022": "11"}, unit=RANK)).nb


@pytest.mark.parametrize(
    ("indicator", "expected"),
    [
        ("by_vannlekkasje", "Ny målemetode fra 2022. Tallet kan ikke sammenlignes med årene før."),
        (
            "sam_valgdeltakelse_endring",
            "De to siste målingene (2019 og 2021) gjelder ulike ting og kan ikke sammenlignes.",
        ),
        (
            "oko_disposisjonsfond",
            "Tallet for 2022 har et forbehold. Derfor kan ikke 2021 og 2022 sammenlignes.",
        ),
        ("hel_hoftebrudd_75", "Det finnes ingen målinger å sammenligne."),
        ("kli_materialbruk_reduksjon", "Dette er bare målt én gang, i 2022."),
    ],
)
def test_askers_obstacles_are_explained(indicator, expected):
    assert change_words(asker.assessments()[indicator]).nb == expected


def test_neither_way_is_better_but_the_change_is_shown():
    dwellings = assessed({"2021": "638", "2022": "833"}, unit=COUNT, polarity=Polarity.NEUTRAL)
    assert plain(change_words(dwellings).nb) == (
        "Opp 195 (30,6 %) fra 638 i 2021. "
        "Kilden sier ikke hva som er best, så vi sier ikke om det er bedre eller dårligere."
    )


def test_without_an_obstacle_or_a_change_nothing_is_said():
    same = assessed({"2021": "4.0", "2022": "4.0"})
    assert not obstacle_words(same.change)
    assert not moved_words(same)


@pytest.mark.parametrize(
    ("values", "goal", "expected"),
    [
        ({"2021": "79.0", "2022": "81.0"}, target(), ["gikk fra nådd til ikke nådd", "ikke nådd, og dårligere"]),
        ({"2021": "81.0", "2022": "79.0"}, target(), ["gikk fra ikke nådd til nådd"]),
        ({"2021": "79.0", "2022": "81.0"}, target(deadline=2030), ["gikk fra nådd til ikke forfalt"]),
        ({"2020": "10.0", "2021": "20.0", "2022": "10.0"}, target("<", "99"), ["snudde fra oppgang til nedgang"]),
        ({"2020": "20.0", "2021": "10.0", "2022": "20.0"}, target("<", "99"), ["snudde fra nedgang til oppgang"]),
        (
            {"2017": "1.0", "2018": "2.0", "2019": "3.0", "2020": "4.0", "2021": "5.0", "2022": "9.0"},
            target("<", "99"),
            ["flyttet seg mer enn noe tidligere år"],
        ),
    ],
)
def test_what_is_worth_a_look_is_said_in_plain_words(values, goal, expected):
    assert [words.nb for words in worth_words(assessed(values, goal))] == expected
