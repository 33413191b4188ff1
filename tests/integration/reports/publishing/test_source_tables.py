"""A table of a source in a report: what the source says, cell by cell, and who says so."""

from datetime import date

import pytest

from samstyr.reports.publishing.panels.facts import Facts
from samstyr.reports.publishing.panels.filling import fill
from samstyr.reports.publishing.syntax import Element, elements, text_of
from tests.published_reports import read_one

pytestmark = pytest.mark.usefixtures("demo")


def blocks_of(name: str, caption: str = "") -> list[Element]:
    facts = Facts(as_of=date(2023, 8, 31), area="asker", language="nb")
    part = read_one(f"# A\n\n::: {{.table of={name}}}\n{caption}\n:::\n")
    return list(fill([part], facts).parts[0].part.blocks)


def rows_of(blocks: list[Element]) -> list[list[str]]:
    found = next(one for one in elements(blocks) if one["t"] == "Table")
    _, _, _, head, bodies, _ = found["c"]
    rows = [*head[1], *bodies[0][3]]
    return [[text_of(cell[4]) for cell in row[1]] for row in rows]


def test_cells_have_their_units_and_the_table_its_source():
    blocks = blocks_of("turnover")
    head, first, *_ = rows_of(blocks)
    assert head == ["Gjelder", "2018–2019", "2019–2020", "2020–2021", "2021–2022"]
    assert first == ["Asker", "11,5\u00a0%", "12,8\u00a0%", "12,5\u00a0%", "13,2\u00a0%"]
    assert "Turnover, andel som sluttet i kommunal sektor" in text_of(blocks)
    assert text_of(blocks).endswith("Kilde: Fireårsrapport 2020–2023, Asker kommune, linje 1738")


def test_a_caption_of_the_writers_stands_instead_of_the_title():
    said = text_of(blocks_of("turnover", "Hvem slutter?"))
    assert "Hvem slutter?" in said
    assert "Turnover" not in said


def test_what_is_not_stated_is_a_dash():
    assert ["Asker samlet", "–", "73\u00a0%"] in rows_of(blocks_of("ldu_forvalter_okonomi"))


def test_rows_with_a_period_each_stand_in_one_column():
    assert rows_of(blocks_of("omstilling"))[:2] == [
        ["Gjelder", "Beløp, første år"],
        ["Handlingsprogram 2020–2023", "80\u00a0mill. kroner"],
    ]


def test_a_period_is_said_where_the_label_does_not_say_it():
    assert rows_of(blocks_of("arsverk_utvikling"))[0] == [
        "Gjelder", "2020", "2023", "Endring fra 2020", "Endring fra 2020, prosent",
    ]  # fmt: skip
