from pathlib import Path

from pytest_django import DjangoAssertNumQueries

from samstyr.kernels.missing import Missing, MissingReason
from samstyr.statistics.queries.tables import summaries, table, tables
from tests.integration.reloading import cells, reload
from tests.kernel_values import AS_OF


def test_every_table_is_listed_in_one_query(demo: object, django_assert_num_queries: DjangoAssertNumQueries):
    with django_assert_num_queries(1):
        found = {one.id: one for one in summaries()}
    assert len(found) == 54
    turnover = found["turnover"]
    assert (turnover.publisher, turnover.chapter, turnover.cells) == ("KS/PAI", "medarbeidere", 24)
    assert turnover.periods == ("2018-2019", "2019-2020", "2020-2021", "2021-2022")


def test_a_table_by_area_in_readable_shape(demo: object, django_assert_num_queries: DjangoAssertNumQueries):
    with django_assert_num_queries(1):
        found = table(id="turnover", as_of=AS_OF)
    assert found is not None
    assert [column.label.nb for column in found.grid_columns] == ["2018–2019", "2019–2020", "2020–2021", "2021–2022"]
    row = found.grid_rows[0]
    assert (row.label.nb, row.area) == ("Asker", "asker")
    assert [str(one.figure.number) for one in row.cells if one] == ["11.5", "12.8", "12.5", "13.2"]


def test_a_cell_says_where_it_stands(demo: object):
    found = table(id="turnover", as_of=AS_OF)
    assert found is not None
    first = found.cells[0]
    assert (first.area_name.nb, first.period, first.figure.citation.source) == ("Asker", "2018-2019", "001")


def test_no_cell_is_lost_in_readable_shape(demo: object):
    ids = [one.id for one in summaries()]
    for found in tables(ids=ids, as_of=AS_OF):
        shown = [one.id for row in found.grid_rows for one in row.cells if one]
        assert sorted(shown) == sorted(one.id for one in found.cells)


def test_a_cell_without_a_value_is_missing(demo: object):
    found = table(id="politiske_moter_saker", as_of=AS_OF)
    assert found is not None
    closed = next(one for one in found.cells if one.id == "politiske_moter_saker_071")
    assert closed.figure.value == Missing(MissingReason.NOT_AVAILABLE)
    assert closed.figure.citation.printed == "Avsluttet"


def test_an_unknown_table_is_none(demo: object):
    assert table(id="ukjent", as_of=AS_OF) is None


def test_a_figure_about_few_persons_is_hidden_in_both_shapes(demo: object, tmp_path: Path):
    reload(tmp_path, tables=cells({"id": "turnover_001"}, unit="persons", value="3", raw="3", note_nb="Tre sluttet."))
    found = table(id="turnover", as_of=AS_OF)
    assert found is not None
    first, corner = found.cells[0], found.grid_rows[0].cells[0]
    assert first == corner
    assert first.figure.value == Missing(MissingReason.SUPPRESSED)
    assert not first.figure.citation.printed
    assert not first.note


def test_a_table_may_state_its_own_limit(demo: object, tmp_path: Path):
    reload(tmp_path, tables=lambda row: row | {"min_count": "12" if row["table_id"] == "turnover" else ""})
    found = table(id="turnover", as_of=AS_OF)
    assert found is not None
    assert [one.id for one in found.cells if not one.figure.is_measured] == ["turnover_001", "turnover_015"]
