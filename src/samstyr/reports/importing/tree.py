"""From a Word file to pandoc's tree: changes settled, styles told apart from text."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from samstyr.reports.importing.opening import MEGABYTE, NotAWordFile, WordFile
from samstyr.reports.publishing import pandoc
from samstyr.reports.publishing.syntax import Element, attribute, elements, text_of

STYLE: Final = "custom-style"
# Of two that follow each other, one is made; of a quotation the blocks are joined, of a list the points.
_JOINED: Final = ("BulletList", "OrderedList", "BlockQuote")
MOST_TREE: Final = 150 * MEGABYTE


@dataclass(frozen=True, slots=True)
class Block:
    """A block with the style that it has in Word, '' where that says nothing."""

    element: Element
    style: str = ""


def word_tree(word: WordFile) -> Element:
    """Return the whole document as pandoc reads it, changes and comments with it. Raises NotAWordFile."""
    options = ["--from", "docx+styles", "--to", "json", "--track-changes=all"]
    try:
        written = pandoc.run("read the Word file", options, word.texts, folder=Path(word.path.parent))
    except pandoc.PandocFailed as failed:
        said = str(failed).partition("It says: ")[2][:200]
        raise NotAWordFile("word-not-understood", word.name, why=said) from None
    if len(written) > MOST_TREE:
        raise NotAWordFile("word-larger-than-a-report", word.name)
    try:
        tree: Element = json.loads(written)
    except (ValueError, RecursionError):
        raise NotAWordFile("word-without-end", word.name) from None
    return tree


def styled(blocks: list[Element]) -> list[Block]:
    """Return blocks out of the divisions that only say their style; lists that were parted are one again."""
    found: list[Block] = []
    for one in blocks:
        if one["t"] == "Div":
            style = attribute(one, STYLE)
            found += [Block(inner.element, inner.style or style) for inner in styled(one["c"][1])]
        else:
            found.append(Block(one))
    return _joined(found)


def bare(blocks: list[Element]) -> list[Element]:
    """Return blocks without what says their style."""
    return [one.element for one in styled(blocks)]


def _joined(blocks: list[Block]) -> list[Block]:
    """Join lists and quotations that follow each other: LibreOffice parts them, and in Markdown they would be one.

    Pandoc writes the second paragraph of a point as a point without a sign, and reads it as a list of its own.
    """
    found: list[Block] = []
    for one in blocks:
        kind = one.element["t"]
        if len(found) > 1 and _goes_on(found[-2].element, found[-1].element, one.element):
            within = found.pop().element["c"]
            _items(found[-1].element)[-1] += [block for item in within for block in item]
        if found and kind == found[-1].element["t"] and kind in _JOINED:
            before = found[-1].element
            items = [*_items(before), *_items(one.element)]
            content = [before["c"][0], items] if kind == "OrderedList" else items
            found[-1] = Block({"t": kind, "c": content}, found[-1].style)
        else:
            found.append(one)
    return found


def _goes_on(first: Element, between: Element, then: Element) -> bool:
    kinds = [one["t"] for one in (first, between, then)]
    return kinds == ["OrderedList", "BulletList", "OrderedList"] and then["c"][0][0] > 1


def _items(block: Element) -> list[list[Element]]:
    found: list[list[Element]] = block["c"][1] if block["t"] == "OrderedList" else block["c"]
    return found


def only_leads_within(block: Element) -> bool:
    """Return whether a block is words that lead to other places of the same file, as a line of contents is."""
    links = [one for one in elements(block) if one["t"] == "Link"]
    inside = "".join(text_of(one["c"][1]) for one in links if one["c"][2][0].startswith("#"))
    rest = text_of(block["c"]).replace(inside, "", 1)
    return bool(inside) and not any(sign.isalpha() for sign in rest)
