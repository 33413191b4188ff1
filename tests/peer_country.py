"""A made-up country of 357 municipalities, with groups to compare with and figures of any indicator in all of them."""

from datetime import UTC, date, datetime
from decimal import Decimal
from random import Random

from samstyr.goals.changes.peers import renew
from samstyr.goals.models import Indicator, PeerTable
from samstyr.goals.queries.figures import unit_of
from samstyr.goals.values import NationalReading
from samstyr.kernels.figures import Citation, Figure
from samstyr.kernels.missing import Missing, MissingReason
from samstyr.kernels.municipalities.joining import Joining
from samstyr.kernels.period import Period
from samstyr.kernels.series import Series
from samstyr.kernels.texts import Text
from samstyr.kernels.units import Unit, UnitKind
from samstyr.places.models import PeerGroup, PeerMember
from tests.kernel_values import AS_OF

OURS, OSLO = "3203", "0301"
COUNTIES = ("11", "15", "18", "31", "32", "33", "34", "39", "40", "42", "46", "50", "55", "56")
MUNICIPALITIES = 357
ALIKE = ("3201", "3203", "3205", "3301", "3303", "3401", "4201", "4601", "5001", "5501", "1101", "1103")
READ_IN = date(2023, 8, 1)
PEOPLE = Unit("persons", UnitKind.COUNT, Text("personer", "persons"), Text("personer", "persons"), 0)
NOTE = Text("Tall for 2022 er foreløpige.", "Figures for 2022 are preliminary.")


def codes() -> tuple[str, ...]:
    """Oslo, and the municipalities of the counties by turns until there are enough, ours among them."""
    made = (f"{county}{number:02}" for number in range(1, 40) for county in COUNTIES)
    return tuple(sorted([OSLO, *(code for code, _ in zip(made, range(MUNICIPALITIES - 1), strict=False))]))


def names() -> dict[str, str]:
    return {code: {OURS: "Asker", OSLO: "Oslo"}.get(code, f"Kommune {code}") for code in codes()}


def put_groups() -> None:
    """State a KOSTRA group and the neighbours, in place of all there is; the rest follows from the codes."""
    PeerTable.objects.all().delete()
    PeerMember.objects.update(retired=1)
    PeerGroup.objects.update(retired=1)
    alike = PeerGroup.objects.create(
        id="alike", kind="kostra_group", name_nb="KOSTRA-gruppe 12", name_en="KOSTRA group 12", code="EKG12",
        note_nb="Gruppene ble endret i 2020.", note_en="The groups were changed in 2020.",
    )  # fmt: skip
    near = PeerGroup.objects.create(
        id="near", kind="neighbours", name_nb="Naboene våre", name_en="Our neighbours", seeker=OURS
    )
    PeerMember.objects.bulk_create(
        [
            *(PeerMember(group=alike, code=code, first_year="2020") for code in ALIKE),
            *(PeerMember(group=near, code=code) for code in ("3201", "3205", "3301")),
        ]
    )


def hold_beside_others(*indicators: str, number: int = 5, **more: object) -> None:
    """Put the groups in, and what sources say of these of Asker's indicators in all municipalities."""
    put_groups()
    units = {row.id: unit_of(row) for row in Indicator.objects.filter(id__in=indicators).select_related("unit")}
    renew(
        indicators=indicators,
        readings=[reading(id, units[id], **more) for id in indicators],
        area="asker",
        as_of=AS_OF,
        number=number,
        by="Kari",
        at=datetime(2023, 10, 2, tzinfo=UTC),
    )


def figure(value: Decimal | Missing, unit: Unit, period: Period, code: str) -> Figure:
    return Figure(value, unit, period, code, Citation("ssb/12134", f"region={code}"), READ_IN)


def reading(
    indicator: str,
    unit: Unit,
    *,
    ours: str = "97.4",
    middle: int = 90,
    spread: int = 25,
    seed: int = 1,
    year: int = 2022,
    published: str = "91.0",
    leave_out: bool = False,
) -> NationalReading:
    """Figures in every municipality (but ours, if so) around a middle, a few missing, one published for our group."""
    rng, period = Random(seed), Period.of_year(year)
    values: dict[str, Decimal | Missing] = {}
    for code in codes():
        drawn = Decimal(round(rng.gauss(middle, spread), unit.decimals)).quantize(Decimal(1).scaleb(-unit.decimals))
        values[code] = Missing(MissingReason.NOT_AVAILABLE) if rng.random() < 0.02 else drawn
    values |= {OURS: Decimal(ours)}
    if leave_out:
        del values[OURS]
    weights = {code: figure(Decimal(rng.randint(400, 90_000)), PEOPLE, period, code) for code in values}
    return NationalReading(
        indicator=indicator,
        series={code: Series(indicator, code, (figure(value, unit, period, code),)) for code, value in values.items()},
        joining=Joining.WEIGHTED,
        names=names(),
        citation=Citation("ssb/12134", ""),
        published={"EKG12": Series(indicator, "EKG12", (figure(Decimal(published), unit, period, "EKG12"),))},
        weights={code: Series("people", code, (one,)) for code, one in weights.items()},
        notes=(NOTE,),
        snapshots=(7,),
    )
