"""From the blocks of a Word file to the parts of a report: front and contents away, panels and headings as written."""

import re
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any, Final

from django.utils.text import slugify

from samstyr.kernels.findings.catalogue import fault
from samstyr.kernels.report_text.attributes import read_attributes
from samstyr.kernels.report_text.shape import BOX
from samstyr.reports.importing import panels
from samstyr.reports.importing.inlines import MARKDOWN, Inlines, from_first_word
from samstyr.reports.importing.tree import Block, bare, only_leads_within, styled
from samstyr.reports.importing.values import FoundPart, Gathered
from samstyr.reports.publishing.letters import PLAIN
from samstyr.reports.publishing.syntax import Element, elements, plain, raw, raw_inline, rewritten, text_of
from samstyr.reports.publishing.syntax import Inlines as Words
from samstyr.reports.publishing.word.lines import without_number
from samstyr.reports.publishing.word.marks import CONTENTS, END, HEADING, PART, SOURCES, Mark

_NAME: Final = re.compile(r"(?:[\w-][\w. -]{0,80}/){0,5}[\w-][\w. -]{0,80}\.md")
_WORD: Final = re.compile(r"[\w-]{1,80}")
_CONTENTS_STYLES: Final = ("toc", "contents", "innhold", "inh")
LONGEST_NAME: Final = 60


@dataclass(slots=True)
class Chapters:
    """Reads the chapters of one file back, each part of the report with what there is to say of it."""

    whole: Gathered
    names: set[str] = field(default_factory=set)

    def parted(self, blocks: list[Block]) -> tuple[list[Block], list[list[Block]]]:
        """Return what stands before the first chapter, and the chapters, each with its title first."""
        front: list[Block] = []
        found: list[list[Block]] = []
        for block in blocks:
            if block.element["t"] == "Header" and block.element["c"][0] == 1:
                found.append([])
            (found[-1] if found else front).append(block)
        return front, found

    def say_front(self, front: list[Block]) -> None:
        """Say what a person wrote between the cover and the first chapter: there is no place for it."""
        for block in front:
            listed = block.style.lower().startswith(_CONTENTS_STYLES) or only_leads_within(block.element)
            ours = any(mark.kind == CONTENTS for mark in panels.marks_in(block.element))
            if not listed and not ours and text_of(block.element).strip():
                self.whole.say(fault("import-front", text=text_of(block.element)))

    def file_of(self, title: Element) -> str:
        """Return the file that a chapter is to be written to: its own, or one named after its title."""
        mark = mark_of(title, PART)
        name = mark.get("file") if mark else ""
        if not _NAME.fullmatch(name) or ".." in PurePosixPath(name).parts or name in self.names:
            stem = slugify(text_of(title["c"][2]).translate(PLAIN))[:LONGEST_NAME].strip("-") or "del"
            name, number = f"{stem}.md", 1
            while name in self.names:
                number += 1
                name = f"{stem}-{number}.md"
        self.names.add(name)
        return name


