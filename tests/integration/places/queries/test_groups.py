"""Groups to compare with, as a package states them and as they follow from the codes."""

import pytest

from samstyr.kernels.peers.groups import GroupKind
from samstyr.places.models import Area, PeerGroup, PeerMember
from samstyr.places.queries.groups import groups

CODES = ("0301", "3201", "3203", "3301")
pytestmark = pytest.mark.django_db


def found(codes=CODES):
    return {one.group.id: one for one in groups(codes=codes)}


def test_the_country_and_the_counties_follow_from_the_codes_with_what_sources_call_them():
    every = found()
    assert {id: one.code for id, one in every.items()} == {
        "county_03": "EKA03", "county_32": "EKA32", "county_33": "EKA33",
        "country": "EAK", "country_without_oslo": "EAKUO",
    }  # fmt: skip
    assert every["country"].group.members_in(2024) == CODES
    assert every["country_without_oslo"].group.members_in(2024) == CODES[1:]
    assert every["county_32"].group.members_in(2024) == ("3201", "3203")


def test_a_county_is_called_what_the_package_calls_it():
    Area.objects.create(id="akershus", name_nb="Akershus", name_en="", type="county", code="32")
    names = {id: one.group.name for id, one in found().items()}
    assert (names["county_32"].nb, names["county_32"].en) == ("Akershus fylke", "Akershus county")
    assert names["county_33"].nb == "Fylke 33"


def test_a_stated_group_has_its_members_over_time_its_seeker_and_its_notes():
    group = PeerGroup.objects.create(
        id="naboer", kind="neighbours", name_nb="Naboene", seeker="3203", note_nb="Uten Drammen."
    )
    PeerMember.objects.create(group=group, code="3201", first_year="", last_year=2020)
    PeerMember.objects.create(group=group, code="3201", first_year="2023")
    PeerMember.objects.create(group=group, code="3301", first_year="2022", retired=7)
    stated = found()["naboer"].group
    assert stated.kind is GroupKind.NEIGHBOURS
    assert [stated.members_in(year) for year in (2020, 2022, 2023)] == [("3201",), (), ("3201",)]
    assert (stated.seeker, [note.nb for note in stated.notes]) == ("3203", ["Uten Drammen."])


@pytest.mark.parametrize(
    ("kind", "code", "stands_for", "members"),
    [
        ("country_without_oslo", "", "country_without_oslo", CODES[1:]),
        ("country", "0", "country", CODES),
        ("county", "EKA32", "county_32", ("3201", "3203")),
    ],
)
def test_a_stated_country_or_county_takes_the_members_that_follow(kind, code, stands_for, members):
    PeerGroup.objects.create(id="egen", kind=kind, name_nb="Vårt navn", code=code, note_nb="Tall for 2024 mangler.")
    every = found()
    assert every["egen"].group.members_in(2024) == members
    assert every["egen"].group.notes
    # One that the source calls by another code is another group.
    assert (stands_for in every) is (code == "0")


def test_a_retired_group_is_gone():
    PeerGroup.objects.create(id="borte", kind="asss", name_nb="Borte", retired=3)
    assert "borte" not in found()
