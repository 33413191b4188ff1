"""A figure is held against the one target that is named: for a time, for every year, or as a mean."""

import pytest

from samstyr.kernels.claims.verdicts.targets import target_of
from samstyr.kernels.claims.verdicts.values import Verdict
from tests.fjordvik import MEASURES, marks
from tests.spec.claims.fjordvik_wide import wide_marks


def verdict(*paragraphs: str) -> Verdict:
    return wide_marks(*paragraphs)[-1].verdict


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Disposisjonsfondet har ligget over handlingsregelen i perioden 2021–2022.", Verdict.AGREES),
        ("Disposisjonsfondet har ligget over handlingsregelen i perioden 2020–2022.", Verdict.UNCHECKABLE),
        (
            "Disposisjonsfondet har ligget over handlingsregelen i perioden 2020–2022, med unntak av 2020.",
            Verdict.AGREES,
        ),
        (
            "Disposisjonsfondet har ligget under handlingsregelen i perioden 2020–2022, bortsett fra 2020.",
            Verdict.WRONG_DIRECTION,
        ),
        (
            "Disposisjonsfondet har ligget over handlingsregelen i perioden 2021–2022, med unntak av 2022.",
            Verdict.UNCHECKABLE,
        ),
    ],
)
def test_what_is_said_of_years_is_so_of_each_but_those_left_out(text: str, expected: Verdict):
    assert verdict(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Netto driftsresultat var i gjennomsnitt over handlingsregelen i perioden 2020–2022.", Verdict.AGREES),
        ("Netto driftsresultat var i snitt under handlingsregelen i perioden 2020–2022.", Verdict.WRONG_DIRECTION),
        (
            "Netto driftsresultat var i gjennomsnitt 2,3 prosent i perioden 2020–2022. "
            "Dette er i tråd med handlingsregelen.",
            Verdict.AGREES,
        ),
    ],
)
def test_a_mean_is_held_as_a_mean_also_from_the_sentence_before(text: str, expected: Verdict):
    assert verdict(text) is expected


def test_a_target_is_one_that_is_named():
    debt = next(one for one in MEASURES if one.id == "gjeld")
    (named, *_), (unnamed, *_) = (
        marks("Netto lånegjeld var høyere enn handlingsregelen i 2022."),
        marks("Netto lånegjeld var høyere enn budsjettert i 2022."),
    )
    assert target_of(named.stated, debt) is debt.targets[0]
    assert target_of(unnamed.stated, debt) is None
