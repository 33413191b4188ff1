"""The cells of tables and lists that references point to: published tables, and the lists that a package declares."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Final

from samstyr.kernels.assessment.outcomes import Polarity
from samstyr.kernels.figures import Citation, Figure
from samstyr.kernels.missing import Missing, MissingReason
from samstyr.kernels.period import NotAPeriod, Period
from samstyr.kernels.references.material import Cell, Subject, subject
from samstyr.kernels.references.pointing import plain
from samstyr.kernels.rounding import decimals_in
from samstyr.kernels.series import Series
from samstyr.kernels.texts import NO_TEXT, Text
from samstyr.kernels.units import Unit, UnitKind
from samstyr.organisation.queries.service_areas import ServiceArea, service_areas
from samstyr.statistics.queries.records import counts, rows_of
from samstyr.statistics.queries.tables import summaries, tables
from samstyr.statistics.queries.units import units
from samstyr.statistics.queries.values import Table, TableCell

SERVICE_AREAS: Final = "service_areas"
COUNT: Final = Unit("count", UnitKind.COUNT, NO_TEXT, Text("antall", "number"), 0)
# The columns of a list that say what a row is about, when, and what its figure is.
NAMES: Final = ("label", "name", "title")
TIMES: Final = ("period", "year", "date")
VALUE: Final = "value"
# What has digits in it, and is no figure.
_NO_FIGURE: Final = re.compile(
    r"id|.*_id|line|line_.*|source|raw|.*_raw|.*_text|basis|derived|code|.*year|period|date.*|note_.*|min_count"
)
_YEAR: Final = re.compile(r"(?:19|20)[0-9]{2}")
_SHORT: Final = {"pct": "percent"}

Row = Mapping[str, str | None]


@dataclass(frozen=True, slots=True)
class _Read:
    """What cells are read with."""

    table: str
    area: str
    as_of: date
    units: Mapping[str, Unit]


@dataclass(frozen=True, slots=True)
class _Found:
    """A figure with what it is of; `series` is alike for figures that differ by period only."""

    title: Text
    figure: Figure
    keys: frozenset[str]
    series: tuple[str, ...]
    must: str = ""
    is_dated: bool = True


def cells(ids: Collection[str], *, area: str, as_of: date) -> dict[str, tuple[Cell, ...]]:
    """Return the cells of some tables and lists by their ids, in four queries; none where nobody asks.

    Where an id is unknown, every other id is there without cells, so that the nearest can be suggested.
    """
    if not ids:
        return {}
    found = {table.summary.id: _cells(_of_table(table), as_of) for table in tables(ids=sorted(ids), as_of=as_of)}
    lists = set(ids) - set(found)
    known = units() if lists else {}
    for resource, rows in rows_of(resources=sorted(lists)).items() if lists else ():
        read = _Read(resource, area, as_of, known)
        found[resource] = _cells((one for row in rows for one in _of_row(row, read)), as_of)
    if SERVICE_AREAS in ids:
        read = _Read(SERVICE_AREAS, area, as_of, known)
        found[SERVICE_AREAS] = _cells((one for row in service_areas() for one in _of_row(_as_row(row), read)), as_of)
    if set(ids) - set(found):
        others = [SERVICE_AREAS, *counts(), *(one.id for one in summaries())]
        found = dict.fromkeys(others, ()) | found
    return found


def _cells(every: Iterable[_Found], as_of: date) -> tuple[Cell, ...]:
    """Return cells, those that differ by period only in one series."""
    by_series: dict[tuple[str, ...], dict[Period, _Found]] = defaultdict(dict)
    found = list(every)
    for one in found:
        by_series[one.series].setdefault(one.figure.period, one)
    subjects: dict[int, Subject] = {}
    made = []
    for one in found:
        together = by_series[one.series]
        # Two figures of one period are no series: each stands alone.
        is_first = together[one.figure.period] is one
        key = id(together if is_first else one)
        if key not in subjects:
            subjects[key] = _subject(one, together if is_first else {one.figure.period: one}, as_of)
        made.append(Cell(one.keys, subjects[key], subjects[key].by_period[one.figure.period], one.must))
    return tuple(made)


def _subject(one: _Found, group: Mapping[Period, _Found], as_of: date) -> Subject:
    figures = tuple(group[period].figure for period in sorted(group))
    written = [decimals_in(figure.value) for figure in figures if not isinstance(figure.value, Missing)]
    unit = one.figure.unit
    known = subject(
        title=one.title,
        unit=unit,
        decimals=max(written, default=unit.decimals),
        polarity=Polarity.NEUTRAL,
        band=None,
        series=Series(one.series[0], one.figure.area, figures),
        as_of=max(as_of, *(figure.period.first for figure in figures)),
    )
    return known if one.is_dated else replace(known, is_dated=False)


def _of_table(table: Table) -> Iterator[_Found]:
    for cell in table.cells:
        texts = (cell.row, cell.column, cell.area_name)
        keys = {plain(said) for text in texts for said in (text.nb, text.in_language("en")) if said}
        figure = _with_note(cell.figure, cell.note)
        yield _Found(
            title=_title(table.summary.title, cell),
            figure=figure,
            keys=frozenset({*keys, figure.area, cell.period, cell.id}),
            series=(table.summary.id, *(_timeless(text.nb, cell.period) for text in texts), figure.unit.code),
        )


def _with_note(figure: Figure, note: Text) -> Figure:
    return figure if not note or figure.caveat else replace(figure, caveat=note)


def _title(table: Text, cell: TableCell) -> Text:
    def said(language: str) -> str:
        nb = language == "nb"
        parts = [text.nb if nb else text.in_language("en") for text in (cell.row, cell.column)]
        shown = [_timeless(part, cell.period) for part in parts]
        own = table.nb if nb else table.in_language("en")
        inside = ", ".join(dict.fromkeys(part for part in shown if part))
        return f"{own}: {inside}" if inside else own

    return Text(said("nb"), said("en"))


def _timeless(label: str, period: str) -> str:
    """Return a label without the period that it says, since the figure says it."""
    return " ".join(label.replace(period.replace("-", "–"), "").replace(period, "").split()).strip(" ,")


def _as_row(one: ServiceArea) -> dict[str, str | None]:
    row: dict[str, str | None] = {"id": one.id, "name_nb": one.name.nb, "name_en": one.name.en, **one.declared}
    return {**row, "source": one.citation.source, "line": one.citation.place}


def _of_row(row: Row, read: _Read) -> Iterator[_Found]:
    """Give the figure of a row of a list, and those of its other columns, which must be named."""
    if VALUE in row and (row[VALUE] is None or row[VALUE]):
        yield from _of_column(row, VALUE, read.units.get(row.get("unit") or "", COUNT), read)
    for column, written in row.items():
        if column != VALUE and written and _NO_FIGURE.fullmatch(column) is None and _number(written) is not None:
            yield from _of_column(row, column, _unit_of(column, read.units), read)


def _of_column(row: Row, column: str, unit: Unit, read: _Read) -> Iterator[_Found]:
    written = row[column]
    number = _number(written or "")
    if written and number is None:
        return
    period, when = _period(row, column, read.as_of)
    place = _line_of(row, column)
    figure = Figure(
        value=number if number is not None else Missing(MissingReason.SUPPRESSED),
        unit=unit,
        period=period,
        area=row.get("area_id") or read.area,
        citation=Citation(row.get("source") or "", place, (row.get("raw") or "") if column == VALUE else ""),
        as_of=read.as_of,
        caveat=Text(row.get("note_nb") or "", row.get("note_en") or "") if column == VALUE else NO_TEXT,
    )
    label = _label(row)
    words = [label.nb, label.en, row.get("id"), when, row.get("topic"), column if column != VALUE else ""]
    yield _Found(
        title=label if column == VALUE else Text(f"{label.nb}, {column}", f"{label.in_language('en')}, {column}"),
        figure=figure,
        keys=frozenset(plain(word) for word in words if word),
        series=(read.table, label.nb, figure.area, _YEAR.sub("", column), unit.code, row.get("base_year") or ""),
        must=plain(column) if column != VALUE else "",
        is_dated=bool(when),
    )


def _label(row: Row) -> Text:
    for name in NAMES:
        if row.get(f"{name}_nb"):
            return Text(row.get(f"{name}_nb") or "", row.get(f"{name}_en") or "")
    written = row.get("id") or ""
    return Text(written, written)


def _period(row: Row, column: str, as_of: date) -> tuple[Period, str]:
    """Return the period of a figure, and how it is written; the year of the reference date where nobody says."""
    in_name = _YEAR.search(column)
    for written in (in_name[0] if in_name else None, *(row.get(name) for name in TIMES if column == VALUE)):
        try:
            period = Period.parse(written or "")
        except NotAPeriod:
            continue
        return period, str(period)
    return Period.of_year(as_of.year), ""


def _line_of(row: Row, column: str) -> str:
    """Return the place in the source: the column of places whose name has most in common with the figure's."""
    parts = set(column.split("_"))
    named = [name for name in row if name.startswith("line_") and set(name.split("_")[1:]) <= parts and row[name]]
    best = max(named, key=lambda name: len(name.split("_")), default="line")
    return row.get(best) or ""


def _unit_of(column: str, known: Mapping[str, Unit]) -> Unit:
    """Return the unit whose code is part of a column's name, the longest; a number of something where none is."""
    parts = [_SHORT.get(part, part) for part in column.split("_")]
    spelled = f"_{'_'.join(parts)}_"
    codes = [code for code in known if f"_{code}_" in spelled]
    # A change in FTEs in per cent is a percentage.
    last = next((code for code in codes if spelled.endswith(f"_{code}_")), None)
    return known[last or max(codes, key=len)] if codes else COUNT


def _number(written: str) -> Decimal | None:
    try:
        found = Decimal(written)
    except InvalidOperation:
        return None
    return found if found.is_finite() else None
