"""How each figure stood against the level targets when it was the latest."""

from samstyr.goals.queries.values import Standing, YearVerdict
from samstyr.kernels.assessment.scalar import verdict_in
from samstyr.kernels.targets import TargetMeasure


def year_verdicts(standing: Standing) -> tuple[YearVerdict, ...]:
    """Return a verdict for each measured figure and each level target in force then, in order of time."""
    found = []
    for figure in standing.series.measured:
        for target in standing.targets:
            if target.measure is not TargetMeasure.LEVEL:
                continue
            decimals = standing.indicator.decimals
            verdict = verdict_in(standing.series, target=target, period=figure.period, decimals=decimals)
            if verdict is not None:
                found.append(YearVerdict(figure, verdict))
    return tuple(found)
