"""How numbers, lists and standings are said on a page."""

from decimal import Decimal

import pytest
from django.utils.translation import override

from samstyr.kernels.assessment.outcomes import Attainment, Counts, Direction
from samstyr.kernels.texts import Language, Text
from samstyr.portal import wording


def counts(targets: dict[Attainment, int] | None = None, **directions: int) -> Counts:
    met = dict.fromkeys(Attainment, 0) | (targets or {})
    moved = {one: directions.get(one.value, 0) for one in Direction}
    return Counts(sum(moved.values()), moved, met, outdated=0, worth_a_look=0)


@pytest.mark.parametrize(
    ("language", "number", "said"),
    [("nb", 0, "ingen"), ("nb", 1, "ett"), ("nb", 12, "tolv"), ("nb", 13, "13"), ("en", 3, "three"), ("en", 91, "91")],
)
def test_small_numbers_are_words(language: Language, number: int, said: str):
    with override(language):
        assert wording.in_words(number) == said
        assert wording.in_words(number, capital=True) == said[:1].upper() + said[1:]


def test_a_list_has_its_and_before_the_last():
    with override("nb"):
        assert [wording.listed(parts) for parts in ([], ["Hurum"], ["Hurum", "Røyken"], ["a", "b", "c"])] == [
            "",
            "Hurum",
            "Hurum og Røyken",
            "a, b og c",
        ]


def test_places_in_a_source_are_written_for_people():
    with override("nb"):
        assert wording.lines("1529-1544; 1496-1498") == "1529–1544 og 1496–1498"
    with override("en"):
        assert wording.lines("12") == "12"


def test_a_name_has_its_head_and_its_tail():
    name = Text("Netto lånegjeld, andel av driftsinntekter", "Net loan debt, share of operating revenue")
    assert wording.head(name) == Text("Netto lånegjeld", "Net loan debt")
    assert wording.tail(name) == Text("andel av driftsinntekter", "share of operating revenue")
    assert wording.tail(Text("Nye boliger")) == Text("", "")


def test_periods_are_written_as_people_write_them():
    assert wording.periods(["2022", "2021-2022", "2023-01"], "nb") == ["2022", "2021–2022", "januar 2023"]


def test_the_standing_counts_and_never_says_that_a_target_on_its_way_is_not_met():
    with override("nb"):
        on_path = counts({Attainment.ON_PATH: 1}, improving=3, worsening=3)
        assert wording.standing(on_path, "nb") == (
            "Ett måltall: i rute. Siden forrige måling er tre nøkkeltall blitt bedre og tre dårligere."
        )
        mixed = counts({Attainment.MET_WITH_RESERVATION: 1, Attainment.MISSED: 3}, improving=2, worsening=1, unknown=1)
        assert wording.standing(mixed, "nb") == (
            "Fire måltall: 1 nådd, med forbehold; 3 ikke nådd. "
            "Siden forrige måling er to nøkkeltall blitt bedre og ett dårligere."
        )


def test_the_standing_of_nothing_is_nothing():
    with override("en"):
        assert wording.standing(counts(), "en") == ""
        assert wording.standing(counts(unchanged=2), "en") == (
            "None of the key figures has a target. "
            "Since the measurement before, no key figure has clearly got better or worse."
        )


def test_numbers_keep_their_published_decimals():
    assert wording.number(Decimal("18.0"), "nb") == "18,0"
    assert wording.number(Decimal("-0.7"), "nb") == "−0,7"
