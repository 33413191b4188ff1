"""Which time each change of a sentence is for, and each of its ends."""

import pytest

from samstyr.kernels.claims.stating.carrying import Carried
from samstyr.kernels.claims.stating.change_times import ChangeBinder
from samstyr.kernels.claims.stating.times import times_in
from samstyr.kernels.claims.stating.values import Basis
from samstyr.kernels.period import Period
from tests.stated_values import periods_of, reading_of, stated


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("Andelen økte fra 57 prosent i 2017 til 68 prosent i 2021.", ["2017-2021", "2017", "2021"]),
        ("Andelen har økt fra 86 til 89 prosent siden 2019.", ["2019-2022", "2019", "2022"]),
        ("Andelen var i 2018 på 54 prosent, mens den i 2022 var 46 prosent.", ["2018", "2022"]),
        ("Dette er en økning fra 2021, da beløpet var 99 kroner.", ["2021-2022", "2021"]),
        ("Andelen har gått ned siden 2019, og ligger nå på 68 prosent.", ["2019-2022", "2022"]),
        ("Vi hadde 512 elever i 2022, 38 flere enn året før.", ["2022", "2021-2022"]),
        ("Det var 23 dager mot 31 dager i 2021.", ["", "2021"]),
        (
            "Fondet er nær doblet, fra 95 mill. kroner i 2018 til 182 mill. kroner i 2022.",
            ["2018-2022", "2018-2022", "2018", "2022"],
        ),
        ("Det er siden 2020 ferdigstilt 700 boliger.", ["2020-2022"]),
        ("Mengden økte med 300 tonn, fra 2021 til 2022.", ["2021-2022"]),
        ("I 1. halvår 2022 var det 14 % flere saker enn året før.", ["2021-H1-2022-H1"]),
        ("Antallet økte med 123 (+11 %) i 2021.", ["2021", "2021"]),
        ("Det var 214 saker (38 flere enn i 2020) i 2021.", ["2021", "2020-2021"]),
        ("Forbruket er nå 141 liter, mens det i fjor var 148 liter.", ["2022", "2021"]),
        ("Forbruket var 148 liter i fjor.", ["2022"]),
        ("Fraværet er 9,3 prosent i 2022, opp fra 8,1 prosent i 2021.", ["2022", "2021-2022", "2021"]),
        ("Absence was 9.3% in 2022, up 0.9 percentage points on 2021.", ["2022", "2021-2022"]),
    ],
)
def test_each_statement_has_its_own_time(text: str, periods: list[str]):
    assert [periods_of(one) for one in stated(text)] == periods


