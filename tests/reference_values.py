"""What references in tests are worked out from: Asker's figures, and one neighbour for places in a field."""

from collections import defaultdict
from dataclasses import replace
from decimal import Decimal
from functools import cache
from types import MappingProxyType

from samstyr.kernels.assessment.outcomes import Polarity
from samstyr.kernels.figures import Citation, Figure
from samstyr.kernels.municipalities.joining import Joining
from samstyr.kernels.peers.comparing import compare
from samstyr.kernels.peers.groups import Group, GroupKind, Membership
from samstyr.kernels.peers.outcomes import Comparison, PeerRule
from samstyr.kernels.period import Period
from samstyr.kernels.references.evaluating import evaluate
from samstyr.kernels.references.material import Cell, Counted, Material, Subject, subject
from samstyr.kernels.references.outcomes import Outcome
from samstyr.kernels.references.reading import read_reference
from samstyr.kernels.references.showing import shown
from samstyr.kernels.series import Series
from samstyr.kernels.texts import Language, Text
from samstyr.kernels.units import Unit, UnitKind
from tests.asker import REFERENCE_DATE, AskerIndicator, indicators

ABOUT = Period.of_year(2022)


@cache
def material() -> Material:
    subjects = {(one.id, "asker"): _subject(one) for one in indicators().values()}
    debt = subjects["oko_netto_laanegjeld", "asker"]
    subjects["oko_netto_laanegjeld", "baerum"] = elsewhere(debt, "baerum", Period.of_year(2022))
    groups = defaultdict(list)
    for one in indicators().values():
        groups[one.goal].append(one.id)
    groups["mobbing"] = ["utd_mobbing_7trinn", "utd_mobbing_10trinn"]
    return Material(
        subjects=MappingProxyType(subjects),
        area="asker",
        as_of=REFERENCE_DATE,
        groups={id: tuple(ids) for id, ids in groups.items()},
        fields={"asker": ("asker", "baerum")},
        period=ABOUT,
        tables=MappingProxyType(tables()),
        counted={"indicators": tuple(counted(one) for one in indicators().values())},
        beside={"oko_netto_laanegjeld": (beside(debt),)},
    )


def tables() -> dict[str, tuple[Cell, ...]]:
    """Service areas with their FTEs by year, and their budgets, as a package says them."""
    fte = Unit("fte", UnitKind.COUNT, Text("årsverk", "FTE"), Text("årsverk", "full-time equivalents"), 0)
    found = []
    for place, (name, before, after) in enumerate((("oppvekst", 2562, 2524), ("velferd", 1772, 1974))):
        figures = tuple(
            Figure(
                Decimal(value), fte, Period.of_year(year), "asker", Citation("001", str(5364 + place)), REFERENCE_DATE
            )
            for year, value in ((2020, before), (2023, after))
        )
        one = subject(
            title=Text(name.title(), name.title()),
            unit=fte,
            decimals=0,
            polarity=Polarity.NEUTRAL,
            band=None,
            series=Series("service_areas", "asker", figures),
            as_of=REFERENCE_DATE,
        )
        for figure in one.series.figures:
            column = f"fte_{figure.period}"
            found.append(Cell(frozenset({name, column, str(figure.period)}), one, figure, column))
    return {"service_areas": tuple(found), "facts": ()}


def counted(one: AskerIndicator) -> Counted:
    latest = one.series.latest
    status = "met" if one.id == "oko_netto_laanegjeld" else "missed"
    words = frozenset({one.goal, one.goal.rpartition("_")[0] or one.goal, status})
    return Counted(Text(one.id, one.id), words, (latest,) if latest is not None else ())


def beside(debt: Subject) -> Comparison:
    """Where Asker stands in a group of five for 2022."""
    period = Period.of_year(2022)
    mine = debt.by_period[period]
    figures = {"asker": mine}
    for number, name in enumerate(("baerum", "drammen", "lier", "holmestrand"), start=1):
        figures[name] = replace(mine, area=name, value=mine.number + 2 - number)
    members = tuple(Membership(one) for one in figures)
    group = Group("kostra_12", GroupKind.KOSTRA_GROUP, Text("KOSTRA-gruppe 12", "KOSTRA group 12"), members)
    rule = PeerRule("debt", Joining.NOT_JOINED, debt.unit.kind, debt.decimals, Polarity.LOWER, debt.band)
    return compare("asker", group, figures, period=period, rule=rule, as_of=REFERENCE_DATE)


def elsewhere(one: Subject, area: str, period: Period) -> Subject:
    """The same indicator in another area, one unit lower, for one period only."""
    figure: Figure = one.by_period[period]
    moved = replace(figure, area=area, value=figure.number - 1)
    return replace(one, series=Series(one.series.indicator, area, (moved,)), by_period={period: moved})


def outcome(text: str) -> Outcome:
    return evaluate(read_reference(text).expression, material())


def said(text: str, language: Language = "nb") -> str:
    """What stands in a report for a reference, with ordinary blanks."""
    reference = read_reference(text)
    found = shown(evaluate(reference.expression, material()), reference.options).in_language(language)
    return found.replace("\u00a0", " ").replace("\u202f", " ")


def _subject(one: AskerIndicator) -> Subject:
    return subject(
        title=Text(one.id, one.id),
        unit=one.unit,
        decimals=one.decimals,
        polarity=one.polarity,
        band=None,
        series=one.series,
        targets=one.targets,
        stated_changes=one.stated_changes,
        as_of=REFERENCE_DATE,
    )
