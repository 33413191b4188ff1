from dataclasses import replace
from datetime import date

from samstyr.kernels.formulas.definitions import Owner
from samstyr.kernels.formulas.step_words import derived_steps, no_version_step
from samstyr.kernels.missing import Missing, MissingReason
from samstyr.kernels.period import Period
from samstyr.kernels.texts import Text
from tests.derivations import INPUTS, formula, parts

NOT_APPLICABLE = Missing(MissingReason.NOT_APPLICABLE)


def steps(of, values, value):
    return [step.en for step in derived_steps(of, of.versions[0], parts(values), INPUTS, value)]


def test_a_dated_definition_of_the_municipality_says_since_when_and_how_it_differs():
    own = formula("a / d", starts=(date(2021, 5, 1),), owner=Owner.OWN)
    said = steps(replace(own, differs=Text("Annerledes.", "Different.")), {"a": "1", "d": "0"}, NOT_APPLICABLE)
    assert said == [
        "The share = a / d",
        "The municipality's own definition, version 1, from 1 May 2021: reference 1",
        "Different.",
        "a = 1 (the figure a)",
        "d = 0 (the figure d)",
        "1 / 0: cannot be divided by 0",
    ]


def test_what_cannot_be_worked_out_says_why():
    pending = Missing(MissingReason.PENDING)
    assert steps(formula("a / d"), {"d": pending}, pending)[2:] == [
        "a = not available (the figure a)",
        "d = figure to come (the figure d)",
        "Cannot be worked out: figure to come",
    ]


def test_a_period_before_the_first_version_is_said():
    step = no_version_step(formula("a", starts=(date(2021, 5, 1),)), Period.of_year(2020))
    assert step.en == "The definition counts from 1 May 2021, and 2020 is earlier."
