"""Which time a level is for."""

import pytest

from samstyr.kernels.claims.stating.binding import TimeBinder
from samstyr.kernels.claims.stating.carrying import Carried
from samstyr.kernels.claims.stating.times import times_in
from samstyr.kernels.claims.stating.values import Basis
from samstyr.kernels.period import Period
from tests.stated_values import periods_of, reading_of, stated


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("Kommunen hadde 40 boliger i 2020, 61 (2021) og 55 i fjor.", ["2020", "2021", "2022"]),
        ("Forbruket er nå 141 liter, mens det i fjor var 148 liter.", ["2022", "2021"]),
        ("85 prosent har fagbrev, mot 83,2 to år tidligere.", ["", "2020"]),
        ("Halvparten av innbyggerne, 46 prosent, deltok i arbeid i 2022.", ["2022", "2022"]),
        ("3,4 prosent av de voksne er plaget, ifølge en måling fra 2021.", ["2021"]),
        ("Andelen var 45 prosent i 2023. Siden 2020 har bemanningen økt med 12 prosent.", ["2023", "2020-2023"]),
        (
            "40 prosent av dem som sluttet, var i jobb ett år etter i 2021, en nedgang på 7 prosentpoeng fra 2020.",
            ["2021", "2020-2021"],
        ),
        ("I 2022 kom det 45 klager, hvorav 30 i første halvår.", ["2022", "2022-H1"]),
        ("Vi fikk 70 mill. kroner fra Innovasjon Norge, EU og Forskningsrådet i 2022.", ["2022"]),
        ("Vi har 38 ansatte i drift, og Bergheim fikk ny skole i 2021.", [""]),
        ("I 2022 var det 187 deltakere, mot 27 året før.", ["2022", "2021"]),
        ("Klubben hadde 83 medlemmer i 2021, men bare 69 året etter.", ["2021", "2022"]),
        ("Tallet på saker har falt siden 2019, da det kom 19 klager.", ["2019-2022", "2019"]),
        ("Fra 2019 til 2022 har andelen økt til 45 prosent.", ["2019-2022", "2022"]),
        ("Andelen falt fra 2021 til 2022, men er fortsatt høyere enn i Bergheim.", ["2021-2022", "2022"]),
        ("I perioden 2019–2022 ble det bygd 400 boliger.", ["2019-2022"]),
        ("Sju av ti trives, akkurat som ved forrige måling i 2019.", ["", "2019-2022"]),
        ("Andelen var 12 prosent i Sund, og i 2022 var det 45 prosent i Granli.", ["", "2022"]),
    ],
)
def test_each_level_has_its_own_time(text: str, periods: list[str]):
    assert [periods_of(one) for one in stated(text)] == periods


def test_what_is_carried_is_taken_only_where_nothing_is_said():
    year = Period.of_year(2021)
    reading = reading_of("Andelen er 5 prosent.")
    binder = TimeBinder(reading, times_in(reading), Carried((year,)))
    assert binder.of_level(2, 4, 99) == ((year,), Basis.CARRIED)
