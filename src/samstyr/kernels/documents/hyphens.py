"""Lines joined to running text: hyphens at the end of a line taken out, unless they belong to the word."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

_HYPHENS: Final = "-\u2010\u00ad"
_BROKEN: Final = re.compile(r"(?P<stem>[\w]+)[-\u2010\u00ad]\Z")
_WORD: Final = re.compile(r"[^\W_]+(?:[-\u2010][^\W_]+)*")
_FIRST: Final = re.compile(r"[^\W\d_]+")
# After these the hyphen holds the place of a word that is left out: «sosial- og helsetjenester».
_SUSPENDING: Final = frozenset(("og", "eller", "and", "or", "til", "samt"))
_FEWEST_CAPITALS: Final = 2
_LONGEST_WORD: Final = 100
# Letters and digits drawn in another way: ligatures, and the wide and the bold ones that have places of their own.
_REDRAWN: Final = re.compile("[\ufb00-\ufb06\uff01-\uff5e\U0001d7ce-\U0001d7ff]")
# What is not seen: where a word may be cut, what joins, and which way the letters run.
_UNSEEN: Final = "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
_INVISIBLE: Final = re.compile(f"[{_UNSEEN}]")
# What needs more than its blanks put right: that, and combining marks.
_ODD: Final = re.compile(f"[\u0300-\u036f{_UNSEEN}{_REDRAWN.pattern[1:-1]}]")


def plain(text: str) -> str:
    """Return a text with single ordinary blanks, letters in one piece, and nothing invisible in it.

    >>> plain("  effek\\ufb01v  drift\\u200b ")
    'effekfiv drift'
    """
    if _ODD.search(text):
        text = unicodedata.normalize("NFC", _REDRAWN.sub(lambda one: unicodedata.normalize("NFKC", one[0]), text))
        text = _INVISIBLE.sub("", text)
    return " ".join(text.split())


def opened(letter: str) -> str:
    """Return the letters that one stands for: «ﬁ» is two, and what cannot be seen is none.

    >>> opened("\ufb01"), opened("\u00ad"), opened("f")
    ('fi', '', 'f')
    """
    if _INVISIBLE.match(letter):
        return ""
    return unicodedata.normalize("NFKC", letter) if _REDRAWN.match(letter) else letter


def words_of_lines(lines: Iterable[str]) -> Counter[str]:
    """Return how often each word stands whole inside the lines, in small letters, to hold broken words against."""
    counted: Counter[str] = Counter()
    for line in lines:
        words = [one[0].casefold() for one in _WORD.finditer(line)]
        # The last word of a line may be half of one.
        counted.update(words[:-1] if line.rstrip().endswith(tuple(_HYPHENS)) else words)
    return counted


def joined(lines: Sequence[str], known: Counter[str] | None = None) -> str:
    """Return lines as one line, words whole. `known` are the words of the document.

    >>> joined(["Et tje-", "nestetilbud for sosial-", "og helsefeltet i 2020-", "2023 med IKT-", "sikkerhet."])
    'Et tjenestetilbud for sosial- og helsefeltet i 2020-2023 med IKT-sikkerhet.'
    """
    pieces: list[str] = []
    for line in lines:
        written = " ".join(line.split())
        if pieces and written:
            pieces[-1], written = _met(pieces[-1], written, known or Counter())
        pieces += [written] if written else []
    return plain("".join(pieces))


def is_broken(line: str) -> bool:
    """Return whether a line ends in the middle of a word or of a span of numbers."""
    return _broken(line.rstrip()) is not None


def _broken(line: str) -> re.Match[str] | None:
    return _BROKEN.search(line[-_LONGEST_WORD:]) if line.endswith(tuple(_HYPHENS)) else None


def _met(line: str, following: str, known: Counter[str]) -> tuple[str, str]:
    """Return two lines as they stand once they are joined: a hyphen gone, or a blank between them."""
    broken = _broken(line)
    if broken is None:
        return line, f" {following}"
    if line.endswith("\u00ad"):
        return line[:-1], following
    stem, first = broken["stem"], _FIRST.match(following)
    if first is not None and first[0].casefold() in _SUSPENDING:
        return line, f" {following}"
    is_kept = _keeps_hyphen(stem, following, first[0] if first else "", known)
    return (line if is_kept else line[:-1]), following


def _keeps_hyphen(stem: str, line: str, first: str, known: Counter[str]) -> bool:
    if not first or not first[0].islower() or stem[-1].isdigit() or line[0].isdigit():
        return True
    whole, apart = known[f"{stem}{first}".casefold()], known[f"{stem}-{first}".casefold()]
    if whole != apart:
        return apart > whole
    is_abbreviation = sum(one.isupper() for one in stem) >= _FEWEST_CAPITALS and stem.isupper()
    return is_abbreviation or stem[0].isdigit()
