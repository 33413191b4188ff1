"""Figures about few people are hidden in every format, and in what a search shows."""

import io
from datetime import UTC, datetime

import polars as pl
import pytest

from samstyr.api.downloads.kinds import Ending
from samstyr.audit.changes import record
from samstyr.goals.models import Indicator
from samstyr.search import changes
from samstyr.search.queries import find

FEW = "by_nye_boliger"
HIDDEN = "833"
NOON = datetime(2023, 8, 31, 12, tzinfo=UTC)


@pytest.fixture
def ask_about_few(ask):
    Indicator.objects.filter(id=FEW).update(min_count=834)
    # What is kept of the figures is kept for a load, so this one has to look like one.
    record(what="package.loaded", subject=FEW, payload={"min_count": 834}, by="Kari Nordmann", at=NOON)
    return ask


@pytest.mark.parametrize("format", ["json", "csv", "json-stat"])
def test_the_api_hides_them(ask_about_few, format):
    answer = ask_about_few(f"/api/v1/series?indicator={FEW}&from=2022&format={format}").content.decode()
    assert HIDDEN not in answer
    assert "suppressed" in answer


def test_parquet_hides_them(ask_about_few):
    content = ask_about_few(f"/api/v1/series?indicator={FEW}&format=parquet").content
    row = pl.read_parquet(io.BytesIO(content)).filter(pl.col("year") == 2022).row(0, named=True)
    assert (row["value"], row["status"], row["printed"]) == (None, "suppressed", "")


def test_the_indicator_itself_hides_them(ask_about_few):
    assert HIDDEN not in ask_about_few(f"/api/v1/indicators/{FEW}").content.decode()


def test_a_hidden_figure_is_chosen_as_hidden_and_not_as_measured(ask_about_few):
    address = f"/api/v1/series?indicator={FEW}&status="
    every = ask_about_few(f"/api/v1/series?indicator={FEW}").json()["items"]
    for status in ("measured", "suppressed", "pending", "not_measured"):
        chosen = ask_about_few(address + status).json()["items"]
        assert chosen == [one for one in every if one["status"] == status]
    assert ask_about_few(f"{address}suppressed").json()["total"] >= 1


@pytest.mark.parametrize("ending", [Ending.CSV, Ending.NORWEGIAN_CSV, Ending.JSON_STAT, Ending.SVG])
def test_no_file_has_them(ask_about_few, ending):
    content = ask_about_few(f"/nokkeltall/{FEW}/{FEW}.{ending}").content.decode()
    assert HIDDEN not in content
    assert content


def test_a_search_does_not_show_them(ask_about_few):
    changes.rebuild()
    hit = next(one for one in find(text="nye boliger", language="nb").best if one.key == FEW)
    assert HIDDEN not in hit.figure.nb
