from datetime import date

import polars as pl

from samstyr.kernels.missing import Missing, MissingReason
from samstyr.kernels.municipalities.columns.inputs import (
    CELLS_SCHEMA,
    cells_frame,
    lives_frame,
    rules_frame,
    times_frame,
)
from tests.code_history import COVERAGE, code_series, three_places

HISTORY = three_places()


def test_figures_become_rows_with_their_reasons():
    pending = Missing(MissingReason.PENDING)
    frame = cells_frame([code_series("3203", {"2024": "5.25", "2025": pending}, COVERAGE)], {"coverage": 1})
    assert frame.schema == pl.Schema(CELLS_SCHEMA)
    assert frame.select("area", "last", "value", "missing").rows() == [
        ("3203", date(2024, 12, 31), 5.3, None),
        ("3203", date(2025, 12, 31), None, "pending"),
    ]


def test_times_are_far_away_where_they_are_open():
    rows = times_frame(HISTORY, ["3203", "1580"]).rows()
    assert ("3203", "3203", 0, date(2024, 1, 1), date.max, 1, True) in rows
    assert ("3203", "0628", 2, date.min, date(2020, 1, 1), 3, True) in rows
    assert ("1580", "1507", 1, date(2020, 1, 1), date(2024, 1, 1), 1, False) in rows


def test_lives_have_their_days():
    rows = lives_frame(HISTORY).rows()
    assert ("3025", date(2020, 1, 1), date(2024, 1, 1)) in rows
    assert ("0301", date.min, date.max) in rows


def test_a_rule_is_a_row():
    row = rules_frame([COVERAGE]).row(0, named=True)
    assert (row["joining"], row["weight"], row["decimals"], row["is_count"]) == ("weighted", "population", 1, False)
