"""A direction that is said of several measures at once: of each of them, or on the whole."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from samstyr.kernels.claims.linking.values import Choice
from samstyr.kernels.claims.stating.values import Way
from samstyr.kernels.claims.verdicts.patterns import pattern
from samstyr.kernels.claims.verdicts.periods import ends
from samstyr.kernels.claims.verdicts.reasons import NO_STEP
from samstyr.kernels.claims.verdicts.showing import joined, links, plain, shown, way
from samstyr.kernels.claims.verdicts.values import Answer, Link, Worked
from samstyr.kernels.texts import Text

_MOVED: Final = Text("{label}: fra {before} til {after}", "{label}: from {before} to {after}")
_MEAN: Final = Text("{parts}. I snitt {mean}", "{parts}. On average {mean}")


def on_the_whole(choice: Choice, areas: Sequence[str]) -> Answer:
    """Return the way that every measure went in every place; on the whole, it is the mean change that counts.

    The mean is of one unit only; where the units differ, there is none.
    """
    changes: list[Decimal] = []
    told: list[Text] = []
    held: list[Link] = []
    for measure in (one.measure for one in choice.each):
        for found in (ends(measure, area, choice.stated) for area in areas):
            if found is None:
                return NO_STEP
            first, last = found
            changes.append(last.value - first.value)
            before, after = shown(measure, first.value), shown(measure, last.value)
            told.append(_MOVED.filled(label=measure.label, before=before, after=after))
            held += links(measure, found)
    ways = {way(change) for change in changes}
    one_way = next(iter(ways)) if len(ways) == 1 else None
    is_one_unit = len({one.measure.unit.code for one in choice.each}) == 1
    is_mean = choice.stated.way is Way.SAME or bool(pattern("on_the_whole").search(choice.stated.sentence.text))
    if not is_mean or not is_one_unit:
        return Worked(tuple(held), joined(told), way=one_way)
    mean = sum(changes, Decimal(0)) / len(changes)
    said = _MEAN.filled(parts=joined(told), mean=plain(mean, choice.each[0].measure.decimals + 1))
    return Worked(tuple(held), said, mean, way(mean))
