"""A figure about few people is hidden everywhere that a figure is asked for."""

from pathlib import Path

import pytest

from samstyr.goals.queries.goal import goal_page
from samstyr.goals.queries.indicator import figure, indicator_page, standing
from samstyr.goals.queries.overview import overview
from samstyr.goals.queries.selected import figures, series
from samstyr.goals.queries.values import Selection
from samstyr.kernels.figures import Figure
from samstyr.kernels.missing import Missing, MissingReason
from tests.integration.reloading import Row, cells, reload
from tests.kernel_values import AS_OF

FEW = "by_nye_boliger"
SERIES_OF_FEW = "nye_boliger"
YEAR = "2022"


@pytest.fixture
def few(demo: object, tmp_path: Path) -> None:
    """New dwellings become persons, and there are three of them in 2022."""
    reload(
        tmp_path,
        indicators=cells({"id": FEW}, unit="persons"),
        series=cells({"id": SERIES_OF_FEW}, unit="persons"),
        observations=cells({"indicator_id": FEW, "year": YEAR}, value="3", raw="3 personer", caveat_nb="Bare 3."),
    )


def hidden(found: Figure | None) -> bool:
    assert found is not None
    assert "3" not in found.citation.printed
    assert not found.caveat
    return found.value == Missing(MissingReason.SUPPRESSED)


def last(found: tuple[Figure, ...]) -> Figure:
    return next(one for one in found if str(one.period) == YEAR)


def test_in_the_overview(few: None):
    one = next(one for one in overview(as_of=AS_OF, area="asker").standings if one.indicator.id == FEW)
    assert hidden(last(one.series.figures))
    assert one.assessment.latest is not None
    assert str(one.assessment.latest.period) == "2021"


def test_in_the_change_from_the_year_before(few: None):
    found = standing(id=FEW, as_of=AS_OF, area="asker")
    assert found is not None
    change = found.assessment.change
    assert change.latest is not None
    assert str(change.latest.period) == "2021"


def test_on_the_indicators_page(few: None):
    page = indicator_page(id=FEW, as_of=AS_OF, area="asker")
    assert page is not None
    assert hidden(last(page.standing.series.figures))
    assert YEAR not in [str(one.figure.period) for one in page.year_verdicts]


def test_at_its_short_address(few: None):
    found = figure(id=FEW, period=YEAR, as_of=AS_OF, area="asker")
    assert found is not None
    assert hidden(found.figure)


def test_on_the_goals_page(few: None):
    page = goal_page(id="byer_samfunn_4", as_of=AS_OF, area="asker")
    assert page is not None
    one = next(one for one in page.standing.standings if one.indicator.id == FEW)
    assert hidden(last(one.series.figures))


def test_in_what_a_researcher_takes_out(few: None):
    selection = Selection(indicators=(FEW,))
    assert hidden(last(tuple(one.figure for one in figures(selection=selection, as_of=AS_OF).figures)))
    assert hidden(last(series(selection=selection, as_of=AS_OF)[0].figures))


def test_in_what_the_figure_said_before(few: None, tmp_path: Path):
    def more_later(row: Row) -> Row:
        return row | {"value": "40", "raw": "40"} if (row["indicator_id"], row["year"]) == (FEW, YEAR) else row

    reload(
        tmp_path / "later",
        indicators=cells({"id": FEW}, unit="persons"),
        series=cells({"id": SERIES_OF_FEW}, unit="persons"),
        observations=more_later,
    )
    found = figure(id=FEW, period=YEAR, as_of=AS_OF, area="asker")
    assert found is not None
    assert found.figure.number == 40
    assert hidden(found.revisions[0].before)


def test_a_declared_limit_is_used_for_any_unit(demo: object, tmp_path: Path):
    reload(tmp_path, indicators=lambda row: row | {"min_count": "1000" if row["id"] == FEW else ""})
    one = standing(id=FEW, as_of=AS_OF, area="asker")
    assert one is not None
    assert all(hidden(found) for found in one.series.figures if found.value)
    assert one.assessment.latest is None
