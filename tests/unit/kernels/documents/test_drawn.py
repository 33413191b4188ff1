"""Tables drawn with signs are tables, and rules are no words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samstyr.kernels.documents.cleaning import pieces_of_text
from samstyr.kernels.documents.drawn import undrawn

PIPES = """| Nøkkeltall | 2021 | 2022 |
|---|---:|---:|
| Fravær | 7,7 % | 8,4 % |
| Fulle stillinger | 59,4 % | 59,6 % |"""
RULED = """  Nøkkeltall         2021     2022
  ---------------- -------- --------
  Fravær             7,7 %    8,4 %
  Fulle stillinger  59,4 %   59,6 %"""
BOXED = """+------------------+--------+--------+
| Nøkkeltall | 2021 | 2022 |
+==================+========+========+
| Fravær | 7,7 % | 8,4 % |
+------------------+--------+--------+
| Fulle stillinger | 59,4 % | 59,6 % |
+------------------+--------+--------+"""


@pytest.mark.parametrize("drawn", [PIPES, RULED, BOXED], ids=["pipes", "ruled", "boxed"])
def test_a_drawn_table_is_a_table(drawn: str):
    before, table, after = pieces_of_text(f"Dette er en setning.\n\n{drawn}\n\nDette er en til.")
    assert table.cells == (
        ("Nøkkeltall", "2021", "2022"),
        ("Fravær", "7,7 %", "8,4 %"),
        ("Fulle stillinger", "59,4 %", "59,6 %"),
    )
    assert (before.text, after.text) == ("Dette er en setning.", "Dette er en til.")


def test_a_title_with_a_line_below_it_is_a_title():
    found = pieces_of_text("Om skolene\n==========\nVi har 9 skoler i kommunen.\n\n---\n\nVi har 4 haller i bruk.")
    assert [(one.kind.value, one.text) for one in found] == [
        ("heading", "Om skolene"),
        ("paragraph", "Vi har 9 skoler i kommunen."),
        ("paragraph", "Vi har 4 haller i bruk."),
    ]


@given(st.lists(st.text("a |-=\t", max_size=12), max_size=6))
def test_no_line_is_lost_and_no_letter(lines: list[str]):
    found = undrawn(lines)
    assert len(found) == len(lines)
    assert [one.count("a") for one in found] == [one.count("a") for one in lines]
