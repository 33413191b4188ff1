"""A measure can answer what is said where it has figures enough, whatever they are."""

import pytest

from samstyr.kernels.claims.linking.answering import can_answer, has_steps, has_times
from samstyr.kernels.claims.linking.measures import Measure
from samstyr.kernels.claims.stating.finding import stated_in
from tests.fjordvik import CONTEXT, COUNT, OWN, PERCENT, document, figures, measure

ONE = measure("en", "Elever", COUNT, figures(fjordvik={"2022": "12"}))
TWO = measure("to", "Elever", COUNT, figures(fjordvik={"2020": "10", "2022": "12"}))
THREE = measure("tre", "Elever", COUNT, figures(fjordvik={"2020": "10", "2021": "11", "2022": "12"}))
RATES = measure("vekst", "Elevvekst", PERCENT, figures(fjordvik={"2021": "1", "2022": "2"}), is_growth=True)
PUBLISHED = measure("endring", "Endring", PERCENT, figures(fjordvik={"2020-2022": "2"}), is_change=True)
IN_NUMBER = measure("endring", "Endring", COUNT, figures(fjordvik={"2020-2022": "2"}), is_change=True)


@pytest.mark.parametrize(("of", "has"), [(TWO, False), (THREE, True), (RATES, True), (PUBLISHED, False)])
def test_steps_are_more_than_one(of: Measure, has: bool):
    assert has_steps(of, OWN) is has
    assert not has_steps(of, "bergheim")


@pytest.mark.parametrize(
    ("text", "of", "can"),
    [
        ("Det har vært en stadig vekst i antall elever.", TWO, False),
        ("Det har vært en stadig vekst i antall elever.", THREE, True),
        ("Antall elever har økt.", TWO, True),
        ("Antall elever økte med 20 prosent.", TWO, True),
        ("Antall elever økte med 20 prosent.", ONE, False),
        ("Det var 12 elever.", ONE, True),
        ("Antall elever har økt mer enn i Bergheim.", TWO, True),
        ("Antall elever har økt mer enn i Bergheim.", PUBLISHED, True),
        ("Antall elever har økt mer enn i Bergheim.", IN_NUMBER, False),
    ],
)
def test_what_is_said_asks_for_figures_of_its_kind(text: str, of: Measure, can: bool):
    assert can_answer(stated_in(document(text), CONTEXT)[0], of, OWN) is can


@pytest.mark.parametrize(
    ("text", "has"),
    [
        ("Det var 11 elever i 2020.", True),
        ("Det var 11 elever i 2021.", False),
        ("Det var 11 elever ved skolen.", True),
        ("Antall elever økte fra 10 i 2020 til 12 i 2022.", True),
        ("Antall elever økte fra 10 i 2019 til 12 i 2022.", False),
    ],
)
def test_the_times_that_are_said_have_figures(text: str, has: bool):
    assert all(has_times(one, TWO, OWN) for one in stated_in(document(text), CONTEXT)) is has
