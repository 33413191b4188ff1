"""From figures as they are computed with to figures as they are stated."""

from decimal import Decimal

from samstyr.kernels.figures import Figure
from samstyr.kernels.missing import Missing
from samstyr.reports.sentences.values import StatedFigure


def stated_figure(indicator: str, figure: Figure, *, is_target: bool = False) -> StatedFigure:
    """Return a figure of an indicator with all that answers for it."""
    value, missing = stated_value(figure.value)
    return StatedFigure(
        indicator=indicator,
        period=str(figure.period),
        area=figure.area,
        value=value,
        missing=missing,
        source=figure.citation.source,
        place=figure.citation.place,
        retrieved=figure.as_of.isoformat(),
        is_target=is_target,
    )


def stated_value(value: Decimal | Missing) -> tuple[Decimal | None, str]:
    """Return a number, or why there is none."""
    return (None, value.reason.value) if isinstance(value, Missing) else (value, "")
