from samstyr.exchange.queries.package import package
from samstyr.statistics.queries.records import counts, records
from samstyr.statistics.queries.values import RecordColumn, RecordTable


def facts() -> RecordTable:
    declared = package().resources["facts"]
    columns = [RecordColumn(column.name, column.label) for column in declared.columns]
    return records(resource=declared.name, title=declared.title, columns=columns)


def test_how_many_rows_each_declared_table_has(demo: object):
    assert counts() == {"cases": 75, "circular": 47, "emissions": 51, "facts": 98, "participation": 57, "places": 101}


def test_a_row_under_the_packages_own_labels(demo: object):
    found = facts()
    assert found.title.nb == "Enkelttall"
    assert dict(zip([column.name for column in found.columns], found.rows[0], strict=True))["value"] == "97800"
    assert next(column.label.en for column in found.columns if column.name == "topic") == "Topic"


def test_a_figure_about_few_persons_is_hidden_with_what_tells_of_it(demo: object):
    found = facts()
    names = [column.name for column in found.columns]
    row = next(dict(zip(names, row, strict=True)) for row in found.rows if row[0] == "f_075")
    assert (row["value"], row["raw"], row["note_nb"]) == (None, None, None)
    assert row["unit"] == "persons"


def test_nothing_else_is_hidden(demo: object):
    assert sum(None in row for row in facts().rows) == 1
