"""Choosing for words that speak of more than one figure: two things beside each other, every step of one."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final, Protocol

from samstyr.kernels.claims.linking.answering import can_answer, has_steps, is_rate
from samstyr.kernels.claims.linking.index import Index
from samstyr.kernels.claims.linking.leaning import is_apposed
from samstyr.kernels.claims.linking.matching import Match
from samstyr.kernels.claims.linking.measures import Measure
from samstyr.kernels.claims.linking.pairs import is_bare, is_growth_of, is_of_two, is_quotient, quotient, sides
from samstyr.kernels.claims.linking.rows import NEW, is_total
from samstyr.kernels.claims.linking.values import Candidate, Choice, Fit
from samstyr.kernels.claims.stating.values import StatedFigure, StatedKind, Subject, Way
from samstyr.kernels.language.folding import fold, words
from samstyr.kernels.language.stop_words import SMALL_WORDS
from samstyr.kernels.units import UnitKind

_WHOLE_FIT: Final = Decimal(1)
_YEAR: Final = 12
_NEXT_WORD: Final = 6


class Choosing(Protocol):
    """What chooses the measure of one statement."""

    index: Index
    own_area: str

    def by_words(self, stated: StatedFigure) -> Choice:
        """Return the choice by the statement's own words alone."""

    def with_lead(self, stated: StatedFigure) -> Choice:
        """Return the choice by its words and by what was just spoken of."""

    def before(self, stated: StatedFigure) -> Sequence[Choice]:
        """Return what was chosen for what was just said."""

    def likeliest(self, stated: StatedFigure) -> Sequence[Match]:
        """Return the measures that share words with it, the best first."""


def of_two(stated: StatedFigure, by: Choosing) -> Choice | None:
    """Return the choice for what sets two things beside each other, or growth beside what was wanted; else None."""
    if is_of_two(stated, by.index):
        return pair(stated, by)
    if stated.kind is not StatedKind.GROWTH_COMPARISON:
        return None
    if stated.is_to_target:
        return wanted_growth(stated, by)
    return beside_before(stated, by) if is_bare(stated) else None


def behind_figure(stated: StatedFigure, by: Choosing) -> Choice | None:
    """Return the choice of the figure right before words that only say how it stands: «0,3 i 2022, lavere enn i 2021».

    None where something else stands between, or it has no figures for the places that are said.
    """
    before = [one for one in by.before(stated) if one.stated.sentence == stated.sentence][-1:]
    if stated.value is not None or not stated.subject.refers_back or not before or before[0].fit is not Fit.ONE:
        return None
    lead = before[0]
    between = stated.sentence.text[lead.stated.end : stated.start]
    is_behind = lead.stated.value is not None and is_apposed(between) and not lead.beside and lead.quotient is None
    asked = {*(stated.areas or (by.own_area,)), *stated.against}
    there = tuple(one for one in lead.candidates if asked <= one.measure.areas and not one.is_rest)
    return as_growth(Choice(stated, Fit.ONE, there, is_sure=lead.is_sure), by) if is_behind and there else None


def pair(stated: StatedFigure, by: Choosing) -> Choice:
    """Return the choice for two things beside each other: one that is a quotient of them, else one for each."""
    own, other = sides(stated)
    for match in by.likeliest(stated):
        for way, part, whole in ((Way.UP, own, other), (Way.DOWN, other, own)):
            if is_quotient(match.measure, part, whole, by.index):
                return Choice(stated, Fit.ONE, (_of(match),), by.by_words(whole).candidates, way)
    return beside(stated, by.with_lead(own), by.by_words(other))


def beside(stated: StatedFigure, first: Choice, second: Choice) -> Choice:
    """Return the choice for two things that each have a measure, none where one has not."""
    is_found = first.fit is Fit.ONE and second.fit is Fit.ONE
    return Choice(stated, Fit.ONE, first.candidates, second.candidates) if is_found else Choice(stated, Fit.NONE)


def beside_before(stated: StatedFigure, by: Choosing) -> Choice:
    """Return the choice for growth beside that which was just spoken of: «… har økt i større grad»."""
    lead = [one for one in by.before(stated) if one.stated.kind is StatedKind.DIRECTION and one.quotient is None]
    alone = replace(stated, subject=replace(stated.subject, carried=()))
    own = by.by_words(alone)
    if not lead or own.fit is not Fit.ONE or own.candidates[0].measure in [one.measure for one in lead[-1].candidates]:
        return Choice(stated, Fit.NONE)
    return beside(stated, own, lead[-1])


def wanted_growth(stated: StatedFigure, by: Choosing) -> Choice:
    """Return the choice for growth beside what was wanted: the growth of what is said that has a target."""
    found = [one for one in by.likeliest(stated) if one.measure.targets and is_growth_of(one.measure, stated, by.index)]
    return Choice(stated, Fit.ONE if len(found) == 1 else Fit.NONE, tuple(map(_of, found)))


