from samstyr.kernels.period import Period
from samstyr.kernels.references.expressions import Expression, FigureName, Latest, Year


def test_names_are_said_as_they_are_written():
    assert str(FigureName("a")) == "a"
    assert str(FigureName("a", Latest.LATEST, area="asker")) == "a@latest/asker"
    assert str(FigureName("a", Period.of_year(2019), Period.of_year(2022))) == "a@2019..2022"
    assert str(Year(2019)) == "2019"


def test_places_do_not_make_two_references_differ():
    assert FigureName("a", start=1, end=2) == FigureName("a", start=5, end=6)
    assert Expression("sum", (Year(2019, 4, 8),), 0, 9) == Expression("sum", (Year(2019),))


def test_an_expression_knows_its_figures():
    since = Expression("since", (FigureName("a"), Year(2019)))
    assert since.figures == (FigureName("a"),)
    assert str(since) == "since(a, 2019)"
