"""What a document can be held against: every indicator in every area, every printed table, and records out of tables.

What was only said in running text is left out: that two texts agree proves nothing.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Final

from samstyr.goals.queries.in_areas import in_areas
from samstyr.goals.queries.register import Register, register
from samstyr.goals.queries.selected import areas_with_figures
from samstyr.goals.queries.tables import same_tables
from samstyr.goals.queries.values import Indicator, IndicatorInArea
from samstyr.kernels.assessment.outcomes import Polarity
from samstyr.kernels.claims.linking.measures import Held, Measure, Target, with_same
from samstyr.kernels.figures import Figure
from samstyr.kernels.missing import Missing
from samstyr.kernels.period import NotAPeriod, Period
from samstyr.kernels.targets import TargetMeasure, TargetRole
from samstyr.kernels.texts import Text
from samstyr.kernels.units import Unit
from samstyr.statistics.queries.records import counts, records
from samstyr.statistics.queries.tables import summaries, tables
from samstyr.statistics.queries.units import units
from samstyr.statistics.queries.values import RecordColumn, Table, TableCell

# On what grounds a record stands: only what is printed in a table, or worked out of one, can prove anything.
PROVING: Final = frozenset({"table", "derived"})
_RECORD_COLUMNS: Final = ("id", "topic", "label_nb", "label_en", "area_id", "year", "period", "value", "unit", "basis",
                          "source", "line")  # fmt: skip
_TIMES: Final = re.compile(r"\b(?:19|20)\d{2}(?:\s*[–-]\s*(?:19|20)\d{2})?\b")
_YEAR: Final = re.compile(r"\b(?:19|20)\d{2}\b")
# A label that says that its figures are changes already.
_CHANGE: Final = re.compile(r"^(?:endring|vekst|change|growth)\b", re.IGNORECASE)
_GROWTH: Final = re.compile(r"(?:vekst|endring|growth|change)\b", re.IGNORECASE)
_BETTER: Final = {Polarity.HIGHER: True, Polarity.LOWER: False}


def measures(*, as_of: date, own_area: str) -> tuple[Measure, ...]:
    """Return every measure with its figures, in about a dozen queries."""
    whole = register()
    same = same_tables()
    found = [
        *_indicators(
            whole, in_areas(indicators=[one.id for one in whole.indicators], areas=areas_with_figures(), as_of=as_of)
        ),
        *_tables(tables(ids=[one.id for one in summaries()], as_of=as_of)),
        *_records(own_area),
    ]
    by_family = defaultdict(set)
    for one in found:
        by_family[one.family].add(one.id)
    return with_same(_joined(one, same, by_family) for one in found)


def _joined(one: Measure, same: Mapping[str, frozenset[str]], by_family: Mapping[str, set[str]]) -> Measure:
    """Return a measure that knows which tables print the same as it."""
    ids = frozenset(id for table in same.get(one.id, ()) for id in by_family.get(table, ()))
    return one if not ids else replace(one, same_as=ids)


def _indicators(whole: Register, found: Iterable[IndicatorInArea]) -> Iterator[Measure]:
    goals = {one.id: one.title for one in whole.goals}
    by_indicator: dict[str, list[IndicatorInArea]] = defaultdict(list)
    for one in found:
        by_indicator[one.indicator.id].append(one)
    for in_its_areas in by_indicator.values():
        indicator = in_its_areas[0].indicator
        figures = {
            (figure.area, figure.period): held
            for one in in_its_areas
            for figure in one.series.figures
            if (held := _held(figure)) is not None
        }
        if figures:
            yield _indicator(indicator, figures, in_its_areas[0], goals.get(indicator.goal))


def _indicator(
    indicator: Indicator, figures: Mapping[tuple[str, Period], Held], one: IndicatorInArea, goal: Text | None
) -> Measure:
    targets = tuple(
        Target(
            target.value,
            target.operator.value,
            target.role is TargetRole.FISCAL_RULE,
            target.citation.source,
            target.citation.place,
        )
        for target in one.targets
        if target.measure is TargetMeasure.LEVEL
    )
    return Measure(
        indicator.id, indicator.id, indicator.title, (indicator.title,),
        tuple(one for one in (indicator.definition, goal) if one), indicator.unit, indicator.decimals, figures, targets,
        is_growth=bool(_GROWTH.search(indicator.title.nb)), higher_is_better=_BETTER.get(indicator.polarity),
    )  # fmt: skip


def _tables(found: Iterable[Table]) -> Iterator[Measure]:
    """Give each table's measures: its cells without the places and times that they are about."""
    for table in found:
        by_names: dict[tuple[Text, ...], list[TableCell]] = defaultdict(list)
        are_places = _are_places(table.cells)
        for cell in table.cells:
            by_names[tuple(_labels(cell, are_places))].append(cell)
        for labels, cells in by_names.items():
            figures = {(cell.figure.area, cell.figure.period): held for cell in cells if (held := _held(cell.figure))}
            if figures:
                yield _printed(table, labels, cells, figures)


