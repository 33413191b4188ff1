import pytest

from samstyr.kernels.formulas.measures import MEASURES, UnitsDoNotFit, check_units, measure_of
from samstyr.kernels.formulas.reading import read_formula

UNITS = {
    "kr": "nok", "tusen": "nok_thousand", "folk": "persons", "andel": "share", "prosent": "percent", "m2": "m2",
    "tonn": "tonnes", "indeks": "index",
}  # fmt: skip


def check(text: str, unit: str) -> None:
    check_units(read_formula(text), UNITS, unit)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("kr / kr", "share"),
        ("100 * kr / kr", "percent"),
        ("100 * (tusen - tusen) / tusen", "percent"),
        ("100 * (1 - kr / kr)", "percent"),
        ("100 - prosent", "percent"),
        ("1 - andel", "share"),
        ("(2 + 3 - 4) * kr * 1", "nok"),
        ("kr / folk", "nok_per_capita"),
        ("1000 * tusen / folk", "nok_per_capita"),
        ("tusen / 1000", "nok_million"),
        ("1000 * tonn / folk", "kg_per_capita"),
        ("kr / m2", "nok_per_m2"),
        ("(10 * 100) * tusen / folk", "nok_per_capita"),
        ("1000 * folk / folk", "per_1000"),
        ("-indeks", "index"),
        ("kr * andel", "nok"),
        ("prosent * kr / 100", "nok"),
        ("-(-kr)", "nok"),
    ],
)
def test_units_that_fit(text, unit):
    check(text, unit)


@pytest.mark.parametrize(
    ("text", "unit", "fault"),
    [
        ("kr + folk", "nok", "person cannot be added to nok"),
        ("kr - tusen", "nok", "1000 nok cannot be taken from nok"),
        ("andel + prosent", "share", "1/100 1 cannot be added to 1"),
        ("kr + 1", "nok", "1 cannot be added to nok"),
        ("1 - kr", "nok", "nok cannot be taken from 1"),
        ("kr / kr", "percent", r"the formula gives 1, but it says percent \(1/100 1\)\. Multiply it by 100"),
        ("tusen / folk", "nok_per_capita", "Multiply it by 1000"),
        ("2 * kr", "nok", "Multiply it by 1/2"),
        ("kr * kr", "nok", r"gives nok\^2, but"),
        ("kr / m2 / m2", "nok", r"gives nok/m2\^2"),
        ("kr / folk", "nok", "Correct the unit or the formula"),
        ("0 * kr", "nok", "multiplies or divides by 0"),
        ("kr / (1 - 1)", "nok", "divides by 0"),
    ],
)
def test_units_that_do_not_fit_are_refused(text, unit, fault):
    with pytest.raises(UnitsDoNotFit, match=fault):
        check(text, unit)


def test_an_unknown_unit_measures_only_itself():
    check("100 * indeks / indeks", "percent")
    with pytest.raises(UnitsDoNotFit, match="nok cannot be added to index"):
        check("indeks + kr", "index")
    assert str(measure_of("index")) == "index"
    assert str(MEASURES["nok_per_capita"]) == "nok/person"
