"""Groups and figures to compare, made in a line or by chance."""

from collections.abc import Mapping
from decimal import Decimal
from random import Random

from samstyr.kernels.assessment.outcomes import Polarity
from samstyr.kernels.figures import Citation, Figure
from samstyr.kernels.missing import Missing, MissingReason
from samstyr.kernels.municipalities.joining import Joining
from samstyr.kernels.peers.groups import Group, GroupKind, Membership
from samstyr.kernels.peers.outcomes import PeerRule
from samstyr.kernels.period import Period
from samstyr.kernels.texts import NO_TEXT, Text
from samstyr.kernels.units import UnitKind
from tests.kernel_values import PERCENT, READ_IN, RESERVATION

PERIOD = Period.of_year(2022)
RATE = PeerRule("rate", Joining.WEIGHTED, UnitKind.SHARE, 1, Polarity.LOWER, Decimal("0.2"), "people")
COUNT = PeerRule("count", Joining.SUMMED, UnitKind.COUNT, 0, Polarity.HIGHER, Decimal(2))
INDEX = PeerRule("index", Joining.NOT_JOINED, UnitKind.INDEX, 1, Polarity.NEUTRAL, Decimal("0.2"))
PEOPLE = PeerRule("people", Joining.SUMMED, UnitKind.COUNT, 0, Polarity.NEUTRAL, Decimal(0))


def group(*areas: str, kind: GroupKind = GroupKind.KOSTRA_GROUP, seeker: str = "", id: str = "g") -> Group:
    return Group(id, kind, Text("Gruppe 12", "Group 12"), tuple(Membership(area) for area in areas), seeker)


def figures(values: Mapping[str, str | Missing], period: Period = PERIOD) -> dict[str, Figure]:
    """The figures of one period, by area; a star marks a reservation, a slash a key."""
    found = {}
    for area, value in values.items():
        written = value if isinstance(value, str) else ""
        number, _, key = written.partition("/")
        found[area] = Figure(
            Decimal(number.rstrip("*")) if isinstance(value, str) else value,
            PERCENT,
            period,
            area,
            Citation("ssb", area),
            READ_IN,
            RESERVATION if number.endswith("*") else NO_TEXT,
            key,
        )
    return found


def random_groups(rng: Random, areas: list[str]) -> list[Group]:
    """Some groups with members that come and go, and some that belong to one municipality."""
    groups = []
    for number in range(rng.randint(1, 4)):
        kind = rng.choice(list(GroupKind))
        members = rng.sample(areas, rng.randint(0, len(areas)))
        memberships = [
            Membership(area, rng.choice([None, 2019, 2021]), rng.choice([None, 2021, 2022])) for area in members
        ]
        seeker = rng.choice(areas) if kind in (GroupKind.NEIGHBOURS, GroupKind.OWN_CHOICE) else ""
        groups.append(Group(f"g{number}", kind, kind.label, tuple(memberships), seeker))
    return groups


def random_values(rng: Random, areas: list[str], rule: PeerRule) -> dict[str, str | Missing]:
    """Figures with ties, holes, reservations and keys."""
    values: dict[str, str | Missing] = {}
    for area in areas:
        number = Decimal(rng.choice([rng.randint(-5, 12), rng.randint(0, 400)])).scaleb(-rule.decimals)
        if rule is PEOPLE:
            number = Decimal(rng.choice([0, 0, 5, 40, -1 if rng.random() < 0.1 else 7]))
        marked = f"{number}{rng.choice(['', '', '', '', '*'])}{rng.choice(['', '', '', '', '', '/new'])}"
        values[area] = Missing(rng.choice(list(MissingReason))) if rng.random() < 0.08 else marked
    return {area: value for area, value in values.items() if rng.random() < 0.95}
