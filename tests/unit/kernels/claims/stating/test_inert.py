"""What has digits in it and is no number: papers, standards, addresses, references, also before a comma."""

import re

import pytest

from samstyr.kernels.claims.stating.inert import INERT
from samstyr.kernels.claims.stating.tokens import TokenKind, tokens_of


def test_every_pattern_has_its_own_name():
    names = re.findall(r"\(\?P<(\w+)>", INERT)
    assert len(names) == len(set(names)) > len("references")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("NOU 2031: 5", "paper"),
        ("Meld. St. 14 (2030–2031)", "paper"),
        ("Prop. 1 S (2030-2031)", "paper"),
        ("Ot.prp. nr. 32", "paper"),
        ("Innst. 5 S", "paper"),
        ("rundskriv H-1/18", "name"),
        ("ISO 14001", "standard"),
        ("ISO 9001:2015", "standard"),
        ("2030/1234", "casenumber"),
        ("30/1234-5", "casenumber"),
        ("postboks 353", "case"),
        ("1:50 000", "mapscale"),
        ("24/7", "time"),
        ("klokken 18", "time"),
        ("s. 14–16", "page"),
        ("pkt. 4", "part"),
        ("Storgata 5B", "street"),
        ("n = 412", "sample"),
        ("N=1 250", "sample"),
        ("p < 0,05", "sample"),
        ("1234.56.78901", "account"),
        ("kontonummer 1234.56.78901", "case"),
        ("nr. 2022-114", "numbered"),
        ("9.30 til 15.00", "time"),
        ("kl. 07.45, 8.15 og 9.00", "time"),
        ("mandag 8–16", "time"),
        ("nødnummer 112", "phone"),
        ("side 12 av 48", "page"),
        ("1:14", "time"),
    ],
)
def test_what_is_no_number(text: str, why: str):
    tokens = [one for one in tokens_of(f"Det vises til {text}, og til annet.", "nb") if one.kind is not TokenKind.WORD]
    assert [(one.kind, one.why) for one in tokens if one.kind is not TokenKind.MARK] == [(TokenKind.INERT, why)]


@pytest.mark.parametrize(
    "text",
    [
        "skoleåret 2030/31",
        "skoleåret 2030/2031",
        "1/3 av elevene",
        "en flate på 3,4 km",
        "Kyststien 12 km",
        "fra 3.10 til 3.25",
        "en ring 40 prosent",
        "n er 412",
    ],
)
def test_numbers_that_look_like_references_stay_numbers(text: str):
    assert any(one.kind is TokenKind.NUMBER for one in tokens_of(text, "nb"))


def test_a_postal_code_stands_before_the_name_of_a_place():
    values = [one.value for one in tokens_of("Rådhuset, 1372 Fjordvik, har 1372 vinduer.", "nb") if one.value]
    assert values == [1372]
