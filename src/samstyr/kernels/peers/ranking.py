"""All areas of a field in order, each with its place."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from samstyr.kernels.assessment.outcomes import Polarity
from samstyr.kernels.figures import Figure
from samstyr.kernels.peers.comparing import as_published
from samstyr.kernels.peers.outcomes import Figures, PeerRule, Rank


@dataclass(frozen=True, slots=True)
class Ranked:
    """An area with its figure and its place, None where it has no figure that can be compared."""

    area: str
    figure: Figure
    rank: Rank | None


def ranking(figures: Figures, rule: PeerRule) -> tuple[Ranked, ...]:
    """Return all areas, the best first (the highest where neither way is better), equal ones by id.

    Those without a figure that can be compared stand last, by id, without a place. Figures are rounded as they are
    published.
    """
    field = {area: found for area, figure in figures.items() if (found := as_published(figure, rule)) is not None}
    without = tuple(Ranked(area, figure, None) for area, figure in sorted(figures.items()) if area not in field)
    return (*_in_order(field, rule), *without)


def _in_order(field: Figures, rule: PeerRule) -> Iterator[Ranked]:
    sign = 1 if rule.polarity is Polarity.LOWER else -1
    equal = Counter(figure.number for figure in field.values())
    ordered = sorted(field.items(), key=lambda one: (sign * one[1].number, one[0]))
    place = 1
    for number, those in groupby(ordered, key=lambda one: one[1].number):
        for area, figure in those:
            yield Ranked(area, figure, Rank(place, equal[number] - 1, len(field)))
        place += equal[number]
