"""Several times dealt out in turn to as many figures."""

import pytest

from samstyr.kernels.claims.stating.dealing import dealt_times
from samstyr.kernels.claims.stating.quantities import quantities_in
from samstyr.kernels.claims.stating.times import consumed, times_in
from samstyr.kernels.texts import Language
from tests.stated_values import reading_of


def dealt(text: str, language: Language = "nb") -> dict[int, str]:
    reading = reading_of(text, language)
    times = times_in(reading)
    quantities = quantities_in(reading, frozenset(consumed(times)))
    return {place: str(one.periods[0]) for place, one in dealt_times(reading, times, quantities).items()}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("I 2020 og 2021 var den på henholdsvis 5 og 7 prosent.", {0: "2020", 1: "2021"}),
        ("I 2019, 2020 og 2021 var den henholdsvis 5, 6 og 7 prosent.", {0: "2019", 1: "2020", 2: "2021"}),
        ("Den var 5 og 7 prosent i henholdsvis 2020 og 2021.", {0: "2020", 1: "2021"}),
        ("I 2020 og 2021 var den 5 og 7 prosent.", {0: "2020", 1: "2021"}),
        # Not as many of the one as of the other, or each told with its own.
        ("I 2020 og 2021 kom det 240 søknader.", {}),
        ("Den var 5 prosent i 2020 og 7 prosent i 2021.", {}),
        ("I Sund og Granli var den henholdsvis 5 og 7 prosent i 2021.", {}),
    ],
)
def test_times_go_in_turn(text: str, wanted: dict[int, str]):
    assert dealt(text) == wanted


def test_english_says_so_behind():
    assert dealt("It was 5 and 7 per cent in 2020 and 2021 respectively.", "en") == {0: "2020", 1: "2021"}
