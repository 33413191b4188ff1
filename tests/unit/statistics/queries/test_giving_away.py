from decimal import Decimal

from samstyr.kernels.missing import Missing
from samstyr.statistics.queries.giving_away import without_giving_away
from samstyr.statistics.queries.values import TableCell
from tests.unit.statistics.queries.cells import cell, table_of


def hidden(cells: tuple[TableCell, ...]) -> list[str]:
    return [f"{one.row.nb}/{one.column.nb}" for one in cells if isinstance(one.figure.value, Missing)]


def test_a_part_cannot_be_worked_out_from_a_total_row():
    cells, as_read = table_of({"A": {"n": "3"}, "B": {"n": "20"}, "C": {"n": "90"}, "Alle": {"n": "113"}})
    assert hidden(without_giving_away(cells, as_read=as_read)) == ["A/n", "B/n"]


def test_nor_from_a_total_column():
    cells, as_read = table_of({"2022": {"Kvinner": "2", "Menn": "7", "I alt": "9"}})
    assert hidden(without_giving_away(cells, as_read=as_read)) == ["2022/Kvinner", "2022/Menn"]


def test_without_a_total_only_the_small_figure_is_hidden():
    cells, as_read = table_of({"A": {"n": "3"}, "B": {"n": "20"}, "C": {"n": "90"}})
    assert hidden(without_giving_away(cells, as_read=as_read)) == ["A/n"]


def test_two_hidden_parts_need_no_third():
    cells, as_read = table_of({"A": {"n": "3"}, "B": {"n": "4"}, "C": {"n": "90"}, "Alle": {"n": "97"}})
    assert hidden(without_giving_away(cells, as_read=as_read)) == ["A/n", "B/n"]


def test_figures_of_another_period_are_left_alone():
    now, as_read = table_of({"A": {"n": "3"}, "B": {"n": "20"}, "C": {"n": "30"}, "Alle": {"n": "53"}})
    before, read_before = table_of({"A": {"n": "6"}, "B": {"n": "20"}, "Alle": {"n": "26"}}, period="2021")
    found = without_giving_away([*now, *before], as_read=as_read | read_before)
    assert not any(isinstance(one.figure.value, Missing) for one in found if one.period == "2021")
    assert hidden(found) == ["A/n", "B/n"]


def test_a_hidden_cell_says_nothing_in_its_note():
    found = without_giving_away([cell("A", "n", "3")], as_read={"A/n/2022/persons": Decimal(3)})
    assert not found[0].note


def test_a_table_with_nothing_hidden_is_as_it_was():
    cells, as_read = table_of({"A": {"n": "30"}, "Alle": {"n": "30"}})
    assert without_giving_away(cells, as_read=as_read) == tuple(cells)
