"""What several rows of a table give together: their sum, the share of one, one beside another."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from samstyr.kernels.claims.linking.measures import Held, Measure
from samstyr.kernels.claims.linking.values import Candidate, Choice
from samstyr.kernels.claims.stating.values import DocumentContext, StatedKind
from samstyr.kernels.claims.verdicts.periods import one_figure
from samstyr.kernels.claims.verdicts.reasons import NO_FIGURE
from samstyr.kernels.claims.verdicts.showing import links, plain, rounding, shown, way
from samstyr.kernels.claims.verdicts.values import Answer, Link, Worked
from samstyr.kernels.rounding import decimals_in
from samstyr.kernels.texts import Text

_SUM: Final = Text("{parts} = {value}", "{parts} = {value}")
_SHARE: Final = Text("{value} av {whole} er {share} prosent", "{value} of {whole} is {share} per cent")
_TIMES: Final = Text("{value} delt på {other} er {times}", "{value} divided by {other} is {times}")
_APART: Final = Text("{value} mot {other}: {apart}", "{value} against {other}: {apart}")
_HUNDRED: Final = Decimal(100)
_TWO: Final = 2

_Row = tuple[Measure, Held]


def sum_of_rows(choice: Choice, area: str, context: DocumentContext) -> Answer:
    """Return what the rows of a table come to together, for one and the same time."""
    rows = _rows(choice, choice.each, area, context)
    if rows is None:
        return NO_FIGURE
    total = sum((held.value for _, held in rows), Decimal(0))
    first = choice.candidates[0]
    said = _SUM.filled(parts=_added(rows), value=plain(total, first.measure.decimals))
    return Worked(_links(rows), said, total * first.factor)


def share_of_rows(choice: Choice, area: str, context: DocumentContext) -> Answer:
    """Return a row in parts of the sum of all rows, in per cent."""
    rows = _rows(choice, choice.beside, area, context)
    own = choice.candidates[0].measure
    part = next((held for measure, held in rows or () if measure.id == own.id), None)
    whole = sum((held.value for _, held in rows or ()), Decimal(0))
    if rows is None or part is None or not whole:
        return NO_FIGURE
    share = part.value * _HUNDRED / whole
    said = _SHARE.filled(value=shown(own, part.value), whole=shown(own, whole), share=plain(share, 1))
    return Worked(_links(rows), said, share)


def beside_row(choice: Choice, area: str, context: DocumentContext) -> Answer:
    """Return how many times as much a row is as another, or how far they are apart."""
    rows = _rows(choice, (choice.candidates[0], *choice.beside), area, context)
    if rows is None or not rows[1][1].value:
        return NO_FIGURE
    (measure, own), (beside, other) = rows
    slack = rounding(measure, own) + rounding(beside, other)
    if choice.stated.kind is StatedKind.RATIO:
        times = own.value / other.value
        said = _TIMES.filled(
            value=shown(measure, own.value), other=shown(beside, other.value), times=plain(times, _TWO)
        )
        return Worked(_links(rows), said, times, way(times - 1), slack * max(times, Decimal(1)) / abs(other.value))
    apart = own.value - other.value
    decimals = max(decimals_in(own.value), decimals_in(other.value))
    said = _APART.filled(
        value=shown(measure, own.value), other=shown(beside, other.value), apart=plain(apart, decimals)
    )
    return Worked(_links(rows), said, apart, way(apart), slack)


def _rows(choice: Choice, rows: Sequence[Candidate], area: str, context: DocumentContext) -> list[_Row] | None:
    """Return the figure of each row for the time of the first, None where one of them has none."""
    first = one_figure(choice.candidates[0].measure, area, choice.stated, context)
    held = [one.measure.figures.get((area, first.period)) if first is not None else None for one in rows]
    found = [(one.measure, figure) for one, figure in zip(rows, held, strict=True) if figure is not None]
    return found if found and len(found) == len(rows) else None


def _links(rows: Sequence[_Row]) -> tuple[Link, ...]:
    return tuple(link for measure, held in rows for link in links(measure, [held]))


def _added(rows: Sequence[_Row]) -> Text:
    parts = [plain(held.value, decimals_in(held.value)) for _, held in rows]
    return Text(" + ".join(one.nb for one in parts), " + ".join(one.in_language("en") for one in parts))
