from importlib import import_module

import pytest

from tests.spec.tables import Table
from tools import rules_page


@pytest.mark.parametrize(("path", "language"), rules_page.PAGES.items(), ids=lambda value: str(value)[-9:])
def test_the_page_of_the_rules_is_made_from_the_tables(path, language):
    expected = rules_page.page(language)
    assert path.read_text("utf-8") == expected, "The page has drifted: run python -m tools.rules_page"


def test_a_changed_table_changes_the_page():
    table = Table(
        import_module("tests.spec.test_change").BAND.says, "figures | direction\n2022: 1.5, 2023: 2 | improving"
    )
    assert "| `2022: 1,5; 2023: 2` | `bedre` |" in "\n".join(rules_page.rule(table, "nb"))


def test_every_column_has_a_norwegian_name():
    tables = [
        value
        for name in rules_page.MODULES
        for value in vars(import_module(f"tests.spec.{name}")).values()
        if isinstance(value, Table)
    ]
    columns = {column for table in tables for column in (*table.columns, *table.given)}
    assert columns - set(rules_page.HEADS) == {"a", "b", "c", "sum"}
    assert len(tables) > 20
