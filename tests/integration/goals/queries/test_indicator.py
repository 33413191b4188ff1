from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from pytest_django import DjangoAssertNumQueries

from samstyr.goals.models import AssessmentNote
from samstyr.goals.queries.indicator import figure, indicator_page
from samstyr.goals.queries.values import IndicatorPage
from samstyr.kernels.missing import Missing, MissingReason
from tests.integration.reloading import CONTROLLER, LOADED_AT, cells, reload
from tests.kernel_values import AS_OF

DEBT = "oko_netto_laanegjeld"


def page_of(id: str) -> IndicatorPage:
    page = indicator_page(id=id, as_of=AS_OF, area="asker")
    assert page is not None
    return page


def test_it_stands_in_its_goal_and_focus_area(demo: object):
    page = page_of(DEBT)
    assert (page.focus_area.id, page.goal.id) == ("okonomi", "okonomi_1")
    assert [one.indicator.id for one in page.siblings] == [
        "oko_disposisjonsfond",
        "oko_netto_driftsresultat",
        "oko_vedlikehold_m2",
    ]


def test_each_year_has_its_verdict(demo: object):
    years = [(str(one.figure.period), one.attainment.value, one.distance) for one in page_of(DEBT).year_verdicts]
    assert years == [
        ("2019", "missed", Decimal("19.1")),
        ("2020", "missed", Decimal("22.8")),
        ("2021", "missed", Decimal("19.0")),
        ("2022", "missed", Decimal("17.4")),
    ]


def test_a_target_on_a_change_has_no_verdict_year_by_year(demo: object):
    assert page_of("kli_direkte_utslipp").year_verdicts == ()


def test_stated_changes_stand_beside_the_figures_that_they_disagree_with(demo: object):
    stated = page_of("kli_direkte_utslipp").standing.stated_changes
    assert (2021, 2020, Decimal("-1.6")) in [(one.year, one.base_year, one.value) for one in stated]


def test_tables_with_the_same_measure_come_first(demo: object):
    links = page_of("by_egendekning_arbeidsplasser").tables
    assert [(link.table_id, link.same) for link in links] == [
        ("arbeidsplasser_sysselsatte", True),
        ("pendlerstatus", False),
    ]


def test_an_unknown_indicator_is_none(demo: object):
    assert indicator_page(id="ukjent", as_of=AS_OF, area="asker") is None


@pytest.mark.parametrize("id", [DEBT, "by_bygg_strandsonen", "kli_direkte_utslipp"])
def test_it_takes_six_queries(demo: object, id: str, django_assert_num_queries: DjangoAssertNumQueries):
    with django_assert_num_queries(6):
        page_of(id)


def test_a_missing_figure_has_its_reason(demo: object):
    found = figure(id="oko_vedlikehold_m2", period="2019", as_of=AS_OF, area="asker")
    assert found is not None
    assert found.figure.value == Missing(MissingReason.NOT_MEASURED)
    assert found.figure.citation.printed == "Ikke målt"


@pytest.mark.parametrize(("id", "period"), [(DEBT, "2018"), (DEBT, "i fjor"), (DEBT, "9999"), ("ukjent", "2022")])
def test_a_figure_that_is_not_there_is_none(demo: object, id: str, period: str):
    assert figure(id=id, period=period, as_of=AS_OF, area="asker") is None


def test_a_revised_figure_keeps_what_it_said_who_changed_it_and_why(demo: object, tmp_path: Path):
    reload(
        tmp_path,
        why="Revidert regnskap",
        observations=cells({"indicator_id": DEBT, "year": "2022"}, value="97.5", raw="97,5 %"),
    )
    found = figure(id=DEBT, period="2022", as_of=AS_OF, area="asker")
    assert found is not None
    assert found.figure.number == Decimal("97.5")
    assert found.figure.as_of == LOADED_AT.date()
    (revision,) = found.revisions
    assert (revision.before.number, revision.before.citation.printed) == (Decimal("97.4"), "97,4 %")
    assert (revision.by, revision.why, revision.at) == (CONTROLLER, "Revidert regnskap", LOADED_AT)


def test_a_person_s_assessment_stands_beside_the_computed_one(demo: object):
    day = date(2023, 9, 1)
    AssessmentNote.objects.create(id="n1", indicator_id=DEBT, text_nb="For høy.", role="Kommunedirektør", date=day)
    (note,) = page_of(DEBT).notes
    assert (note.text.nb, note.role, note.date) == ("For høy.", "Kommunedirektør", day)
    assert page_of("oko_vedlikehold_m2").notes == ()
