"""Tokens: numbers however they are written, and what has digits in it but is no number."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samstyr.kernels.claims.stating.tokens import TokenKind, read_digits, tokens_of


@pytest.mark.parametrize(
    ("text", "value", "decimals"),
    [
        ("3 412", "3412", 0),
        ("3\u00a0412", "3412", 0),
        ("3\u202f412,5", "3412.5", 1),
        ("1.250.000", "1250000", 0),
        ("97,40", "97.40", 2),
        ("97.4", "97.4", 1),
        ("−0,7", "-0.7", 1),
        ("–2,04", "-2.04", 2),
        ("50.700", "50700", 0),
    ],
)
def test_norwegian_numbers_are_read_with_every_space_and_sign(text: str, value: str, decimals: int):
    (only,) = tokens_of(text, "nb")
    assert (only.kind, only.value, only.decimals) == (TokenKind.NUMBER, Decimal(value), decimals)


@pytest.mark.parametrize(("text", "value"), [("1,204", "1204"), ("74.2", "74.2"), ("12,345.6", "12345.6")])
def test_english_numbers_are_read_the_other_way_around(text: str, value: str):
    assert read_digits(text, "en")[0] == Decimal(value)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("§ 14-7", "law"),
        ("§ 9 A-4", "law"),
        ("E134", "name"),
        ("PM2,5", "name"),
        ("5G-dekning", "name"),
        ("10-FAKTOR", "name"),
        ("9-åringer", "aged"),
        ("Rv. 23", "road"),
        ("fylkesvei 281", "road"),
        ("side 14", "page"),
        ("tabell 3.2", "part"),
        ("sak 114/22", "case"),
        ("32 00 11 22", "phone"),
        ("tlf. 66 70 00 00", "phone"),
        ("kl. 07.00–15.00", "time"),
        ("https://example.org/2022", "address"),
        ("2.0.1", "version"),
    ],
)
def test_digits_in_names_and_references_are_no_numbers(text: str, why: str):
    (only,) = tokens_of(text, "nb")
    assert (only.kind, only.why) == (TokenKind.INERT, why)


@pytest.mark.parametrize("text", ["31.12.2022", "1. januar 2023", "2022-09-30", "2. kvartal 2024", "august 2018"])
def test_dates_are_one_token(text: str):
    assert [one.kind for one in tokens_of(text, "nb")] == [TokenKind.DATE]


def test_an_ordinal_is_one_before_a_small_letter_only():
    assert tokens_of("14. plass", "nb")[0].kind is TokenKind.ORDINAL
    assert tokens_of("Det var 14.", "nb")[-2].kind is TokenKind.NUMBER


@given(st.text(max_size=200), st.sampled_from(["nb", "en"]))
def test_tokens_are_slices_in_order_that_never_overlap(text: str, language):
    place = 0
    for token in tokens_of(text, language):
        assert token.start >= place
        assert text[token.start : token.end] == token.text
        place = token.end


def test_a_unit_may_stand_right_at_its_number():
    assert [one.low for one in tokens_of("12kg og 5m", "nb")] == ["12", "kg", "og", "5", "m"]
    assert tokens_of("37th", "en")[0].kind is TokenKind.ORDINAL
    assert tokens_of("0123", "nb")[0].why == "code"


def test_a_plain_word_is_told_from_what_a_date_or_a_label_begins_with():
    found = tokens_of("Første kvartal 2022 var mars 2022 bak, side 12 mangler, og ord kom", "nb")
    assert [one.text for one in found if one.kind != "mark"] == [
        "Første kvartal 2022",
        "var",
        "mars 2022",
        "bak",
        "side 12",
        "mangler",
        "og",
        "ord",
        "kom",
    ]