def _are_places(cells: Iterable[TableCell]) -> bool:
    """Return whether the labels that are said to be places are: two rows for one place at one time are not."""
    labels: dict[tuple[str, Period, str], set[str]] = defaultdict(set)
    for cell in cells:
        own, other = (cell.row, cell.column) if cell.area_dimension == "row" else (cell.column, cell.row)
        labels[cell.figure.area, cell.figure.period, other.nb].add(own.nb)
    return all(len(one) == 1 for one in labels.values())


def _labels(cell: TableCell, are_places: bool) -> Iterator[Text]:
    """Give what a cell's row and column say of what is measured, a place and a time apart."""
    for dimension, label in (("row", cell.row), ("column", cell.column)):
        said = _timeless(label)
        is_place = are_places and cell.area_dimension == dimension
        if not is_place and (said or not _is_own_time(label, cell.figure.period)):
            yield said or label


def _is_own_time(label: Text, period: Period) -> bool:
    """Return whether a label that is a time is that of the figure: a row of 2017 with figures for 2022 is not."""
    years = {int(year) for year in _YEAR.findall(label.nb)}
    return not years or bool(years & set(range(period.first.year, period.last.year + 1)))


def _timeless(text: Text) -> Text:
    return Text(*(_TIMES.sub("", one).strip(" ,–-") for one in (text.nb, text.en)))


def _printed(
    table: Table, labels: Sequence[Text], cells: Sequence[TableCell], figures: Mapping[tuple[str, Period], Held]
) -> Measure:
    title, unit = table.summary.title, cells[0].figure.unit
    label = Text(
        " · ".join(one.nb for one in (title, *labels)), " · ".join(one.in_language("en") for one in (title, *labels))
    )
    return Measure(
        "/".join((table.summary.id, *(one.nb for one in labels))), table.summary.id, label,
        (_timeless(title), *labels), (), unit, unit.decimals, figures,
        is_change=any(_CHANGE.match(one.nb) for one in labels), is_growth=bool(_GROWTH.search(title.nb)),
        survey=table.summary.publisher,
    )  # fmt: skip


def _records(own_area: str) -> Iterator[Measure]:
    known = units()
    columns = [RecordColumn(name, Text(name)) for name in _RECORD_COLUMNS]
    for resource in counts():
        by_label: dict[str, list[dict[str, str]]] = defaultdict(list)
        for row in records(resource=resource, title=Text(resource), columns=columns).rows:
            cells = {name: value or "" for name, value in zip(_RECORD_COLUMNS, row, strict=True)}
            if cells["basis"] in PROVING and cells["label_nb"] and cells["unit"] in known:
                by_label[cells["label_nb"]].append(cells)
        for label, rows in by_label.items():
            figures = dict(_record_figures(rows, own_area))
            if figures:
                yield _recorded(resource, label, rows, figures, known[rows[0]["unit"]])


def _recorded(
    resource: str, label: str, rows: Sequence[Mapping[str, str]], figures: Mapping[tuple[str, Period], Held], unit: Unit
) -> Measure:
    title = Text(label, rows[0]["label_en"])
    is_change = bool(_CHANGE.match(label))
    return Measure(
        f"{resource}/{rows[0]['id']}", f"{resource}/{rows[0]['id']}", title, (title,), (), unit, unit.decimals,
        figures, is_change=is_change,
    )  # fmt: skip


def _record_figures(rows: Iterable[Mapping[str, str]], own_area: str) -> Iterator[tuple[tuple[str, Period], Held]]:
    for row in rows:
        try:
            period, value = Period.parse(row["year"] or row["period"]), Decimal(row["value"])
        except (NotAPeriod, InvalidOperation):
            continue
        area = row["area_id"] or own_area
        yield (area, period), Held(area, period, value, row["source"], row["line"])


def _held(figure: Figure) -> Held | None:
    if isinstance(figure.value, Missing):
        return None
    return Held(figure.area, figure.period, figure.value, figure.citation.source, figure.citation.place)
