"""The change that a sentence tells of, and what tells more of it."""

import pytest

from samstyr.kernels.claims.stating.times import times_in
from samstyr.kernels.claims.stating.told_changes import change_told, tells_of_change
from samstyr.kernels.period import Period
from tests.stated_values import reading_of, stated


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Lundby hadde den sterkeste veksten.", True),
        ("Fallet er størst i Sund.", True),
        ("Sund falt i samme tidsrom.", True),
        ("Veksten i folketallet var 5 prosent.", False),
        ("Sund vokste.", False),
    ],
)
def test_the_change_that_was_spoken_of(text: str, wanted: bool):
    reading = reading_of(text)
    assert tells_of_change(reading, times_in(reading)) is wanted


def test_two_levels_in_one_unit_are_a_change():
    told = change_told(stated("Andelen var 45 prosent i 2022, mot 40 prosent i 2019."))
    assert told == (Period.of_year(2019), Period.of_year(2022))
    assert change_told(stated("Andelen var 45 prosent i 2022, og prisen var 40 kroner i 2019.")) == ()
