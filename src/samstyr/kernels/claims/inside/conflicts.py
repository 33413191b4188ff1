"""Every way in which a document can disagree with itself, looked for at once."""

from collections.abc import Sequence

from samstyr.kernels.claims.inside.changes import changes_that_do_not_follow
from samstyr.kernels.claims.inside.twice import stated_twice
from samstyr.kernels.claims.inside.values import Conflict
from samstyr.kernels.claims.inside.wholes import parts_that_do_not_add_up, shares_past_the_whole
from samstyr.kernels.claims.linking.index import Index
from samstyr.kernels.claims.stating.values import StatedFigure


def conflicts_in(stated: Sequence[StatedFigure], index: Index) -> tuple[Conflict, ...]:
    """Return where a document's statements, in reading order, cannot all be right; `index` knows which words tell."""
    return (
        *stated_twice(stated, index),
        *changes_that_do_not_follow(stated),
        *shares_past_the_whole(stated),
        *parts_that_do_not_add_up(stated),
    )
