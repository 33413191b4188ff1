"""What a time does, by the words before it."""

import pytest

from samstyr.kernels.claims.stating.spans import Role
from samstyr.kernels.claims.stating.time_roles import role_of, time_words
from tests.stated_values import reading_of


def role(text: str, language: str = "nb") -> Role:
    reading = reading_of(text, "en" if language == "en" else "nb")
    at = next(place for place, low in enumerate(reading.lows) if low.startswith("20"))
    return role_of(reading.tokens, reading.lows, at)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Skolen åpnet i 2018.", Role.AT),
        ("Den har vokst siden høsten 2019.", Role.SINCE),
        ("Den er lavere enn i 2018.", Role.BASE),
        ("Den er på samme nivå som i 2018.", Role.BASE),
        ("Fem flere enn ved utgangen av 2018.", Role.BASE),
        ("En økning fra 2018.", Role.BASE),
        ("Tall fra 2018 viser fem.", Role.AT),
        ("Den skal være ferdig innen 2024.", Role.UNTIL),
        ("De var i arbeid ett år etter i 2021.", Role.AT),
        ("Den har falt hvert år siden 2019.", Role.SINCE),
        ("Den er høyere enn den var i 2018.", Role.BASE),
        ("Åtte av ti trives, akkurat som ved forrige måling i 2018.", Role.BASE),
        ("I fireårsperioden som endte i 2018.", Role.UNTIL),
        ("Den har steget siden målingen i 2018.", Role.SINCE),
        ("De hadde plass ett år etter ved tellingen i 2021.", Role.AT),
        ("Hvert år med unntak av 2021.", Role.EXCEPT),
    ],
)
def test_the_words_before_a_time_say_what_it_does(text: str, wanted: Role):
    assert role(text) is wanted


def test_english_words_do_too():
    assert role("It is lower than in 2018.", "en") is Role.BASE
    assert role("It has grown since 2018.", "en") is Role.SINCE
    assert role("It is up five points on 2018.", "en") is Role.BASE
    assert role("It was adopted on 2018.", "en") is Role.AT


def test_lists_of_words_are_phrases():
    assert time_words("through").at(("til", "og", "med"), 0) == ("through", 3)
