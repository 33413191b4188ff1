"""Who says so: the note of a figure."""

from collections.abc import Mapping
from datetime import date

from samstyr.kernels.assessment.words.phrases import sentence
from samstyr.kernels.figures import Citation, Figure
from samstyr.kernels.numbers import format_figure
from samstyr.kernels.texts import Language, Text
from samstyr.reports.publishing import addresses, words
from samstyr.reports.publishing.dates import day_words
from samstyr.reports.publishing.values import ShownFigure
from samstyr.statistics.queries.sources import Source

# The kind of a source that figures were fetched from: its places are codes that say nothing to a reader.
SNAPSHOT = "snapshot"
# Stands between the sources of a figure that several tables give.
TOGETHER = "; "


def source_words(citation: Citation, sources: Mapping[str, Source], language: Language) -> str:
    """Return a source with its publisher and the place in it, or the table and the day that it was fetched.

    One that nobody describes is named by its code.
    """
    named = citation.source.split(TOGETHER)
    if all(one in sources and sources[one].kind == SNAPSHOT for one in named):
        return TOGETHER.join(_fetched(sources[one], language) for one in named)
    source = sources.get(citation.source)
    title = _titled(source, language) if source else citation.source
    if not citation.place:
        return title
    return f"{title}, {words.filled(words.LINE, place=citation.place).in_language(language)}"


def _titled(source: Source, language: Language) -> str:
    said = source.title.in_language(language)
    return said if not source.publisher or source.publisher in said else f"{said}, {source.publisher}"


def _fetched(source: Source, language: Language) -> str:
    table = source.id.rpartition("/")[2]
    day = day_words(date.fromisoformat(source.published), language)
    return f"{_titled(source, language)}, {words.filled(words.TABLE, table=table, day=day).in_language(language)}"


def figure_note(title: Text, figure: Figure, sources: Mapping[str, Source], language: Language) -> str:
    """Return what a figure is, when, what it says, where it comes from, and what a reader should know of it."""
    period = figure.period.label.in_language(language)
    said = [f"{title.in_language(language)}, {period}: {format_figure(figure, language)}."]
    said.append(f"{words.SOURCE.in_language(language)}: {source_words(figure.citation, sources, language)}.")
    if figure.caveat:
        caveat = sentence(figure.caveat).in_language(language).rstrip(".")
        said.append(f"{words.RESERVATION.in_language(language).format(caveat=caveat)}.")
    return " ".join(said)


def shown_figure(
    indicator: str, title: Text, figure: Figure, sources: Mapping[str, Source], language: Language
) -> ShownFigure:
    """Return a figure of an indicator as it is shown, with its short address."""
    name = f"{indicator}@{figure.period}"
    return ShownFigure(addresses.figure(name, language), name, figure_note(title, figure, sources, language))
