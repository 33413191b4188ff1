from datetime import date

import polars as pl

from samstyr.kernels.peers.columns.fields import comparable_frame, fields_frame, placed_frame, sizes_frame
from samstyr.kernels.peers.columns.inputs import FIELD, members_frame, peer_rules_frame
from tests.peer_values import COUNT, PEOPLE, RATE, figures, group
from tests.unit_frames import long_frame

RULES = peer_rules_frame([RATE, COUNT, PEOPLE])


def fields(values, of, weights=()):
    comparable = comparable_frame(long_frame({"rate": figures(values), "people": figures(dict(weights))}), RULES)
    members = members_frame([of])
    placed = placed_frame(comparable, members).filter(pl.col("indicator") == "rate")
    nothing = placed.select(FIELD).clear().with_columns(value=pl.lit(0.0))
    return fields_frame(placed, sizes_frame(members, placed), RULES, nothing, 5).row(0, named=True)


def test_a_field_has_its_spread_and_level_in_whole_units():
    row = fields({"a": "1.0", "b": "2.0", "c": "4.0"}, group("a", "b", "c", "d"), {"a": "1", "b": "1", "c": "2"})
    assert (row["lowest"], row["median"], row["upper_quartile"], row["highest"]) == (10, 20, 30, 40)
    assert (row["level_kind"], row["level"], row["size"], row["measured"], row["is_thin"]) == (
        "weighted_mean", 28, 4, 3, True,
    )  # fmt: skip


def test_a_weight_that_lacks_leaves_the_median():
    row = fields({"a": "1.0", "b": "2.0", "c": "4.0"}, group("a", "b", "c"), {"a": "1", "b": "1"})
    assert (row["level_kind"], row["level"], row["computed"]) == ("median", 20, None)


def test_what_is_not_weighted_weighs_the_same():
    comparable = comparable_frame(long_frame({"count": figures({"a": "3", "b": "4"})}), RULES)
    assert comparable["weight_units"].to_list() == [1, 1]
    assert comparable["last"].to_list() == [date(2022, 12, 31)] * 2
