"""Places in a ranking."""

import pytest

from samstyr.kernels.claims.stating.ranks import places_in_one_word, rank_at
from samstyr.kernels.claims.stating.values import StatedKind, Way
from tests.stated_values import reading_of, stated


@pytest.mark.parametrize(
    ("text", "rank"),
    [
        ("14. plass", 14),
        ("42. til 58. plass", 42),
        ("nest høyeste", 2),
        ("fjerde størst", 4),
        ("topp 10", 10),
        ("tredje plass", 3),
    ],
)
def test_ranks_are_read(text: str, rank: int):
    found = rank_at(reading_of(text), 0)
    assert found
    assert found.value == rank


def test_a_number_without_a_ranking_is_a_label():
    found = rank_at(reading_of("Bygg nummer 37 er solgt"), 1)
    assert found
    assert found.why == "label"
    assert rank_at(reading_of("10. trinn"), 0) is None


@pytest.mark.parametrize(
    ("text", "rank"),
    [
        ("Blant kommunene i fylket ble vi nummer fire.", 4),
        ("På leseprøven er vi blant de svakeste, som nummer 349.", 349),
        ("Blant kommunene i fylket holdt vi femteplassen.", 5),
        ("Kommunen delte tredjeplassen med Lundby.", 3),
        ("I 2021 kom Fjordvik på 14. plass av landets kommuner.", 14),
        ("I år er Fjordvik nummer 12 i landet.", 12),
        ("Fjordvik vart nummer to i fylket.", 2),
        ("Fjordvik endte på andreplass.", 2),
        ("We came in as number 12 in the county.", 12),
        ("The municipality was ranked number four.", 4),
        ("Fjordvik came 11th in the ranking of municipalities.", 11),
        ("Among the counties we were fifth that year.", 5),
        ("I kåringen ble vi fjerde i fylket.", 4),
        ("På rangeringen kom Lundby tredje.", 3),
    ],
)
def test_a_place_is_told_in_many_ways(text: str, rank: int):
    assert [one.value for one in stated(text) if one.kind is StatedKind.RANK and not one.reason] == [rank]


@pytest.mark.parametrize(
    "text",
    [
        "Saken ble behandlet som sak nummer 12.",
        "Bygg nummer 4 er solgt.",
        "Familien har kjøpt bil nummer to.",
        "Det var tredje gang.",
        "Han ble fjerde leder i laget.",
        "The plan was first in time.",
    ],
)
def test_a_number_of_a_thing_is_no_place(text: str):
    assert not [one for one in stated(text) if one.kind is StatedKind.RANK and not one.reason]


def test_a_superlative_says_from_which_end_a_place_is_counted():
    (lowest,) = (one for one in stated("Fjordvik lå nest lavest i fylket.") if one.kind is StatedKind.RANK)
    assert (lowest.value, lowest.way) == (2, Way.DOWN)
    assert places_in_one_word("nb")["sjetteplass"] == 6