def test_what_is_carried_is_taken_only_where_nothing_is_said():
    year = Period.of_year(2021)
    reading = reading_of("Andelen er 5 prosent.")
    binder = ChangeBinder(reading, times_in(reading), Carried((year,), ("sund",)))
    assert binder.of_change(2) == ((year,), Basis.CARRIED)
    assert binder.of_end(2, 4, 99, is_last=True)[0] == ()


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("Andelen var 7,7 prosent i 2022, en økning fra 6,1 prosent i 2020.", ["2022", "2020-2022", "2020"]),
        ("Nettet når 94 prosent, en nedgang fra 91 prosent i 2021.", ["", "2021-2022", "2021"]),
        ("32 prosent gikk tapt i 2022, ned fra 43 prosent året før.", ["2022", "2021-2022", "2021"]),
        ("Of the cars, 91 per cent were electric in 2022, up from 46 per cent in 2019.", ["2022", "2019-2022", "2019"]),
        ("Gebyret er 4 200 kroner, 300 høyere enn i fjor.", ["", "2021-2022"]),
        ("Andelen er 45 prosent. Det er 4 prosentpoeng høyere enn to år tidligere.", ["", "2020-2022"]),
        ("I 2020 var andelen 12 prosent. Fiber når ut til 95 prosent, 17 prosentpoeng flere enn i 2020.", [
            "2020", "", "2020-2022",
        ]),
        ("Utslippene var 168 211 tonn i 2019 og har siden minket.", ["2019", "2019-2022"]),
        ("Delen har auka med åtte prosentpoeng sidan 2019 og er no 46 prosent.", ["2019-2022", "2022"]),
        ("The staff is down 2.2 percentage points in one year.", ["2021-2022"]),
        ("I 2022 gikk 45 prosent, mer enn dobbelt så mange som i 2019.", ["2022", "2019-2022"]),
        ("Homes made up 64 per cent in 2022, more than twice the share in 2019.", ["2022", "2019-2022"]),
        ("Dekningen var 45 prosent i 2022. Den er dermed høyere enn den var i 2020.", ["2022", "2020-2022"]),
        ("I 2022 var den 91 prosent, og den var høyere enn både i 2020 og 2021.", ["2022", "2020-2022"]),
        ("Den økte med 15 prosentpoeng fra 2020 til 2021 og med to prosentpoeng fra 2021 til 2022.", [
            "2020-2021", "2021-2022",
        ]),
        ("Fra 2020 til 2021 økte den med 15 prosentpoeng og fra 2021 til 2022 med to prosentpoeng.", [
            "2020-2021", "2021-2022",
        ]),
        ("Mengden er 51 kilo lavere enn i 2019, en nedgang på 11 prosent.", ["2019-2022", "2019-2022"]),
        ("Forbruket var 48 GWh i 2022 mot 27 GWh i 2020, altså en økning på 75 prosent.", [
            "2022", "2020", "2020-2022",
        ]),
        ("Det siste året var økningen på 12 tonn, eller 35 prosent.", ["2021-2022", "2021-2022"]),
        ("I 2019 svarte 40 prosent ja, og i 2022 hadde andelen økt til 45 prosent.", ["2019", "2019-2022", "2022"]),
        ("I 2019 svarte 40 prosent ja. I 2022 hadde andelen økt til 45 prosent.", ["2019", "2019-2022", "2022"]),
        ("Den har økt til 45 prosent i 2022 fra 40 prosent i 2019.", ["2019-2022", "2022", "2019"]),
        ("The share rose to 45 per cent in 2022, from 40 per cent in 2019.", ["2019-2022", "2022", "2019"]),
        ("Andelen økte til 45 prosent i 2022.", ["2022", "2022"]),
        ("I 2021 slapp det ut 40 tonn. Året før var utslippet mer enn fire ganger så stort.", ["2021", "2021-2020"]),
        ("I 2021 var det 40 klager, sju færre enn i målingen året før.", ["2021", "2020-2021"]),
        ("I 2019 var andelen høyere enn i 2021.", ["2021-2019"]),
        ("Det var flere elever i 2019 enn i 2022.", ["2022-2019"]),
        ("Etter en oppgang fra 2019 til 2020 har andelen falt med 2 prosentpoeng.", ["2019-2020", "2020-2022"]),
        ("Gebyret sank fra 2019 til 2020, men økte igjen året etter og endte på 900 kroner.", [
            "2019-2020", "2020-2021", "2021",
        ]),
        ("Laget rykket opp fra 14. plass i 2020 til 11. plass året etter.", ["2020-2021", "2020", "2021"]),
        ("Laget rykket opp fra 14. plass året før til 11. plass i 2021.", ["", "2020", "2021"]),
        ("Den gikk opp fra 2020 til 2021, men falt året etter. Sammenlignet med 2019 har den falt med 8 prosent.",
         ["2020-2021", "2021-2022", "2019-2022"]),
        ("Den falt fra 15 prosent i 2021 til 13 prosent i 2022. Sund falt i samme tidsrom fra 17 til 12 prosent.",
         ["2021-2022", "2021", "2022", "2021-2022", "2021", "2022"]),
    ],
)  # fmt: skip
def test_the_second_end_may_be_implied(text: str, periods: list[str]):
    assert [periods_of(one) for one in stated(text)] == periods


def test_two_ends_without_a_time_are_of_some_years():
    direction = stated("Gjenvinningen av avfall sank fra 49,7 prosent til 48,3 prosent.")[0]
    assert (direction.periods, direction.period_basis) == ((), Basis.YEARS)


@pytest.mark.parametrize(
    ("before", "text", "periods"),
    [
        ("Andelen var 45 prosent i 2022, mot 40 prosent i 2019.", "Økningen er på 5 prosentpoeng.", "2019-2022"),
        ("Forbruket var 80 GWh i 2022, to GWh mindre enn året før.", "Nedgangen er på 2 prosent.", "2021-2022"),
        ("Andelen har økt med 4 prosent siden 2018.", "Lundby hadde den sterkeste veksten.", "2018-2022"),
        ("Andelen har økt siden 2018.", "Veksten er på 5 prosentpoeng.", "2018-2022"),
        ("Andelen var 45 prosent i 2022, mot 40 prosent i 2019.", "Fraværet økte med 5 prosentpoeng.", "2022"),
    ],
)
def test_a_change_that_is_spoken_of_has_the_ends_it_was_told_with(before: str, text: str, periods: str):
    last = stated(f"{before} {text}")[-1]
    assert periods_of(last) == periods


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("Tapet var 31 prosent i 2022, mens det var 36 i 2021, og det er altså blitt mindre.", "2021-2022"),
        ("I 2021 var veksten høyere enn i 2022, med 3 prosent.", "2021"),
    ],
)
def test_two_years_beside_each_other_are_both_ends_and_the_later_of_a_comparison_is_none(text: str, periods: str):
    assert periods_of(stated(text)[-1]) == periods
