import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from samstyr.kernels.packages.differences import ROWS_A_LINE, Changes, applied, differences, lines, read

KEY = ("k", "l")
CELLS = st.sampled_from(["", "a", "b", 'q"', "x,y", "1\n2", "æ"])
STATES = st.dictionaries(st.tuples(st.sampled_from("abcd"), st.sampled_from("12")), st.tuples(CELLS, CELLS), max_size=8)
State = dict[tuple[str, str], tuple[str, str]]


def written(changes: Changes) -> bytes:
    return b"".join(lines(changes))


def frame(state: State, *, names: tuple[str, ...] = ("k", "l", "v", "w")) -> pl.DataFrame:
    rows = [(*key, *cells) for key, cells in state.items()]
    return pl.DataFrame(rows, schema=dict.fromkeys(("k", "l", "v", "w"), pl.String), orient="row").select(names)


def state(table: pl.DataFrame) -> State:
    return {(k, m): (v, w) for k, m, v, w in table.select("k", "l", "v", "w").iter_rows()}


@given(STATES, STATES)
def test_they_are_what_a_comparison_key_by_key_finds(before: State, after: State):
    found = differences(frame(before), frame(after), resource="t", key=KEY)
    assert state(found.added) == {key: row for key, row in after.items() if key not in before}
    assert state(found.removed) == {key: row for key, row in before.items() if key not in after}
    changed = {key for key in before.keys() & after.keys() if before[key] != after[key]}
    assert state(found.before) == {key: before[key] for key in changed}
    assert state(found.after) == {key: after[key] for key in changed}
    assert found.unchanged == len(before.keys() & after.keys()) - len(changed)
    assert found.is_empty == (before == after)


@given(STATES, STATES)
def test_they_lead_there_and_back(before: State, after: State):
    found = differences(frame(before), frame(after), resource="t", key=KEY)
    assert state(applied(frame(before), found)) == after
    assert state(applied(frame(after), found.inverse)) == before


@given(STATES, STATES, st.randoms(use_true_random=False))
def test_order_does_not_matter(before: State, after: State, rng: object):
    shuffled = dict(sorted(after.items(), key=lambda _: rng.random()))
    one = differences(frame(before), frame(after), resource="t", key=KEY)
    other = differences(frame(before, names=("w", "l", "k", "v")), frame(shuffled), resource="t", key=KEY)
    assert {state_of.height for state_of in (one.added, other.added)} == {one.added.height}
    columns = one.added.columns
    assert one.added.equals(other.added.select(columns))
    assert one.after.equals(other.after.select(columns))


@given(STATES, STATES, st.none() | st.tuples(st.text("ab"), st.text("ab")))
def test_the_list_of_changes_comes_back_from_its_bytes(
    before: State, after: State, description: tuple[str, str] | None
):
    table = differences(frame(before), frame(after), resource="t", key=KEY)
    changes = Changes((table,), description)
    content = written(changes)
    again = read(content)
    assert written(again) == content
    assert again.description == description
    if not table.is_empty:
        assert again.tables[0].added.equals(table.added)
        assert again.tables[0].inverse.added.equals(table.removed)


@given(STATES, STATES)
def test_turned_round_twice_it_is_itself(before: State, after: State):
    changes = Changes((differences(frame(before), frame(after), resource="t", key=KEY),), ("x", "y"))
    assert written(changes.inverse.inverse) == written(changes)
    assert changes.inverse.description == ("y", "x")
    assert not changes.is_empty
    assert Changes(()).inverse.is_empty


def test_a_column_that_one_side_lacks_counts_as_empty():
    before = pl.DataFrame({"k": ["a", "b"], "l": ["1", "1"], "v": ["x", ""]})
    after = pl.DataFrame({"k": ["a", "b"], "l": ["1", "1"], "w": ["", "new"]})
    found = differences(before, after, resource="t", key=KEY)
    assert found.after.rows() == [("a", "1", "", ""), ("b", "1", "", "new")]
    assert found.before.rows() == [("a", "1", "x", ""), ("b", "1", "", "")]


def test_a_long_list_comes_in_lines_and_goes_back_together():
    keys = [f"{number:06}" for number in range(2 * ROWS_A_LINE + 1)]
    rows = pl.DataFrame({"k": keys, "l": ["æ\u2028"] * len(keys)})
    changes = Changes((differences(rows.clear(), rows, resource="t", key=KEY),))
    found = list(lines(changes))
    assert len(found) == 1 + 3 + 3
    assert all(line.endswith(b"\n") for line in found)
    assert read(b"".join(found)).tables[0].added.equals(rows)
