from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from samstyr.kernels.figures import Citation
from samstyr.kernels.formulas.deriving import derive, evaluate
from samstyr.kernels.formulas.reading import read_formula
from samstyr.kernels.missing import Missing, MissingReason
from tests.derivations import INPUTS, about, formula, parts
from tests.kernel_values import RESERVATION

PENDING, SUPPRESSED = Missing(MissingReason.PENDING), Missing(MissingReason.SUPPRESSED)


def value(text, values, decimals=1):
    return derive(formula(text, decimals=decimals), parts(values), INPUTS, about()).value


def test_a_formula_gives_a_figure_rounded_half_up():
    assert value("100 * a / d", {"a": "1", "d": "8"}, 1) == Decimal("12.5")
    assert value("100 * a / d", {"a": "1", "d": "8"}, 0) == Decimal(13)
    assert value("100 * a / d", {"a": "-1", "d": "8"}, 0) == Decimal(-13)
    assert str(value("a + b", {"a": "1", "b": "2.0"}, 2)) == "3.00"


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"a": "0", "d": PENDING}, "pending"),
        ({"a": SUPPRESSED, "d": PENDING}, "suppressed"),
        ({"a": "1"}, "not_available"),
        ({"a": PENDING}, "pending"),
        ({"a": "1", "d": "0"}, "not_applicable"),
    ],
)
def test_what_is_missing_carries_its_reason_and_nothing_is_divided_by_zero(values, reason):
    assert value("100 * a / d", values) == Missing(MissingReason(reason))


def test_a_zero_does_not_hide_what_is_missing():
    assert value("a * d", {"a": "0", "d": PENDING}) == PENDING


def test_the_version_of_the_period_counts_and_before_the_first_there_is_none():
    two = formula("a", "d", starts=(date(2010, 1, 1), date(2020, 7, 1)))
    given = {"a": "1", "d": "2"}
    found = {year: derive(two, parts(given, year), INPUTS, about(year)) for year in ("2009", "2019", "2020")}
    assert [found[year].value for year in ("2019", "2020")] == [1, 2]
    assert found["2009"].value == Missing(MissingReason.NOT_AVAILABLE)
    assert found["2009"].steps[0].nb == "Definisjonen gjelder fra 1. januar 2010, og 2009 er før det."


def test_a_derived_figure_answers_for_its_parts():
    given = parts({"a": "1", "d": "8", "b": "3"})
    odd = {name: replace(part, caveat=RESERVATION, comparable_with=name) for name, part in given.items()}
    figure = derive(formula("a / d"), odd, INPUTS, about())
    assert (figure.caveat, figure.comparable_with) == (RESERVATION, "a+d")
    assert figure.citation == Citation("ssb", "place a; place d")


def test_every_step_is_said():
    figure = derive(formula("100 * (a - b) / d"), parts({"a": "1", "b": "-2.5", "d": "8"}), INPUTS, about())
    assert [step.nb for step in figure.steps] == [
        "Andelen = 100 × (a − b) / d",
        "Statistisk sentralbyrås definisjon, versjon 1: reference 1",
        "a = 1 (tallet a)",
        "b = −2,5 (tallet b)",
        "d = 8 (tallet d)",
        "100 × (1 − (−2,5)) / 8 = 43,8",
    ]


def test_an_expression_is_worked_out_exactly():
    assert evaluate(read_formula("-a / 3 + 0.1"), {"a": Fraction(1)}) == Fraction(-7, 30)
    with pytest.raises(ZeroDivisionError):
        evaluate(read_formula("1 / (a - a)"), {"a": Fraction(1)})
