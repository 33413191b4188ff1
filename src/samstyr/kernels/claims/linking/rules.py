"""What is called good or bad measured against the municipality's rules: every measure that has one."""

import re
from typing import Final

from samstyr.kernels.claims.linking.index import Index
from samstyr.kernels.claims.linking.measures import Measure
from samstyr.kernels.claims.stating.lexicon import listed
from samstyr.kernels.claims.stating.values import StatedFigure, StatedKind, Way

_FEWEST: Final = 2


def of_rules(stated: StatedFigure, index: Index, area: str) -> tuple[Measure, ...]:
    """Return the measures with a rule and figures, where a judgement is «målt opp mot handlingsreglene»; else none."""
    if stated.kind is not StatedKind.QUALITY or stated.way not in (Way.BETTER, Way.WORSE):
        return ()
    patterns = listed("qualities", "weighed_against_rules", stated.sentence.language)
    if not any(re.search(one, stated.sentence.text[stated.end :], re.IGNORECASE) for one in patterns):
        return ()
    found = [one for one in index.measures if _has_rule(one, area)]
    return tuple(found) if len(found) >= _FEWEST else ()


def _has_rule(measure: Measure, area: str) -> bool:
    return any(one.is_rule for one in measure.targets) and bool(measure.periods(area))
