"""Which time each of the two ends of a change is for."""

import pytest

from samstyr.kernels.claims.stating.carrying import Carried
from samstyr.kernels.claims.stating.end_times import EndBinder, nearest
from samstyr.kernels.claims.stating.times import times_in
from samstyr.kernels.period import Period
from tests.stated_values import periods_of, reading_of, stated


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("Tallet gikk fra 5 i 2019 til 7 i 2021.", ["2019", "2021"]),
        ("Tallet økte fra 5 til 7 på to år.", ["2020", "2022"]),
        ("Laget gikk fra 14. plass i 2020 til 11. plass året etter.", ["2020", "2021"]),
        ("Siden 2020 har tallet gått fra 5 til 7.", ["2020", "2022"]),
        ("Tallet gikk fra 5 til 7.", ["", ""]),
        # What is compared with elsewhere in the sentence is where it came from.
        ("Færre er syke enn i 2019; i Sund falt andelen fra 9 til 7 prosent.", ["2019", ""]),
        ("Lag er fornøyde oftere enn i 2018, men karakteren gikk opp fra 4,5 til 4,8.", ["2018", ""]),
        ("Gjelden økte fra 2019 til 2020, mens fraværet økte fra 8 til 9 prosent det siste året.", ["2021", "2022"]),
    ],
)
def test_each_end_has_its_time(text: str, periods: list[str]):
    assert [periods_of(one) for one in stated(text) if one.value is not None] == periods


def test_the_same_years_are_those_of_the_change_before():
    reading = reading_of("Sund gikk i samme periode fra 5 til 7.")
    ends = Period.of_year(2018), Period.of_year(2021)
    binder = EndBinder(reading, times_in(reading), Carried(ends[-1:], change=ends))
    assert binder.of_end(6, 7, 99, is_last=False)[0] == ends[:1]
    assert binder.of_end(8, 9, 99, is_last=True)[0] == ends[-1:]


def test_the_nearest_begins_nearest():
    times = times_in(reading_of("I 2019 kom fem, og i 2021 kom sju."))
    assert str(nearest(times, 6).periods[0]) == "2021"