def steps(choice: Choice, by: Choosing) -> Choice:
    """Return the choice for what is said of every step: where the figures are too few, those of its growth."""
    area = choice.stated.areas[0] if choice.stated.areas else by.own_area
    if choice.fit is Fit.TWO or any(has_steps(one.measure, area) for one in choice.candidates):
        return choice
    for match in by.likeliest(choice.stated):
        for one in quotient(match.measure, by.index):
            if has_steps(match.measure, area) and is_growth_of(match.measure, choice.stated, by.index):
                whole = replace(choice.stated, subject=Subject(own=one.whole), is_every_step=False)
                return Choice(choice.stated, Fit.ONE, (_of(match),), by.by_words(whole).candidates, Way.UP)
    return choice


def one_of_two(choice: Choice, index: Index) -> Choice:
    """Return a choice between two tables that print the same row as one of both: they agree where both have a figure.

    What is stated plays no part: the tables are held against each other.
    """
    if choice.fit is not Fit.TWO:
        return choice
    if (column := _of_what_is_new(choice)) is not None:
        return replace(choice, fit=Fit.ONE, candidates=(column,))
    first, second = (one.measure for one in choice.candidates[:2])
    shared = first.figures.keys() & second.figures.keys()
    is_alike = first.family != second.family and first.unit.code == second.unit.code
    is_alike = is_alike and first.is_change is second.is_change and bool(shared)
    rows = [(_row(one, index), _row(other, index) | _title(other, index)) for one, other in _both(first, second)]
    is_alike = is_alike and all(row for row, _ in rows) and any(row <= whole for row, whole in rows)
    is_same = is_alike and all(first.figures[one].value == second.figures[one].value for one in shared)
    if not is_same:
        return choice
    # The one with more figures for the times that are said comes first.
    asked = sorted(choice.candidates[:2], key=lambda one: -_times_of(choice.stated, one.measure))
    return replace(choice, fit=Fit.ONE, candidates=tuple(asked))


def _of_what_is_new(choice: Choice) -> Candidate | None:
    """Return the one of two columns of a table that has what came new, where that is compared: «flere nye jobber»."""
    stated = choice.stated
    behind = stated.sentence.text[stated.start : stated.end + _NEXT_WORD]
    changes = [one for one in choice.candidates[:2] if one.measure.is_change]
    is_one_table = len({one.measure.family for one in choice.candidates[:2]}) == 1
    is_of_new = stated.value is None and is_one_table and len(changes) == 1 and NEW.search(behind)
    return replace(changes[0], fit=sum(one.fit for one in choice.candidates[:2])) if is_of_new else None


def also_printed(choice: Choice, by: Choosing) -> Choice:
    """Return a choice with the rows of other tables that are called the same and count the same.

    One table may have the figure for one year only.
    """
    is_asked = choice.stated.kind is StatedKind.DIRECTION or _is_of_years(choice.stated)
    if not is_asked or choice.fit is not Fit.ONE or choice.quotient is not None:
        return choice
    known = {one.measure.id for one in choice.candidates}
    best = choice.candidates[0]
    more = [one for one in _printing(best.measure, by.index) if one.id not in known]
    made = (replace(best, measure=one) for one in more)
    return replace(choice, candidates=(*choice.candidates, *made))


def _is_of_years(stated: StatedFigure) -> bool:
    """Return whether so many are said to be new in some years: the table with both ends tells."""
    is_span = len(stated.periods) == 1 and stated.periods[0].months > _YEAR
    return stated.kind is StatedKind.LEVEL and is_span and bool(NEW.search(stated.text))


def as_growth(choice: Choice, by: Choosing) -> Choice:
    """Return the choice for what compares changes with the column of its table that has them, where it has none itself.

    A table may have the level for one year only, beside the growth until then: in per cent where growths are compared.
    """
    stated = choice.stated
    is_of_growth = stated.kind is StatedKind.GROWTH_COMPARISON or (
        stated.kind is StatedKind.EXTREME and stated.is_of_change
    )
    if stated.kind is StatedKind.LEVEL and NEW.search(stated.text):
        return _as_more(choice, by)
    is_of_one_table = len({one.measure.family for one in choice.candidates}) == 1
    if not is_of_growth or not is_of_one_table or choice.quotient is not None or choice.beside:
        return choice
    best, area = choice.candidates[0], stated.areas[0] if stated.areas else by.own_area
    if choice.fit not in (Fit.ONE, Fit.TWO) or _tells_growth(best.measure, area):
        return choice
    columns = [one for one in by.index.measures if one.is_change and _is_column_beside(one, best.measure)]
    columns = [one for one in columns if can_answer(stated, one, area) and area in one.areas]
    columns.sort(key=lambda one: (one.unit.kind is not UnitKind.SHARE, one.id))
    return replace(choice, fit=Fit.ONE, candidates=(replace(best, measure=columns[0]),)) if columns else choice


