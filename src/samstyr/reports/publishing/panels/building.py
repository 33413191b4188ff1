"""What every panel is built with: tables, tags, lists of small things; and the figures that get notes."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final

from samstyr.goals.queries.values import Standing
from samstyr.kernels.assessment.words.phrases import sentence
from samstyr.kernels.figures import Figure
from samstyr.kernels.numbers import format_figure, format_number
from samstyr.kernels.texts import Text
from samstyr.look.charts.inputs import Chart
from samstyr.look.words import STATUS_WORDS
from samstyr.reports.publishing import figures, notes
from samstyr.reports.publishing.panels.facts import Facts
from samstyr.reports.publishing.syntax import NO_ATTRIBUTES, Element, Inlines, plain, span, words
from samstyr.reports.publishing.values import ShownFigure

TAG: Final = "sam-tag"
MARK: Final = "sam-shape"
CHART: Final = "sam-chart"
MULTIPLES: Final = "sam-multiples"
PANEL: Final = "sam-panel"
OVERLINE: Final = "sam-overline"
TITLE: Final = "sam-panel-title"
SMALL: Final = "sam-small"
PROMISE: Final = "sam-promise"
KEY_FIGURES: Final = "sam-key-figures"
KEY_FIGURE: Final = "sam-key-figure"
BIG: Final = "sam-big"
HEADED: Final = "headed"


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart with what it is of and who says so; `across` is how many stand beside each other."""

    chart: Chart
    overline: str
    source: str
    across: int = 1

    @property
    def small(self) -> bool:
        """Return whether it is one of several."""
        return self.across > 1


def across(count: int) -> int:
    """Return how many of so many small charts stand beside each other, so that no row is nearly empty.

    >>> [across(count) for count in range(1, 8)]
    [1, 2, 3, 2, 3, 3, 3]
    """
    return count if count < 3 else 2 if count == 4 else 3


@dataclass
class Workbench:
    """What is gathered while the panels of one chapter are built: the facts, the drawings, the figures with notes."""

    facts: Facts
    drawings: list[Drawing]
    figures: list[ShownFigure] = field(default_factory=list)

    def say(self, text: Text) -> str:
        return self.facts.say(text)

    def figure(self, standing: Standing, figure: Figure, *, unit: bool = True) -> Element:
        """Return a figure of a key figure in its unit, or the number alone, with a note."""
        indicator = standing.indicator
        self.figures.append(
            notes.shown_figure(indicator.id, indicator.title, figure, self.facts.sources, self.facts.language)
        )
        number = figure.value if isinstance(figure.value, Decimal) and not unit else None
        said = format_figure(figure, self.facts.language)
        shown = words(said if number is None else format_number(number, indicator.decimals, self.facts.language))
        return span(figures.CLASS, shown, **{figures.NUMBER: str(len(self.figures) - 1)})

    def tag(self, status: str, text: str = "") -> Element:
        """Return a status with its word; the outputs draw its shape."""
        said = text or self.say(sentence(STATUS_WORDS[status])) if status in STATUS_WORDS else text or status
        return span(TAG, words(said), status=status)

    def mark(self, status: str, *, headed: bool = False) -> Element:
        """Return the shape of a status alone; its word is for those who do not see it.

        `headed`: the word stands over the column, so that an output without shapes leaves it out.
        """
        said = {"status": status, **({HEADED: "yes"} if headed else {})}
        return span(MARK, words(self.say(sentence(STATUS_WORDS[status]))), **said)

    def drawing(self, drawing: Drawing) -> Element:
        """Return the place of a chart."""
        self.drawings.append(drawing)
        return {"t": "Div", "c": [["", [CHART], [["n", str(len(self.drawings) - 1)]]], []]}


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; `width` is its share of the whole, 0 where the words decide."""

    title: str
    numeric: bool = False
    width: float = 0.0


def titled(standing: Standing, bench: Workbench) -> str:
    """Return what is measured and in which unit, for figures that stand without it."""
    return f"{bench.say(standing.indicator.title)} ({bench.say(standing.indicator.unit.label)})"


def table(caption: str, columns: Sequence[Column], rows: Sequence[Sequence[Inlines]]) -> Element:
    """Return a table; the first cell of each row is its heading."""
    aligned = [[{"t": "AlignRight" if one.numeric else "AlignLeft"}, _width(one)] for one in columns]
    head = [NO_ATTRIBUTES, [_row([words(one.title) for one in columns])]]
    body = [NO_ATTRIBUTES, 1, [], [_row(row) for row in rows]]
    said = [None, [plain(*words(caption))] if caption else []]
    return {"t": "Table", "c": [NO_ATTRIBUTES, said, aligned, head, [body], [NO_ATTRIBUTES, []]]}


def _width(column: Column) -> Element:
    return {"t": "ColWidth", "c": column.width} if column.width else {"t": "ColWidthDefault"}


def _row(cells: Sequence[Inlines]) -> list[object]:
    return [NO_ATTRIBUTES, [[NO_ATTRIBUTES, {"t": "AlignDefault"}, 1, 1, [plain(*cell)]] for cell in cells]]
