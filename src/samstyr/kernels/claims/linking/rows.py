"""Rows and columns of one table: which of them is spoken of is told by their labels, also by their common words."""

import re
import tomllib
from collections.abc import Iterable, Sequence
from functools import lru_cache
from importlib.resources import files
from typing import Final

from samstyr.kernels.claims.linking.beside import said_beside
from samstyr.kernels.claims.linking.designators import designators
from samstyr.kernels.claims.linking.index import Index
from samstyr.kernels.claims.linking.measures import Measure
from samstyr.kernels.claims.linking.narrowing import clause_of, designated, goes_the_same_way
from samstyr.kernels.claims.linking.stems import stem
from samstyr.kernels.claims.stating.values import StatedFigure
from samstyr.kernels.language.folding import fold, words
from samstyr.kernels.texts import Text

NEW: Final = re.compile(r"\b(?:ny|nye|nytt|nyregistrert\w*|new|newly)\b", re.IGNORECASE)
YEAR: Final = re.compile(r"(?:19|20)\d{2}")
_ALL_OF: Final = re.compile(r"\b(?:alle|all)\b", re.IGNORECASE)
_ELSEWHERE: Final = 0.5
Naming = tuple[bool, float]


@lru_cache(maxsize=2)
def _labels(of: str) -> frozenset[str]:
    written = tomllib.loads(files(__package__).joinpath("rows.toml").read_text("utf-8"))
    return frozenset(map(fold, written[of]))


def naming(stated: StatedFigure, measure: Measure, index: Index) -> Naming:
    """Return how fully a statement names a row: whether it is what is counted, and the share of its words."""
    return _is_counted(stated, measure, index), named(stated, measure, index)


def narrows_the_noun(stated: StatedFigure, measure: Measure, index: Index) -> bool:
    """Return whether a row is of some of what is counted alone, and not said to be: places are not vacant places."""
    nouns = () if stated.is_part else words(stated.unit.noun.casefold())[-1:]
    near = (*stated.subject.own, *words(stated.text.casefold()))
    for label in measure.names[1:]:
        telling = _telling(label, index)
        rest = [
            word for word in telling if index.is_known(word) and not any(index.is_alike(one, word) for one in nouns)
        ]
        if rest and len(rest) < len(telling) and not any(index.is_alike(one, word) for one in near for word in rest):
            return True
    return False


def is_whole_alone(stated: StatedFigure, measure: Measure, index: Index) -> bool:
    """Return whether a row is of all together, and no other of its table is named."""
    others = [one for one in index.siblings(measure) if one.names[-1] == measure.names[-1]]
    return is_total(measure, index) and all(is_row_unsaid(stated, one, index) for one in others)


def is_another_counted(stated: StatedFigure, measure: Measure, index: Index) -> bool:
    """Return whether what is counted is another column of a table: of so many meetings, not the cases."""
    nouns = () if stated.is_part else words(stated.unit.noun.casefold())[-1:]
    texts = (*measure.names[1:], measure.unit.symbol, measure.unit.label)
    own = [word for one in texts for word in words(one.in_language(index.language).casefold())]
    if not nouns or any(index.is_alike(noun, word) for noun in nouns for word in own):
        return False
    others = [word for label in _other_labels(measure, index) for word in _telling(label, index)]
    return any(index.is_alike(noun, word) for noun in nouns for word in others)


def _other_labels(measure: Measure, index: Index) -> frozenset[Text]:
    """Return the labels by which the others of a table differ from a measure, each in one of them."""
    pairs = (zip(one.names, measure.names, strict=True) for one in index.siblings(measure))
    return frozenset(label for pair in pairs for label, own in pair if label != own)


def is_total(measure: Measure, index: Index) -> bool:
    """Return whether a row or a column holds the whole of the others."""
    return any(_is_whole(one, index) for one in measure.names[1:])


def names_the_place(stated: StatedFigure, measure: Measure, index: Index) -> bool:
    """Return whether a row is that of something named for the place that is said: «Tofte lokalsamfunnsutvalg»."""
    said = {fold(word) for word in words(stated.sentence.text)}
    labels = (word for one in measure.names[1:] for word in words(one.in_language(index.language)))
    return any(index.is_place(word) and fold(word) in said for word in labels)


