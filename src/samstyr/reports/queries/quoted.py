"""Every figure that a report quotes, with all that answers for it: what an edition keeps as `figures.csv`."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from samstyr.goals.queries.in_areas import in_areas
from samstyr.kernels.figures import Figure
from samstyr.kernels.formats.delimited import comma_separated
from samstyr.kernels.formats.listings import Cell, Column, Listing
from samstyr.kernels.texts import Language
from samstyr.reports.sentences.values import StatedFigure, StatedReference, StatedSentence

FILE: Final = "figures.csv"
MEASURED: Final = "measured"
TARGET: Final = "target"
# Of the reference, then of each figure that it was made from.
_NAMES: Final = (
    "file", "line", "reference", "shown", "result", "unit",
    "id", "period", "area", "value", "value_unit", "status", "caveat", "source", "source_line", "retrieved",
)  # fmt: skip

Known = dict[tuple[str, str, str], Figure]


def quoted(sentences: Sequence[StatedSentence], *, as_of: date, language: Language) -> bytes:
    """Return the figures that sentences and panels quote as a table: a row for each figure of each reference."""
    known = _known(sentences, as_of)
    rows = (
        _row(sentence, reference, figure, known, language)
        for sentence in sentences
        for reference in sentence.references
        for figure in reference.figures
    )
    return comma_separated(Listing(tuple(Column(name) for name in _NAMES), tuple(rows)))


def _known(sentences: Sequence[StatedSentence], as_of: date) -> Known:
    """Return the figures by indicator, area and period: a sentence knows what they say, and not their reservations."""
    stated = [figure for one in sentences for reference in one.references for figure in reference.figures]
    found = in_areas(
        indicators={one.indicator for one in stated}, areas=sorted({one.area for one in stated}), as_of=as_of
    )
    return {
        (one.indicator.id, one.series.area, str(figure.period)): figure
        for one in found
        for figure in one.series.figures
    }


def _row(
    sentence: StatedSentence, reference: StatedReference, stated: StatedFigure, known: Known, language: Language
) -> tuple[Cell, ...]:
    figure = None if stated.is_target else known.get((stated.indicator, stated.area, stated.period))
    return (
        sentence.file,
        sentence.line,
        reference.expression,
        reference.shown,
        reference.value,
        reference.unit,
        stated.indicator,
        stated.period,
        stated.area,
        stated.value,
        figure.unit.code if figure else reference.unit,
        TARGET if stated.is_target else stated.missing or MEASURED,
        figure.caveat.in_language(language) if figure else "",
        stated.source,
        stated.place,
        stated.retrieved,
    )