@dataclass(slots=True)
class Chapter:
    """Reads the blocks of one chapter back."""

    inlines: Inlines
    gathered: Gathered

    def back(self, file: str, blocks: list[Block]) -> FoundPart:
        """Return a part of the report."""
        return FoundPart(file, self.blocks(blocks), self.gathered)

    def blocks(self, blocks: list[Block]) -> list[Element]:
        """Return blocks as the writer writes them."""
        found: list[Element] = []
        place = 0
        while place < len(blocks):
            made, place = self._next(blocks, place)
            found += made
        return found

    def _next(self, blocks: list[Block], place: int) -> tuple[list[Element], int]:
        block = blocks[place]
        if block.element["t"] == "Header" and (mark := mark_of(block.element, SOURCES)):
            return [], self._after_sources(blocks, place, mark)
        opened = panels.opening(block)
        if opened is None:
            if any(mark.kind == END for mark in panels.marks_in(block.element)) and not _holds(block):
                self.gathered.say(fault("import-panel-open", panel=text_of(block.element)))
            return [self._block(block.element)], place + 1
        if opened.get("kind") == BOX:
            end = panels.box_end(blocks, place + 1, opened)
            return self._box(blocks[place + 1 : end]), end
        return self._panel(blocks, place, opened)

    def _panel(self, blocks: list[Block], place: int, mark: Mark) -> tuple[list[Element], int]:
        made = [panels.written_panel(mark)]
        end = panels.end_of(blocks, place)
        if end is None:
            self.gathered.say(fault("import-panel-open", panel=panels.opening_line(mark)), panels.opening_line(mark))
            return made, panels.end_of_copy(blocks, place, mark)
        panels.say_changes(mark, [one.element for one in blocks[place:end]], self.gathered)
        return made, end

    def _box(self, blocks: list[Block]) -> list[Element]:
        return [raw(MARKDOWN, f"::: {BOX}\n"), *self.blocks(blocks), raw(MARKDOWN, ":::\n")]

    def _after_sources(self, blocks: list[Block], place: int, mark: Mark) -> int:
        """Return the place after the sources: the title and the lists below it."""
        end = place + 1
        while end < len(blocks) and blocks[end].element["t"] in ("OrderedList", "BulletList"):
            end += 1
        panels.say_changes(mark, [one.element for one in blocks[place + 1 : end]], self.gathered)
        return end

    def _block(self, element: Element) -> Element:
        kind = element["t"]
        if kind == "Header":
            return self._header(element)
        if kind in ("Figure", "Table"):
            return self._figure(element) if kind == "Figure" else self._table(element)
        if kind in panels.HOLDERS:
            return {"t": kind, "c": self._held(kind, element["c"])}
        if kind == "HorizontalRule":
            return raw(MARKDOWN, "---\n")
        return next(iter(rewritten([element], self._inside)))

    def _held(self, kind: str, inside: Any) -> Any:
        """Return the blocks in a list or a quotation."""
        if kind == "BlockQuote":
            return self.blocks(styled(inside))
        if kind == "BulletList":
            return [self.blocks(styled(item)) for item in inside]
        if kind == "OrderedList":
            return [inside[0], [self.blocks(styled(item)) for item in inside[1]]]
        return [
            [self.inlines.back(term), [self.blocks(styled(item)) for item in meanings]] for term, meanings in inside
        ]

    def _inside(self, element: Element) -> list[Element] | None:
        """Return what an element within a block becomes: blocks of its own, or inline."""
        if element["t"] in ("Div", "Figure", "Table", "Header", "HorizontalRule", *panels.HOLDERS):
            return self.blocks(styled([element]))
        return self.inlines.instead(element)

    def _header(self, element: Element) -> Element:
        level, _attributes, inlines = element["c"]
        mark = mark_of(element, PART) or mark_of(element, HEADING)
        said = _attributes_of(mark) if mark else ""
        after = [{"t": "Space"}, raw_inline(MARKDOWN, said)] if said else []
        shown = self.inlines.back(_on_one_line(_without_bold(inlines)))
        return {"t": "Header", "c": [level, ["", [], []], [*shown, *after]]}

    def _figure(self, element: Element) -> Element:
        """Return a picture with its caption as words for it."""
        _attributes, caption, inside = element["c"]
        said = without_leading_number([one for block in bare(caption[1]) for one in block.get("c", [])])
        pictures = [one for block in bare(inside) for one in _pictures(block)]
        if len(pictures) != 1:
            return {"t": "Para", "c": self.inlines.back([*pictures, {"t": "Space"}, *said])}
        attributes, inlines, target = pictures[0]["c"]
        shown = {"t": "Image", "c": [attributes, said if text_of(said).strip() else inlines, target]}
        return {"t": "Para", "c": self.inlines.back([shown])}

    def _table(self, element: Element) -> Element:
        _attributes, caption, columns, head, bodies, foot = element["c"]
        said = without_leading_number([one for block in bare(caption[1]) for one in block.get("c", [])])
        widths = [[column[0], {"t": "ColWidthDefault"}] for column in columns]
        rows = rewritten([_without_bold(head), bodies, foot], self._inside)
        title = [None, [plain(*self.inlines.back(said))] if said else []]
        return {"t": "Table", "c": [["", [], []], title, widths, *rows]}


def mark_of(header: Element, kind: str) -> Mark | None:
    """Return the mark of a kind that is on a heading."""
    return next((mark for mark in panels.marks_in(header) if mark.kind == kind), None)


def without_leading_number(inlines: Words) -> list[Element]:
    """Return the words of a caption without the number that Word counts for it."""
    said = text_of(list(inlines))
    extra = len(said) - len(without_number(said))
    found = list(inlines)
    while found and extra > 0:
        extra -= len(text_of(found.pop(0)))
    return found


def _attributes_of(mark: Mark) -> str:
    name, section = mark.get("id"), mark.get("section")
    said = [f"#{name}" if _WORD.fullmatch(name) else "", f"section={section}" if _WORD.fullmatch(section) else ""]
    written = f"{{{' '.join(filter(None, said))}}}"
    return written if any(said) and read_attributes(written, 0) is not None else ""


def _on_one_line(inlines: list[Element]) -> list[Element]:
    changed: list[Element] = rewritten(inlines, lambda one: [{"t": "Space"}] if one["t"] == "LineBreak" else None)
    return from_first_word(changed)


def _without_bold(node: Any) -> Any:
    """Return headings without the bold that they are shown in, which is no one's choice."""
    return rewritten(node, lambda one: _without_bold(one["c"]) if one["t"] == "Strong" else None)


def _pictures(block: Element) -> list[Element]:
    return [one for one in elements(block) if one["t"] == "Image"]


def _holds(block: Block) -> bool:
    return block.element["t"] in panels.HOLDERS
