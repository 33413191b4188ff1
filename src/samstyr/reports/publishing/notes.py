"""Who says so: the note of a figure."""

from collections.abc import Mapping

from samstyr.kernels.assessment.words.phrases import sentence
from samstyr.kernels.figures import Citation, Figure
from samstyr.kernels.numbers import format_figure
from samstyr.kernels.texts import Language, Text
from samstyr.reports.publishing import words
from samstyr.reports.publishing.values import ShownFigure
from samstyr.statistics.queries.sources import Source

# The kind of a source that figures were fetched from: its places are codes, not lines.
SNAPSHOT = "snapshot"


def source_words(citation: Citation, sources: Mapping[str, Source], language: Language) -> str:
    """Return a source with its publisher and the place in it; one that nobody describes is named by its code."""
    source = sources.get(citation.source)
    if source is None:
        title = citation.source
    else:
        said = source.title.in_language(language)
        title = said if source.publisher in said else f"{said}, {source.publisher}"
    if not citation.place:
        return title
    in_lines = source is None or source.kind != SNAPSHOT
    place = words.filled(words.LINE, place=citation.place).in_language(language) if in_lines else citation.place
    return f"{title}, {place}"


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
    return ShownFigure(f"/f/{name}", name, figure_note(title, figure, sources, language))
