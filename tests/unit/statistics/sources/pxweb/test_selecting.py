"""From what a person wants to the codes that are asked for."""

from dataclasses import replace

import pytest

from samstyr.statistics.fetching.splitting import Axis
from samstyr.statistics.sources.pxweb.descriptions import Description, Variable
from samstyr.statistics.sources.pxweb.selecting import NoPeriod, NoSuchCodelist, NoSuchVariable, axes_of
from samstyr.statistics.values import Wishes


def variable(id: str, *codes: str, role: str = "", may_be_left_out: bool = False, **labels: str) -> Variable:
    return Variable(id, id.lower(), codes, labels, role, may_be_left_out, ("agg_X",) if role == "geo" else ())


REGION = variable("Region", "0301", "3203", role="geo", may_be_left_out=True)
SEX = variable("Kjonn", "1", "2", may_be_left_out=True)
CONTENT = variable("ContentsCode", "Personer", "Andel", role="metric")
QUARTERS = variable("Tid", "2023K4", "2024K1", "2024K2", "2025K1", role="time")
TABLE = Description("07459", "Befolkning", "2026", (REGION, SEX, CONTENT, QUARTERS))


def axes(wishes: Wishes, table: Description = TABLE) -> dict[str, tuple[str, ...]]:
    return {axis.id: axis.codes for axis in axes_of(wishes, table, lambda _: {"K-1": "Asker", "K-2": "Oslo"})}


def test_what_nothing_is_said_of_is_left_out_where_the_office_sums_over_it():
    assert axes(Wishes()) == {"ContentsCode": ("Personer", "Andel"), "Tid": QUARTERS.codes}


def test_places_are_found_by_their_role_and_anything_else_by_its_id():
    assert axes(Wishes(regions=("3203",), select={"kjonn": ("*",), "CONTENTSCODE": ("Personer",)})) == {
        "Region": ("3203",), "Kjonn": ("1", "2"), "ContentsCode": ("Personer",), "Tid": QUARTERS.codes,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("since", "until", "periods"),
    [
        ("2024", "", ("2024K1", "2024K2", "2025K1")),
        ("", "2024", ("2023K4", "2024K1", "2024K2")),
        ("2024", "2024", ("2024K1", "2024K2")),
        ("2024K2", "2025K1", ("2024K2", "2025K1")),
    ],
)
def test_a_span_of_time(since: str, until: str, periods: tuple[str, ...]):
    assert axes(Wishes(since=since, until=until))["Tid"] == periods


def test_a_span_narrows_what_is_selected_of_time():
    assert axes(Wishes(since="2024", select={"Tid": ("*K1",)}))["Tid"] == ("2024K1", "2025K1")


def test_where_periods_are_numbered_the_year_stands_in_the_label():
    numbered = replace(QUARTERS, codes=("48", "49", "50"), labels={"48": "2023", "49": "2024", "50": "2025"})
    table = replace(TABLE, variables=(CONTENT, numbered))
    assert axes(Wishes(since="2024"), table)["Tid"] == ("49", "50")


def test_the_codes_of_a_code_list():
    (region, *_) = axes_of(
        Wishes(regions=("k-1",), codelists={"Region": "agg_X"}), TABLE, lambda _: {"K-1": "", "K-2": ""}
    )
    assert region == Axis("Region", ("K-1",), "agg_X")
    assert axes(Wishes(codelists={"region": "agg_X"}))["Region"] == ("K-1", "K-2")


def test_what_is_not_there_is_refused_with_what_there_is():
    with pytest.raises(NoSuchVariable, match=r"has no Kjoen, .* Did you mean Kjonn\? It has: Region \(region\), Kjonn"):
        axes(Wishes(select={"Kjoen": ("1",)}))
    with pytest.raises(NoSuchVariable, match=r"has no Farge, so nothing was asked\. It has"):
        axes(Wishes(select={"Farge": ("1",)}))
    with pytest.raises(NoSuchCodelist, match=r"has no code list 'agg_Y', so nothing was asked\. It has: agg_X"):
        axes(Wishes(codelists={"Region": "agg_Y"}))
    with pytest.raises(NoPeriod, match="has nothing since 2030: its periods run from 2023K4 to 2025K1"):
        axes(Wishes(since="2030"))
    with pytest.raises(NoPeriod, match="has nothing since 2025 until 2024"):
        axes(Wishes(since="2025", until="2024"))


def test_a_table_without_places_or_time_says_so():
    bare = replace(TABLE, variables=(CONTENT,))
    with pytest.raises(NoSuchVariable, match=r"no dimension of place \(--region\)"):
        axes(Wishes(regions=("3203",)), bare)
    with pytest.raises(NoSuchVariable, match=r"no dimension of time \(--since, --until\)"):
        axes(Wishes(since="2015"), bare)
