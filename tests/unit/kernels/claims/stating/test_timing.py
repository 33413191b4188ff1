"""The time of each statement, by its kind."""

from dataclasses import replace

import pytest

from samstyr.kernels.claims.stating.timing import CHANGES
from samstyr.kernels.claims.stating.values import StatedKind
from tests.stated_values import CONTEXT, periods_of, stated


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        # A level, a change of it, a mean over a span, and the year that is the highest.
        ("I 2021 hadde skolen 40 elever.", ["2021"]),
        ("Skolen hadde 40 elever i 2021, fire flere enn i 2019.", ["2021", "2019-2021"]),
        ("Snittet for 2019–2021 er 40 elever.", ["2019-2021"]),
        ("I 2020 og 2021 var det henholdsvis 40 og 44 elever.", ["2020", "2021"]),
    ],
)
def test_each_kind_of_statement_is_timed_in_its_own_way(text: str, periods: list[str]):
    assert [periods_of(one) for one in stated(text)] == periods


def test_an_age_has_no_time():
    assert [periods_of(one) for one in stated("Barn på 5 år fikk plass i 2021.") if one.kind is StatedKind.AGE] == []


def test_a_multiple_is_a_change():
    assert StatedKind.RATIO in CHANGES


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("Fraværet gikk ned fra 2019 til 2020, men økte igjen til 7,8 prosent i 2022.", "2020-2022"),
        ("I snitt ventet 4 pasienter i 2022, mens tallet var 7 i 2021, og køen er dermed blitt kortere.", "2021-2022"),
        ("Stadig flere deltar: 12 prosent i 2022 mot 9 prosent i 2020.", "2020-2022"),
        ("Sammenlignet med målingen i 2019 er nivået høyere.", "2019-2022"),
        ("Compared with 2019 the level is lower.", "2019-2022"),
    ],
)
def test_a_direction_is_between_the_times_that_its_sentence_tells_of(text: str, periods: str):
    language = "en" if text.startswith("Compared") else "nb"
    found = stated(text, context=replace(CONTEXT, language=language))
    assert [periods_of(one) for one in found if one.kind is StatedKind.DIRECTION][-1] == periods
