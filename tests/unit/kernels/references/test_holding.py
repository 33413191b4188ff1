from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from samstyr.kernels.numbers import format_number
from samstyr.kernels.references.choosing import CannotResolve
from samstyr.kernels.references.evaluating import evaluate
from samstyr.kernels.references.holding import hold, hold_claims, hold_says
from samstyr.kernels.references.reading import read_reference
from samstyr.kernels.rounding import round_half_up
from samstyr.kernels.texts import Language
from tests.reference_values import material, outcome, said

DEBT, HOMES, CO2 = "oko_netto_laanegjeld", "by_nye_boliger", "kli_direkte_utslipp"
FELL = f"change({DEBT}@2022, {DEBT}@2021)"
simple = st.sampled_from(
    sorted(
        f"{id}@{figure.period}"
        for (id, area), one in material().subjects.items()
        for figure in one.series.measured
        if area == "asker" and one.unit.code != "year"
    )
)


def faults(words: str, text: str, language: Language = "nb") -> list[str]:
    reference = read_reference(text)
    found = evaluate(reference.expression, material())
    return [one.code for one in hold(words, reference, found, material(), language)]


@given(simple, st.sampled_from(["nb", "en"]))
def test_what_is_shown_is_true(text: str, language: Language):
    assert faults(said(text, language), text, language) == []


@given(simple, st.integers(0, 3), st.integers(-3, 3))
def test_a_number_is_so_when_it_is_the_figure_rounded_as_it_is_stated(text: str, decimals: int, off: int):
    value = outcome(text).value
    stated = round_half_up(value, decimals) + Decimal(off).scaleb(-decimals)
    # A four-digit number without a unit reads as a year.
    written = format_number(stated, decimals, "en")
    # Four digits in a row read as a year; with a comma between thousands they do not.
    assume("," in written or not 1900 <= stated <= 2100)
    expected = ["untrue-number"] if off else []
    assert faults(f"{written} in all", text, "en") == expected


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("97,4 %", f"{DEBT}@2022"),
        ("97 prosent", f"{DEBT}@2022"),
        ("97,40 %", f"{DEBT}@2022"),
        ("nesten 100 %", f"{DEBT}@2022"),
        ("over 90 %", f"{DEBT}@2022"),
        ("minst 97,4", f"{DEBT}@2022"),
        ("gikk ned til 97,4 %", f"{DEBT}@2022"),
        ("økte ikke", f"{DEBT}@2022"),
        ("bedre enn i 2021", f"{DEBT}@2022"),
        ("høyst 67 % lavere enn i 2009", f"since({CO2}@2021, 2009)"),
        ("lavere enn i 2019", f"change({DEBT}@2022, {DEBT}@2019)"),
        ("over målet", f"{DEBT}@2022"),
        ("nådde ikke målet", f"{DEBT}@2022"),
        ("1,6 prosentpoeng", FELL),
        ("−1,6 prosentpoeng", FELL),
        ("falt 1,6 prosentpoeng fra 2021 til 2022", FELL),
        ("178 984 tonn", f"{CO2}@2021"),
        ("179 tusen tonn", f"{CO2}@2021"),
        ("om lag 180 000 tonn CO₂e", f"{CO2}@2021"),
        ("833 i 2022", f"{HOMES}@2022"),
        ("doblet ikke", f"change({HOMES}@2022, {HOMES}@2021)"),
        ("44 prosent lavere", f"since({CO2}@2021, 2009)"),
        ("høyere enn i Bærum", f"difference({DEBT}@2022, {DEBT}@2022/baerum)"),
        ("mål: under 80 %", f"target({DEBT})"),
        ("nummer to", f"rank({DEBT}@2022)"),
        ("2. plass", f"rank({DEBT}@2022)"),
        ("132 kroner per kvadratmeter", "oko_vedlikehold_m2@2022"),
    ],
)
def test_true_words(words: str, text: str):
    assert faults(words, text) == []


