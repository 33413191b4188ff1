"""Never more calls in a window than the source allows, whatever it says and however the calls fall."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samstyr.statistics.fetching.pacing import Pace, seconds_asked_for

NOON = datetime(2026, 3, 20, 12, tzinfo=UTC)


@given(st.integers(1, 10), st.integers(1, 60), st.lists(st.integers(0, 80), min_size=1, max_size=80))
def test_no_window_ever_holds_more_calls_than_allowed(calls: int, seconds: int, quarters: list[int]):
    pace, now, made = Pace(calls=calls, seconds=seconds), 0.0, list[float]()
    for pause in quarters:
        now += pause / 4
        now += pace.wait(now)
        assert pace.wait(now) == 0
        pace.called(now)
        made.append(now)
    assert all(len([moment for moment in made if end - seconds < moment <= end]) <= calls for end in made)


def test_the_limit_that_the_source_states_goes_first():
    pace = Pace(calls=1, seconds=1)
    pace.told({"x-ratelimit-policy": "40;w=60s", "x-ratelimit-limit": "30"}, 0)
    assert (pace.calls, pace.seconds) == (40, 60)
    pace.told({"x-ratelimit-limit": "10"}, 0)
    assert (pace.calls, pace.seconds) == (10, 60)
    pace.told({"x-ratelimit-policy": "100;w=2m"}, 0)
    assert (pace.calls, pace.seconds) == (100, 120)


@pytest.mark.parametrize("headers", [{}, {"x-ratelimit-policy": "many"}, {"x-ratelimit-policy": "0;w=0"}])
def test_a_source_that_says_nothing_of_use_is_asked_as_before(headers: dict[str, str]):
    pace = Pace(calls=7, seconds=9)
    pace.told(headers, 0)
    assert (pace.calls, pace.seconds, pace.wait(0)) == (7, 9, 0)


def test_when_nothing_is_left_we_wait_even_if_others_made_the_calls():
    pace = Pace(calls=40, seconds=60)
    pace.called(10)
    pace.told({"x-ratelimit-remaining": "0"}, 12)
    assert pace.wait(12) == 61
    assert pace.wait(73) == 0


def test_when_the_calls_were_ours_we_wait_no_longer_than_the_window():
    pace = Pace(calls=2, seconds=60)
    pace.called(0)
    pace.called(50)
    pace.told({"x-ratelimit-remaining": "0"}, 50)
    assert pace.wait(50) == 11


@pytest.mark.parametrize(
    ("said", "seconds"),
    [
        ("17", 17),
        (" 0 ", 0),
        ("Fri, 20 Mar 2026 12:01:30 GMT", 90),
        ("Fri, 20 Mar 2026 11:00:00 GMT", 0),
        ("soon", None),
        ("", None),
        ("-5", None),
        ("9" * 5_000, None),
    ],
)
def test_retry_after_is_seconds_or_a_moment(said: str, seconds: float | None):
    assert seconds_asked_for(said, NOON) == seconds
