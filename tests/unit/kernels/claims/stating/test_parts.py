"""Parts and multiples."""

import pytest

from samstyr.kernels.claims.concepts import Hedge
from samstyr.kernels.claims.stating.parts import part_at, ratio_at, special_firsts
from tests.stated_values import CONTEXT, reading_of


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("to tredjedeler av", "2/3"),
        ("ein tredel av", "1/3"),
        ("halvparten av", "1/2"),
        ("en femtedel av", "1/5"),
        ("en drøy tredel av", "1/3"),
        ("én av fire bor", "1/4"),
        ("åtte av ti elever", "8/10"),
        ("to av de tre renseanleggene", "2/3"),
        ("1/3 av elevene", "1/3"),
        ("hver femte ungdom", "1/5"),
        ("annenhver elev", "1/2"),
    ],
)
def test_parts_are_read(text: str, share: str):
    found = part_at(reading_of(text), 0)
    assert found
    assert f"{found.value}/{found.whole}" == share
    assert not found.why


@pytest.mark.parametrize(
    ("text", "hedge"),
    [("en drøy tredel", Hedge.MORE_THAN), ("ein knapp femdel", Hedge.NEARLY), ("en tredel", None)],
)
def test_an_adjective_widens_a_part_or_narrows_it(text: str, hedge: Hedge | None):
    found = part_at(reading_of(text), 0)
    assert found
    assert found.hedge == hedge


@pytest.mark.parametrize(
    ("text", "unit"),
    [("4,8 av 6", "scale_1_6"), ("3,9 av 5 i snitt", "scale_1_5"), ("8,5 av 10 poeng", ""), ("7,2 av 6", "")],
)
def test_a_mark_and_the_best_there_is_are_a_scale(text: str, unit: str):
    found = part_at(reading_of(text), 0)
    assert (found.unit.code if found else "") == unit


def test_a_number_in_a_year_is_no_part_of_it():
    assert part_at(reading_of("638 in 2021", "en"), 0) is None


@pytest.mark.parametrize("text", ["fem av sju prosent", "ti av de fleste", "ti", "tre av to"])
def test_other_words_are_no_part(text: str):
    assert part_at(reading_of(text), 0) is None


def test_how_often_is_no_share():
    found = part_at(reading_of("hver tredje uke"), 0)
    assert found
    assert found.why == "frequency"


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("doblet", "2"),
        ("dobbelt så mange", "2"),
        ("tre ganger så mye", "3"),
        ("halvert", "0.5"),
        ("tredoblet", "3"),
    ],
)
def test_multiples_are_read(text: str, times: str):
    found = ratio_at(reading_of(text), 0)
    assert found
    assert f"{found.value:f}" == times


def test_a_wish_to_double_is_no_multiple():
    assert ratio_at(reading_of("å halvere"), 1) is None
    assert ratio_at(reading_of("fem ganger"), 0) is None


def test_the_first_words_are_known():
    assert {"doblet", "dobbelt", "nest"} <= special_firsts("nb", CONTEXT.reference_date)
