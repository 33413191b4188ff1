"""Rows of one table that are worked with together: their sum, the share of one of them, one beside another."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from samstyr.kernels.claims.linking.compared import Choosing, is_sibling
from samstyr.kernels.claims.linking.designators import designators
from samstyr.kernels.claims.linking.index import Index
from samstyr.kernels.claims.linking.measures import Measure
from samstyr.kernels.claims.linking.narrowing import designated
from samstyr.kernels.claims.linking.rows import is_total, row_words
from samstyr.kernels.claims.linking.units_alike import PERCENT
from samstyr.kernels.claims.linking.values import Choice, Fit
from samstyr.kernels.claims.stating.values import FRACTION, SaidUnit, StatedFigure, StatedKind
from samstyr.kernels.language.folding import words
from samstyr.kernels.units import can_be_added

# A title that says by what a whole is divided: «ansatte etter alder».
_DIVIDED: Final = re.compile(r"\b(?:etter|fordelt på|by|divided by)\b", re.IGNORECASE)
# What one thing is held against stands behind these, up to the end of its part of the sentence; «noe som …» and
# «…, som …» only go on about what was said.
_BEHIND: Final = re.compile(r"(?<!,)(?<!\bnoe)(?<!\bnoko)\s(?:som|enn|as|than)\s+([^,;.:]+)")
_HELD: Final = frozenset({StatedKind.RATIO, StatedKind.COMPARISON, StatedKind.CHANGE, StatedKind.POINT_CHANGE})
_YEAR: Final = 12
_FEWEST: Final = 2


def of_rows(choice: Choice, by: Choosing) -> Choice:
    """Return the choice for what is worked out of several rows of a table, where the words say so; else as it was."""
    stated = choice.stated
    if stated.kind is StatedKind.RANK and stated.way is not None and choice.fit in (Fit.NONE, Fit.NO_UNIT):
        found = by.with_lead(replace(stated, kind=StatedKind.EXTREME, value=None, unit=SaidUnit()))
        return replace(found, stated=replace(stated, areas=found.stated.areas)) if found.fit is Fit.ONE else choice
    if choice.quotient is not None or choice.each or choice.beside or stated.against or stated.is_to_target:
        return choice
    if stated.kind is StatedKind.SUM:
        return _whole(choice, by)
    if stated.kind is StatedKind.SHARE and choice.fit in (Fit.NONE, Fit.NO_UNIT):
        return _share(choice, by)
    return _beside(choice, by) if stated.kind in _HELD else choice


def _whole(choice: Choice, by: Choosing) -> Choice:
    """Return the choice of a sum: of all rows, where none is named; of rows that are no division it is not known."""
    if choice.fit not in (Fit.ONE, Fit.TWO) or any(one.months > _YEAR for one in choice.stated.periods):
        return choice
    best = choice.candidates[0]
    rows = _column(best.measure, by.index)
    if len(rows) < _FEWEST or is_total(best.measure, by.index) or _is_named(choice.stated, best.measure, by.index):
        return choice
    if not _is_division(best.measure, rows, by.index):
        return Choice(choice.stated, Fit.NONE)
    return replace(choice, fit=Fit.ONE, candidates=(best,), each=tuple(replace(best, measure=one) for one in rows))


def _share(choice: Choice, by: Choosing) -> Choice:
    """Return the choice of a share that no table prints: a row that is named, and the whole that it is a part of."""
    stated = choice.stated
    if stated.unit.code not in (PERCENT, FRACTION):
        return choice
    found = by.with_lead(replace(stated, kind=StatedKind.LEVEL, unit=SaidUnit(), whole=None))
    if found.fit is not Fit.ONE:
        return choice
    best = found.candidates[0]
    rows = _column(best.measure, by.index)
    is_part = _is_division(best.measure, rows, by.index) and not is_total(best.measure, by.index)
    if not is_part or not can_be_added(best.measure.unit) or not _is_named(stated, best.measure, by.index):
        return choice
    return Choice(stated, Fit.ONE, (best,), beside=tuple(replace(best, measure=one) for one in rows))


def _beside(choice: Choice, by: Choosing) -> Choice:
    """Return the choice of a row held against another of its table: «seks ganger så mange som Velferd»."""
    stated = choice.stated
    behind = _BEHIND.search(stated.sentence.text, max(stated.start, stated.end - len("enn ")))
    other = words(behind[1].casefold()) if behind else []
    if not any(by.index.is_known(word) for word in other):
        return choice
    own = replace(
        stated,
        kind=StatedKind.LEVEL,
        unit=SaidUnit(),
        way=None,
        beside=(),
        subject=replace(
            stated.subject,
            own=tuple(one for one in stated.subject.own if one not in other),
            sentence=tuple(one for one in stated.subject.sentence if one not in other),
        ),
    )
    found = by.with_lead(own)
    if found.fit is not Fit.ONE:
        return choice
    best = found.candidates[0]
    rows = [one for one in _column(best.measure, by.index) if one.id != best.measure.id]
    meant = [one for one in rows if _covers(other, one, by.index)]
    if len(meant) != 1 or _covers(other, best.measure, by.index):
        return choice
    return Choice(stated, Fit.ONE, (best,), beside=(replace(best, measure=meant[0]),))


def _column(measure: Measure, index: Index) -> list[Measure]:
    """Return the rows of a measure's table under its column, itself among them, without a total."""
    rows = [one for one in index.measures if is_sibling(one, measure, index)]
    return [measure, *rows] if rows else []


def _is_division(measure: Measure, rows: Sequence[Measure], index: Index) -> bool:
    """Return whether rows are the parts of one whole: the title says so, or the total printed is their sum."""
    if _DIVIDED.search(measure.names[0].nb) or _DIVIDED.search(measure.names[0].en):
        return True
    wholes = [one for one in index.siblings(measure) if is_total(one, index)]
    return any(
        sum(one.figures[key].value for one in rows if key in one.figures) == held.value
        for whole in wholes
        for key, held in whole.figures.items()
    )


def _is_named(stated: StatedFigure, measure: Measure, index: Index) -> bool:
    """Return whether a statement names the row itself, by its words or its age."""
    labels = [one.in_language(index.language) for one in measure.names[1:]]
    if any(designators(one) & designated(stated) for one in labels):
        return True
    return _covers([*stated.subject.own, *words(stated.text.casefold())], measure, index)


def _covers(said: Sequence[str], measure: Measure, index: Index) -> bool:
    """Return whether words that are said name a row: each word of its label."""
    label = row_words(measure.names[1], index) if len(measure.names) > 1 else []
    return bool(label) and all(any(index.is_alike(word, own) for word in said) for own in label)
