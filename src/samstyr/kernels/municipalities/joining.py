"""How figures of several codes become one, and what joins the times before and after a change of codes.

The table of joints is read by both engines; nothing else says what may be summed.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from samstyr.kernels.assessment.decisions import Case, decide
from samstyr.kernels.municipalities.history import Era
from samstyr.kernels.texts import NO_TEXT, Text
from samstyr.kernels.units import UnitKind


class Joining(StrEnum):
    """What may be done with the figures of parts, to get the figure of the whole.

    Counts are summed. Rates are weighted by what they are counted on, where that is stated. Medians, indices and
    ranks can be neither.
    """

    SUMMED = "summed"
    WEIGHTED = "weighted"
    NOT_JOINED = "not_joined"


class NoWeight(ValueError):
    """Said of a rule that weights figures, but does not say by what."""

    def __init__(self, indicator: str) -> None:
        """Say which indicator."""
        super().__init__(
            f"{indicator} is to be weighted, but not by what. Name the indicator that it is counted on "
            "(for a share of residents: the number of residents), or say that it is not joined."
        )


@dataclass(frozen=True, slots=True)
class JoiningRule:
    """How the figures of one indicator are joined.

    `decimals` are those it is published with; `weight` is the id of the indicator that a rate is weighted by,
    published with `weight_decimals`. Raises NoWeight.
    """

    indicator: str
    joining: Joining
    kind: UnitKind
    decimals: int
    weight: str = ""
    weight_label: Text = NO_TEXT
    weight_decimals: int = 0

    def __post_init__(self) -> None:
        """Refuse to weight by nothing."""
        if self.joining is Joining.WEIGHTED and not self.weight:
            raise NoWeight(self.indicator)

    def doubled_slack(self, codes: int, other_codes: int) -> int:
        """Return twice the most that rounding alone can part two figures of the same area, in last decimals.

        Each rounded part is at most half a unit off. Counts are not rounded, and one figure is compared with itself.

        >>> JoiningRule("cost", Joining.SUMMED, UnitKind.MONEY, 0).doubled_slack(3, 1)
        4
        """
        if self.kind is UnitKind.COUNT or codes == other_codes == 1:
            return 0
        return codes + other_codes if self.joining is Joining.SUMMED else 2


class Joint(StrEnum):
    """What joins an earlier time to the area of today; the last two join nothing."""

    SAME_AREA = "same_area"
    SUMMED = "summed"
    WEIGHTED = "weighted"
    SPLIT = "split"
    NOT_JOINED = "not_joined"

    @property
    def is_cut(self) -> bool:
        """Return whether figures from before cannot be had."""
        return self in (Joint.SPLIT, Joint.NOT_JOINED)


JOINTS: Final = (
    Case(Joint.SPLIT, {"is_whole": False}),
    Case(Joint.SAME_AREA, {"is_one": True}),
    Case(Joint.SUMMED, {"is_summed": True}),
    Case(Joint.WEIGHTED, {"is_weighted": True}),
    Case(Joint.NOT_JOINED, {}),
)


def joint_of(era: Era, joining: Joining) -> Joint:
    """Return what joins an era's figures to the area of today."""
    facts = {
        "is_whole": era.is_whole,
        "is_one": len(era.origins) == 1,
        "is_summed": joining is Joining.SUMMED,
        "is_weighted": joining is Joining.WEIGHTED,
    }
    return decide(JOINTS, facts) or Joint.NOT_JOINED
