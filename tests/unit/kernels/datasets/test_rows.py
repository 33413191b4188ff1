import pyarrow as pa
from hypothesis import given
from hypothesis import strategies as st

from samstyr.kernels.datasets.grid import no_statuses
from samstyr.kernels.datasets.rows import Rows, dataset_of_rows, said_twice
from samstyr.kernels.datasets.values import Dimension

pairs = st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("xy")), min_size=1, max_size=12)


def dataset(rows):
    columns = [pa.array([row[at] for row in rows], pa.string()) for at in range(2)]
    values = pa.array([float(at) for at in range(len(rows))])
    of_rows = Rows(columns, values, no_statuses(len(rows)), pa.array([0] * len(rows), pa.int8()))
    return dataset_of_rows([Dimension("p", (), labels={"a": "A", "z": "Z"}), Dimension("q", ())], of_rows)


@given(pairs)
def test_rows_keep_their_order_and_codes_come_as_they_first_stand(rows):
    found = dataset(rows)
    assert list(zip(found.cells["p"].to_pylist(), found.cells["q"].to_pylist(), strict=True)) == rows
    assert found.dimensions[0].codes == tuple(dict.fromkeys(row[0] for row in rows))
    assert found.is_grid is False


def test_labels_are_kept_for_codes_that_are_there():
    assert dataset([("a", "x"), ("b", "x")]).dimensions[0].labels == {"a": "A"}


@given(pairs)
def test_each_row_that_says_what_an_earlier_one_did_is_doubtful(rows):
    doubts = [str(doubt) for doubt in said_twice(dataset(rows), range(1, len(rows) + 1))]
    expected = [
        f"line {at + 1}: it is about the same as line {rows.index(row) + 1}"
        for at, row in enumerate(rows)
        if rows.index(row) < at
    ]
    assert doubts == expected
