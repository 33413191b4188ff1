"""Which figures a reference rests on: those it is worked out from, and those that the words beside it are held against.

A revision of one of them touches the text; a revision of any other does not.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from samstyr.kernels.claims.concepts import Concept
from samstyr.kernels.claims.finding import Claim, find_claims
from samstyr.kernels.claims.grounds import Grounds
from samstyr.kernels.figures import Figure
from samstyr.kernels.period import Period
from samstyr.kernels.references.aiming import target
from samstyr.kernels.references.choosing import CannotResolve, Chosen, choose, choose_span
from samstyr.kernels.references.combining import chosen_extreme, extremes
from samstyr.kernels.references.evaluating import grounds_for
from samstyr.kernels.references.expressions import Expression, FigureName, Reference, Year
from samstyr.kernels.references.material import Material
from samstyr.kernels.texts import Language

_OF_TARGETS: Final = frozenset({
    Concept.ABOVE_TARGET, Concept.BELOW_TARGET, Concept.MET, Concept.MISSED, Concept.NEARLY_MET, Concept.ON_PATH,
    Concept.OFF_PATH,
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Used:
    """A figure of an indicator that something rests on; `is_target` where it is a target and no figure."""

    indicator: str
    figure: Figure
    is_target: bool = False


def rests_on(reference: Reference, words: str | None, material: Material, language: Language) -> tuple[Used, ...]:
    """Return the figures that a reference and the words beside it rest on, each once, in order of importance.

    Shape: first those it is worked out from, as they are named. Raises CannotResolve where it cannot be worked out.
    """
    expression = reference.expression
    found = dict.fromkeys(_worked_out_from(expression, material))
    claims = claims_of(reference, words, material, language)
    if claims:
        found |= dict.fromkeys(_held_against(expression, claims, material))
    return tuple(found)


def claims_of(reference: Reference, words: str | None, material: Material, language: Language) -> tuple[Concept, ...]:
    """Return what the words beside a reference, and its option `says`, claim."""
    said = reference.options.says
    names = {concept.value: concept for concept in Concept}
    by_name = [names[name.strip()] for name in said.split(",") if name.strip() in names]
    texts = [text for text in (words, "" if by_name else said) if text]
    found: Iterable[Claim] = (one for text in texts for one in find_claims(text, language, material.as_of))
    return (*(one.concept for one in found), *by_name)


def _worked_out_from(expression: Expression, material: Material) -> Iterator[Used]:
    match expression.function:
        case "target":
            name = expression.figures[0]
            yield from (Used(name.id, figure, is_target=True) for figure in target(expression, material).figures)
        case "rank":
            yield from _field(expression, material)
        case "count":
            # What is counted are no figures: the count itself says whether it is another.
            return
        case "best" | "worst":
            chosen = extremes(expression, material)
            winner = chosen_extreme(expression, chosen)
            yield from map(_used, (winner, *chosen))
        case "since":
            yield from _since(expression, material)
        case _:
            for name in expression.figures:
                yield from _named(name, material)


def _named(name: FigureName, material: Material) -> Iterator[Used]:
    """Give the figure of a name, those of a span, or the cell of a table, known by the words that point to it."""
    if name.words:
        yield Used(str(name), choose(name, material).figure)
    else:
        spans = choose_span(name, material) if name.last is not None else (choose(name, material),)
        yield from map(_used, spans)


def _used(one: Chosen) -> Used:
    return Used(one.subject.series.indicator, one.figure)


def _field(expression: Expression, material: Material) -> Iterator[Used]:
    """Give a figure and those it is ranked among."""
    name = expression.figures[0]
    mine = choose(name, material)
    yield _used(mine)
    # How a figure stands in a group is worked out beforehand, of figures that are not in the text's material.
    for area in () if expression.words else material.fields.get(mine.figure.area, ()):
        rival = material.subjects.get((name.id, area))
        figure = rival.by_period.get(mine.figure.period) if rival is not None else None
        if figure is not None:
            yield Used(name.id, figure)


def _since(expression: Expression, material: Material) -> Iterator[Used]:
    name = expression.figures[0]
    yield _used(choose(name, material))
    for year in (one for one in expression.arguments if isinstance(one, Year)):
        base = FigureName(name.id, Period.of_year(year.year), None, name.area)
        try:
            yield _used(choose(base, material))
        except CannotResolve:
            # Only the change is published: it has no figure to rest on.
            continue


def _held_against(expression: Expression, claims: Sequence[Concept], material: Material) -> Iterator[Used]:
    """Give the figures of the step or the verdict that words claim something of."""
    indicator = _indicator(expression, material)
    grounds: Grounds = grounds_for(expression, material)
    if any(one in _OF_TARGETS for one in claims):
        yield from (Used(indicator, figure) for verdict in grounds.verdicts for figure in verdict.figures)
    if any(one not in _OF_TARGETS for one in claims):
        for change in (grounds.change, grounds.rise):
            if change is not None and change.move is not None:
                yield Used(indicator, change.move.latest)
                yield Used(indicator, change.move.previous)


def _indicator(expression: Expression, material: Material) -> str:
    if expression.function in ("best", "worst"):
        return chosen_extreme(expression, extremes(expression, material)).subject.series.indicator
    return next((name.id for name in expression.figures), "")
