import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from samstyr.kernels.packages.canonical import ROW
from samstyr.kernels.packages.columns import Kind, Reference
from samstyr.kernels.packages.resources import Beside, Fault, Judge, Rule
from samstyr.kernels.packages.rows import (
    cycle_problems,
    judge_problems,
    key_problems,
    reference_problems,
    rule_problems,
)
from samstyr.kernels.texts import Text
from tests.unit.kernels.packages.tables import THINGS, column, frame, resource, said

PAIRS = resource(column("a"), column("b"), column("n"), key=("a", "b"), unique=(("n",),))


def test_a_row_twice_and_two_values_are_told_apart():
    table = frame(a=["x", "x", "y", "y", "z"], b=["1", "1", "1", "1", "1"], n=["p", "p", "q", "r", "s"])
    plain = resource(column("a"), column("b"), column("n"), key=("a", "b"))
    assert said(key_problems(table, plain, file="f.csv")) == [
        ("duplicate-row", 3, "a, b", "x · 1"),
        ("two-values", 5, "a, b", "y · 1"),
    ]


def test_what_must_be_one_row_s_own_is_so_unless_it_is_empty():
    table = frame(a=["x", "y", "z", "w"], b=["", "", "", ""], n=["p", "p", "", ""])
    assert said(key_problems(table, PAIRS, file="f.csv")) == [("duplicate-row", 3, "n", "p")]


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("12")), max_size=12))
def test_as_many_rows_are_refused_as_there_are_too_many(keys: list[tuple[str, str]]):
    table = frame(a=[a for a, _ in keys], b=[b for _, b in keys], n=[""] * len(keys))
    assert key_problems(table, PAIRS, file="f.csv").height == len(keys) - len(set(keys))


def test_a_reference_is_looked_up_where_it_leads():
    orders = resource(column("id"), column("thing", refers_to=Reference("things", "id")), name="orders")
    table = frame(id=["1", "2", "3"], thing=["a", "", "b"])
    others = {"things": frame(id=["a"])}
    assert said(reference_problems(table, orders, file="f.csv", others=others)) == [
        ("dangling-reference", 4, "thing", "b")
    ]
    assert len(said(reference_problems(table, orders, file="f.csv", others={}))) == 2


def test_a_rule_sees_the_row_and_what_lies_beside_it():
    rule = Rule(
        "contradiction",
        "size",
        Text("høyst så stor som helheten", "at most as large as the whole"),
        pl.col("size") > pl.col("things.size"),
        Beside("part_of", "things", ("size",)),
    )
    table = frame(id=["a", "b", "c"], part_of=["", "a", "a"], size=["2", "3", "1"], note=[""] * 3)
    things = resource(*THINGS.columns, rules=(rule,))
    assert said(rule_problems(table, things, file="f.csv", others={"things": table})) == [
        ("contradiction", 2, "size", "2"),
        ("contradiction", 3, "size", "3"),
    ]
    assert len(said(rule_problems(table, things, file="f.csv", others={}))) == 3


def test_rows_that_lie_in_themselves_are_named_and_those_that_lead_there_are_not():
    table = frame(id=["a", "b", "c", "d", "e"], part_of=["b", "c", "b", "d", ""])
    assert sorted(said(cycle_problems(table, THINGS, file="f.csv"))) == [
        ("contradiction", 3, "part_of", "c"),
        ("contradiction", 4, "part_of", "b"),
        ("contradiction", 5, "part_of", "d"),
    ]


def test_a_long_chain_is_followed_once():
    count = 50_000
    table = frame(id=[str(n) for n in range(count)], part_of=[str(n + 1) for n in range(count)])
    assert cycle_problems(table, THINGS, file="f.csv").height == 0


def test_a_table_without_the_column_to_follow_has_no_circles():
    within = resource(column("part_of", Kind.ID, refers_to=Reference("things", "id")), key=())
    assert cycle_problems(frame(part_of=["a"]), within, file="f.csv").height == 0


def test_a_judge_says_in_its_own_words_what_is_wrong_with_a_row():
    def too_long(things: pl.DataFrame, others: dict[str, pl.DataFrame]):
        longest = others["limits"]["longest"].max() or "0"
        for row, note in things.select(ROW, "note").iter_rows():
            if len(note) > int(longest):
                yield Fault(row, note, Text(f"høyst {longest} tegn", f"at most {longest} letters"))

    judge = Judge("contradiction", "note", ("id",), {"limits": ("longest",)}, too_long)
    judged = resource(column("id", Kind.ID), column("note"), judges=(judge,))
    table = frame(id=["a", "b"], note=["kort", "altfor langt"])
    limits = pl.DataFrame({"longest": ["5"]})
    assert said(judge_problems(table, judged, file="f.csv", others={"limits": limits})) == [
        ("contradiction", 3, "note", "altfor langt")
    ]
    without_limits = said(judge_problems(table, judged, file="f.csv", others={}))
    assert [row for _, row, _, _ in without_limits] == [2, 3]
