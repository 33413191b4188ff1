"""Groups of municipalities to compare with: those a package states, and those that follow from the codes."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from samstyr.kernels.peers.groups import (
    COUNTY_DIGITS,
    Group,
    GroupKind,
    Membership,
    country_groups,
    county_groups,
)
from samstyr.kernels.texts import Text
from samstyr.places.models import Area as AreaRow
from samstyr.places.models import PeerGroup as GroupRow
from samstyr.places.models import PeerMember as MemberRow

OSLO: Final = "0301"
COUNTY: Final = Text("{name} fylke", "{name} county")
# What Statistics Norway calls the country, the country without Oslo and the counties in its municipal tables (KOSTRA).
COUNTRY_CODES: Final = {GroupKind.COUNTRY: "EAK", GroupKind.COUNTRY_WITHOUT_OSLO: "EAKUO"}
COUNTY_CODE: Final = "EKA{}"


@dataclass(frozen=True, slots=True)
class PeerGroup:
    """A group, and the code by which sources publish figures of it ('' where none do)."""

    group: Group
    code: str


def groups(*, codes: Collection[str]) -> tuple[PeerGroup, ...]:
    """Return every group: those the package states, and those that follow from today's codes of municipalities.

    A group of the country or of a county that the package states without members takes those that follow. Three
    queries.
    """
    following = {one.code: one for one in _following(sorted(codes))}
    stated = tuple(_with_members(one, following) for one in _stated())
    named = {one.code for one in stated}
    return stated + tuple(one for code, one in following.items() if code not in named)


def _stated() -> list[PeerGroup]:
    members: Mapping[str, list[Membership]] = defaultdict(list)
    for row in MemberRow.objects.filter(retired=None).order_by("group", "code", "first_year"):
        first = int(row.first_year) if row.first_year else None
        members[row.group_id].append(Membership(row.code, first, row.last_year))
    rows = GroupRow.objects.filter(retired=None).order_by("id")
    return [PeerGroup(_group(row, members[row.id]), _code(row)) for row in rows]


def _code(row: GroupRow) -> str:
    return row.code or COUNTRY_CODES.get(GroupKind(row.kind), "")


def _group(row: GroupRow, members: Sequence[Membership]) -> Group:
    note = Text(row.note_nb, row.note_en)
    return Group(
        id=row.id,
        kind=GroupKind(row.kind),
        name=Text(row.name_nb, row.name_en),
        memberships=tuple(members),
        seeker=row.seeker,
        notes=(note,) if note else (),
    )


def _with_members(stated: PeerGroup, following: Mapping[str, PeerGroup]) -> PeerGroup:
    """Return a stated group, with the members that follow from the codes where it states none."""
    group, same = stated.group, following.get(_plain(stated))
    if group.memberships or same is None:
        return stated
    whole = Group(group.id, group.kind, group.name, same.group.memberships, group.seeker, group.notes)
    return PeerGroup(whole, stated.code)


def _plain(stated: PeerGroup) -> str:
    """Return the code that a stated group would have if it followed from the codes; '' where no such group does."""
    kind = stated.group.kind
    if kind is GroupKind.COUNTY:
        return COUNTY_CODE.format(stated.code[-COUNTY_DIGITS:])
    return COUNTRY_CODES.get(kind, "")


def _following(codes: Sequence[str]) -> list[PeerGroup]:
    rows = AreaRow.objects.filter(retired=None, type="county").values_list("code", "name_nb", "name_en")
    names = {code: COUNTY.filled(name=Text(nb, en)) for code, nb, en in rows}
    counties = [PeerGroup(one, COUNTY_CODE.format(one.id[-COUNTY_DIGITS:])) for one in county_groups(codes, names)]
    return counties + [PeerGroup(one, COUNTRY_CODES[one.kind]) for one in country_groups(codes, OSLO)]
