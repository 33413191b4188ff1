"""Which figures a reference rests on."""

import pytest

from samstyr.kernels.claims.concepts import Concept
from samstyr.kernels.references.choosing import CannotResolve
from samstyr.kernels.references.reading import read_reference
from samstyr.kernels.references.resting import claims_of, rests_on
from tests.reference_values import material, outcome

DEBT, HOMES, CLIMATE = "oko_netto_laanegjeld", "by_nye_boliger", "kli_direkte_utslipp"


def used(text: str, words: str | None = None) -> list[str]:
    found = rests_on(read_reference(text), words, material(), "nb")
    return [f"{one.indicator}@{one.figure.period}/{one.figure.area}" for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{DEBT}@2022", [f"{DEBT}@2022/asker"]),
        (f"{DEBT}@latest", [f"{DEBT}@2022/asker"]),
        (f"change({DEBT}@2022, {DEBT}@2020)", [f"{DEBT}@2022/asker", f"{DEBT}@2020/asker"]),
        (f"mean({DEBT}@2020..2022)", [f"{DEBT}@{year}/asker" for year in (2020, 2021, 2022)]),
        (f"since({HOMES}@2022, 2019)", [f"{HOMES}@2022/asker", f"{HOMES}@2019/asker"]),
        (f"rank({DEBT}@2022)", [f"{DEBT}@2022/asker", f"{DEBT}@2022/baerum"]),
        ("worst(mobbing@2022)", ["utd_mobbing_7trinn@2022/asker", "utd_mobbing_10trinn@2022/asker"]),
        ("best(mobbing@2022)", ["utd_mobbing_10trinn@2022/asker", "utd_mobbing_7trinn@2022/asker"]),
        (f"distance({DEBT}@2022)", [f"{DEBT}@2022/asker"]),
    ],
)
def test_a_reference_rests_on_the_figures_it_is_worked_out_from(text: str, expected: list[str]):
    assert used(text) == expected


def test_a_change_that_is_only_published_rests_on_the_figure_it_ends_with():
    assert used(f"since({CLIMATE}@2021, 2009)") == [f"{CLIMATE}@2021/asker"]


def test_a_target_is_told_from_a_figure():
    (one,) = rests_on(read_reference(f"target({DEBT})"), None, material(), "nb")
    assert one.is_target
    assert one.figure.value == outcome(f"target({DEBT})").value


@pytest.mark.parametrize("words", ["økte", "gikk ned til 97,4 prosent", "uendret"])
def test_words_about_a_direction_rest_on_the_figure_before_too(words: str):
    assert used(f"{DEBT}@2022", words) == [f"{DEBT}@2022/asker", f"{DEBT}@2021/asker"]
    assert used(f"{DEBT}@2022 says=decreased") == [f"{DEBT}@2022/asker", f"{DEBT}@2021/asker"]


def test_words_about_a_target_rest_on_what_is_held_against_it():
    assert used(f"{DEBT}@2022", "over målet") == [f"{DEBT}@2022/asker"]
    assert used(f"{DEBT}@2022", "97,4 prosent") == [f"{DEBT}@2022/asker"]


def test_what_words_claim_is_given_by_name():
    reference = read_reference(f"{DEBT}@2022 says=decreased")
    assert claims_of(reference, "over målet", material(), "nb") == (Concept.ABOVE_TARGET, Concept.DECREASED)
    assert claims_of(read_reference(f"{DEBT}@2022 says=doblet"), None, material(), "nb") == (Concept.DOUBLED,)


def test_what_cannot_be_worked_out_rests_on_nothing_that_can_be_named():
    with pytest.raises(CannotResolve):
        used(f"{DEBT}@1999")
