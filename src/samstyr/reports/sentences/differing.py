"""Two reports held against each other: which sentences are new, gone, moved or written anew, and which figures differ.

A sentence is known again by the writer's words and the references in it, not by the figures that those show.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from typing import Final

from samstyr.reports.sentences.comparing import figure_changes
from samstyr.reports.sentences.values import FigureChange, SentenceKind, StatedFigure, StatedReference, StatedSentence

# Two sentences with so many words in common, in order, are one that was written anew.
ALIKE: Final = 0.6


class Way(StrEnum):
    """What became of a sentence."""

    NEW = "new"
    REMOVED = "removed"
    REWRITTEN = "rewritten"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class SentenceChange:
    """A sentence that is not as it was; `before` is None for a new one, `after` for one that is gone."""

    way: Way
    before: StatedSentence | None
    after: StatedSentence | None


@dataclass(frozen=True, slots=True)
class ReferenceDifference:
    """A reference, or a line of a panel, that comes to something else in one report than in the other.

    `figures` say something else; `sources` are pairs that say the same from another source or place.
    """

    before: StatedReference
    after: StatedReference
    places: tuple[StatedSentence, ...]
    figures: tuple[FigureChange, ...]
    sources: tuple[tuple[StatedFigure, StatedFigure], ...]


@dataclass(frozen=True, slots=True)
class Differences:
    """All that differs between what two reports say, in the order of the later, what is gone first."""

    sentences: tuple[SentenceChange, ...]
    references: tuple[ReferenceDifference, ...]
    lines: tuple[SentenceChange, ...]

    def __bool__(self) -> bool:
        """Return whether anything differs."""
        return bool(self.sentences or self.references or self.lines)


Pair = tuple[StatedSentence, StatedSentence]


def differences(before: Sequence[StatedSentence], after: Sequence[StatedSentence]) -> Differences:
    """Return what differs between what two reports say."""
    matching = _Matching(before, after)
    same, changes = matching.found()
    return Differences(tuple(changes), tuple(_references(same)), tuple(_panel_lines(same)))


class _Matching:
    """Finds the pairs of sentences that are one: in place, moved, or written anew."""

    def __init__(self, before: Sequence[StatedSentence], after: Sequence[StatedSentence]) -> None:
        self._old, self._new = before, after
        self._old_molds = [mold(one) for one in before]
        self._new_molds = [mold(one) for one in after]

    def found(self) -> tuple[list[Pair], list[SentenceChange]]:
        """Return the pairs, those in place first, and what is not as it was."""
        in_place, gone, come = self._in_place()
        moved = self._moved(gone, come)
        rewritten = self._rewritten(gone, come)
        ways = {new: (Way.MOVED, old) for old, new in moved} | {new: (Way.REWRITTEN, old) for old, new in rewritten}
        changes = [SentenceChange(Way.REMOVED, self._old[old], None) for old in sorted(gone)]
        for new in sorted({*ways, *come}):
            way, old = ways.get(new, (Way.NEW, -1))
            changes.append(SentenceChange(way, self._old[old] if old >= 0 else None, self._new[new]))
        pairs = [*in_place, *moved, *rewritten]
        return [(self._old[old], self._new[new]) for old, new in sorted(pairs, key=lambda one: one[1])], changes

    def _in_place(self) -> tuple[list[tuple[int, int]], set[int], set[int]]:
        matcher = SequenceMatcher(None, self._old_molds, self._new_molds, autojunk=False)
        pairs = [
            (block.a + step, block.b + step) for block in matcher.get_matching_blocks() for step in range(block.size)
        ]
        gone = set(range(len(self._old))) - {old for old, _ in pairs}
        return pairs, gone, set(range(len(self._new))) - {new for _, new in pairs}

    def _moved(self, gone: set[int], come: set[int]) -> list[tuple[int, int]]:
        """Take out the sentences that stand elsewhere, word for word."""
        waiting: dict[str, list[int]] = defaultdict(list)
        for old in sorted(gone):
            waiting[self._old_molds[old]].append(old)
        pairs = [(there.pop(0), new) for new in sorted(come) if (there := waiting.get(self._new_molds[new]))]
        gone -= {old for old, _ in pairs}
        come -= {new for _, new in pairs}
        return pairs

    def _rewritten(self, gone: set[int], come: set[int]) -> list[tuple[int, int]]:
        """Take out the pairs that are most alike, of a kind and below the same heading."""
        pairs = []
        for _, old, new in sorted(self._alike(gone, come)):
            if old in gone and new in come:
                gone.remove(old)
                come.remove(new)
                pairs.append((old, new))
        return pairs

    def _alike(self, gone: set[int], come: set[int]) -> Iterator[tuple[float, int, int]]:
        """Give pairs with how unlike they are, from minus one."""
        by_place: dict[tuple[SentenceKind, tuple[str, ...]], list[int]] = defaultdict(list)
        for old in gone:
            by_place[self._old[old].kind, self._old[old].path[:1]].append(old)
        for new in come:
            sentence = self._new[new]
            matcher = SequenceMatcher(None, autojunk=False)
            matcher.set_seq2(self._new_molds[new].split())
            for old in by_place[sentence.kind, sentence.path[:1]]:
                matcher.set_seq1(self._old_molds[old].split())
                if matcher.quick_ratio() >= ALIKE and (likeness := matcher.ratio()) >= ALIKE:
                    yield -likeness, old, new


def mold(sentence: StatedSentence) -> str:
    """Return a sentence as the writer wrote it: his own words, and each reference by its expression."""
    if sentence.kind is SentenceKind.PANEL:
        return f"{sentence.kind} {sentence.panel} {sentence.text}"
    said, at = [sentence.kind.value, " "], 0
    for one in sorted(sentence.references, key=lambda reference: reference.start):
        said.append(sentence.text[at : one.end if one.is_worded else one.start])
        said.append(f"{{{one.expression}}}")
        at = one.end
    return "".join((*said, sentence.text[at:]))


def _references(pairs: Sequence[Pair]) -> Iterator[ReferenceDifference]:
    """Give each reference that comes to something else, once, with every place it stands in."""
    places: dict[tuple[StatedReference, StatedReference], list[StatedSentence]] = defaultdict(list)
    for before, after in pairs:
        if after.kind is not SentenceKind.PANEL:
            for old, new in _same_references(before, after):
                places[_bare(old), _bare(new)].append(after)
    for (old, new), there in places.items():
        figures = tuple(figure_changes(old.figures, new.figures))
        sources = tuple(_sources(old, new))
        if figures or sources or _comes_to(old) != _comes_to(new):
            yield ReferenceDifference(old, new, tuple(there), figures, sources)


def _same_references(
    before: StatedSentence, after: StatedSentence
) -> Iterator[tuple[StatedReference, StatedReference]]:
    waiting: dict[str, list[StatedReference]] = defaultdict(list)
    for one in before.references:
        waiting[one.expression].append(one)
    for one in after.references:
        if waiting[one.expression]:
            yield waiting[one.expression].pop(0), one


def _bare(one: StatedReference) -> StatedReference:
    """Return a reference without what only tells where it stands and how it is worded."""
    return StatedReference(one.expression, "", one.outcome, one.value, one.missing, one.unit, one.figures, one.flags)


def _comes_to(one: StatedReference) -> tuple[object, ...]:
    return one.outcome, one.value, one.missing, one.unit, one.flags


def _sources(old: StatedReference, new: StatedReference) -> Iterator[tuple[StatedFigure, StatedFigure]]:
    there = {one.key: one for one in old.figures}
    for one in new.figures:
        before = there.get(one.key)
        if before and before.said == one.said and (before.source, before.place) != (one.source, one.place):
            yield before, one


def _panel_lines(pairs: Sequence[Pair]) -> Iterator[SentenceChange]:
    """Give each panel that shows something else."""
    for before, after in pairs:
        if after.kind is SentenceKind.PANEL and _shown(before) != _shown(after):
            yield SentenceChange(Way.REWRITTEN, before, after)


def _shown(panel: StatedSentence) -> list[tuple[str, str, list[object]]]:
    return [(one.expression, one.shown, [figure.said for figure in one.figures]) for one in panel.references]
