"""The parts of a workbook, looked over before any parser reads them."""

import re
import zipfile
from collections import Counter
from pathlib import Path
from typing import Final

from defusedxml import ElementTree

from samstyr.exchange.reading import limits
from samstyr.exchange.reading.archives import MOST_ENTRIES, unpacked, unsafe_entry
from samstyr.kernels.formats.zips import DAMAGE
from samstyr.kernels.packages.problems import Problem
from samstyr.kernels.texts import Text

_LINKS: Final = re.compile(
    r"xl/(externalLinks|embeddings|activeX|ctrlProps|queryTables|macrosheets)/|xl/(vbaProject\.bin|connections\.xml)",
    re.IGNORECASE,
)
_DECLARED: Final = re.compile(rb"""^\s*<\?xml[^>]*encoding\s*=\s*["'](?!utf-8|us-ascii)""", re.IGNORECASE)
_DOCTYPE: Final = re.compile(rb"<!(DOCTYPE|ENTITY)", re.IGNORECASE)
_HYPERLINK: Final = "/hyperlink"


def part_problems(path: Path) -> list[Problem]:
    """Return what speaks against reading a workbook: its names, its size, entities, links to elsewhere, macros."""
    try:
        with zipfile.ZipFile(path) as archive:
            return _look_over(archive, path.name)
    except DAMAGE as error:
        return [Problem("broken-workbook", path.name, value=str(error))]


def _look_over(archive: zipfile.ZipFile, file: str) -> list[Problem]:
    entries = archive.infolist()
    if len(entries) > MOST_ENTRIES:
        return [Problem("too-many-files", file, value=str(len(entries)), expected=Text(str(MOST_ENTRIES)))]
    times = Counter(entry.filename.casefold() for entry in entries)
    problems = [
        Problem("duplicate-name", file, value=entry.filename)
        for entry in entries
        if times[entry.filename.casefold()] > 1
    ]
    problems += [found for entry in entries if (found := unsafe_entry(entry))]
    problems += [
        Problem("workbook-links", file, value=entry.filename) for entry in entries if _LINKS.match(entry.filename)
    ]
    room = limits.LARGEST_PACKAGE
    for entry in entries:
        if problems and problems[-1].code == "too-large":
            break
        content, found = unpacked(archive, entry, entry.filename, room)
        if content is None:
            problems += [found] if found else []
            continue
        room -= len(content)
        problems += _of_part(entry.filename, content, file)
    return problems


def _of_part(name: str, content: bytes, file: str) -> list[Problem]:
    if not name.casefold().endswith((".xml", ".rels", ".vml")):
        return []
    # Written in another encoding, an entity could pass the search below.
    if (
        b"\0" in content[:4]
        or content[:2] in (b"\xff\xfe", b"\xfe\xff")
        or _DECLARED.search(content[:200])
        or _DOCTYPE.search(content)
    ):
        return [Problem("workbook-entities", file, value=name)]
    if name.casefold().endswith(".rels") and _leads_elsewhere(content):
        return [Problem("workbook-links", file, value=name)]
    return []


def _leads_elsewhere(content: bytes) -> bool:
    try:
        relations = ElementTree.fromstring(content, forbid_dtd=True)
    except ElementTree.ParseError:
        return False
    return any(
        relation.get("TargetMode") == "External" and not relation.get("Type", "").endswith(_HYPERLINK)
        for relation in relations
    )
