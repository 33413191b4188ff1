from dataclasses import replace
from decimal import Decimal

import pytest

from samstyr.kernels.references.aiming import distance, target
from samstyr.kernels.references.choosing import CannotResolve
from samstyr.kernels.references.reading import read_expression
from samstyr.kernels.targets import Operator, TargetRole
from tests.reference_values import material, outcome, said

DEBT = "oko_netto_laanegjeld"


@pytest.mark.parametrize(
    ("text", "nb", "en"),
    [
        (f"target({DEBT})", "under 80 %", "under 80%"),
        (f"target({DEBT}@2022)", "under 80 %", "under 80%"),
        (f"target({DEBT}) decimals=0", "80 %", "80%"),
        (
            "target(kli_direkte_utslipp)",
            "minst 67 % lavere enn i 2009 innen 2030",
            "at least 67% lower than in 2009 by 2030",
        ),
        (f"distance({DEBT}@2022)", "17,4 prosentpoeng", "17.4 percentage points"),
        (f"distance({DEBT}@latest) sign=yes", "+17,4 prosentpoeng", "+17.4 percentage points"),
        ("distance(kli_direkte_utslipp@2021)", "23,0 prosentpoeng", "23.0 percentage points"),
        ("distance(by_nye_boliger@2022)", "283", "283"),
        ("distance(kli_direkte_utslipp@2022)", "tall kommer", "figure to come"),
    ],
)
def test_targets_and_distances(text: str, nb: str, en: str):
    assert (said(text), said(text, "en")) == (nb, en)


def test_a_target_is_cited():
    found = outcome(f"target({DEBT})")
    assert found.value == 80
    assert found.figures[0].value == Decimal(80)


@pytest.mark.parametrize("text", ["target(utd_mobbing_7trinn)", "distance(utd_mobbing_7trinn@2022)"])
def test_without_a_target_nothing_is_said(text: str):
    with pytest.raises(CannotResolve, match="has no target in force"):
        outcome(text)


def with_targets(*more):
    whole = material()
    key = (DEBT, "asker")
    subject = whole.subjects[key]
    return replace(whole, subjects={**whole.subjects, key: replace(subject, targets=(*subject.targets, *more))})


def test_of_several_targets_none_is_guessed():
    first = material().subjects[DEBT, "asker"].targets[0]
    other = replace(first, id="other", operator=Operator.AT_MOST, value=Decimal(75))
    for text, work in ((f"target({DEBT})", target), (f"distance({DEBT}@2022)", distance)):
        with pytest.raises(CannotResolve, match=r"several targets: under 80% and at most 75%"):
            work(read_expression(text), with_targets(other))


def test_what_gives_a_verdict_comes_before_what_does_not():
    first = material().subjects[DEBT, "asker"].targets[0]
    plan = replace(first, id="plan", role=TargetRole.PLANNING_FIGURE, value=Decimal(90))
    assert target(read_expression(f"target({DEBT})"), with_targets(plan)).value == 80
