"""A document against itself, in sentences of our own."""

import pytest

from samstyr.kernels.claims.inside.conflicts import conflicts_in
from samstyr.kernels.claims.stating.finding import stated_in
from tests.fjordvik import CONTEXT, INDEX, document


def found(*paragraphs: str) -> list[tuple[str, str]]:
    stated = stated_in(document(*paragraphs), CONTEXT)
    return [(one.kind.value, one.arithmetic.nb.replace("\xa0", " ")) for one in conflicts_in(stated, INDEX)]


@pytest.mark.parametrize(
    ("text", "kind", "arithmetic"),
    [
        (
            ("Kommunen hadde 34 kommunale barnehager i 2022.", "I 2022 hadde kommunen 32 kommunale barnehager."),
            "twice",
            "«34 kommunale barnehager» mot «32 kommunale barnehager»",
        ),
        (
            ("Antall deltakere økte fra 200 i 2021 til 250 i 2022, en økning på 30 prosent.",),
            "change",
            "Fra 200 til 250 er 25,0, ikke 30 prosent",
        ),
        (
            ("Andelen økte fra 45 prosent i 2020 til 50 prosent i 2022, altså med 7 prosentpoeng.",),
            "change",
            "Fra 45 prosent til 50 prosent er 5,0, ikke 7 prosentpoeng",
        ),
        (
            ("Av plassene var 60 prosent private og 45 prosent kommunale, fordelt på ti barnehager.",),
            "whole",
            "60 + 45 = 105 prosent",
        ),
        (
            ("Kommunen investerte totalt 100 mill. kroner: 60 mill. kroner i skoler og 30 mill. kroner i veier.",),
            "parts",
            "60000000 + 30000000 = 90000000, ikke 100 mill. kroner",
        ),
    ],
)
def test_what_cannot_all_be_right(text: tuple[str, ...], kind: str, arithmetic: str) -> None:
    assert found(*text) == [(kind, arithmetic)]


@pytest.mark.parametrize(
    "text",
    [
        ("Kommunen hadde 34 kommunale barnehager i 2022.", "I 2021 hadde kommunen 32 kommunale barnehager."),
        ("Kommunen hadde 34 kommunale barnehager i 2022.", "I 2022 hadde kommunen 32 private barnehager."),
        ("Kommunen hadde 34 kommunale barnehager i 2022.", "I 2022 hadde kommunen nesten 40 kommunale barnehager."),
        ("Sykefraværet var 9,2 prosent i 2022.", "Sykefraværet var 9 prosent i 2022."),
        ("Antall deltakere økte fra 200 i 2021 til 250 i 2022, en økning på 25 prosent.",),
        ("Antall deltakere økte fra 203 i 2021 til 249 i 2022, en økning på 23 prosent.",),
        ("Av plassene var 60 prosent private og 40 prosent kommunale, fordelt på ti barnehager.",),
        ("60 prosent er fornøyd med skolen, og 70 prosent er fornøyd med barnehagen.",),
        ("Kommunen investerte totalt 100 mill. kroner: 60 mill. kroner i skoler og 40 mill. kroner i veier.",),
    ],
)
def test_what_can_all_be_right(text: tuple[str, ...]) -> None:
    assert found(*text) == []


def test_each_language_is_held_against_itself() -> None:
    english = ("The municipality had 34 public schools in 2022.", "In 2022 the municipality had 32 public schools.")
    norwegian = ("Kommunen hadde 20 kommunale barnehager i 2022.", "I 2022 hadde kommunen 21 kommunale barnehager.")
    assert [arithmetic for _kind, arithmetic in found(*english, *norwegian)] == [
        "«34 public schools» mot «32 public schools»",
        "«20 kommunale barnehager» mot «21 kommunale barnehager»",
    ]
