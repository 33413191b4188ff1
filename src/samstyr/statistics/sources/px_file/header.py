"""What a PX file says before its figures, by keyword."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from samstyr.kernels.datasets.faults import CellsInDoubt
from samstyr.statistics.sources.px_file.entries import Entry

# No keyword has a number of more digits.
_WHOLE: Final = re.compile(r"[0-9]{1,9}", re.ASCII)
# Without these it is not certain which figure belongs where.
STRUCTURE: Final = frozenset({"STUB", "HEADING", "VALUES", "CODES", "KEYS", "CONTVARIABLE", "VARIABLECODE"})


class Header:
    """The entries of a file; those in its main language count as having no language."""

    def __init__(self, entries: Iterable[Entry], language: str) -> None:
        """Sort the entries by keyword and subkeys; a file can have many thousands."""
        self.entries = tuple(entries)
        self.language = language
        self.own = tuple(entry for entry in self.entries if entry.language in ("", language))
        self._every: dict[str, list[Entry]] = {}
        self._with_subkeys: dict[tuple[str, ...], list[Entry]] = {}
        for entry in self.own:
            if not entry.fault:
                self._every.setdefault(entry.keyword, []).append(entry)
                self._with_subkeys.setdefault((entry.keyword, *entry.subkeys), []).append(entry)

    def in_language(self, language: str) -> "Header":
        """Return the entries of another language as if it were the main one."""
        return Header((entry for entry in self.entries if entry.language == language), language)

    def all_of(self, keyword: str, *subkeys: str) -> Sequence[Entry]:
        """Return the sound entries of a keyword with these subkeys."""
        return self._with_subkeys.get((keyword, *subkeys), ())

    def every(self, keyword: str) -> Sequence[Entry]:
        """Return the sound entries of a keyword, whatever their subkeys."""
        return self._every.get(keyword, ())

    def values(self, keyword: str, *subkeys: str) -> tuple[str, ...]:
        """Return the values of an entry, none where it is not there."""
        found = self.all_of(keyword, *subkeys)
        return found[0].values if found else ()

    def text(self, keyword: str, *subkeys: str) -> str:
        """Return the first value of an entry, "" where it is not there."""
        return next(iter(self.values(keyword, *subkeys)), "")

    def number(self, keyword: str, *subkeys: str) -> int | None:
        """Return a whole number, None where there is none."""
        text = self.text(keyword, *subkeys)
        return int(text) if _WHOLE.fullmatch(text) else None

    def variables(self) -> tuple[str, ...]:
        """Return the names of the variables in the order of the cells."""
        return (*self.values("STUB"), *self.values("HEADING"))


def header_of(entries: tuple[Entry, ...]) -> Header:
    """Return the header; raises CellsInDoubt where an entry that decides the cells' places is faulty or there twice."""
    named = [entry for entry in entries if entry.keyword == "LANGUAGE" and entry.values]
    header = Header(entries, named[0].values[0] if named else "")
    seen: dict[tuple[str, tuple[str, ...]], tuple[str, ...]] = {}
    for entry in header.own:
        if entry.keyword not in STRUCTURE:
            continue
        if entry.fault:
            raise CellsInDoubt(entry.where, entry.fault)
        if seen.setdefault((entry.keyword, entry.subkeys), entry.values) != entry.values:
            raise CellsInDoubt(entry.where, "it is said twice, and not the same")
    return header
