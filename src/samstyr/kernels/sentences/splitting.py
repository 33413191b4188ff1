"""Sentences: where each of a text begins and ends.

By rule, not by a model: a full stop ends a sentence unless it belongs to an abbreviation, an ordinal, a date or an
initial. What cannot be told (an abbreviation that may end a sentence, before a capital letter) ends it.
"""

import re
from collections.abc import Sequence
from typing import Final

from samstyr.kernels.sentences.words import WORDS, Words
from samstyr.kernels.texts import Language

Span = tuple[int, int]

_END: Final = re.compile(
    r"(?<![.!?\u2026])(?P<mark>[.!?\u2026]+)[\"'»”’)\]]*"
    # The number of a note: «i landet.1 Neste», «i landet.¹ Neste».
    r"(?:(?<=[^\W\d_][.!?])[0-9]{1,2}(?=\s+[A-ZÆØÅ«])|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})?"
    r"(?P<gap>\s+)(?P<opening>[«“„\"'‘(\[–—−+\u2011-]*\s?)(?=\S)"
)
_WORD_BEFORE: Final = re.compile(r"[^\s«“„\"'(\[/–—]*$")
_WORD: Final = re.compile(r"[^\W\d_]+")
_DOTTED: Final = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
# A date in numbers with blanks in it: 15. 6. 2021.
_MONTH_AND_YEAR: Final = re.compile(r"[0-9]{1,2}\.\s?[0-9]{2,4}\b")
_DAY_BEFORE: Final = re.compile(r"\b[0-9]{1,2}\.\s?[0-9]{1,2}$")
_ORDINAL: Final = re.compile(r"[0-9]{1,3}")

_FURTHEST_BACK: Final = 100


def sentence_spans(text: str, language: Language, kept: Sequence[Span] = ()) -> tuple[Span, ...]:
    """Return where each sentence of a paragraph begins and ends, in order, without the blanks between them.

    Shape: places in the text; together they hold all of it but blanks. `kept` are stretches that no sentence ends
    inside, such as a figure with its unit; one may begin a sentence whatever its first letter is.
    """
    inside = {place for start, end in kept for place in range(start + 1, end)}
    starts = frozenset(start for start, _ in kept)
    found, begun = [], 0
    for end in _END.finditer(text):
        at = end.start("gap")
        if at not in inside and _Stop(text, end, begun, starts, WORDS[language]).ends_sentence(language):
            found.append(_trimmed(text, begun, at))
            begun = end.end("gap")
    found.append(_trimmed(text, begun, len(text)))
    return tuple(span for span in found if span[0] < span[1])


def sentences(text: str, language: Language) -> tuple[str, ...]:
    """Return the sentences of a paragraph.

    >>> sentences("Det gjelder bl.a. Asker. Planen er fra 15. juni 2021, jf. kap. 3. Den varer til 2030.", "nb")
    ('Det gjelder bl.a. Asker.', 'Planen er fra 15. juni 2021, jf. kap. 3.', 'Den varer til 2030.')
    """
    return tuple(text[start:end] for start, end in sentence_spans(text, language))


def _trimmed(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())


class _Stop:
    """A mark that may end a sentence, with the word before it and what comes after."""

    def __init__(self, text: str, end: re.Match[str], begun: int, starts: frozenset[int], words: Words) -> None:
        self._words = words
        self._mark = end["mark"]
        # Nothing that is looked for is longer; to look further back at each stop would cost the square of a long text.
        self._before = before = text[max(begun, end.start("mark") - _FURTHEST_BACK) : end.start("mark")]
        found = _WORD_BEFORE.search(before)
        self._last = found[0].casefold() if found else ""
        self._cased = found[0] if found else ""
        self._is_alone = not before.removesuffix(self._cased).strip()
        self._next = text[end.end() : end.end() + 40]
        self._after_is_kept = end.end("gap") in starts or end.end() in starts

    def ends_sentence(self, language: Language) -> bool:
        """Return whether the next sentence begins after it."""
        if not (self._after_is_kept or self._next[0].isupper() or self._next[0].isdigit()):
            return False
        if self._mark != ".":
            return True
        if self._last.isdigit():
            return self._after_number(language)
        return not self._is_abbreviated()

    def _after_number(self, language: Language) -> bool:
        """Return whether a stop after a number is no part of an ordinal or a date."""
        if self._is_alone:
            return False
        if language == "en" or not _ORDINAL.fullmatch(self._last):
            return True
        is_month = _DAY_BEFORE.search(self._before) is not None and self._next[0].isdigit()
        is_date = is_month or _MONTH_AND_YEAR.match(self._next) is not None
        return not (is_date or self._following() in self._words.months)

    def _is_abbreviated(self) -> bool:
        """Return whether a stop belongs to the word before it, and the sentence goes on."""
        words, last = self._words, self._last
        is_number = self._next[0].isdigit() or self._after_is_kept
        if last in words.before_number:
            return is_number
        if last in words.may_end:
            return False
        if last in words.within:
            return True
        is_initial = len(last) == 1 and self._cased.isupper()
        if is_initial or (_DOTTED.fullmatch(last) and self._cased[:1].isupper()):
            return not is_number and self._following() not in words.starters
        return _DOTTED.fullmatch(last) is not None

    def _following(self) -> str:
        found = _WORD.match(self._next)
        return found[0].casefold() if found else ""
