"""Statements of when something happens."""

import pytest

from samstyr.kernels.claims.stating.dates import dated_event
from samstyr.kernels.claims.stating.times import times_in
from samstyr.kernels.claims.stating.values import StatedKind
from tests.stated_values import periods_of, reading_of, stated


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Temaplanen skal sluttbehandles i 2024.", "2024"),
        ("Ordningen evalueres i 2023.", "2023"),
        ("Prosjektet ble avsluttet i desember 2021.", "2021-12"),
        ("Det er i 2021 etablert et program.", "2021"),
        ("Strekningen antas å stå ferdig mot 2034.", "2034"),
        ("Grunnlaget ble lagt i perioden 2017-2019.", "2017-2019"),
        ("Kommunestyret vedtar budsjettet i desember hvert år.", ""),
        ("Hvert år i mai holdes kulturdagene.", ""),
    ],
)
def test_when_something_happens_is_stated(text: str, period: str):
    (only,) = stated(text)
    assert (only.kind, periods_of(only)) == (StatedKind.DATE, period)


@pytest.mark.parametrize(
    "text",
    [
        "Kulturåret 2020 var fint.",
        "Skatten var høy i 2021.",
        "Da pandemien kom i 2020 ble alt stengt.",
        "Regnskap 2022",
    ],
)
def test_a_time_alone_is_no_statement(text: str):
    reading = reading_of(text)
    assert not any(dated_event(reading, one) for one in times_in(reading))


def test_a_date_is_not_stated_beside_a_figure():
    assert [one.kind for one in stated("I 2021 ble 5 prosent vedtatt.")] == [StatedKind.SHARE]