def _as_more(choice: Choice, by: Choosing) -> Choice:
    """Return the choice for «1 300 nye arbeidsplasser» with the column that has how many more of them there are.

    Where the stock is there for several years, it is worked out of these; what is measured as new is itself meant.
    """
    stated, area = choice.stated, choice.stated.areas[0] if choice.stated.areas else by.own_area
    stocks = [one for one in choice.candidates if not any(NEW.search(name.nb) for name in one.measure.names)]
    if choice.fit is not Fit.ONE or not stocks or any(_tells_growth(one.measure, area) for one in choice.candidates):
        return choice
    columns = [
        replace(stock, measure=one)
        for stock in stocks
        for one in by.index.measures
        if one.is_change and one.unit == stock.measure.unit and _is_column_beside(one, stock.measure)
    ]
    columns = [one for one in columns if area in one.measure.areas and can_answer(stated, one.measure, area)]
    return replace(choice, candidates=tuple(columns)) if len(columns) == 1 else choice


def _tells_growth(measure: Measure, area: str) -> bool:
    """Return whether a measure tells growth in per cent itself, or has two figures that it can be worked out of."""
    if measure.is_change:
        return measure.unit.kind is UnitKind.SHARE
    return is_rate(measure) or len(measure.periods(area)) > 1


def _is_column_beside(one: Measure, other: Measure) -> bool:
    """Return whether two measures are columns of one row of a table."""
    return one.family == other.family and one.id != other.id and one.names[:-1] == other.names[:-1]


def elsewhere(choice: Choice, asked: frozenset[str], by: Choosing) -> Choice:
    """Return the choice of what has no figure for a place with what prints the very same and has one."""
    if choice.fit is not Fit.NO_AREA or not choice.candidates:
        return choice
    best = choice.candidates[0]
    same = [one for one in by.index.measures if one is not best.measure and one.is_same_as(best.measure)]
    there = tuple(replace(best, measure=one) for one in same if asked <= one.areas)
    return replace(choice, fit=Fit.ONE, candidates=there) if there else choice


def with_siblings(choice: Choice, by: Choosing) -> Choice:
    """Return the choice of an extreme with the other rows of its table, where no place says among whom it is one."""
    stated = choice.stated
    is_of_place = any(one != by.own_area for one in stated.areas) or bool(stated.against)
    if stated.kind is not StatedKind.EXTREME or is_of_place or choice.fit is not Fit.ONE:
        return choice
    area = stated.areas[0] if stated.areas else by.own_area
    able = (one for one in choice.candidates if can_answer(stated, one.measure, area) and _has_new(stated, one, area))
    best = next(able, choice.candidates[0])
    choice = replace(choice, candidates=(best, *(one for one in choice.candidates if one is not best)))
    rows = [one for one in by.index.measures if is_sibling(one, best.measure, by.index)]
    return replace(choice, beside=tuple(replace(best, measure=one) for one in rows)) if rows else choice


def _has_new(stated: StatedFigure, candidate: Candidate, area: str) -> bool:
    """Return whether a measure tells how much came new, where the most new is told: two times of it, or a change."""
    is_of_new = NEW.search(stated.sentence.text[stated.start : stated.end + _NEXT_WORD])
    measure = candidate.measure
    return not is_of_new or measure.is_change or len(measure.periods(area)) > 1


def is_sibling(one: Measure, best: Measure, index: Index) -> bool:
    """Return whether two are rows of one table under the same column; a total is more than any of them."""
    is_same_column = one.names[2:] == best.names[2:] and one.unit.code == best.unit.code
    if one.family != best.family or one.id == best.id or len(best.names) < len(("title", "row")) or not is_same_column:
        return False
    return not is_total(one, index)


def _printing(best: Measure, index: Index) -> Iterator[Measure]:
    """Give the measures of other tables whose row has the same name and unit."""
    row, title = _row(best, index), _title(best, index)
    for one in index.measures if row else ():
        is_other = one.family != best.family and one.unit.code == best.unit.code
        own = _row(one, index) if is_other and one.is_change is best.is_change else frozenset()
        if own and own <= row | title and row <= own | _title(one, index):
            yield one


def _times_of(stated: StatedFigure, measure: Measure) -> int:
    return sum(said.contains(one) for _place, one in measure.figures for said in stated.periods)


def _both(first: Measure, second: Measure) -> tuple[tuple[Measure, Measure], tuple[Measure, Measure]]:
    return (first, second), (second, first)


def _title(measure: Measure, index: Index) -> frozenset[str]:
    return index.telling_stems(_spelled((measure.names[0].in_language(index.language),)))


def _row(measure: Measure, index: Index) -> frozenset[str]:
    """Return the stems of what a row and a column of a table are called."""
    return index.telling_stems(_spelled(name.in_language(index.language) for name in measure.names[1:]))


def _spelled(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        yield from (word for word in words(text.casefold()) if fold(word) not in SMALL_WORDS)


def _of(match: Match) -> Candidate:
    # It is known by how it is put, and not by how likely its words make it.
    return Candidate(match.measure, 1.0, match.said, match.explained, _WHOLE_FIT)
