from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from samstyr.kernels.missing import Missing, MissingReason
from samstyr.kernels.suppression import SUPPRESSED, Totals, suppress, suppress_series, suppress_table
from tests.kernel_values import PENDING, PERSONS, series

ROWS, COLUMNS = ("kvinner", "menn", "alle"), ("unge", "voksne", "gamle", "sum")


@st.composite
def tables(draw) -> dict[tuple[str, str], Decimal]:
    """A table with right sums in its last row and column."""
    inner = {
        (row, column): draw(st.integers(0, 12) | st.integers(0, 900)) for row in ROWS[:-1] for column in COLUMNS[:-1]
    }
    cells = dict(inner)
    for row in ROWS[:-1]:
        cells[row, "sum"] = sum(inner[row, column] for column in COLUMNS[:-1])
    for column in COLUMNS:
        cells["alle", column] = sum(cells[row, column] for row in ROWS[:-1])
    return {place: Decimal(count) for place, count in cells.items()}


@given(tables())
def test_no_line_with_a_total_has_exactly_one_hidden_cell(cells):
    shown = suppress_table(cells, totals=Totals("alle", "sum"), min_count=5)
    lines = [[(row, column) for column in COLUMNS] for row in ROWS]
    lines += [[(row, column) for row in ROWS] for column in COLUMNS]
    hidden = [sum(shown[place] == SUPPRESSED for place in line) for line in lines]
    assert 1 not in hidden
    assert all(shown[place] in (cells[place], SUPPRESSED) for place in cells)
    assert all(shown[place] == SUPPRESSED for place, count in cells.items() if 0 < count < 5)


@given(tables())
def test_without_small_counts_nothing_is_hidden(cells):
    large = {place: count + 100 for place, count in cells.items()}
    assert suppress_table(large, totals=Totals("alle", "sum"), min_count=5) == large


def test_a_hidden_total_is_not_left_to_add_up():
    cells = {("kvinner", "antall"): Decimal(6), ("menn", "antall"): Decimal(0), ("alle", "antall"): Decimal(6)}
    with_hidden_total = cells | {("alle", "antall"): Decimal(3)}
    shown = suppress_table(with_hidden_total, totals=Totals(row="alle"), min_count=5)
    assert shown["kvinner", "antall"] == SUPPRESSED
    assert suppress_table(cells, totals=Totals(row="alle"), min_count=5) == cells


def test_without_a_stated_total_only_small_counts_are_hidden():
    cells = {("kvinner", "antall"): Decimal(2), ("menn", "antall"): Decimal(9)}
    shown = suppress_table(cells, totals=Totals(), min_count=5)
    assert list(shown.values()) == [SUPPRESSED, 9]


def test_a_lone_small_count_has_no_other_to_hide():
    assert suppress_table({("alle", "sum"): Decimal(2)}, totals=Totals("alle", "sum"), min_count=5) == {
        ("alle", "sum"): SUPPRESSED
    }


def test_without_a_limit_everything_is_shown():
    assert suppress(Decimal(1), None) == 1
    assert suppress(Decimal("0.5"), 5) == SUPPRESSED
    assert suppress(PENDING, 5) == Missing(MissingReason.PENDING)


def test_a_series_hides_its_small_counts():
    few = suppress_series(series({"2020": "4", "2021": "5", "2022": PENDING}, unit=PERSONS), 5)
    assert [one.value for one in few.figures] == [SUPPRESSED, 5, PENDING]
