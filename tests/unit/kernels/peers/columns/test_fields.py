import polars as pl
import pytest

from samstyr.kernels.peers.columns.fields import (
    WIDEST,
    comparable_of,
    fields_frame,
    ordered_frame,
    placed_frame,
    sizes_frame,
)
from samstyr.kernels.peers.columns.inputs import FIELD, members_frame, peer_rules_frame
from tests.peer_values import COUNT, PEOPLE, RATE, figures, group
from tests.unit_frames import long_frame

RULES = peer_rules_frame([RATE, COUNT, PEOPLE])


def fields(values, of, weights=()):
    comparable = comparable_of(long_frame({"rate": figures(values), "people": figures(dict(weights))}), RULES)
    members = members_frame([of])
    placed = placed_frame(comparable, members.filter("is_member"))
    nothing = comparable.cells.select(*(name for name in FIELD if name != "group")).clear()
    nothing = nothing.with_columns(group=pl.lit(None, members.schema["group"]), value=pl.lit(0.0))
    found = fields_frame(ordered_frame(placed), comparable.cells, sizes_frame(members, placed), nothing, 5)
    return found.filter(indicator="rate").row(0, named=True)


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
    comparable = comparable_of(long_frame({"count": figures({"a": "3", "b": "4"})}), RULES)
    assert comparable.figures.select("weight_units", "year").rows() == [(1, 2022)] * 2


@pytest.mark.parametrize(("few", "many"), [(1, 3), (1, 3 * WIDEST)])
def test_figures_stand_in_order_with_where_their_field_and_their_equals_begin_and_end(few, many):
    comparable = comparable_of(long_frame({"count": figures({"a": f"{many}", "b": f"{few}", "c": f"{many}"})}), RULES)
    ordered = ordered_frame(placed_frame(comparable, members_frame([group("a", "b", "c"), group("a", id="h")])))
    own = ordered.filter(group="g")
    first = own["start"][0]
    assert own["units"].to_list() == [few, many, many]
    assert [(row[0] - first, row[1] - first) for row in own.select("equal_start", "equal_end").rows()] == [
        (0, 1), (1, 3), (1, 3),
    ]  # fmt: skip
    assert set(own["end"] - own["start"]) == {3}
    assert ordered["field"].n_unique() == 2
