"""What kind of statement a quantity is."""

import pytest

from samstyr.kernels.claims.stating.kinds import kind_of
from samstyr.kernels.claims.stating.quantities import quantities_in
from samstyr.kernels.claims.stating.values import StatedKind, Way
from tests.stated_values import reading_of, stated


@pytest.mark.parametrize(
    ("text", "kind", "way"),
    [
        ("Andelen er 78 prosent.", "share", None),
        ("Utgiftene var 6,6 mrd. kroner.", "level", None),
        ("Utgiftene var på til sammen 190 mill. kroner.", "sum", None),
        ("Snittet var 142 liter i gjennomsnitt.", "mean", None),
        ("Antallet økte med 1400.", "change", "up"),
        ("Utslippene er redusert med 17 prosent.", "change_pct", "down"),
        ("Det er en nedgang på 1,2 prosentpoeng.", "change_points", "down"),
        ("Det var en samlet vekst på 3,6 prosent.", "change_pct", "up"),
        ("Det er 9 prosent færre saker.", "change_pct", "down"),
        ("Antallet er doblet.", "ratio", "up"),
        ("Boligprisene falt 4 prosent.", "change_pct", "down"),
        ("Andelen er redusert til 46 prosent.", "share", None),
        ("Antallet har økt til sammen 120.", "change", "up"),
        ("Mengden er halvert.", "ratio", "down"),
        ("Kommunen er på 14. plass.", "rank", None),
        ("I kåringen ble vi nummer fire begge årene.", "rank", None),
        ("To tredjedeler svarte.", "share", None),
        ("Arbeidsplassene har økt med 40 prosent av befolkningsveksten.", "share", None),
        ("Tilbudet er for unge mellom 12 og 18 år.", "age", None),
        ("Målet er minst 75 prosent.", "threshold", None),
        ("Det er bedre enn regelen om 75 prosent.", "share", None),
        ("I 2021 var nedgangen 4 prosent.", "change_pct", "down"),
        ("Andelen er nå høyere, en dobling fra 2019.", "ratio", "up"),
        ("Antallet var halvparten så høyt i 2019.", "ratio", "down"),
    ],
)
def test_kinds_are_told(text: str, kind: str, way: str | None):
    one = next(one for one in stated(text) if one.value is not None)
    assert (one.kind.value, one.way) == (kind, way)


def test_what_is_said_again_in_another_unit_is_the_same_change():
    first, second = (one for one in stated("Den økte med 300 tonn, eller 8 prosent.") if one.value is not None)
    assert (first.kind, second.kind) == (StatedKind.CHANGE, StatedKind.PERCENT_CHANGE)


def test_a_mean_set_against_another_is_one_too():
    reading = reading_of("4,85 kroner, mot 6,1 kroner")
    second = quantities_in(reading, frozenset())[1]
    assert kind_of(reading, second, (), StatedKind.MEAN) == (StatedKind.MEAN, None)
    assert kind_of(reading, second, (), StatedKind.LEVEL) == (StatedKind.LEVEL, None)
    assert Way.UP == "up"


def test_a_change_goes_the_way_that_its_own_part_says():
    down, up = stated("I Sund var det en nedgang på 12 prosent, i Granli en økning på 4.")
    assert (down.way, up.way) == (Way.DOWN, Way.UP)
