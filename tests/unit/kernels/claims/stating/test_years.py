"""Four digits: years, and numbers of something that look like years."""

import pytest

from samstyr.kernels.claims.stating.tokens import tokens_of
from samstyr.kernels.claims.stating.years import is_dated_itself, is_year


def years(text: str) -> list[str]:
    tokens = tokens_of(text, "nb")
    return [one.text for at, one in enumerate(tokens) if is_year(tokens, at)]


@pytest.mark.parametrize(
    "text",
    [
        "Nærmere 2000 lyspunkter er byttet.",
        "Kommunen har 1950 abonnenter.",
        "Det er om lag 2020 treningsapparater.",
        "Over 2000 innbyggere svarte.",
        "De hadde 1900-2100 kroner.",
    ],
)
def test_what_is_counted_is_no_year(text: str):
    assert years(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "I 2022 viser tallene det.",
        "Ungdata 2022 viser det.",
        "Det har 2022 vist.",
        "Over 2020 går linjen.",
        "Fra 2021 til nå.",
        "Planen er fra 2019.",
    ],
)
def test_what_is_a_year(text: str):
    assert len(years(text)) == 1


def test_a_number_with_a_year_of_its_own_is_none():
    tokens = tokens_of("fra 1988 i 2020 til 2041 i 2023", "nb")
    assert [is_dated_itself(tokens, at) for at in (1, 5)] == [True, True]