def named(stated: StatedFigure, measure: Measure, index: Index) -> float:
    """Return the share of the words of a measure's row and column that are said with the figure.

    What is said elsewhere in its sentence may be of another figure, and counts less.
    """
    own = _stems((*stated.subject.own, *words(stated.text.casefold())), index)
    beside = said_beside(stated)
    both = own | _stems((word for word in stated.subject.sentence if word not in beside), index)
    label = [word for one in measure.names[1:] for word in _telling(one, index)]
    return (_share(label, own, index) + _ELSEWHERE * _share(label, both, index)) / (1 + _ELSEWHERE)


def is_row_unsaid(stated: StatedFigure, measure: Measure, index: Index) -> bool:
    """Return whether a row or column that sets a measure apart from others of its table is named nowhere near."""
    others = index.siblings(measure)
    subject = stated.subject
    near = {*subject.own, *subject.sentence, *subject.carried, *subject.heading, *words(stated.text.casefold())}
    near = {*near, *index.said_apart((*subject.own, *subject.sentence)), *words(clause_of(stated).casefold())}
    near -= said_beside(stated) - frozenset(subject.own)
    said = _stems(near, index)
    for place, label in enumerate(measure.names[1:], start=1):
        if not any(one.names[place].nb != label.nb for one in others):
            continue
        if _is_of_all_but_new(stated, label, others, place, index):
            return True
        telling = _of_row_alone(_telling(label, index), measure, others, place, index)
        # A row of a year is told from the others by what is said of years.
        is_told_by_words = not YEAR.fullmatch(label.nb) and not _is_whole(label, index) and not _is_plain(label, index)
        if telling and is_told_by_words and not _share(telling, said, index):
            spelled = label.in_language(index.language)
            is_aged = bool(designators(spelled) & designated(stated))
            is_new = NEW.search(spelled) is not None and _says_new(stated)
            is_said = is_aged or is_new or goes_the_same_way(stated, spelled)
            if not (is_said or any(index.is_alike(word, own) for word in near for own in telling)):
                return True
    return False


def _is_counted(stated: StatedFigure, measure: Measure, index: Index) -> bool:
    """Return whether a row or a column is named for what a statement counts."""
    counted = () if stated.is_part else words(stated.unit.noun.casefold())
    labels = [word for one in measure.names[1:] for word in _telling(one, index)]
    return any(index.is_alike(noun, word) for noun in counted for word in labels)


def _is_whole(label: Text, index: Index) -> bool:
    return fold(label.in_language(index.language)) in _labels("totals")


def _is_plain(label: Text, index: Index) -> bool:
    return fold(label.in_language(index.language).partition(",")[0]) in _labels("plain")


def _of_row_alone(
    telling: Sequence[str], measure: Measure, others: Sequence[Measure], place: int, index: Index
) -> Sequence[str]:
    """Return the words of a label that neither the title nor every other label has: of «Ledige plasser», ledige.

    Where none is left, all of them.
    """
    title = words(measure.names[0].in_language(index.language).casefold())
    labels = [set(_telling(one.names[place], index)) for one in others if one.names[place] != measure.names[place]]
    alone = [
        word
        for word in telling
        if not any(index.is_alike(word, own) for own in title) and not all(word in one for one in labels)
    ]
    return alone if any(index.is_known(word) for word in alone) else telling


def _is_of_all_but_new(stated: StatedFigure, label: Text, others: Sequence[Measure], place: int, index: Index) -> bool:
    """Return whether new things are spoken of, and a row is of all of them beside another that is of new ones."""
    labels = [one.names[place].in_language(index.language) for one in others]
    is_of_all = _ALL_OF.search(label.in_language(index.language)) is not None
    return _says_new(stated) and is_of_all and any(NEW.search(one) for one in labels)


def _says_new(stated: StatedFigure) -> bool:
    # «…, mot 64 prosent i 2019» is of what the rest of the sentence is of.
    return NEW.search(clause_of(stated) if stated.subject.own else stated.sentence.text) is not None


def row_words(label: Text, index: Index) -> Sequence[str]:
    """Return the words of a row's label that tell it, without small ones and places."""
    return _telling(label, index)


def _telling(label: Text, index: Index) -> Sequence[str]:
    return index.label_words(label)


def _stems(said: Iterable[str], index: Index) -> frozenset[str]:
    return frozenset(stem(word, index.language) for word in said)


def _share(telling: Sequence[str], said: frozenset[str], index: Index) -> float:
    return sum(stem(word, index.language) in said for word in telling) / len(telling) if telling else 0.0
