"""Groups of municipalities, with who was in them when."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import Final

from samstyr.kernels.texts import Text


class GroupKind(StrEnum):
    """What makes a group a group."""

    KOSTRA_GROUP = "kostra_group"
    ASSS = "asss"
    COUNTY = "county"
    NEIGHBOURS = "neighbours"
    OWN_CHOICE = "own_choice"
    COUNTRY = "country"
    COUNTRY_WITHOUT_OSLO = "country_without_oslo"

    @property
    def label(self) -> Text:
        """Return the kind in words."""
        return _LABELS[self]

    @property
    def is_alike(self) -> bool:
        """Return whether the members were put together because they are alike, so that one may learn from another."""
        return self in (GroupKind.KOSTRA_GROUP, GroupKind.ASSS, GroupKind.OWN_CHOICE)


_LABELS: Final = {
    GroupKind.KOSTRA_GROUP: Text("KOSTRA-gruppe", "KOSTRA group"),
    GroupKind.ASSS: Text("ASSS-kommunene", "the ASSS municipalities"),
    GroupKind.COUNTY: Text("fylket", "the county"),
    GroupKind.NEIGHBOURS: Text("nabokommunene", "the neighbouring municipalities"),
    GroupKind.OWN_CHOICE: Text("egne valg", "own choice"),
    GroupKind.COUNTRY: Text("landet", "the country"),
    GroupKind.COUNTRY_WITHOUT_OSLO: Text("landet uten Oslo", "the country without Oslo"),
}


# A municipality's code is the county's two digits and two more.
COUNTY_DIGITS: Final = 2
COUNTY_BY_DIGITS: Final = Text("Fylke {digits}", "County {digits}")


class EndsBeforeItBegins(ValueError):
    """Said of a membership whose last year comes before its first."""

    def __init__(self, area: str, first_year: int, last_year: int) -> None:
        """Say whose, and which years."""
        super().__init__(
            f"The membership of {area} ends in {last_year}, before it begins in {first_year}. Correct one of the years."
        )


class MemberTwice(ValueError):
    """Said of an area that is in a group twice in the same year."""

    def __init__(self, group: str, area: str) -> None:
        """Say which group and whose membership."""
        super().__init__(f"{area} is in the group {group} twice in the same year. Make the two memberships one.")


@dataclass(frozen=True, slots=True)
class Membership:
    """The years that an area was in a group, both included; None is open. Raises EndsBeforeItBegins."""

    area: str
    first_year: int | None = None
    last_year: int | None = None

    def __post_init__(self) -> None:
        """Refuse years in the wrong order."""
        if self.first_year is not None and self.last_year is not None and self.last_year < self.first_year:
            raise EndsBeforeItBegins(self.area, self.first_year, self.last_year)

    def has(self, year: int) -> bool:
        """Return whether the area was a member in a year."""
        begun = self.first_year is None or self.first_year <= year
        return begun and (self.last_year is None or year <= self.last_year)


@dataclass(frozen=True, slots=True)
class Group:
    """Municipalities to compare with, and since when.

    `seeker` is the municipality whose group it is (its neighbours, its own choice) and need not be a member;
    where there is none, every member compares itself with the group. `notes` are what its source asks to have shown
    wherever the group is, such as a break in who belongs to it. Raises MemberTwice.
    """

    id: str
    kind: GroupKind
    name: Text
    memberships: tuple[Membership, ...]
    seeker: str = ""
    notes: tuple[Text, ...] = ()

    def __post_init__(self) -> None:
        """Refuse an area that would count twice."""
        ordered = sorted(self.memberships, key=lambda one: (one.area, one.first_year or 0))
        for earlier, later in pairwise(ordered):
            if earlier.area == later.area and (
                earlier.last_year is None or earlier.last_year >= (later.first_year or 0)
            ):
                raise MemberTwice(self.id, later.area)

    def members_in(self, year: int) -> tuple[str, ...]:
        """Return the members in a year, sorted.

        >>> group = Group("g", GroupKind.OWN_CHOICE, Text("g"), (Membership("3203", 2024), Membership("3201")))
        >>> group.members_in(2023)
        ('3201',)
        """
        return tuple(sorted({one.area for one in self.memberships if one.has(year)}))

    def compares(self, area: str, year: int) -> bool:
        """Return whether an area compares itself with the group in a year."""
        return area == self.seeker if self.seeker else area in self.members_in(year)


def country_groups(areas: Iterable[str], oslo: str, *, first_year: int | None = None) -> tuple[Group, Group]:
    """Return the country and the country without Oslo, made of municipalities that all are in them from a year on."""
    memberships = tuple(Membership(area, first_year) for area in areas)
    others = tuple(one for one in memberships if one.area != oslo)
    return (
        Group(GroupKind.COUNTRY.value, GroupKind.COUNTRY, GroupKind.COUNTRY.label, memberships),
        Group(
            GroupKind.COUNTRY_WITHOUT_OSLO.value,
            GroupKind.COUNTRY_WITHOUT_OSLO,
            GroupKind.COUNTRY_WITHOUT_OSLO.label,
            others,
        ),
    )


def county_groups(areas: Iterable[str], names: Mapping[str, Text]) -> tuple[Group, ...]:
    """Return a group for each county: the municipalities whose codes begin with its two digits, in order of the codes.

    `names` are the counties' names by those digits; a county without one is called by its digits.

    >>> [group.id for group in county_groups(["3203", "0301", "3201"], {})]
    ['county_03', 'county_32']
    """
    members: dict[str, list[Membership]] = defaultdict(list)
    for area in sorted(areas):
        members[area[:COUNTY_DIGITS]].append(Membership(area))
    return tuple(
        Group(
            f"{GroupKind.COUNTY.value}_{digits}",
            GroupKind.COUNTY,
            names.get(digits) or COUNTY_BY_DIGITS.filled(digits=digits),
            tuple(found),
        )
        for digits, found in members.items()
    )
