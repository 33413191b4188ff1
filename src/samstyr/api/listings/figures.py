"""Figures of indicators as rows: one layout for machines in both languages, one for people in theirs."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from samstyr.api.answers.figures import status_of
from samstyr.api.listings.names import Names
from samstyr.goals.queries.values import IndicatorFigure
from samstyr.kernels.figures import Figure
from samstyr.kernels.formats.listings import Cell, Column, ColumnKind, Listing
from samstyr.kernels.missing import Missing
from samstyr.kernels.texts import NO_TEXT, Language, Text

# Who says a figure, in every listing alike.
CITED = (
    Column("source"),
    Column("source_nb"),
    Column("source_en"),
    Column("line"),
    Column("printed"),
    Column("retrieved", ColumnKind.DATE),
)
FOR_MACHINES = (
    Column("indicator"),
    Column("indicator_nb"),
    Column("indicator_en"),
    Column("goal"),
    Column("focus_area"),
    Column("area"),
    Column("area_nb"),
    Column("area_en"),
    Column("period"),
    Column("year", ColumnKind.INTEGER),
    Column("value", ColumnKind.NUMBER),
    Column("unit"),
    Column("decimals", ColumnKind.INTEGER),
    Column("status"),
    Column("reason_nb"),
    Column("reason_en"),
    Column("caveat_nb"),
    Column("caveat_en"),
    Column("comparable_with"),
    *CITED,
)


def for_machines(found: Iterable[IndicatorFigure], names: Names) -> Listing:
    """Return figures with every id and both languages; the column names are the same in all languages."""
    return Listing(FOR_MACHINES, tuple(_machine_row(one, names) for one in found))


def for_people(found: Iterable[IndicatorFigure], names: Names, language: Language) -> Listing:
    """Return figures with headings and texts in one language."""
    return Listing(_headings(), tuple(_person_row(one, names, language) for one in found))


def value_of(figure: Figure) -> Cell:
    """Return the number, or nothing where there is none."""
    return None if isinstance(figure.value, Missing) else figure.value


def reason_of(figure: Figure) -> Text:
    """Return why there is no figure, in words; nothing where there is one."""
    return figure.value.reason.label if isinstance(figure.value, Missing) else NO_TEXT


def _machine_row(one: IndicatorFigure, names: Names) -> tuple[Cell, ...]:
    figure = one.figure
    title, area = names.indicator(one.indicator), names.area(figure.area)
    reason, caveat = reason_of(figure), figure.caveat
    return (
        *(one.indicator, title.nb, title.en, one.goal, one.focus_area),
        *(figure.area, area.nb, area.en, str(figure.period), figure.period.year),
        *(value_of(figure), figure.unit.code, figure.unit.decimals, status_of(figure)),
        *(reason.nb, reason.en, caveat.nb, caveat.en, figure.comparable_with),
        *cited(figure, names),
    )


def _headings() -> tuple[Column, ...]:
    return (
        Column("indicator", heading=_("Key figure")),
        Column("area", heading=_("Area")),
        Column("period", heading=_("Period")),
        Column("value", ColumnKind.NUMBER, heading=_("Value")),
        Column("unit", heading=_("Unit")),
        Column("status", heading=_("Why there is no figure")),
        Column("caveat", heading=_("Reservation")),
        *cited_headings(),
    )


def _person_row(one: IndicatorFigure, names: Names, language: Language) -> tuple[Cell, ...]:
    figure = one.figure
    period = figure.period
    # A calendar year is a number in a spreadsheet; every other period is words.
    when: Cell = period.year if str(period) == str(period.year) else period.label.in_language(language)
    return (
        names.indicator(one.indicator).in_language(language),
        names.area(figure.area).in_language(language),
        when,
        value_of(figure),
        figure.unit.label.in_language(language),
        reason_of(figure).in_language(language),
        figure.caveat.in_language(language),
        *cited_for_people(figure, names, language),
    )


def cited(figure: Figure, names: Names) -> tuple[Cell, ...]:
    """Return who says a figure, as `CITED` has it."""
    source = names.source(figure.citation.source)
    return (
        *(figure.citation.source, source.nb, source.en, figure.citation.place, figure.citation.printed),
        figure.as_of,
    )


def cited_headings() -> tuple[Column, ...]:
    """Return the headings over who says a figure, for people."""
    return (
        Column("source", heading=_("Source")),
        Column("line", heading=_("Place in the source")),
        Column("printed", heading=_("As printed")),
        Column("retrieved", ColumnKind.DATE, heading=_("Read in")),
    )


def cited_for_people(figure: Figure, names: Names, language: Language) -> tuple[Cell, ...]:
    """Return who says a figure, in one language."""
    return (
        names.source(figure.citation.source).in_language(language),
        figure.citation.place,
        figure.citation.printed,
        figure.as_of,
    )
