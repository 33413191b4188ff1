"""How a goal stands: the counts of its indicators, never an average of unlike things (DESIGN §5.7)."""

from collections import Counter
from collections.abc import Iterable

from samstyr.kernels.assessment.outcomes import Assessment, Attainment, Counts, Direction


class TwoAssessmentsOfOneIndicator(ValueError):
    """Said when one indicator comes with two assessments that differ."""

    def __init__(self, indicator: str) -> None:
        """Say which indicator."""
        super().__init__(
            f"{indicator} has two different assessments in one count. Count one area on one reference date at a time."
        )


def goal_counts(assessments: Iterable[Assessment]) -> Counts:
    """Return the counts of a goal's indicators, each indicator once.

    A main goal is given the assessments of all its sub-goals; what comes twice counts once.
    Raises TwoAssessmentsOfOneIndicator when the same indicator comes with unlike assessments.
    """
    by_indicator: dict[str, Assessment] = {}
    for assessment in assessments:
        if by_indicator.setdefault(assessment.indicator, assessment) != assessment:
            raise TwoAssessmentsOfOneIndicator(assessment.indicator)
    counted = tuple(by_indicator.values())
    directions = Counter(assessment.change.direction for assessment in counted)
    attainments = Counter(assessment.attainment for assessment in counted)
    return Counts(
        indicators=len(counted),
        by_direction={direction: directions[direction] for direction in Direction},
        by_attainment={attainment: attainments[attainment] for attainment in Attainment},
        outdated=sum(assessment.outdated for assessment in counted),
        worth_a_look=sum(bool(assessment.worth_a_look) for assessment in counted),
    )