@pytest.mark.parametrize(
    ("words", "text", "code"),
    [
        ("97,5 %", f"{DEBT}@2022", "untrue-number"),
        ("97.4 %", f"{DEBT}@2022", "number-form"),
        ("97.9 %", f"{DEBT}@2022", "number-form"),
        ("97,4,1 %", f"{DEBT}@2022", "number-form"),
        ("97,41 %", f"{DEBT}@2022", "untrue-number"),
        ("-97,4 %", f"{DEBT}@2022", "untrue-number"),
        ("nesten 97 %", f"{DEBT}@2022", "untrue-number"),
        ("nesten 120 %", f"{DEBT}@2022", "untrue-number"),
        ("over 97,4 %", f"{DEBT}@2022", "untrue-number"),
        ("under 97,4 %", f"{DEBT}@2022", "untrue-number"),
        ("1,6 prosentpoeng", "oko_netto_driftsresultat@2022", "stated-unit"),
        ("0,7 %", "oko_netto_driftsresultat@2022", "untrue-number"),
        ("1,6 prosent", FELL, "stated-unit"),
        ("+1,6 prosentpoeng", FELL, "untrue-number"),
        ("833 prosent", f"{HOMES}@2022", "stated-unit"),
        ("179 mill. tonn", f"{CO2}@2021", "untrue-number"),
        ("økte til 97,4 %", f"{DEBT}@2022", "untrue-claim"),
        ("uendret", FELL, "untrue-claim"),
        ("gikk ikke ned", FELL, "untrue-claim"),
        ("nådde målet", f"{DEBT}@2022", "untrue-claim"),
        ("under målet", f"{DEBT}@2022", "untrue-claim"),
        ("nesten halvert", FELL, "untrue-claim"),
        ("ikke halvert", FELL, "untrue-claim"),
        ("gikk ned", "oko_disposisjonsfond@2022", "untrue-claim"),
        ("økte", "oko_disposisjonsfond@2019", "untrue-claim"),
        ("nådde målet", "utd_mobbing_7trinn@2022", "untrue-claim"),
        ("179 000 tonn", f"{CO2}@2022", "number-of-missing"),
        ("gikk ned", f"{CO2}@2022", "claim-of-missing"),
        ("gjelden", f"{DEBT}@2022", "nothing-to-check"),
        ("", f"{DEBT}@2022", "nothing-to-check"),
        ("i 2022", f"{DEBT}@2022", "nothing-to-check"),
        ("fra 99,0 til 97,4 %", f"{DEBT}@2022", "several-numbers"),
        ("1995", f"{HOMES}@2022", "untrue-number"),
        ("833 i 2021", f"{HOMES}@2022", "other-year"),
        ("lavere enn i 2019", f"{DEBT}@2022", "other-year"),
        ("over 80 %", f"target({DEBT})", "untrue-number"),
        ("79 %", f"target({DEBT})", "untrue-number"),
    ],
)
def test_untrue_words(words: str, text: str, code: str):
    assert faults(words, text) == [code]


def test_both_values_and_the_place_are_said():
    reference = read_reference(f"{DEBT}@2022")
    (found,) = hold("er nå 97,5 %", reference, outcome(f"{DEBT}@2022"), material(), "nb")
    assert found.what("nb").replace("\u00a0", " ") == "Det står «97,5 %», men tallet er 97,4 %."
    assert (found.start, found.end) == (6, 12)


@pytest.mark.parametrize(
    ("says", "codes"),
    [
        ("decreased", []),
        ("improved", []),
        ('"gikk ned"', []),
        ("decreased,missed", []),
        ("increased", ["untrue-claim"]),
        ("unchanged,increased", ["untrue-claim", "untrue-claim"]),
    ],
)
def test_a_claim_may_stand_in_the_options(says: str, codes: list[str]):
    reference = read_reference(f"{DEBT}@2022 says={says}")
    found = outcome(f"{DEBT}@2022")
    assert [one.code for one in hold_says(reference, found, material(), "nb")] == codes
    assert list(hold("gjelden", reference, found, material(), "nb")) == []


def test_a_claim_that_nobody_knows_is_refused():
    reference = read_reference(f"{DEBT}@2022 says=fine")
    with pytest.raises(CannotResolve, match="no claim that can be checked"):
        list(hold_says(reference, outcome(f"{DEBT}@2022"), material(), "nb"))


def test_without_claims_nothing_is_asked():
    expression = read_reference(f"{DEBT}@2022").expression
    assert list(hold_claims((), expression, outcome(f"{DEBT}@2022"), material())) == []


@given(st.text(max_size=40), simple, st.sampled_from(["nb", "en"]))
def test_any_words_are_held_without_a_crash_and_with_places_inside_them(words: str, text: str, language: Language):
    reference = read_reference(text)
    for found in hold(words, reference, outcome(text), material(), language):
        assert 0 <= found.start <= found.end <= len(words)
