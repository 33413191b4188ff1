"""How far a figure is from another that is named beside it: a target, or the same figure of another place."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from samstyr.kernels.claims.linking.measures import Held, Measure
from samstyr.kernels.claims.linking.values import Candidate
from samstyr.kernels.claims.stating.lexicon import ways_of
from samstyr.kernels.claims.stating.values import DocumentContext, StatedFigure, StatedKind
from samstyr.kernels.claims.verdicts.periods import one_figure
from samstyr.kernels.claims.verdicts.reasons import NO_FIGURE, NO_WAY
from samstyr.kernels.claims.verdicts.showing import links, plain, rounding, shown, way
from samstyr.kernels.claims.verdicts.targets import target_of
from samstyr.kernels.claims.verdicts.values import Answer, Worked
from samstyr.kernels.rounding import decimals_in
from samstyr.kernels.texts import Text
from samstyr.kernels.units import UnitKind

_MINUS: Final = Text("{value} − {other} = {apart}", "{value} − {other} = {apart}")
_SHARES: Final = (UnitKind.SHARE,)


def is_apart(stated: StatedFigure) -> bool:
    """Return whether an amount is how far something is from what is named beside it, and no change over time."""
    last = stated.text.rsplit(maxsplit=1)[-1].casefold()
    return bool(stated.against) or last in ways_of("beside", stated.sentence.language).firsts


def apart(stated: StatedFigure, candidate: Candidate, areas: Sequence[str], context: DocumentContext) -> Answer:
    """Return a figure less that of the place, or less the target, that it is held against."""
    measure = candidate.measure
    own = one_figure(measure, areas[0], stated, context)
    if own is None:
        return NO_FIGURE
    if len(stated.against) == 1 and stated.against[0] != areas[0]:
        other = measure.figures.get((stated.against[0], own.period))
        return NO_FIGURE if other is None else _worked(stated, candidate, (own, other), other.value)
    target = target_of(stated, measure)
    return NO_WAY if stated.against or target is None else _worked(stated, candidate, (own,), target.value)


def _worked(stated: StatedFigure, candidate: Candidate, held: Sequence[Held], other: Decimal) -> Answer:
    measure, own = candidate.measure, held[0]
    change, slack = own.value - other, sum((rounding(one) for one in held), Decimal(0))
    if stated.kind is StatedKind.PERCENT_CHANGE:
        if not other or measure.unit.kind in _SHARES:
            return NO_WAY
        change, slack = change * 100 / other, abs(slack * 100 / other)
    else:
        change, slack = change * candidate.factor, slack * candidate.factor
    said = _MINUS.filled(
        value=shown(measure, own.value), other=shown(measure, other), apart=_difference(measure, own.value - other)
    )
    return Worked(links(measure, held), said, change, way(change), slack)


def _difference(measure: Measure, value: Decimal) -> Text:
    return plain(value, max(measure.decimals, decimals_in(value)))
