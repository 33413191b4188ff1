"""The source that most notes name: said once before them, so that each note is a line or two and not four."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from samstyr.kernels.assessment.words.phrases import sentence
from samstyr.kernels.texts import Language
from samstyr.reports.publishing import words

# Named by fewer notes, a source is said in each.
LEAST: Final = 5


@dataclass(frozen=True, slots=True)
class MainSource:
    """A source by its title, '' where none stands out; `said` tells the reader which it is."""

    title: str
    said: str
    language: Language

    def shortened(self, note: str) -> str:
        """Return a note in which the main source is named by the line alone."""
        if not self.title:
            return note
        start, end = _around(self.language)
        line = words.filled(words.LINE, place="").in_language(self.language)
        first = sentence(words.filled(words.LINE, place="")).in_language(self.language)
        return note.replace(f"{self.title}{end}", line).replace(f"{start}{line}", first)


def main_source(notes: Sequence[str], language: Language) -> MainSource:
    """Return the source with places in it that most notes name."""
    start, end = _around(language)
    found = re.compile(f"{re.escape(start)}([^;]+?){re.escape(end)}")
    named = Counter(one[1] for note in notes for one in found.finditer(note))
    title, count = max(named.items(), key=lambda one: one[1], default=("", 0))
    if count < LEAST:
        return MainSource("", "", language)
    return MainSource(title, words.filled(words.MAIN_SOURCE, title=title).in_language(language), language)


def _around(language: Language) -> tuple[str, str]:
    """Return what stands before a source's title in a note, and what stands between it and the place."""
    line = words.filled(words.LINE, place="").in_language(language)
    return f"{words.SOURCE.in_language(language)}: ", f", {line}"
