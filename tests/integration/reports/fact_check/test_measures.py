"""That two texts agree proves nothing: what was only said in running text is held against no document."""

import pytest

from samstyr.exchange.queries.package import package
from samstyr.reports.fact_check.measures import measures
from samstyr.statistics.models import Record

pytestmark = pytest.mark.usefixtures("demo")


def test_without_the_facts_a_document_is_held_against_the_very_same():
    of = package()
    before = measures(as_of=of.reference_date, own_area=of.municipality)
    removed, _ = Record.objects.filter(resource="facts").delete()
    assert removed
    assert measures(as_of=of.reference_date, own_area=of.municipality) == before
