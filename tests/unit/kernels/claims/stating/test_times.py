"""Times, resolved against a document for 2022 that is read in March 2023."""

from dataclasses import replace

import pytest

from samstyr.kernels.claims.stating.reading import read_sentence
from samstyr.kernels.claims.stating.spans import Role
from samstyr.kernels.claims.stating.times import consumed, times_in
from samstyr.kernels.claims.stating.years import is_year
from samstyr.kernels.period import Period
from tests.stated_values import CONTEXT, reading_of


def told(text: str) -> list[str]:
    return [f"{one.role.value} {'-'.join(map(str, one.periods))}".strip() for one in times_in(reading_of(text))]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("I 2022 kom", ["at 2022"]),
        ("ved utgangen av 2022", ["at 2022"]),
        ("i perioden 2020–2022", ["span 2020-2022"]),
        ("fra 2019 til 2022", ["span 2019-2022"]),
        ("fra 2020 til og med 2023", ["span 2020-2023"]),
        ("mellom 2018 og 2022", ["span 2018-2022"]),
        ("skoleåret 2021/22", ["span 2021-2022"]),
        ("siden 2019", ["since 2019-2022"]),
        ("har økt siden 2019", ["since 2019-2022"]),
        ("enn i 2017", ["base 2017"]),
        ("så mange som i 2018", ["base 2018"]),
        ("en økning fra 2021", ["base 2021"]),
        ("Undersøkelsen fra 2021 viser", ["at 2021"]),
        ("de siste tre årene", ["span 2020-2022"]),
        ("de fem siste årene", ["span 2018-2022"]),
        ("året før", ["before"]),
        ("i samme periode", ["same"]),
        ("i dag", ["now 2022"]),
        ("i fjor", ["now 2022"]),
        ("i år", ["at 2023"]),
        ("i perioden", ["vague"]),
        ("etter kommunesammenslåingen", ["since 2020-2022"]),
        ("de siste årene", ["vague"]),
        ("1. januar 2023", ["at 2023-01"]),
        ("per 31.12.2022", ["at 2022"]),
        ("2022-09-30", ["at 2022-09"]),
        ("første tertial 2022", ["at 2022-T1"]),
        ("2. kvartal 2024", ["at 2024-Q2"]),
        ("innen 2030", ["until 2030"]),
        ("ferdig mot 2034", ["until 2034"]),
        ("både i 2017 og 2021", ["at 2017", "at 2021"]),
        ("30.02.2022", ["at"]),
    ],
)
def test_times_are_told(text: str, wanted: list[str]):
    assert told(text) == wanted


@pytest.mark.parametrize("text", ["2022 personer", "2000–4000 besøkende", "2 022", "1850 tonn", "2022 kroner"])
def test_a_number_of_something_is_no_year(text: str):
    assert not is_year(reading_of(text).tokens, 0)


def test_the_period_of_the_document_is_meant_by_the_period():
    context = replace(CONTEXT, period=Period.of_years(2020, 2023))
    (only,) = times_in(read_sentence("I denne perioden", "nb", context))
    assert (only.role, list(map(str, only.periods))) == (Role.SPAN, ["2020", "2023"])
    (only,) = times_in(read_sentence("I denne perioden", "nb", replace(CONTEXT, period=None)))
    assert only.periods == ()


def test_times_take_their_tokens():
    assert list(consumed(times_in(reading_of("fra 2019 til 2022")))) == [1, 2, 3]
