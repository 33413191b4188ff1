"""A document's tree as the parts of a report: one title each, no level of heading left out, text and pictures only."""

from collections.abc import Iterator, Sequence
from typing import Any, Final

from samstyr.reports.publishing.syntax import NO_ATTRIBUTES, Element, header, rewritten, text_of, words

# What a report does not have, or has only as files of its own.
_GONE: Final = ("RawBlock", "RawInline")


def plain_text(blocks: Sequence[Element]) -> list[Element]:
    """Return blocks without raw formats, and the wrappers and names that word processors leave."""
    made = rewritten(list(blocks), _changed)
    while made != (again := rewritten(made, _changed)):
        made = again
    return [one for one in made if one["t"] != "Para" or one["c"]]


def _changed(element: Element) -> list[Element] | None:
    held: Any = element.get("c")
    match element["t"]:
        case kind if kind in _GONE:
            return []
        case "Span" | "Div":
            return list(held[1])
        case "Figure":
            return _figure(held)
        case "Header" if held[1] != NO_ATTRIBUTES:
            return [{"t": "Header", "c": [held[0], NO_ATTRIBUTES, held[2]]}]
        case _:
            return None


def _figure(held: Any) -> list[Element]:
    """Return a picture and what stands under it, unless that is only the picture's own words."""
    _attributes, (_short, caption), blocks = held
    shown = [{**one, "t": "Para"} if one["t"] == "Plain" else one for one in blocks]
    is_own = text_of(caption).split() == text_of(blocks).split()
    return [*shown, *([] if is_own else caption)]


def parted(blocks: Sequence[Element], title: str) -> list[list[Element]]:
    """Return the blocks of each part, its title first; what stands before the first title gets the document's."""
    found: list[list[Element]] = []
    level = 1
    for block in _levelled(blocks):
        if block["t"] == "Header" and block["c"][0] == 1:
            found.append([block])
            level = 1
            continue
        if not found:
            found.append([header(1, words(title))])
        if block["t"] == "Header":
            level = min(block["c"][0], level + 1)
            found[-1].append(header(level, block["c"][2]))
        else:
            found[-1].append(block)
    return found


def _levelled(blocks: Sequence[Element]) -> Iterator[Element]:
    """Give the blocks, headings of no words left out."""
    for block in blocks:
        if block["t"] != "Header" or text_of(block["c"][2]).strip():
            yield block
