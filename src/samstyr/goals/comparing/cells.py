"""Peer tables as JSON, in and out: numbers are text, so that they keep their written decimals."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TypedDict

from samstyr.goals.values import BesideGroup, PeerFigures
from samstyr.kernels.figures import Citation, Figure
from samstyr.kernels.missing import Missing, MissingReason
from samstyr.kernels.municipalities.joining import Joining
from samstyr.kernels.peers.groups import Group, GroupKind, Membership
from samstyr.kernels.peers.outcomes import Band, Better, Comparison, Figures, LevelKind, Rank, Spread
from samstyr.kernels.period import Period
from samstyr.kernels.texts import NO_TEXT, Text
from samstyr.kernels.units import Unit

FigureCells = str | list[str]
"""A number; or, where there is more to say: number, reason, caveat in both languages, what it is comparable with."""


class KnownCells(TypedDict):
    """What sources say in one period."""

    period: str
    as_of: str
    citation: list[str]
    joining: str
    weight_decimals: int
    figures: dict[str, FigureCells]
    published: dict[str, FigureCells]
    weights: dict[str, FigureCells]
    names: dict[str, str]
    notes: list[list[str]]
    snapshots: list[int]


class ComparisonCells(TypedDict):
    """How an area stands beside a group, and who does clearly better."""

    group: str
    kind: str
    name: list[str]
    notes: list[list[str]]
    members: list[str]
    mine: str | None
    measured: int
    is_thin: bool
    spread: list[str] | None
    level: str | None
    level_kind: str | None
    computed: str | None
    apart: str | None
    total: str | None
    rank: list[int] | None
    distance: str | None
    band: str | None
    better: list[list[str]]


def known_cells(known: PeerFigures) -> KnownCells:
    """Return what sources say as JSON."""
    read_in = max(figure.as_of for figure in known.figures.values())
    return KnownCells(
        period=str(known.period),
        as_of=read_in.isoformat(),
        citation=[known.citation.source, known.citation.place],
        joining=known.joining.value,
        weight_decimals=known.weight_decimals,
        figures={code: _figure_cells(figure) for code, figure in known.figures.items()},
        published={code: _figure_cells(figure) for code, figure in known.published.items()},
        weights={code: _figure_cells(figure) for code, figure in known.weights.items()},
        names=dict(known.names),
        notes=[[note.nb, note.en] for note in known.notes],
        snapshots=list(known.snapshots),
    )


def known_from(cells: KnownCells, unit: Unit, *, weighing: bool = True) -> PeerFigures:
    """Return what sources say, in the indicator's unit; the weights only for those who are to compare (`weighing`)."""
    frame = Figure(
        value=Decimal(0),
        unit=unit,
        period=Period.parse(cells["period"]),
        area="",
        citation=Citation(*cells["citation"]),
        as_of=date.fromisoformat(cells["as_of"]),
    )
    return PeerFigures(
        period=frame.period,
        figures=_figures_from(cells["figures"], frame),
        published=_figures_from(cells["published"], frame),
        weights=_figures_from(cells["weights"], frame) if weighing else {},
        weight_decimals=cells["weight_decimals"],
        joining=Joining(cells["joining"]),
        names=cells["names"],
        citation=frame.citation,
        notes=tuple(Text(*note) for note in cells["notes"]),
        snapshots=tuple(cells["snapshots"]),
    )


def _figure_cells(figure: Figure) -> FigureCells:
    if not isinstance(figure.value, Missing) and not figure.caveat and not figure.comparable_with:
        return str(figure.value)
    missing = isinstance(figure.value, Missing)
    reason = figure.value.reason.value if isinstance(figure.value, Missing) else ""
    number = "" if missing else str(figure.value)
    return [number, reason, figure.caveat.nb, figure.caveat.en, figure.comparable_with]


def _figures_from(cells: Mapping[str, FigureCells], frame: Figure) -> Figures:
    return {code: _figure_from(found, code, frame) for code, found in cells.items()}


def _figure_from(cells: FigureCells, code: str, frame: Figure) -> Figure:
    number, reason, nb, en, key = (cells, "", "", "", "") if isinstance(cells, str) else cells
    value = Missing(MissingReason(reason)) if reason else Decimal(number)
    caveat = Text(nb, en) if nb or en else NO_TEXT
    return Figure(value, frame.unit, frame.period, code, frame.citation, frame.as_of, caveat, key)


def comparison_cells(beside: BesideGroup) -> ComparisonCells:
    """Return a comparison as JSON, with the members that the group had in its period."""
    one, group, spread, rank = beside.comparison, beside.comparison.group, beside.comparison.spread, None
    if one.rank is not None:
        rank = [one.rank.place, one.rank.tied, one.rank.field]
    parts = (
        (spread.lowest, spread.lower_quartile, spread.median, spread.upper_quartile, spread.highest) if spread else ()
    )
    return ComparisonCells(
        group=group.id,
        kind=group.kind.value,
        name=[group.name.nb, group.name.en],
        notes=[[note.nb, note.en] for note in group.notes],
        members=list(group.members_in(one.period.year)),
        mine=str(one.mine.number) if one.mine else None,
        measured=one.measured,
        is_thin=one.is_thin,
        spread=[str(part) for part in parts] or None,
        level=_maybe_text(one.level),
        level_kind=one.level_kind.value if one.level_kind else None,
        computed=_maybe_text(one.computed),
        apart=_maybe_text(one.apart),
        total=_maybe_text(one.total),
        rank=rank,
        distance=_maybe_text(one.distance),
        band=one.band.value if one.band else None,
        better=[[better.area, str(better.figure.number), str(better.by)] for better in beside.better],
    )


def comparison_from(cells: ComparisonCells, area: str, known: PeerFigures) -> BesideGroup:
    """Return a comparison; its group has the members of the period and knows of no other."""
    group = Group(
        id=cells["group"],
        kind=GroupKind(cells["kind"]),
        name=Text(*cells["name"]),
        memberships=tuple(Membership(code) for code in cells["members"]),
        notes=tuple(Text(*note) for note in cells["notes"]),
    )
    mine, kind, band = cells["mine"], cells["level_kind"], cells["band"]
    comparison = Comparison(
        group=group,
        area=area,
        period=known.period,
        mine=None if mine is None else replace(known.figures[area], value=Decimal(mine)),
        size=len(cells["members"]),
        measured=cells["measured"],
        is_thin=cells["is_thin"],
        spread=Spread(*map(Decimal, cells["spread"])) if cells["spread"] else None,
        level=_maybe_number(cells["level"]),
        level_kind=None if kind is None else LevelKind(kind),
        computed=_maybe_number(cells["computed"]),
        apart=_maybe_number(cells["apart"]),
        total=_maybe_number(cells["total"]),
        rank=Rank(*cells["rank"]) if cells["rank"] else None,
        distance=_maybe_number(cells["distance"]),
        band=None if band is None else Band(band),
    )
    better = tuple(
        Better(code, replace(known.figures[code], value=Decimal(value)), Decimal(by))
        for code, value, by in cells["better"]
    )
    return BesideGroup(comparison, better)


def _maybe_text(number: Decimal | None) -> str | None:
    return None if number is None else str(number)


def _maybe_number(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)
