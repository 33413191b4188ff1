"""Each part of a report as readers will have it, with what it takes in: its title, its headings, where its links lead.

A part is put together from several files, so these rules are about more than one file can say.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from typing import Final
from urllib.parse import unquote, urlsplit

from samstyr.kernels.findings.catalogue import Fault, fault
from samstyr.kernels.references.reading import meant
from samstyr.kernels.report_text.shape import heading_faults, title_faults
from samstyr.kernels.report_text.values import Address, Heading, Include, place_in
from samstyr.reports.values import Finding, PartText

LONGEST_PART: Final = 2_000_000
OUTSIDE: Final = ".."
# What no reader sees: where a named link leads, and what a footnote says.
_DEFINITION: Final = re.compile(r"^[ ]{0,3}\[[^\]\n]+\]:[^\n]*$", re.MULTILINE)
_Item = tuple[PartText, Heading | Address]


def shape_findings(names: Sequence[str], parts: Sequence[PartText]) -> Iterator[Finding]:
    """Give what is wrong with how each part is put together. `names` are the files that parts begin with, in order."""
    by_file = {part.file: part for part in parts}
    taken: set[str] = set()
    for name in dict.fromkeys(names):
        if name in by_file and name not in taken:
            yield from _Part(name, by_file, names).findings(taken)


class _Part:
    def __init__(self, name: str, by_file: Mapping[str, PartText], names: Sequence[str]) -> None:
        self._name = name
        self._by_file = by_file
        self._names = names
        self._length = 0
        self._begins_with_words = False

    def findings(self, taken: set[str]) -> Iterator[Finding]:
        items = list(self._items(self._by_file[self._name], taken))
        headings = [(part, one) for part, one in items if isinstance(one, Heading)]
        first = headings[0][1] if headings else None
        for found in title_faults(first, is_first=not self._begins_with_words):
            yield _finding(self._by_file[self._name], found)
        owners = {id(one): part for part, one in headings}
        if first is not None and first.level == 1:
            for heading, found in heading_faults(one for _, one in headings):
                yield _finding(owners[id(heading)], found)
        for part, one in items:
            wrong = link_fault(one.address, self._name, self._names) if isinstance(one, Address) else None
            if wrong is not None and isinstance(one, Address):
                yield _finding(part, Fault(wrong.code, one.start, one.end, wrong.fields))
        if self._length > LONGEST_PART:
            yield _finding(self._by_file[self._name], fault("part-too-long", most=LONGEST_PART))

    def _items(self, part: PartText, taken: set[str]) -> Iterator[_Item]:
        """Give headings and links in the order in which readers come to them, those of what is taken in too."""
        taken.add(part.file)
        found = part.found
        self._length += len(found.text)
        at, seen_heading = 0, False
        links = [one for one in found.addresses if not one.is_picture]
        places: list[Heading | Address | Include] = [*found.headings, *links, *found.includes]
        for one in sorted(places, key=lambda place: place.start):
            if isinstance(one, Heading | Include) and not seen_heading:
                self._begins_with_words |= self._is_at_start and _has_words(found.text[at : one.start])
                at, seen_heading = one.end, isinstance(one, Heading)
            if isinstance(one, Heading):
                self._is_at_start = False
                yield part, one
            elif isinstance(one, Address):
                yield part, one
            elif one.name in self._by_file and one.name not in taken:
                yield from self._items(self._by_file[one.name], taken)
        if not seen_heading:
            self._begins_with_words |= self._is_at_start and _has_words(found.text[at:])

    _is_at_start = True


def link_fault(address: str, name: str, names: Sequence[str]) -> Fault | None:
    """Return what is wrong with where a link leads that is no address on the web: to a part, or to a heading in one."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    if parts.scheme or parts.netloc or not parts.path:
        return None
    place = normal(PurePosixPath(name).parent / unquote(parts.path))
    if place in names:
        return None
    if place.split("/")[0] == OUTSIDE or parts.path.startswith("/"):
        return fault("path-outside", name=address)
    return fault("link-not-part", address=address, nearest=meant(place, names))


def normal(path: PurePosixPath) -> str:
    """Return a path without its dots; one that leaves the folder begins with `..`.

    >>> normal(PurePosixPath("deler/../a.md"))
    'a.md'
    """
    parts: list[str] = []
    for part in path.parts:
        if part == OUTSIDE and parts and parts[-1] != OUTSIDE:
            parts.pop()
        elif part != ".":
            parts.append(part)
    return "/".join(parts)


def _has_words(text: str) -> bool:
    return bool(_DEFINITION.sub("", text).strip())


def _finding(part: PartText, found: Fault) -> Finding:
    return Finding(part.file, place_in(part.found.text, found.start), found)
