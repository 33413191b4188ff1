"""Norway's municipality codes and their changes since 2013; tests that need the national tables skip without."""

import os
from datetime import date
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import polars as pl
import pytest

from samstyr.kernels.missing_columns import MISSING_TYPE
from samstyr.kernels.municipalities.changes import CodeChange, Life
from samstyr.kernels.municipalities.history import History, history_of

NORWAY = Path(os.environ.get("SAMSTYR_NORWAY", Path(__file__).resolve().parents[2] / "shared/data/norway"))
needs_norway = pytest.mark.skipif(
    not NORWAY.is_dir(), reason="the national tables are not here; name them in SAMSTYR_NORWAY"
)
YEARS = (2013, 2017, 2018, 2019, 2020)
RENUMBERED = 2024
UNKNOWN_PLACE = "9999"


def read(path: str) -> pl.DataFrame:
    """A national table; every cell is text."""
    return pl.read_csv(NORWAY / path, infer_schema_length=0)


def national_history() -> History:
    """Every municipality code from 2013 on, with what became of it."""
    codes = read("geography/municipality_codes_2013_2020.csv")
    moved = read("geography/municipality_redistricting_to_2024.csv").filter(
        pl.col("last_year") == f"{RENUMBERED - 1}", pl.col("municipality_original") != UNKNOWN_PLACE
    )
    changes = [change for pair in pairwise(YEARS) for change in _changes(codes, *pair)]
    changes += [
        CodeChange(old, new, date(RENUMBERED, 1, 1), share=None if weight == "1.0" else Decimal(weight))
        for old, new, weight, *_ in moved.iter_rows()
    ]
    return history_of(changes, _register(codes, set(moved["municipality_original"])))


def _changes(codes: pl.DataFrame, before: int, after: int) -> list[CodeChange]:
    pairs = codes.select(f"code_{before}", f"code_{after}", f"name_{before}", f"name_{after}").drop_nulls()
    return [
        CodeChange(old, new, date(after, 1, 1), old_name, new_name)
        for old, new, old_name, new_name in pairs.iter_rows()
        if (old, old_name) != (new, new_name)
    ]


def _register(codes: pl.DataFrame, moved: set[str]) -> list[Life]:
    """The codes of each year with the years they counted; of the last year's, those that did not move go on."""
    lives = {}
    for year, following in zip(YEARS, (*YEARS[1:], RENUMBERED), strict=True):
        for code in set(codes[f"code_{year}"].drop_nulls()) - {UNKNOWN_PLACE}:
            started = lives[code].starts if code in lives else (None if year == YEARS[0] else date(year, 1, 1))
            goes_on = following == RENUMBERED and code not in moved
            lives[code] = Life(code, "", started, None if goes_on else date(following, 1, 1))
    return list(lives.values())


def original_population(code: str) -> dict[str, str]:
    """The residents of a code by year, as they were counted in that year's borders."""
    everybody = pl.read_parquet(NORWAY / "population/population_original_borders_age_2005_2021.parquet")
    years = everybody.filter(pl.col("municipality") == code).group_by("year").agg(pl.col("population").sum())
    return {str(year): str(people) for year, people in years.iter_rows()}


def population_today(code: str) -> dict[str, str]:
    """The residents of one of today's municipalities by year, as put together by others."""
    totals = read("population/population_totals_2005_2026.csv").filter(pl.col("municipality") == code)
    return dict(totals.select("year", "total").iter_rows())


def residents_in_borders_of_the_year(first: int) -> pl.DataFrame:
    """The residents of every code from a year on, as the column engine takes them."""
    everybody = pl.read_parquet(NORWAY / "population/population_original_borders_age_2005_2021.parquet")
    years = everybody.filter(pl.col("year") >= first).group_by("municipality", "year").agg(pl.col("population").sum())
    return years.select(
        indicator=pl.lit("population"),
        area="municipality",
        kind=pl.lit("year"),
        first=pl.date("year", 1, 1),
        last=pl.date("year", 12, 31),
        value=pl.col("population").cast(pl.Float64),
        comparable_with=pl.lit(""),
        has_caveat=pl.lit(False),
        missing=pl.lit(None, dtype=MISSING_TYPE),
    )
