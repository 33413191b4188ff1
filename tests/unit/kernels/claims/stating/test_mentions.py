"""Municipalities that a text mentions."""

import pytest

from samstyr.kernels.claims.stating.mentions import mentions_in
from tests.stated_values import AREAS


def test_former_parts_are_the_own_one():
    text = "Fra Sund til Lundby kommune, med Erna Lund fra Nes skole i Moss"
    assert [one.area for one in mentions_in(text, AREAS)] == ["fjordvik", "lundby", "Moss"]


@pytest.mark.parametrize(
    ("text", "areas", "offices"),
    [
        ("I Bodø kommune og Bodøs nabo", ["Bodø", "Bodø"], [True, False]),
        ("Nore og Uvdal kommune", ["Nore og Uvdal"], [True]),
        ("Granvåg kommune i Agder", ["Granvåg"], [True]),
        ("Agder fylkeskommune", ["Agder"], [True]),
        ("Trygg kommune for alle, hver kommune", [], []),
        ("Time for endring", [], []),
    ],
)
def test_they_are_named_as_offices_or_by_name(text: str, areas: list[str], offices: list[bool]):
    found = list(mentions_in(text, AREAS))
    assert ([one.area for one in found], [one.is_office for one in found]) == (areas, offices)


def test_where_they_stand_is_told():
    [found] = mentions_in("Hos oss i Nordre Follo kommune", AREAS)
    assert (found.start, found.end, found.before, found.before_that) == (10, 22, "i", "oss")
