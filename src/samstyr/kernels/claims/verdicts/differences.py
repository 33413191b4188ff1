"""How far a figure is from another place's, or from what somebody has set: «4 prosentpoeng under landet»."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from samstyr.kernels.claims.linking.measures import Held, Measure
from samstyr.kernels.claims.linking.values import Candidate
from samstyr.kernels.claims.stating.values import DocumentContext, StatedFigure, StatedKind
from samstyr.kernels.claims.verdicts.patterns import pattern
from samstyr.kernels.claims.verdicts.periods import one_figure
from samstyr.kernels.claims.verdicts.reasons import NO_FIGURE, NO_WAY
from samstyr.kernels.claims.verdicts.showing import links, plain, rounding, shown, way
from samstyr.kernels.claims.verdicts.targets import target_of
from samstyr.kernels.claims.verdicts.values import Answer, Worked
from samstyr.kernels.rounding import decimals_in
from samstyr.kernels.texts import Text

_APART: Final = Text("{value} mot {other}: {apart}", "{value} against {other}: {apart}")
_HUNDRED: Final = 100


def is_apart(stated: StatedFigure) -> bool:
    """Return whether an amount is how far two figures are from each other, not how far one has moved."""
    return bool(stated.against) or stated.is_to_target


def apart(stated: StatedFigure, candidate: Candidate, areas: Sequence[str], context: DocumentContext) -> Answer:
    """Return how far a figure is from the other place's or the target's; nothing where growth is compared."""
    measure = candidate.measure
    if areas[0] in stated.against or pattern("moved").search(stated.sentence.text[: stated.start]):
        return NO_WAY
    own = one_figure(measure, areas[0], stated, context)
    if own is None:
        return NO_FIGURE
    if not stated.against:
        target = target_of(stated, measure)
        return NO_WAY if target is None else _worked(stated, candidate, [own], target.value)
    there = [one for area in stated.against if (one := measure.figures.get((area, own.period))) is not None]
    if len(there) != 1 or len(stated.against) > 1:
        return NO_FIGURE
    return _worked(stated, candidate, [own, *there], there[0].value)


def _worked(stated: StatedFigure, candidate: Candidate, held: Sequence[Held], other: Decimal) -> Answer:
    measure, own = candidate.measure, held[0]
    found, slack = own.value - other, sum((rounding(measure, one) for one in held), Decimal(0))
    if stated.kind is StatedKind.PERCENT_CHANGE:
        if not other:
            return NO_WAY
        found, slack = found * _HUNDRED / other, abs(slack * _HUNDRED / other)
        return Worked(links(measure, held), _said(measure, own, other, plain(found, 1)), found, way(found), slack)
    said = _said(measure, own, other, plain(found, max(decimals_in(own.value), decimals_in(other))))
    return Worked(links(measure, held), said, found * candidate.factor, way(found), slack * candidate.factor)


def _said(measure: Measure, own: Held, other: Decimal, found: Text) -> Text:
    return _APART.filled(value=shown(measure, own.value), other=shown(measure, other), apart=found)
