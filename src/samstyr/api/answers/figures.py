"""A figure with all that makes it answerable."""

from datetime import date
from typing import Any

from ninja import Schema
from pydantic import Field

from samstyr.api.answers.common import Number, Place, Words, number
from samstyr.goals.queries.values import IndicatorFigure
from samstyr.kernels.figures import Figure
from samstyr.kernels.missing import Missing
from samstyr.statistics.queries.values import TableCell

MEASURED = "measured"


class FigureAnswer(Schema):
    """One figure: what it is, of when and where, who says so, and what is to be said about it."""

    value: Number | None = Field(description="Null where there is no figure; `status` says why.")
    unit: str = Field(description="The unit's code; see /api/v1/units.")
    decimals: int = Field(description="The decimals that figures in this series are published with.")
    area: str = Field(description="The area's id; see /api/v1/areas.")
    period: str = Field(description="2022, 2022-H1, 2022-T2, 2022-Q3, 2022-09 or 2018-2019.")
    status: str = Field(description="measured, or the reason that there is no figure.")
    reason: Words | None = Field(description="The reason in words, where there is no figure.")
    caveat: Words | None = Field(description="A reservation that belongs to this one figure.")
    comparable_with: str | None = Field(description="Figures with different keys must not be compared.")
    source: Place
    retrieved: date = Field(description="The day that the figure was read in.")


class SeriesFigure(FigureAnswer):
    """A figure of an indicator."""

    indicator: str
    goal: str
    focus_area: str

    @classmethod
    def of(cls, found: IndicatorFigure) -> "SeriesFigure":
        """Return a figure with the ids that place it."""
        return cls(
            indicator=found.indicator,
            goal=found.goal,
            focus_area=found.focus_area,
            **figure_parts(found.figure),
        )


class CellAnswer(FigureAnswer):
    """A cell of a table."""

    id: str
    row: Words
    column: Words
    area_dimension: str = Field(description="Whether the area is the row's, the column's or the whole table's.")
    note: Words | None

    @classmethod
    def of(cls, cell: TableCell) -> "CellAnswer":
        """Return a cell with its labels."""
        return cls(
            id=cell.id,
            row=Words.of(cell.row),
            column=Words.of(cell.column),
            area_dimension=cell.area_dimension,
            note=Words.maybe(cell.note),
            **figure_parts(cell.figure),
        )


def figure_answer(figure: Figure) -> FigureAnswer:
    """Return a figure without the ids of what it measures."""
    return FigureAnswer(**figure_parts(figure))


def status_of(figure: Figure) -> str:
    """Return `measured`, or the reason that there is no figure."""
    return figure.value.reason.value if isinstance(figure.value, Missing) else MEASURED


def figure_parts(figure: Figure) -> dict[str, Any]:
    """Return the cells of a figure's answer."""
    value = figure.value
    return {
        "value": None if isinstance(value, Missing) else number(value),
        "unit": figure.unit.code,
        "decimals": figure.unit.decimals,
        "area": figure.area,
        "period": str(figure.period),
        "status": status_of(figure),
        "reason": Words.of(value.reason.explanation) if isinstance(value, Missing) else None,
        "caveat": Words.maybe(figure.caveat),
        "comparable_with": figure.comparable_with or None,
        "source": Place.of(figure.citation),
        "retrieved": figure.as_of,
    }
