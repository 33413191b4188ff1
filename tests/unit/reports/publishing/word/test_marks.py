import pytest

from samstyr.reports.publishing.values import ShownFigure
from samstyr.reports.publishing.word.marks import (
    BLOCK,
    LONGEST,
    body_of,
    figure_address,
    mark_address,
    read_figure,
    read_mark,
)

BASE = "https://styr.example/"


def figure(written: str, address: str = "/f/a@2022") -> ShownFigure:
    return ShownFigure(address, "a@2022", "A, 2022.", written)


@pytest.mark.parametrize(
    ("written", "body"),
    [
        ("{{a@2022}}", "a@2022"),
        ("{{ change(a@2022, a@2021) decimals=0 }}", "change(a@2022, a@2021) decimals=0"),
        ("{fig=a@2022}", "a@2022"),
        ('{fig="since(a@2022, 2009)" says=halved sign=yes}', "since(a@2022, 2009) says=halved sign=yes"),
        ("", ""),
    ],
)
def test_a_reference_is_the_same_whichever_way_it_is_written(written: str, body: str):
    assert body_of(written) == body


@pytest.mark.parametrize("base", [BASE, ""])
@pytest.mark.parametrize(
    "written", ["{{a@2022}}", "{fig=a@2022}", "{{a@latest/baerum unit=no}}", '{fig="mean(a@2019..2022)" says=higher}']
)
def test_the_address_of_a_figure_says_what_was_written(written: str, base: str):
    found = read_figure(figure_address(figure(written), base, "97,4\u00a0%"))
    assert found is not None
    assert found.body == body_of(written)
    assert found.shown == ("97,4\u00a0%" if written.startswith("{{") else None)


def test_an_address_says_no_more_than_it_must():
    assert figure_address(figure("{fig=a@2022}"), BASE, "97") == "https://styr.example/f/a@2022"
    assert figure_address(figure(""), BASE, "97") == "https://styr.example/f/a@2022"


def test_libreoffice_writes_addresses_without_a_site_as_those_of_files():
    found = read_figure("../../../f/a@2022%3Fref=change%28a@2022%2C%20a@2021%29&shown=x")
    assert found is not None
    assert (found.body, found.shown) == ("change(a@2022, a@2021)", "x")
    assert read_figure("file:///tmp/f/a@2022").body == "a@2022"


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/",
        "https://example.org/f/",
        "/f/?ref=not a reference",
        "https://[",
        "#c1",
        "https://x/y?ref=a@2022",
    ],
)
def test_other_addresses_are_no_figures(address: str):
    assert read_figure(address) is None
    assert read_mark(address) is None


def test_a_mark_says_what_it_was_given_and_leaves_out_what_is_too_long():
    mark = read_mark(mark_address(BASE, "/mal/x/", BLOCK, kind="table", of="a b", words="Økonomi & 100 %", lines=""))
    assert mark is not None
    assert (mark.kind, dict(mark.fields)) == (BLOCK, {"kind": "table", "of": "a b", "words": "Økonomi & 100 %"})
    assert mark.get("lines") == ""
    long = mark_address(BASE, "/", BLOCK, kind="table", lines="x" * LONGEST)
    assert len(long) <= LONGEST
    assert read_mark(long).fields == {"kind": "table"}
