"""Places that share a name are told apart by which of them there are figures for."""

from dataclasses import replace

import pytest

from samstyr.kernels.claims.linking.choosing import choose
from samstyr.kernels.claims.linking.index import Index
from samstyr.kernels.claims.linking.values import Choice, Fit
from samstyr.kernels.claims.stating.finding import stated_in
from samstyr.kernels.claims.stating.values import KnownArea
from samstyr.kernels.claims.verdicts.judging import judge
from samstyr.kernels.claims.verdicts.namesakes import with_namesakes
from tests.fjordvik import AREAS, CONTEXT, COUNT, OWN, document, figures, measure

TOWN = KnownArea("havn", ("Havneby",), "settlement")
DISTRICT = KnownArea("havn_krets", ("Havneby (skolekrets)",), "district")
OTHER = KnownArea("nes_krets", ("Nesodd",), "district")
KNOWN = replace(CONTEXT, areas=(*AREAS, TOWN, DISTRICT, OTHER))
PUPILS = measure("elever", "Elever i skolekretsen", COUNT,
                 figures(havn_krets={"2022": "410"}, nes_krets={"2022": "260"}))  # fmt: skip


def choices(text: str) -> list[Choice]:
    places = [name for one in KNOWN.areas for name in one.names]
    return list(choose(stated_in(document(text), KNOWN), Index((PUPILS,), places=places), OWN))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I Havneby var det 410 elever i skolekretsen i 2022.", "agrees"),
        ("I 2022 var det flere elever i skolekretsen i Havneby enn i Nesodd.", "agrees"),
        ("I 2022 var det færre elever i skolekretsen i Havneby enn i Nesodd.", "wrong_direction"),
        ("I 2022 var det 410 elever i skolekretsen i Sund.", "uncheckable"),
    ],
)
def test_a_place_is_the_namesake_that_has_a_figure(text: str, expected: str) -> None:
    assert [judge(one, KNOWN, OWN).verdict.value for one in choices(text)] == [expected]


def test_a_choice_that_has_a_figure_is_left_as_it_is() -> None:
    (found,) = choices("I Nesodd var det 260 elever i skolekretsen i 2022.")
    assert with_namesakes(found, KNOWN) is found


def test_a_former_municipality_is_no_namesake_of_the_one_of_today() -> None:
    ours = measure("lag", "Lag og foreninger", COUNT, figures(fjordvik={"2022": "90"}))
    (stated,) = stated_in(document("Det var 90 lag og foreninger i gamle Fjordvik i 2022."), CONTEXT)
    (found,) = choose((stated,), Index((ours,)), OWN)
    assert with_namesakes(replace(found, fit=Fit.NO_AREA), CONTEXT).fit is Fit.NO_AREA
