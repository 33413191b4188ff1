"""That two texts agree proves nothing: what was only said in running text is held against no document."""

import pytest

from samstyr.exchange.queries.package import package
from samstyr.kernels.period import Period
from samstyr.reports.fact_check.measures import measures
from samstyr.statistics.models import Record

pytestmark = pytest.mark.usefixtures("demo")


def test_without_the_facts_a_document_is_held_against_the_very_same():
    of = package()
    before = measures(as_of=of.reference_date, own_area=of.municipality)
    removed, _ = Record.objects.filter(resource="facts").delete()
    assert removed
    assert measures(as_of=of.reference_date, own_area=of.municipality) == before


def test_rows_that_a_year_tells_apart_are_measures_of_their_own():
    of = package()
    found = {one.id: one for one in measures(as_of=of.reference_date, own_area=of.municipality)}
    in_2022 = [
        found[f"foretak_overlevelse/{year}"].figures["asker", Period.of_year(2022)].value for year in (2015, 2017, 2019)
    ]
    assert in_2022 == [27, 35, 47]


def test_rows_for_one_and_the_same_place_are_measures_of_their_own():
    of = package()
    found = {one.id: one for one in measures(as_of=of.reference_date, own_area=of.municipality)}
    year = Period.of_year(2021)
    well, poorly = (one for id, one in sorted(found.items()) if id.startswith("fhu_gang_sykkelveier/"))
    assert {one.figures["asker", year].value for one in (well, poorly)} == {57, 21}
    assert "former_asker" in found["ungdata_idrettsanlegg"].areas
