"""An alarm is only raised where the thing that is measured is named, or nearly all else of it is."""

import pytest

from samstyr.kernels.claims.linking.sureness import is_named
from tests.fjordvik import INDEX, choices, marks
from tests.spec.claims.fjordvik_wide import wide_marks


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vanntapet var 31 prosent.", True),
        ("12 prosent av ledningsnettet er byttet.", False),
        ("Andelen som fullfører videregående opplæring er 80,4 prosent.", True),
    ],
)
def test_the_thing_is_named(text: str, expected: bool) -> None:
    found = choices(text)[0]
    assert is_named(found.stated, found.candidates[0].measure, INDEX) is expected


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("12 prosent av ledningsnettet ble skiftet ut i 2022.", "uncheckable"),
        ("12 prosent av vannet i ledningsnettet kom fra sjøen i 2022.", "uncheckable"),
        ("12 prosent av vannet i ledningsnettet gikk tapt i 2022.", "contradicts"),
        ("Vanntapet fra ledningsnettet var 12 prosent i 2022.", "contradicts"),
        ("Lekkasjen fra ledningsnettet var 31 prosent i 2022.", "agrees"),
    ],
)
def test_what_does_not_name_the_thing_raises_no_alarm(text: str, verdict: str) -> None:
    assert [one.verdict.value for one in wide_marks(text)] == [verdict]


def test_what_names_something_more_does_not_go_on_about_the_same() -> None:
    found = choices("31 prosent av vannet gikk tapt i 2022. Kommunen skiftet ut 1 prosent av ledningsnettet.")
    assert [one.is_sure for one in found] == [True, False]


def test_what_goes_on_about_the_same_is_as_sure_as_that() -> None:
    found = choices("Vanntapet var 31 prosent i 2022. I 2021 var andelen 39 prosent.")
    assert [one.is_sure for one in found] == [True, True]
    assert marks("Vanntapet var 31 prosent i 2022. I 2021 var andelen 39 prosent.")[1].verdict.is_alarm
