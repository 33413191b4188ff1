"""A limit that the sentence itself states: «langt under grensen på 5 prosent», «over kravet om 80 prosent»."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from samstyr.kernels.claims.linking.values import Candidate
from samstyr.kernels.claims.stating.values import DocumentContext, StatedFigure
from samstyr.kernels.claims.verdicts.patterns import pattern
from samstyr.kernels.claims.verdicts.periods import one_figure
from samstyr.kernels.claims.verdicts.reasons import NO_FIGURE
from samstyr.kernels.claims.verdicts.showing import links, plain, shown, way
from samstyr.kernels.claims.verdicts.values import Answer, Worked
from samstyr.kernels.numbers import NotReadAsNumber, read_number
from samstyr.kernels.rounding import decimals_in
from samstyr.kernels.texts import Text
from samstyr.kernels.units import UnitKind

_AGAINST: Final = Text("{value} mot {other}", "{value} against {other}")
_NUMBER: Final = re.compile(r"(\d+(?:[.,]\d+)?)(?:\s*(%|prosent\b|per cent\b|percent\b)|(?=[\s.,;)]|$))")
# How far from the word of comparison the limit may stand.
_REACH: Final = 60


def stated_limit(stated: StatedFigure, candidate: Candidate) -> Decimal | None:
    """Return the limit that a comparison names with its number, None where there is none in the measure's unit."""
    text = stated.sentence.text[stated.end : stated.end + _REACH]
    named = pattern("limit_of").search(text)
    found = _NUMBER.match(text, named.end()) if named else None
    is_share = candidate.measure.unit.kind is UnitKind.SHARE
    if found is None or is_share is not bool(found[2]):
        return None
    try:
        return Decimal(read_number(found[1], stated.sentence.language))
    except NotReadAsNumber:
        return None


def against_limit(
    stated: StatedFigure, candidate: Candidate, limit: Decimal, areas: Sequence[str], context: DocumentContext
) -> Answer:
    """Return a figure beside the limit that its sentence states."""
    own = one_figure(candidate.measure, areas[0], stated, context)
    if own is None:
        return NO_FIGURE
    value = own.value * candidate.factor
    said = _AGAINST.filled(value=shown(candidate.measure, own.value), other=plain(limit, decimals_in(limit)))
    return Worked(links(candidate.measure, [own]), said, way=way(value - limit))
