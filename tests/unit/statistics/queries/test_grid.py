from samstyr.statistics.queries.grid import grid
from samstyr.statistics.queries.values import GridRow, TableCell
from tests.kernel_values import PERCENT
from tests.unit.statistics.queries.cells import cell


def read(cells: list[TableCell]) -> tuple[list[tuple[str, str]], list[list[str]]]:
    columns, rows = grid(cells)
    return [(column.label.nb, column.period) for column in columns], [values(row) for row in rows]


def values(row: GridRow) -> list[str]:
    return [row.label.nb, *(str(one.figure.number) if one else "" for one in row.cells)]


def test_rows_and_columns_stand_in_the_order_that_the_cells_name_them():
    cells = [
        cell("Skog", "Areal", "50"),
        cell("Skog", "Andel", "60"),
        cell("Eng", "Areal", "70"),
        cell("Eng", "Andel", "80"),
    ]
    assert read(cells) == ([("Areal", ""), ("Andel", "")], [["Skog", "50", "60"], ["Eng", "70", "80"]])


def test_the_same_label_in_two_years_is_two_columns():
    cells = [cell("Råd", "Møter", "10", period="2021"), cell("Råd", "Møter", "20", period="2022")]
    assert read(cells) == ([("Møter", "2021"), ("Møter", "2022")], [["Råd", "10", "20"]])


def test_a_label_that_says_the_period_is_not_said_twice():
    cells = [
        cell("Asker", "2018–2019", "11", period="2018-2019"),
        cell("Asker", "2019–2020", "12", period="2019-2020"),
    ]
    assert read(cells)[0] == [("2018–2019", ""), ("2019–2020", "")]


def test_a_cell_that_the_source_lacks_is_an_empty_place():
    cells = [cell("Skog", "Areal", "50"), cell("Skog", "Andel", "60"), cell("Eng", "Andel", "80")]
    assert read(cells)[1] == [["Skog", "50", "60"], ["Eng", "", "80"]]


def test_no_figure_is_lost_where_two_meet_in_one_place():
    cells = [cell("Barn", "Vekst", "50"), cell("Barn", "Vekst", "7", unit=PERCENT)]
    assert read(cells)[1] == [["Barn", "50"], ["Barn", "7"]]
