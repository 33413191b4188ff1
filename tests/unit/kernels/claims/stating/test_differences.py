"""Figures that are how much more or less there is."""

import pytest

from samstyr.kernels.claims.stating.values import StatedKind, Way
from tests.stated_values import stated, unit_of


@pytest.mark.parametrize(
    ("text", "way", "unit"),
    [
        ("Vi har 38 flere elever enn i 2020.", Way.UP, "count"),
        ("Andelen ligger 0,4 prosentpoeng over landsgjennomsnittet.", Way.UP, "percentage_points"),
        ("Utgiftene gikk opp 12 mill. kroner.", Way.UP, "nok*6"),
        ("Andelen er 12 prosent, ned 2 prosentpoeng.", Way.DOWN, "percentage_points"),
        ("Kommunen ble nummer 11, tre plasser bedre enn i 2020.", Way.BETTER, "places"),
        ("På rangeringen ligger vi fire plasser lavere enn i 2020.", Way.WORSE, "places"),
        ("Kommunen har klatret tre plasser på rangeringen.", Way.UP, "places"),
        ("Oppvekst er blitt 38 årsverk større.", Way.UP, "fte"),
        ("Mengden er 51 kilo lavere.", Way.DOWN, "kg"),
    ],
)
def test_a_difference_has_a_way_and_a_unit(text: str, way: Way, unit: str):
    one = [one for one in stated(text) if one.value is not None][-1]
    assert (one.way, unit_of(one)) == (way, unit)


@pytest.mark.parametrize(
    "text",
    [
        "Kommunen har satt opp 64 ladepunkter.",
        "I strandsonen er det ført opp 173 nye bygninger.",
        "Det er satt opp 820 meter rekkverk.",
        "Vi har kjøpt opp 12 dekar.",
        "To bruer over Sund ble stengt.",
        "Barnehagen har tre plasser ledig.",
    ],
)
def test_what_is_done_is_no_difference(text: str):
    assert all(one.kind in (StatedKind.LEVEL, StatedKind.SUM) for one in stated(text) if one.value is not None)
