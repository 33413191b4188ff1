"""An alarm is only raised where the thing that is measured is named, or nearly all else of it is."""

from dataclasses import replace

import pytest

from samstyr.kernels.claims.linking.sureness import is_named, with_sureness
from samstyr.kernels.claims.linking.values import Fit
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


def test_what_is_as_good_as_certain_is_sure_though_its_own_words_tell_little():
    found = choices("I kommunale bygg gikk strømforbruket ned i 2022. Nedgangen er på 3 prosent.")[-1]
    least, most = (
        with_sureness(replace(found, candidates=(replace(found.candidates[0], fit=fit, explained=0.1, said=0.3),)), (),
                      INDEX)
        for fit in (0.7, 0.9)
    )  # fmt: skip
    assert (least.is_sure, most.is_sure) == (False, True)


def test_what_is_of_those_just_counted_is_only_as_known_as_these():
    text = "I svømmehallene arbeider 212 personer, og 31 prosent av dem får vann fra ledningsnettet."
    assert choices(text)[-1].is_sure is False


def test_what_goes_on_about_a_number_is_of_the_same_as_that():
    first, last = choices("I 2022 gikk 31 prosent av vannet tapt, mot 39 prosent i 2021.")
    unknown = replace(first, fit=Fit.NONE, candidates=())
    assert [with_sureness(last, (one,), INDEX).is_sure for one in (first, unknown)] == [True, False]


@pytest.mark.parametrize(
    "text",
    [
        "80,4 prosent fullfører videregående opplæring, men bare 71 prosent i Bergheim.",
        "80,4 prosent fullfører videregående opplæring i 2022, som er lavere enn landssnittet.",
    ],
)
def test_the_name_of_a_place_and_what_is_compared_with_are_nothing_more(text: str):
    found = choices(text)[-1]
    likely = replace(found, candidates=(replace(found.candidates[0], fit=0.9, explained=0.1),), is_sure=True)
    assert with_sureness(likely, (), INDEX).is_sure
