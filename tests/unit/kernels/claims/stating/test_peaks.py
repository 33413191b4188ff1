"""The year in which something was highest or lowest."""

import pytest

from samstyr.kernels.claims.stating.peaks import peak_at
from samstyr.kernels.claims.stating.values import StatedKind, Way
from tests.stated_values import periods_of, reading_of, stated, value_of


@pytest.mark.parametrize(
    ("text", "way", "peak", "among"),
    [
        ("Toppåret var 2021, og summen ble 360 millioner kroner.", "max", "2021", ""),
        ("2021 var et rekordår for boligbygging.", "max", "2021", ""),
        ("I fjor ble det bygd 68 boliger; toppåret var 2020.", "max", "2020", ""),
        ("Med –0,7 prosent er 2022 det svakeste året siden sammenslåingen.", "min", "2022", "2020-2022"),
        ("2019 var det beste året.", "max", "2019", ""),
        ("The peak year was 2021.", "max", "2021", ""),
        ("Verst var 2019.", "min", "2019", ""),
        ("Utslippene var på topp i 2019.", "max", "2019", ""),
        ("Antallet søknader toppet seg i 2021.", "max", "2021", ""),
        ("Forbruket var på sitt laveste i 2020.", "min", "2020", ""),
        ("Fondet var på sitt største i 2021.", "max", "2021", ""),
        ("Toppåret for utlån var 2020.", "max", "2020", ""),
        ("The best year for grants from two funds was 2020.", "max", "2020", ""),
        ("Det er tre prosentpoeng lavere enn i 2021, da toppen ble nådd.", "max", "2021", ""),
    ],
)
def test_a_year_is_told_among_years(text: str, way: str, peak: str, among: str):
    (one,) = (one for one in stated(text) if one.kind is StatedKind.EXTREME)
    assert (value_of(one), str(one.peak), periods_of(one)) == (way, peak, among)


@pytest.mark.parametrize(
    "text", ["Nivået er høyere enn i toppåret 2019.", "Det beste året for bønder er vått.", "Toppåret kommer."]
)
def test_without_a_year_that_is_told_of_nothing_is(text: str):
    assert not [one for one in stated(text) if one.peak is not None]


def test_the_year_stands_beside_the_word():
    assert peak_at(reading_of("Toppåret var 2021"), 0, {2}) == (Way.UP, 1)
    assert peak_at(reading_of("Toppåret var 2021"), 0, set()) is None
