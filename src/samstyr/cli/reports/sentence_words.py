"""How sentences, the figures in them and the lines of panels are shown in answers."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from samstyr.kernels.missing import MissingReason
from samstyr.kernels.numbers import format_number
from samstyr.kernels.period import Period
from samstyr.kernels.texts import Language, Text
from samstyr.reports.sentences.comparing import changed_lines
from samstyr.reports.sentences.values import FigureChange, ReferenceChange, StatedFigure, StatedSentence

PLACE: Final = Text("{file}, linje {line}", "{file}, line {line}")
FIGURE: Final = Text(
    "{indicator}, {period}{area}: {before} → {after}", "{indicator}, {period}{area}: {before} → {after}"
)
NOTHING: Final = Text("ikke der", "not there")
LINE_BEFORE: Final = "– {text}"
LINE_AFTER: Final = "+ {text}"


def figure_words(change: FigureChange, language: Language) -> str:
    """Return a figure before and after, in a line."""
    one = change.after or change.before
    if one is None:
        return ""
    return FIGURE.in_language(language).format(
        indicator=one.indicator,
        period=Period.parse(one.period).label.in_language(language),
        area=f", {one.area}" if one.area else "",
        before=value_words(change.before, language),
        after=value_words(change.after, language),
    )


def value_words(figure: StatedFigure | None, language: Language) -> str:
    """Return the number of a figure, or why there is none."""
    if figure is None:
        return NOTHING.in_language(language)
    if figure.missing:
        return MissingReason(figure.missing).label.in_language(language)
    return format_number(figure.value or Decimal(0), None, language)


def panel_change(change: ReferenceChange, language: Language) -> Iterator[str]:
    """Yield a line of a panel before and after; where they look alike, the figures that are others."""
    if change.is_same_to_see:
        yield from (figure_words(one, language) for one in change.figures)
        return
    if change.before is not None:
        yield LINE_BEFORE.format(text=change.before.shown)
    if change.after is not None:
        yield LINE_AFTER.format(text=change.after.shown)


def panel_changes(before: StatedSentence, after: StatedSentence, language: Language) -> Iterator[str]:
    """Yield the lines of a panel that are others, or that came or went."""
    for change in changed_lines(before, after):
        yield from panel_change(change, language)
