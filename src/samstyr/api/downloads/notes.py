"""What must be said beside the figures: the sheet with source and notes."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from samstyr.exchange.queries.values import Package
from samstyr.goals.queries.values import Standing
from samstyr.kernels.assessment.words.explanation import explain
from samstyr.kernels.assessment.words.labels import POLARITY_LABELS, ROLE_LABELS
from samstyr.kernels.assessment.words.target_words import target_words
from samstyr.kernels.figures import Figure
from samstyr.kernels.formats.listings import Column, Listing
from samstyr.kernels.texts import Language, Text
from samstyr.statistics.queries.values import Table

Said = tuple[str, str]


def of_indicator(
    standing: Standing, sources: dict[str, Text], package: Package, *, language: Language, version: str
) -> Listing:
    """Return what must be said beside an indicator's figures."""
    indicator = standing.indicator
    targets = (
        (
            _("Target"),
            f"{ROLE_LABELS[one.role].in_language(language)}: {target_words(one, indicator.unit).in_language(language)}",
        )
        for one in standing.targets
    )
    breaks = ((_("New method from"), str(year)) for year in standing.series.break_years)
    return _listing(
        (
            (_("Key figure"), indicator.title.in_language(language)),
            (_("What is counted"), indicator.definition.in_language(language)),
            (_("Unit"), indicator.unit.label.in_language(language)),
            (_("Which way is good"), POLARITY_LABELS[indicator.polarity].in_language(language)),
            *targets,
            (_("How it stands"), explain(standing.assessment).text.in_language(language)),
            *breaks,
            (_("Note"), indicator.note.in_language(language)),
            *_cited(standing.series.figures, sources, language),
            *_closing(package, language, version),
        )
    )


def of_table(table: Table, sources: dict[str, Text], package: Package, *, language: Language, version: str) -> Listing:
    """Return what must be said beside a table."""
    notes = dict.fromkeys(cell.note.in_language(language) for cell in table.cells if cell.note)
    return _listing(
        (
            (_("Table"), table.summary.title.in_language(language)),
            (_("Published by"), table.summary.publisher),
            *((_("Note"), note) for note in notes),
            *_cited([cell.figure for cell in table.cells], sources, language),
            *_closing(package, language, version),
        )
    )


def _cited(figures: Iterable[Figure], sources: dict[str, Text], language: Language) -> list[Said]:
    ids = dict.fromkeys(figure.citation.source for figure in figures)
    return [(_("Source"), sources.get(id, Text(id)).in_language(language)) for id in ids if id]


def _closing(package: Package, language: Language, version: str) -> list[Said]:
    return [
        (_("Municipality"), package.municipality_name.in_language(language)),
        (_("The figures show how it stood on"), package.reference_date.isoformat()),
        (_("Version of the figures"), version),
    ]


def _listing(said: Iterable[Said]) -> Listing:
    columns = (Column("what", heading=_("What")), Column("said", heading=_("Text")))
    return Listing(columns, tuple((what, text) for what, text in said if text))
