"""Panels read back: from the mark on their first words to the mark on their last, they become the block they were."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from samstyr.kernels.findings.catalogue import fault
from samstyr.kernels.report_text.shape import BOX, PANELS
from samstyr.reports.importing.inlines import MARKDOWN
from samstyr.reports.importing.tree import Block
from samstyr.reports.importing.values import Gathered
from samstyr.reports.publishing.syntax import Element, elements, raw
from samstyr.reports.publishing.word.lines import WIDTH, digest, lines_of, pictures_in
from samstyr.reports.publishing.word.marks import BLOCK, END, SOURCES, Mark, read_mark

# Blocks that other blocks stand in; a panel within one is looked for there.
HOLDERS: Final = ("BulletList", "OrderedList", "BlockQuote", "DefinitionList")
BOX_STYLE: Final = "note box"
LONGEST_COUNT: Final = 4


def marks_in(block: Element) -> list[Mark]:
    """Return the marks on the words of a block, in order."""
    links = (one["c"][2][0] for one in elements(block) if one["t"] == "Link")
    return [mark for mark in map(read_mark, links) if mark is not None]


def opening(block: Block) -> Mark | None:
    """Return the mark of a panel that begins with a block."""
    if block.element["t"] in HOLDERS:
        return None
    return next((mark for mark in marks_in(block.element) if mark.kind == BLOCK and _known(mark)), None)


def _known(mark: Mark) -> bool:
    return mark.get("kind") in (*PANELS, BOX)


def end_of(blocks: Sequence[Block], start: int) -> int | None:
    """Return the place after a panel, None where nothing says that it ends before something else begins."""
    for place in range(start, len(blocks)):
        block = blocks[place].element
        kinds = [mark.kind for mark in marks_in(block)]
        after = kinds[kinds.index(BLOCK) + 1 :] if place == start and BLOCK in kinds else kinds
        if block["t"] == "Header" or SOURCES in after:
            return None
        first = next((kind for kind in after if kind in (BLOCK, END)), "")
        if first:
            return place + 1 if first == END else None
    return None


def end_of_copy(blocks: Sequence[Block], start: int, mark: Mark) -> int:
    """Return the place after what is surely a panel's own, where nothing says that it ends: lines that are known."""
    known = _known_lines(mark)
    end = start + 1
    while end < len(blocks) and blocks[end].element["t"] != "Header" and not marks_in(blocks[end].element):
        lines = lines_of([blocks[end].element])
        if not lines or any(known[digest(line)] == 0 for line in lines):
            break
        end += 1
    return end


def _known_lines(mark: Mark) -> Counter[str]:
    written = mark.get("lines")
    return Counter(written[at : at + WIDTH] for at in range(0, len(written), WIDTH))


def written_panel(mark: Mark) -> Element:
    """Return a panel as the writer writes it."""
    return raw(MARKDOWN, "\n".join([opening_line(mark), *filter(None, [mark.get("words")]), ":::", ""]))


def opening_line(mark: Mark) -> str:
    """Return the line that opens a block.

    >>> opening_line(Mark(BLOCK, {"kind": "table", "of": "a b", "from": "2019"}))
    '::: {.table of="a b" from=2019}'
    """
    kind = mark.get("kind")
    pairs = [(key, _harmless(mark.get(key))) for key in PANELS.get(kind, ())]
    said = [f'{key}="{value}"' if " " in value else f"{key}={value}" for key, value in pairs if value]
    return f"::: {{{' '.join([f'.{kind}', *said])}}}" if said else f"::: {kind}"


def _harmless(value: str) -> str:
    """Return a value without what would end the attributes that it stands in."""
    return " ".join("".join(sign for sign in value if sign not in "\"'{}=").split())


def say_changes(mark: Mark, blocks: Sequence[Element], gathered: Gathered) -> None:
    """Say what a person changed in a panel: it is filled anew, so that does not come with it."""
    written = mark.get("lines")
    if not written:
        return
    known = _known_lines(mark)
    lines = lines_of(blocks)
    new = []
    for line in lines:
        known[digest(line)] -= 1
        if known[digest(line)] < 0:
            new.append(line)
    where = opening_line(mark) if mark.kind == BLOCK else ""
    for line in new:
        gathered.say(fault("import-panel-changed", text=line, panel=where or mark.kind), where)
    gone = len(written) // WIDTH + len(new) - len(lines)
    if gone > len(new):
        gathered.say(fault("import-panel-less", count=gone - len(new), panel=where or mark.kind), where)
    pictures = mark.get("pictures")
    if pictures.isdecimal() and pictures_in(blocks) > int(pictures):
        gathered.say(fault("import-panel-picture", panel=where), where)


def box_end(blocks: Sequence[Block], start: int, mark: Mark) -> int:
    """Return the place after a box: as many blocks as have its style, or as it had where styles are lost."""
    styled = start
    count = mark.get("blocks")
    last = min(start + (int(count) if count.isdecimal() and len(count) < LONGEST_COUNT else 1), len(blocks))
    if not any(block.style.lower() == BOX_STYLE for block in blocks[start:last]):
        return last
    # Lists have a style of their own in Word.
    while styled < len(blocks) and (
        blocks[styled].style.lower() == BOX_STYLE or (styled < last and blocks[styled].element["t"] in HOLDERS)
    ):
        styled += 1
    return styled
