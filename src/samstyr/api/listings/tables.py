"""A table's cells as rows, for machines in both languages and for people in theirs."""

from django.utils.translation import gettext as _

from samstyr.api.answers.figures import status_of
from samstyr.api.listings.figures import CITED, cited, cited_for_people, cited_headings, reason_of, value_of
from samstyr.api.listings.names import Names
from samstyr.kernels.formats.listings import Cell, Column, ColumnKind, Listing
from samstyr.kernels.texts import Language
from samstyr.statistics.queries.values import Table, TableCell

FOR_MACHINES = (
    Column("id"),
    Column("row_nb"),
    Column("row_en"),
    Column("column_nb"),
    Column("column_en"),
    Column("area"),
    Column("area_nb"),
    Column("area_en"),
    Column("period"),
    Column("value", ColumnKind.NUMBER),
    Column("unit"),
    Column("status"),
    Column("reason_nb"),
    Column("reason_en"),
    Column("note_nb"),
    Column("note_en"),
    *CITED,
)


def for_machines(table: Table, names: Names) -> Listing:
    """Return the cells in long form with every id and both languages."""
    return Listing(FOR_MACHINES, tuple(_machine_row(cell, names) for cell in table.cells))


def for_people(table: Table, names: Names, language: Language) -> Listing:
    """Return the cells in long form with headings and texts in one language."""
    return Listing(_headings(), tuple(_person_row(cell, names, language) for cell in table.cells))


def _machine_row(cell: TableCell, names: Names) -> tuple[Cell, ...]:
    figure, area, reason = cell.figure, cell.area_name, reason_of(cell.figure)
    return (
        *(cell.id, cell.row.nb, cell.row.en, cell.column.nb, cell.column.en),
        *(figure.area, area.nb, area.en, cell.period),
        *(value_of(figure), figure.unit.code, status_of(figure), reason.nb, reason.en, cell.note.nb, cell.note.en),
        *cited(figure, names),
    )


def _headings() -> tuple[Column, ...]:
    return (
        Column("row", heading=_("Row")),
        Column("column", heading=_("Column")),
        Column("area", heading=_("Area")),
        Column("period", heading=_("Period")),
        Column("value", ColumnKind.NUMBER, heading=_("Value")),
        Column("unit", heading=_("Unit")),
        Column("status", heading=_("Why there is no figure")),
        Column("note", heading=_("Note")),
        *cited_headings(),
    )


def _person_row(cell: TableCell, names: Names, language: Language) -> tuple[Cell, ...]:
    figure = cell.figure
    return (
        cell.row.in_language(language),
        cell.column.in_language(language),
        cell.area_name.in_language(language),
        int(cell.period) if cell.period.isdecimal() else figure.period.label.in_language(language),
        value_of(figure),
        figure.unit.label.in_language(language),
        reason_of(figure).in_language(language),
        cell.note.in_language(language),
        *cited_for_people(figure, names, language),
    )
