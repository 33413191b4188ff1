"""Every way in which a document can disagree with itself, looked for at once."""

from collections.abc import Sequence
from itertools import chain

from samstyr.kernels.claims.inside.changes import changes_that_do_not_follow
from samstyr.kernels.claims.inside.directions import directions_that_do_not_follow
from samstyr.kernels.claims.inside.shares import shares_that_do_not_follow
from samstyr.kernels.claims.inside.twice import stated_twice
from samstyr.kernels.claims.inside.values import Conflict
from samstyr.kernels.claims.inside.wholes import parts_that_do_not_add_up, shares_past_the_whole
from samstyr.kernels.claims.linking.index import Index
from samstyr.kernels.claims.stating.values import StatedFigure


def conflicts_in(stated: Sequence[StatedFigure], index: Index) -> tuple[Conflict, ...]:
    """Return where a document's statements, in reading order, cannot all be right; `index` knows which words tell.

    What is said in two languages is held against what else is said in each.
    """
    languages = dict.fromkeys(one.sentence.language for one in stated)
    by_language = [[one for one in stated if one.sentence.language == language] for language in languages]
    twice = (stated_twice(own, index.in_language(own[0].sentence.language)) for own in by_language)
    return (
        *chain.from_iterable(twice),
        *changes_that_do_not_follow(stated),
        *directions_that_do_not_follow(stated),
        *shares_that_do_not_follow(stated),
        *shares_past_the_whole(stated),
        *parts_that_do_not_add_up(stated),
    )
