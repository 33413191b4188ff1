"""PxWeb's expressions mean the codes that PxWeb itself would take."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samstyr.statistics.sources.pxweb.expressions import NoSuchCode, codes_meant

YEARS = tuple(str(year) for year in range(2015, 2026))
REGIONS = ("0", "0220", "0301", "3203", "EKG12", "top(1)")


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("*", YEARS),
        ("202?", YEARS[5:]),
        ("*5", ("2015", "2025")),
        ("top(2)", ("2024", "2025")),
        ("TOP( 1 )", ("2025",)),
        ("top(1,5)", ("2020",)),
        ("bottom(2)", ("2015", "2016")),
        ("from(2023)", ("2023", "2024", "2025")),
        ("to(2016)", ("2015", "2016")),
        ("[range(2016,2018)]", ("2016", "2017", "2018")),
        ("range(2016, 2016)", ("2016",)),
        (" 2020 ", ("2020",)),
        ("top(99)", YEARS),
    ],
)
def test_of_time(said: str, meant: tuple[str, ...]):
    assert codes_meant([said], "Tid", YEARS, is_time=True) == meant


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("top(1)", ("top(1)",)),
        ("top(2)", ("0", "0220")),
        ("bottom(2)", ("EKG12", "top(1)")),
        ("ekg12", ("EKG12",)),
        ("0*", ("0", "0220", "0301")),
    ],
)
def test_of_anything_else(said: str, meant: tuple[str, ...]):
    assert codes_meant([said], "Region", REGIONS, is_time=False) == meant


@pytest.mark.parametrize(
    "said", ["9999", "", "top()", "top(x)", "top(1,2,3)", "top(-1)", "top(0)", "from(1999)", "to()", "range(2016)",
             "range(2018,2016)", "9*", "top(²)"]
)  # fmt: skip
def test_what_means_nothing_is_refused_with_what_there_is(said: str):
    with pytest.raises(NoSuchCode, match=r"Tid has no code .* It has 11 codes: 2015, 2016, 2017 … 2025\."):
        codes_meant(["2015", said], "Tid", YEARS, is_time=True)


def test_a_variable_without_codes_is_refused_too():
    for said in ("*", "from(2015)", "to(2015)", "top(1)"):
        with pytest.raises(NoSuchCode, match="It has 0 codes: none"):
            codes_meant([said], "Tid", (), is_time=True)


@given(st.lists(st.sampled_from([*YEARS, "top(3)", "*", "201?", "from(2020)"]), min_size=1, max_size=8))
def test_each_code_comes_once_and_in_the_tables_order(said: list[str]):
    meant = codes_meant(said, "Tid", YEARS, is_time=True)
    assert list(meant) == sorted(set(meant))
    assert set(meant) <= set(YEARS)
    assert {one for one in said if one in YEARS} <= set(meant)
