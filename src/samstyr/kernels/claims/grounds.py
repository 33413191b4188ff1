"""What a claim is held against: change, difference and verdicts of a figure, by the rules of assessment (DESIGN §5)."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from samstyr.kernels.assessment.changes import change_of
from samstyr.kernels.assessment.outcomes import Change, Polarity, Verdict
from samstyr.kernels.series import Series
from samstyr.kernels.units import UnitKind


@dataclass(frozen=True, slots=True)
class Grounds:
    """What is known of a figure that words may speak of.

    `change` is the step that the words speak of, for better or worse; `rise` the same step where up counts as better,
    so that its direction says up or down (in a ranking, up is towards the first place); `apart` is the signed
    difference between two figures that are not one thing in time; `stated_percent` a change that is published without
    the levels it lies between; `verdicts` are those on the figure's targets.
    """

    change: Change | None = None
    rise: Change | None = None
    apart: Decimal | None = None
    stated_percent: Decimal | None = None
    verdicts: tuple[Verdict, ...] = ()


NO_GROUNDS: Final = Grounds()


def grounds_of(
    series: Series, *, polarity: Polarity, kind: UnitKind, band: Decimal, verdicts: Sequence[Verdict] = ()
) -> Grounds:
    """Return what can be said of the last figure of a series: the step to it, and its verdicts.

    The figures must already be rounded as they are published. `band` is the largest change that counts as none.
    """
    up = Polarity.LOWER if kind is UnitKind.RANK else Polarity.HIGHER
    return Grounds(
        change=change_of(series, polarity=polarity, kind=kind, band=band),
        rise=change_of(series, polarity=up, kind=kind, band=band),
        verdicts=tuple(verdicts),
    )
