import pytest

from samstyr.kernels.peers.groups import (
    EndsBeforeItBegins,
    Group,
    GroupKind,
    Membership,
    MemberTwice,
    country_groups,
    county_groups,
)
from samstyr.kernels.texts import Text

CHOSEN = Group(
    "ours",
    GroupKind.OWN_CHOICE,
    Text("våre", "ours"),
    (Membership("3201", None, 2023), Membership("3201", 2026), Membership("3312", 2024), Membership("3301")),
    "3203",
)


def test_members_come_and_go():
    assert [CHOSEN.members_in(year) for year in (2023, 2024, 2026)] == [
        ("3201", "3301"),
        ("3301", "3312"),
        ("3201", "3301", "3312"),
    ]


def test_a_group_that_belongs_to_one_is_compared_with_by_that_one():
    assert CHOSEN.compares("3203", 2024)
    assert not CHOSEN.compares("3301", 2024)
    country, without = country_groups(["0301", "3203"], "0301", first_year=2024)
    assert (country.compares("0301", 2024), country.compares("0301", 2023)) == (True, False)
    assert without.members_in(2024) == ("3203",)
    assert (country.name.nb, without.kind.label.en) == ("landet", "the country without Oslo")


def test_only_alike_municipalities_are_there_to_learn_from():
    assert {kind.value for kind in GroupKind if kind.is_alike} == {"kostra_group", "asss", "own_choice"}


def test_nobody_is_a_member_twice_or_backwards():
    with pytest.raises(MemberTwice, match="3201 is in the group g twice"):
        Group("g", GroupKind.COUNTY, Text("g"), (Membership("3201", 2020, 2022), Membership("3201", 2022)))
    with pytest.raises(MemberTwice):
        Group("g", GroupKind.COUNTY, Text("g"), (Membership("3201"), Membership("3201")))
    with pytest.raises(EndsBeforeItBegins, match="3201 ends in 2019, before it begins in 2020"):
        Membership("3201", 2020, 2019)


def test_a_county_has_the_municipalities_whose_codes_begin_with_its_digits():
    found = county_groups(["3203", "0301", "3201"], {"32": Text("Akershus fylke", "Akershus county")})
    assert [(group.id, group.kind, group.name.nb, group.members_in(2024)) for group in found] == [
        ("county_03", GroupKind.COUNTY, "Fylke 03", ("0301",)),
        ("county_32", GroupKind.COUNTY, "Akershus fylke", ("3201", "3203")),
    ]
