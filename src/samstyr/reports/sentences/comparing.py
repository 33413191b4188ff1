"""One report held against itself with other figures: which sentences those touch, and what they do to them.

A sentence is touched if a figure that it rests on is another, or what a reference in it comes to.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from samstyr.reports.sentences.values import (
    FigureChange,
    ReferenceChange,
    RevisedSentence,
    SentenceKind,
    StatedFigure,
    StatedReference,
    StatedSentence,
)

Key = tuple[str, int, str, int]


def revised(before: Sequence[StatedSentence], after: Sequence[StatedSentence]) -> tuple[RevisedSentence, ...]:
    """Return the sentences of one text that are touched, in order, given what it says with the one figures and others.

    Both are of the same files: sentences are told by the places of their references.
    """
    holding = {key: one for one in after for key, _ in _keyed(one)}
    now = {key: reference for one in after for key, reference in _keyed(one)}
    return tuple(one for sentence in before for one in _touched(sentence, holding, now))


def changed_lines(before: StatedSentence, after: StatedSentence) -> tuple[ReferenceChange, ...]:
    """Return the lines of one panel that are others, wherever it stands in the two reports."""
    there = replace(after, file=before.file, line=before.line)
    return tuple(change for one in revised([before], [there]) for change in one.changes)


def _touched(
    sentence: StatedSentence, holding: Mapping[Key, StatedSentence], now: Mapping[Key, StatedReference]
) -> Iterator[RevisedSentence]:
    keyed = list(_keyed(sentence))
    after = next((holding[key] for key, _ in keyed if key in holding), sentence)
    own = {key for key, _ in keyed}
    changes = [_change(reference, now.get(key)) for key, reference in keyed]
    if sentence.kind is SentenceKind.PANEL:
        # A line that came where there was none.
        changes += [_change(None, reference) for key, reference in _keyed(after) if key not in own]
    touched = tuple(one for one in changes if one is not None)
    if touched:
        yield RevisedSentence(sentence, after, touched)


def _keyed(sentence: StatedSentence) -> Iterator[tuple[Key, StatedReference]]:
    """Give each reference with what tells it from all others: its place, and of panels the line and how many before."""
    seen: dict[str, int] = {}
    for one in sentence.references:
        if sentence.kind is SentenceKind.PANEL:
            seen[one.expression] = seen.get(one.expression, 0) + 1
            yield (sentence.file, -sentence.line, one.expression, seen[one.expression]), one
        else:
            yield (sentence.file, one.at, one.expression, 0), one


def _change(before: StatedReference | None, after: StatedReference | None) -> ReferenceChange | None:
    """Return what is other in a reference, None where nothing is."""
    figures = tuple(figure_changes(before.figures if before else (), after.figures if after else ()))
    if not figures and (before and _outcome(before)) == (after and _outcome(after)):
        return None
    return ReferenceChange(before, after, figures)


def _outcome(one: StatedReference) -> tuple[object, ...]:
    return one.shown, one.outcome, one.value, one.missing, one.unit, one.flags, one.wrong


def figure_changes(before: Iterable[StatedFigure], after: Iterable[StatedFigure]) -> Iterator[FigureChange]:
    """Give each figure that says something else, that came or that went."""
    old, new = ({one.key: one for one in figures} for figures in (before, after))
    for key in dict.fromkeys((*old, *new)):
        first, second = old.get(key), new.get(key)
        if (first and first.said) != (second and second.said):
            yield FigureChange(first, second)
