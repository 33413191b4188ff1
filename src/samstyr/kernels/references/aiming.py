"""Targets, and how far figures are from them (DESIGN §5.3)."""

from collections.abc import Sequence

from samstyr.kernels.assessment.outcomes import Verdict
from samstyr.kernels.assessment.words.phrases import listed
from samstyr.kernels.assessment.words.target_words import target_unit, target_words
from samstyr.kernels.figures import Figure
from samstyr.kernels.findings.catalogue import fault
from samstyr.kernels.missing import Missing
from samstyr.kernels.period import Period
from samstyr.kernels.references.choosing import CannotResolve, choose, subject_of
from samstyr.kernels.references.comparing import PERCENT_CHANGE
from samstyr.kernels.references.expressions import Expression, FigureName, Latest
from samstyr.kernels.references.flags import flags_of
from samstyr.kernels.references.material import Material, Subject
from samstyr.kernels.references.outcomes import Outcome
from samstyr.kernels.references.steps import parts
from samstyr.kernels.rounding import decimals_in
from samstyr.kernels.targets import Target, TargetMeasure


def target(expression: Expression, material: Material) -> Outcome:
    """Return the target in force in a figure's year, in the latest's where no period is given. Raises CannotResolve."""
    name = expression.figures[0]
    subject = subject_of(name, material)
    year = _year(name, subject, material)
    found = _only([one for one in subject.targets if one.is_in_force(year)], name, subject)
    is_change = found.measure is TargetMeasure.CHANGE_SINCE_BASE
    unit = PERCENT_CHANGE if is_change else subject.unit
    figure = Figure(found.value, unit, Period.of_year(year), name.area or material.area, found.citation, material.as_of)
    return Outcome(
        value=found.value,
        unit=unit,
        decimals=decimals_in(found.value),
        is_difference=is_change,
        figures=(figure,),
        words=target_words(found, subject.unit),
    )


def distance(expression: Expression, material: Material) -> Outcome:
    """Return how far a figure is from its target, signed: figure minus target. Raises CannotResolve."""
    name = expression.figures[0]
    chosen = choose(name, material)
    figure, subject = chosen.figure, chosen.subject
    flags = flags_of((figure,), material.period, material.unrevised)
    steps = tuple(parts((chosen,)))
    if isinstance(figure.value, Missing):
        return Outcome(figure.value, subject.unit, subject.decimals, True, (figure,), steps, flags)
    verdicts = [one for one in subject.verdicts_in(figure.period) if one.distance is not None]
    verdict = _only_verdict(verdicts, name, subject)
    unit = target_unit(verdict.target, subject.unit)
    decimals = subject.decimals if unit is subject.unit else unit.decimals
    said = target_words(verdict.target, subject.unit)
    used = verdict.figures or (figure,)
    value = verdict.distance if verdict.distance is not None else figure.number
    return Outcome(value, unit, decimals, True, used, (*steps, said), flags)


def _year(name: FigureName, subject: Subject, material: Material) -> int:
    if isinstance(name.period, Period):
        return name.period.year
    latest = subject.series.latest
    if latest is not None and (name.period is Latest.LATEST or name.period is None):
        return latest.period.year
    return material.as_of.year


def _only(targets: Sequence[Target], name: FigureName, subject: Subject) -> Target:
    """Return the one target; those that give a verdict come before the others. Raises CannotResolve."""
    judging = [one for one in targets if one.role.gives_verdict] or list(targets)
    if not judging:
        raise CannotResolve(fault("no-target", name.start, name.end, id=name.id))
    if len(judging) > 1:
        said = listed([target_words(one, subject.unit) for one in judging])
        raise CannotResolve(fault("several-targets", name.start, name.end, id=name.id, targets=said))
    return judging[0]


def _only_verdict(verdicts: Sequence[Verdict], name: FigureName, subject: Subject) -> Verdict:
    found = _only([one.target for one in verdicts], name, subject)
    return next(one for one in verdicts if one.target is found)
