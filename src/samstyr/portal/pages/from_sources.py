"""What sources say of a key figure: who, when, under which licence, how it was worked out, and where they disagree."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from samstyr.goals.queries.values import Standing
from samstyr.goals.values import CitedSnapshot, SourceSayings
from samstyr.kernels.figures import Figure
from samstyr.kernels.texts import Text
from samstyr.look.parts import Cell, Column, Fact, Row, Table, Words
from samstyr.portal import wording
from samstyr.portal.pages.common import SNAPSHOT, Remark
from samstyr.portal.visit import Visit
from samstyr.statistics.queries.sources import Source

TOGETHER = "; "


@dataclass(frozen=True, slots=True)
class SnapshotCard:
    """A snapshot that the figures rest on, and the notes that the source asks to have shown with them."""

    title: str
    facts: tuple[Fact, ...]
    notes: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class FromSources:
    """The part of a key figure's page that says what sources say of it."""

    lead: str
    differing: Table | None
    cards: tuple[SnapshotCard, ...]
    steps: tuple[Words, ...]
    steps_title: str
    seams: tuple[Words, ...]


def section(said: SourceSayings | None, standing: Standing, visit: Visit) -> FromSources | None:
    """Return what sources say of a key figure, or None where it is bound to none."""
    if said is None or not said.figures:
        return None
    latest = said.figures[-1]
    return FromSources(
        lead=_("The figures below are fetched from their sources and worked out by a formula that is written down."),
        differing=_differing(said, standing, visit),
        cards=tuple(_card(one, visit) for one in said.snapshots),
        steps=latest.steps,
        steps_title=_("How the figure %(when)s was made") % {"when": wording.in_period(latest.period, visit.language)},
        seams=tuple(seam.reason for seam in said.seams),
    )


def described(sources: Mapping[str, Source], said: SourceSayings | None) -> Mapping[str, Source]:
    """Return the sources by id, with those that fetched figures cite: tables, alone or several together."""
    if said is None:
        return sources
    tables = {f"{one.source}/{one.table}": one for one in said.snapshots}
    cited = {figure.citation.source for figure in said.figures}
    return {**sources, **{id: _source(id, tables) for id in cited if set(id.split(TOGETHER)) <= tables.keys()}}


def _source(id: str, tables: Mapping[str, CitedSnapshot]) -> Source:
    parts = [tables[one] for one in id.split(TOGETHER)]
    publishers = TOGETHER.join(dict.fromkeys(one.publisher for one in parts if one.publisher))
    return Source(id, Text(TOGETHER.join(_title(one) for one in parts)), publishers, "", "", SNAPSHOT)


def _title(one: CitedSnapshot) -> str:
    return one.title if one.title.startswith(one.table) else f"{one.table}: {one.title}"


def disagreements(said: SourceSayings | None, figures: Iterable[Figure], visit: Visit) -> tuple[Remark, ...]:
    """Return what the source says instead of a figure that was typed; nothing where they agree."""
    found = [] if said is None else [(one, said.at(one.period)) for one in figures]
    return tuple(
        Remark(
            _("The source says something else:"),
            _("For %(when)s it says %(said)s. What is shown was typed in.")
            % {"when": visit.say(one.period.label), "said": wording.shown(other, visit.language)},
        )
        for one, other in found
        if other is not None and other.is_measured and other.value != one.value
    )


def _differing(said: SourceSayings, standing: Standing, visit: Visit) -> Table | None:
    pairs = said.against(standing.series)
    if not pairs:
        return None
    columns = (Column(_("Period")), Column(_("Typed in"), numeric=True), Column(_("The source says"), numeric=True))
    rows = tuple(
        Row(
            Cell(typed.period.label),
            (Cell(wording.shown(typed, visit.language)), Cell(wording.shown(other, visit.language))),
        )
        for typed, other in pairs
    )
    return Table(_("Where the source says something else than what was typed in"), columns, rows, fits=True)


def _card(one: CitedSnapshot, visit: Visit) -> SnapshotCard:
    facts = (
        Fact(_("Publisher"), one.publisher),
        Fact(_("Table"), f"{one.source} {one.table}"),
        Fact(_("Snapshot"), str(one.number)),
        Fact(_("Fetched"), visit.day(localtime(one.fetched_at).date())),
        Fact(_("Updated by the source"), one.updated[:10]),
        Fact(_("Figures"), _vintage(one)),
        Fact(_("Licence"), one.licence, one.licence_address),
        Fact(_("Address"), one.address, one.address if one.address.startswith("https://") else ""),
        Fact(_("Remark"), one.remark),
    )
    notes = sorted(one.notes, key=lambda note: not note.mandatory)
    return SnapshotCard(
        _title(one), tuple(fact for fact in facts if fact.text), tuple(Text(note.text) for note in notes)
    )


def _vintage(one: CitedSnapshot) -> str:
    known = {"unrevised": _("unrevised: the source will correct them"), "revised": _("revised")}
    return known.get(one.vintage, "")
