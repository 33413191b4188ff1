"""A document checked: what it states, what each statement is about, and whether it is so."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, Literal

from samstyr.kernels.claims.inside.conflicts import conflicts_in
from samstyr.kernels.claims.inside.tables import own_measures
from samstyr.kernels.claims.inside.values import Conflict
from samstyr.kernels.claims.linking.choosing import choose
from samstyr.kernels.claims.linking.index import Index
from samstyr.kernels.claims.linking.values import Choice
from samstyr.kernels.claims.stating.finding import stated_in
from samstyr.kernels.claims.stating.owner import Owner, areas_of_owner, owner_of
from samstyr.kernels.claims.stating.values import DocumentContext, KnownArea, Standing, StatedFigure
from samstyr.kernels.claims.verdicts.together import judge_all
from samstyr.kernels.claims.verdicts.values import Mark, Verdict
from samstyr.kernels.documents.values import PROSE, Document
from samstyr.kernels.findings.catalogue import fault
from samstyr.kernels.period import Period
from samstyr.kernels.texts import Language
from samstyr.places.queries.areas import areas
from samstyr.reports.fact_check.measures import measures
from samstyr.reports.fact_check.taught import taught_words
from samstyr.reports.reading.files import CannotRead

# What is checked within a minute; no municipal document states a third of it.
MOST_STATED: Final = 25_000
# Of the numbers in prose, one in so many at the least is something stated: the rest are years, dates and names.
_NUMBERS_FOR_EACH: Final = 3
_NUMBER: Final = re.compile(r"[0-9]+")
_FORMER: Final = re.compile(r"^(?:gamle|tidligere|former|old)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Grounds:
    """What documents are held against: the measures by their words, the municipality's own area, and what is known.

    `language` is what most of a document is written in; a sentence in another is held against the same figures.
    """

    index: Index
    own_area: str
    known_areas: tuple[KnownArea, ...]
    as_of: date
    language: Language = "nb"


@dataclass(frozen=True, slots=True)
class CheckedDocument:
    """A document with the mark of everything that it states, in reading order, and where it disagrees with itself.

    `owner` is the other municipality that it is of, None where it is the own one's. `choices` say for each mark which
    measures were thought of.
    """

    document: Document
    marks: tuple[Mark, ...]
    conflicts: tuple[Conflict, ...] = ()
    owner: Owner | None = None
    choices: tuple[Choice, ...] = ()

    def of(self, verdict: Verdict) -> tuple[Mark, ...]:
        """Return the marks with a verdict."""
        return tuple(one for one in self.marks if one.verdict is verdict)

    @property
    def is_contradicted(self) -> bool:
        """Return whether the figures, or the document itself, say otherwise anywhere."""
        return bool(self.conflicts) or any(one.verdict.is_alarm for one in self.marks)


class TooMuchStated(CannotRead):
    """Said of a document that states more than somebody will wait for."""

    def __init__(self, name: str, most: int) -> None:
        super().__init__(fault("document-states-too-much", name=name, most=most))


def grounds(*, as_of: date, own_area: str, language: Language = "nb", words: Iterable[tuple[str, ...]] = ()) -> Grounds:
    """Return what documents in a language are held against; `words` are groups of synonyms beside those taught."""
    known = tuple(
        KnownArea(
            one.id,
            tuple(dict.fromkeys(map(_bare, (one.name.nb, one.name.en)))),
            one.type,
            one.id == own_area,
            one.valid_from.year if one.valid_from else None,
        )
        for one in areas()
    )
    names = [name for one in known for name in one.names]
    groups = (*taught_words(), *words)
    index = Index(measures(as_of=as_of, own_area=own_area), language, groups, names)
    return Grounds(index, own_area, known, as_of, language)


def _bare(name: str) -> str:
    """Return the name of a former municipality as it was: texts say «gamle» in many ways."""
    return _FORMER.sub("", name)


def check_document(
    document: Document,
    against: Grounds,
    *,
    period: Period | None = None,
    most: int = MOST_STATED,
    of: Owner | Literal["own"] | None = None,
) -> CheckedDocument:
    """Return a document with its marks; `period` is what it reports on, where that is known.

    `of` is whose it is, where somebody says so; else the text tells. What a document of another municipality says
    without naming a place is held against what is known of that one. Raises TooMuchStated where it states more than
    `most` figures, and nothing otherwise.
    """
    owner = owner_of(document, against.known_areas) if of is None else None if of == "own" else of
    if owner is not None:
        areas = areas_of_owner(against.known_areas, owner.area)
        against = replace(against, own_area=owner.area, known_areas=areas)
    context = DocumentContext(against.as_of, period, None, against.known_areas, against.language)
    numbers = sum(len(_NUMBER.findall(one.text)) for one in document.pieces if one.kind in PROSE)
    if numbers > most * _NUMBERS_FOR_EACH:
        raise TooMuchStated(document.name, most)
    stated = [one for one in stated_in(document, context) if one.standing is not Standing.NO_CLAIM]
    if len(stated) > most:
        raise TooMuchStated(document.name, most)
    index = against.index.for_one_text()
    choices = choose(stated, index, against.own_area)
    marks = judge_all(choices, context, against.own_area)
    left = {number: stated[number] for number, mark in enumerate(marks) if not mark.links}
    by_tables = _by_own_tables(document, left, against, context)
    held = tuple(by_tables.get(number, mark) for number, mark in enumerate(marks))
    return CheckedDocument(document, held, conflicts_in(stated, index), owner, choices)


def _by_own_tables(
    document: Document, stated: Mapping[int, StatedFigure], against: Grounds, context: DocumentContext
) -> dict[int, Mark]:
    """Return the marks of statements, by their number, that the document's own tables say something of."""
    own = own_measures(document, context, against.own_area)
    if not own:
        return {}
    index = Index(own, against.language, places=[name for one in against.known_areas for name in one.names])
    marks = judge_all(choose(tuple(stated.values()), index, against.own_area), context, against.own_area)
    return {number: mark for number, mark in zip(stated, marks, strict=True) if mark.links}
