"""Places in a Word file that links lead to, and the places of the report that they are."""

import re
from collections.abc import Sequence
from posixpath import dirname, relpath
from typing import Final

from samstyr.reports.importing.chapters import mark_of
from samstyr.reports.importing.tree import Block
from samstyr.reports.publishing.syntax import elements, text_of
from samstyr.reports.publishing.word.marking import automatic_name
from samstyr.reports.publishing.word.marks import HEADING, PART

# As our own files name the places: the chapter by its number, then the heading.
_OURS: Final = re.compile(r"c(\d{1,4})(?:-(.+))?")


def anchors_of(chapters: Sequence[tuple[str, list[Block]]]) -> dict[str, dict[str, str]]:
    """Return for each part where the places of the file lead from there: `#heading`, `file.md` or `file.md#heading`."""
    places: dict[str, tuple[str, str]] = {}
    files: dict[str, str] = {}
    for file, blocks in chapters:
        for block in blocks:
            if block.element["t"] != "Header":
                continue
            level, (name, _css, _pairs), inlines = block.element["c"]
            mark = mark_of(block.element, PART) or mark_of(block.element, HEADING)
            own = (mark.get("id") if mark else "") or automatic_name(text_of(inlines))
            if name:
                places[name] = (file, "" if level == 1 else own)
            if mark is not None and mark.get("number"):
                files[mark.get("number")] = file
    for target in _targets(chapters):
        found = _OURS.fullmatch(target)
        if target not in places and found and found[1] in files:
            places[target] = (files[found[1]], found[2] or "")
    return {file: _from(file, places) for file, _blocks in chapters}


def _targets(chapters: Sequence[tuple[str, list[Block]]]) -> set[str]:
    links = (one for _file, blocks in chapters for block in blocks for one in elements(block.element))
    return {one["c"][2][0][1:] for one in links if one["t"] == "Link" and one["c"][2][0].startswith("#")}


def _from(file: str, places: dict[str, tuple[str, str]]) -> dict[str, str]:
    """Return where each place leads from a file; the title of the same file has no name, so its words are no link."""
    found, start = {}, dirname(file) or "."
    for name, (other, heading) in places.items():
        leads = f"#{heading}" if heading else ""
        found[name] = leads if other == file else f"{relpath(other, start)}{leads}"
    return {name: place for name, place in found.items() if place}
