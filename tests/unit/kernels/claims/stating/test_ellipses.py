"""Numbers that leave out their unit."""

import pytest

from samstyr.kernels.claims.stating.ellipses import spelled_after, with_unit_before, with_unit_spoken_of
from samstyr.kernels.claims.stating.quantities import quantities_in
from samstyr.kernels.claims.stating.values import SaidUnit
from tests.stated_values import reading_of, stated, unit_of, value_of


def told(text: str) -> list[tuple[str, str]]:
    return [(value_of(one), unit_of(one)) for one in stated(text) if one.value is not None]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Sund har 45 prosent, mens hele kommunen ligger på 70.", [("45", "percent"), ("70", "percent")]),
        ("Sund hadde 45 prosent, og Granli 48.", [("45", "percent"), ("48", "percent")]),
        ("Andelen har falt fra 67 prosent i 2020 til null i 2022.", [("67", "percent"), ("0", "percent")]),
        ("Helse står for 36 prosent av utgiftene, Kultur for ti.", [("36", "percent"), ("10", "percent")]),
        ("Papir utgjør 11 prosent av søpla, glass og metall fem.", [("11", "percent"), ("5", "percent")]),
        ("En stilling er på 82,3 prosent, men blant renholderne er den 71.", [("82.3", "percent"), ("71", "percent")]),
        ("Forventet levealder er 85,1 år og for menn 82,3.", [("85.1", "years"), ("82.3", "years")]),
        ("Der gjekk talet frå 45 til 57 prosent, medan heile kommunen ligg på 70.", [
            ("45", "percent"), ("57", "percent"), ("70", "percent"),
        ]),
        ("Forbruket var 80,1 millioner kWh i 2022, to millioner mindre enn året før.", [
            ("80.1", "kwh*6"), ("2", "kwh*6"),
        ]),
        ("Gebyret er 4 200 kroner, 300 høyere enn i Lundby.", [("4200", "nok"), ("300", "nok")]),
        ("301 av 1000 innbyggere oppsøkte fastlegen i 2020, seks færre enn året før.", [
            ("301", "per_1000"), ("6", "per_1000"),
        ]),
    ],
)  # fmt: skip
def test_the_unit_is_that_of_the_figure_before(text: str, wanted: list[tuple[str, str]]):
    assert told(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Andelen er 45 prosent, og antallet er 12.",
        "Andelen er 45 prosent, og i koret synger 12 kvinner.",
        "Andelen er 45 prosent, og 12 av dem er menn.",
        "Andelen er 45 prosent, og vi bygger 12.",
        "Vi har 40 ansatte, og Lundby 12.",
    ],
)
def test_what_counts_something_else_has_a_unit_of_its_own(text: str):
    assert told(text)[-1][1].startswith("count")


def test_a_number_in_words_counts_only_where_it_leaves_its_unit_out():
    reading = reading_of("Helse står for 36 prosent, Kultur for ti.")
    (first,) = quantities_in(reading, frozenset(range(5, 10)))
    found = spelled_after(reading, 8, first)
    assert found
    assert (found.value, found.unit.code) == (10, "percent")
    assert spelled_after(reading_of("Helse får 36 prosent, Kultur vil ha ti hus."), 8, first) is None


def test_a_number_with_a_unit_keeps_it():
    reading = reading_of("Veien er 12 prosent bratt, stien 6 km lang.")
    before, one = quantities_in(reading, frozenset())
    assert (before.unit.code, one.unit) == ("percent", SaidUnit("km"))
    assert with_unit_before(reading, one, before) == one


@pytest.mark.parametrize(
    ("before", "text", "unit"),
    [
        ("Politiet fikk 4,4 anmeldelser per 1000 innbyggere.", "For tyverier var tallet 9,8.", "per_1000"),
        ("Andelen var 45 prosent.", "Året før var nivået 40.", "percent"),
        ("The share was 45 per cent.", "In Sund the figure was 40.", "percent"),
        ("Andelen var 45 prosent.", "Antallet er 12.", "count"),
        ("Andelen var 45 prosent.", "Nivået er 1 200.", "count"),
        ("Andelen var 45 prosent.", "Tallet på elever er 12.", "count:elever"),
        ("Kommunen har 40 ansatte.", "Tallet er 12.", "count"),
        ("Andelen var 45 prosent.", "Skolen har 12.", "count"),
    ],
)
def test_a_noun_that_stands_for_a_figure_has_its_unit(before: str, text: str, unit: str):
    assert told(f"{before} {text}")[-1][1] == unit


def test_a_number_of_its_own_unit_takes_no_other():
    found = quantities_in(reading_of("Nivået er 12 km."), frozenset())
    assert with_unit_spoken_of(reading_of("Nivået er 12 km."), found, SaidUnit("percent")) == found
