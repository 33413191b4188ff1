from dataclasses import replace

import pytest

from samstyr.kernels.period import Period
from samstyr.kernels.references.choosing import CannotResolve, choose, choose_span, subject_of
from samstyr.kernels.references.expressions import FigureName, Latest
from samstyr.kernels.references.reading import read_expression
from tests.reference_values import material


def name(text: str) -> FigureName:
    return read_expression(text).figures[0]


def refused(text: str) -> tuple[str, str]:
    with pytest.raises(CannotResolve) as raised:
        choose(name(text), material())
    return raised.value.fault.code, str(raised.value)


def test_a_figure_is_chosen_by_its_period():
    assert str(choose(name("oko_netto_laanegjeld@2021"), material()).figure.number) == "99.0"
    assert choose(name("oko_netto_laanegjeld@2021"), material()).label.nb == "oko_netto_laanegjeld, 2021"


def test_the_latest_is_the_last_that_is_measured():
    latest = choose(FigureName("kli_direkte_utslipp", Latest.LATEST), material()).figure
    assert latest.period == Period.of_year(2021)


def test_a_missing_figure_is_a_figure_too():
    assert not choose(name("kli_direkte_utslipp@2022"), material()).figure.is_measured


@pytest.mark.parametrize(
    ("text", "code", "says"),
    [
        ("oko_netto_laanegjled@2022", "unknown-indicator", 'Did you mean "oko_netto_laanegjeld"'),
        ("xyz@2022", "unknown-indicator", "samstyr status --json"),
        ("oko_netto_laanegjeld@2022/oslo", "unknown-area", "Areas with figures: asker, baerum"),
        ("oko_netto_laanegjeld", "no-period", "@2019, @2020, @2021, @2022"),
        ("oko_netto_laanegjeld@2018", "no-figure", "It has figures for @2019"),
        ("oko_netto_laanegjeld@2022-T1", "ambiguous-period", "Choose one. It has figures for @2022."),
        ("oko_netto_laanegjeld@2021-2022", "ambiguous-period", "@2021, @2022"),
    ],
)
def test_what_is_not_there_is_said_with_what_is(text: str, code: str, says: str):
    found, message = refused(text)
    assert found == code
    assert says in message


def test_a_series_without_figures_says_so():
    debt = material().subjects["oko_netto_laanegjeld", "asker"]
    empty = replace(debt, series=replace(debt.series, figures=()), by_period={})
    whole = replace(material(), subjects={("tom", "asker"): empty})
    with pytest.raises(CannotResolve, match="no figures at all"):
        choose(name("tom@latest"), whole)
    with pytest.raises(CannotResolve, match="It has no figures"):
        choose(name("tom@2022"), whole)


def test_a_span_is_every_period_in_it():
    found = choose_span(name("mean(oko_netto_laanegjeld@2020..2022)"), material())
    assert [one.figure.period.year for one in found] == [2020, 2021, 2022]
    with pytest.raises(CannotResolve, match="no figure for 2018"):
        choose_span(name("mean(oko_netto_laanegjeld@2018..2022)"), material())


def test_another_area_has_a_subject_of_its_own():
    assert subject_of(name("oko_netto_laanegjeld@2022/baerum"), material()).series.area == "baerum"
