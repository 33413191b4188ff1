import pytest

from samstyr.kernels.references.choosing import CannotResolve
from samstyr.kernels.references.holding import hold
from samstyr.kernels.references.reading import read_reference
from tests.reference_values import material, outcome, said


def test_what_fits_all_words_is_counted():
    assert said("count(indicators, okonomi_1)") == "4"
    assert said("count(indicators, okonomi_1, met)") == "1"
    assert said("count(indicators)") == "91"


def test_it_says_of_how_many_and_which():
    found = outcome("count(indicators, okonomi_1, met)")
    assert found.steps[0].nb == "1 av 4 nøkkeltall: oko_netto_laanegjeld"
    assert found.steps[0].en == "1 of 4 indicators: oko_netto_laanegjeld"
    assert [figure.citation.place for figure in found.figures] == ["1265"]
    many = outcome("count(indicators)").steps[0]
    assert many.nb.endswith(" og 79 til")
    assert many.en.endswith(" and 79 more")


def test_none_is_a_count_too():
    found = outcome("count(indicators, utdanning_1, met)")
    assert (found.value, found.steps[0].nb, found.figures) == (0, "Ingen av 5 nøkkeltall", ())


@pytest.mark.parametrize(
    ("text", "start", "remedy"),
    [
        ("count(indicator)", 6, 'Did you mean "indicators"?'),
        ("count(indicators, okonomi_1, missd)", 29, 'Did you mean "missed"?'),
        ("count(promises, ongoing)", 16, "The words are"),
    ],
)
def test_a_word_that_fits_nothing_is_refused_at_its_place(text: str, start: int, remedy: str):
    with pytest.raises(CannotResolve) as raised:
        outcome(text)
    assert (raised.value.fault.code, raised.value.fault.start) == ("unknown-word", start)
    assert remedy in raised.value.fault.remedy("en")


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("1", []),
        ("1 nøkkeltall", []),
        ("1 av 4", []),
        ("ett av 4 nøkkeltall", ["untrue-number"]),
        ("1 av 4 nøkkeltall", []),
        ("1 av 91 nøkkeltall", []),
        ("2 av 4 nøkkeltall", ["untrue-number"]),
        ("1 av 5 nøkkeltall", ["several-numbers"]),
        ("1 og 4", ["several-numbers"]),
        ("1 %", ["stated-unit"]),
    ],
)
def test_so_many_of_the_whole_can_be_said(words: str, codes: list[str]):
    text = "count(indicators, okonomi_1, met)"
    found = hold(words, read_reference(text), outcome(text), material(), "nb")
    assert [one.code for one in found] == codes
