from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samstyr.kernels.claims.concepts import Concept, Hedge
from samstyr.kernels.claims.finding import find_claims, find_quantities, without
from samstyr.kernels.claims.notations import MONEY
from tests.kernel_values import AS_OF, COUNT, MILLIONS, PERCENT, RANK


def claims(text, language="nb"):
    return [(one.concept, one.hedge, one.negated, one.words) for one in find_claims(text, language, AS_OF)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Gjelden økte", "nb", [(Concept.INCREASED, None, False, "økte")]),
        ("ØKTE IKKE", "nb", [(Concept.INCREASED, None, True, "ØKTE IKKE")]),
        ("har ikke økt", "nb", [(Concept.INCREASED, None, True, "ikke økt")]),
        ("gikk  ikke ned", "nb", [(Concept.DECREASED, None, True, "gikk  ikke ned")]),
        ("nesten halvert", "nb", [(Concept.HALVED, Hedge.NEARLY, False, "nesten halvert")]),
        ("mer enn doblet", "nb", [(Concept.DOUBLED, Hedge.MORE_THAN, False, "mer enn doblet")]),
        ("under målet", "nb", [(Concept.BELOW_TARGET, None, False, "under målet")]),
        ("nådde ikke målet", "nb", [(Concept.MISSED, None, False, "nådde ikke målet")]),
        ("nesten nådd", "nb", [(Concept.NEARLY_MET, None, False, "nesten nådd")]),
        ("did not meet the target", "en", [(Concept.MISSED, None, False, "did not meet the target")]),
        ("was not unchanged", "en", [(Concept.UNCHANGED, None, True, "not unchanged")]),
        ("almost doubled", "en", [(Concept.DOUBLED, Hedge.NEARLY, False, "almost doubled")]),
        (
            "faller og stiger",
            "nb",
            [(Concept.DECREASED, None, False, "faller"), (Concept.INCREASED, None, False, "stiger")],
        ),
        ("fallet", "nb", []),
    ],
)
def test_claims_in_words(text, language, expected):
    assert claims(text, language) == expected


def quantities(text, unit=PERCENT, language="nb"):
    return [
        (one.number, one.measure.code, one.measure.power, one.hedge, one.words)
        for one in find_quantities(text, unit, language, AS_OF)
    ]


@pytest.mark.parametrize(
    ("text", "unit", "language", "expected"),
    [
        ("97,4 %", PERCENT, "nb", (Decimal("97.4"), "percent", 0, None, "97,4 %")),
        ("om lag 97 prosent", PERCENT, "nb", (Decimal(97), "percent", 0, Hedge.ABOUT, "om lag 97 prosent")),
        ("−0,7 %", PERCENT, "nb", (Decimal("-0.7"), "percent", 0, None, "−0,7 %")),
        ("1 234 567", COUNT, "nb", (Decimal(1234567), "", None, None, "1 234 567")),
        ("nearly 1,234.5 in all", COUNT, "en", (Decimal("1234.5"), "", None, Hedge.NEARLY, "nearly 1,234.5")),
        ("2,8 mrd. kroner", MILLIONS, "nb", (Decimal("2.8"), MONEY, 9, None, "2,8 mrd. kroner")),
        ("70 millioner", MILLIONS, "nb", (Decimal(70), "", 6, None, "70 millioner")),
        ("NOK 70 million", MILLIONS, "en", (Decimal(70), MONEY, 6, None, "NOK 70 million")),
        ("97,8 tusen", COUNT, "nb", (Decimal("97.8"), "", 3, None, "97,8 tusen")),
        ("3. plass", RANK, "nb", (Decimal(3), "rank", 0, None, "3. plass")),
        ("minst tolv boliger", COUNT, "nb", (Decimal(12), "", None, Hedge.AT_LEAST, "minst tolv")),
        ("three homes", COUNT, "en", (Decimal(3), "", None, None, "three")),
    ],
)
def test_a_stated_number(text, unit, language, expected):
    assert quantities(text, unit, language) == [expected]


@pytest.mark.parametrize("text", ["i 1. tertial", "i mai", "en bolig", "PM25"])
def test_what_states_no_number(text):
    assert quantities(text) == []


def test_a_year_may_be_a_number_and_says_so():
    year, number = find_quantities("I 2022 var det 2022 personer", COUNT, "nb", AS_OF)
    assert (year.may_be_year, number.may_be_year) == (True, False)
    assert number.decimals == 0


def test_claims_are_blanked_out_in_their_places():
    text = "lå under målet på 80"
    assert without(text, find_claims(text, "nb", AS_OF)) == "lå             på 80"


@given(st.text(max_size=60), st.sampled_from(["nb", "en"]))
def test_any_text_gives_places_inside_it(text, language):
    for one in (*find_claims(text, language, AS_OF), *find_quantities(text, PERCENT, language, AS_OF)):
        assert text[one.start : one.end] == one.words


@given(st.integers(-(10**9), 10**9), st.integers(0, 3))
def test_a_number_is_read_as_it_is_written(units, decimals):
    number = Decimal(units).scaleb(-decimals)
    (found,) = find_quantities(f"{number:f} %".replace(".", ","), PERCENT, "nb", AS_OF)
    assert found.number == number
    assert found.decimals == decimals
