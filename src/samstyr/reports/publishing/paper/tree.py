"""What pandoc's Typst writer cannot say, said by calls of the template: figures, charts, tags, panels, pictures.

Only numbers, known words and blocks stand in a call. Every text of a chart, a note or a picture is in the JSON file
that the template reads, so no text of anybody's is ever read as Typst.
"""

import json
import re
from collections.abc import Callable
from typing import Final

from samstyr.kernels.report_text.shape import BOX
from samstyr.reports.publishing import figures
from samstyr.reports.publishing.cleaning import ASSET
from samstyr.reports.publishing.numbering import Notes
from samstyr.reports.publishing.panels import building
from samstyr.reports.publishing.panels.filling import BLOCK, FilledPart
from samstyr.reports.publishing.reading import Part
from samstyr.reports.publishing.syntax import (
    Change,
    Element,
    attribute,
    has_class,
    header,
    raw,
    raw_inline,
    rewritten,
    text_of,
)

TYPST: Final = "typst"
# Ends a call, so that nothing written right after it belongs to it: `.len` is no field, `(x)` no argument.
_END: Final = "];"
# A table of at most so many rows is never parted between pages.
SHORT: Final = 14
# Stands first in a call's text, so that “11. plass” there is no list.
_WORDS: Final = "#[];"
_LIKE_LIST: Final = re.compile(r"\d+\.|[-+/=]")
# The class of a block, and what draws it in the template.
_BLOCKS: Final = {
    building.OVERLINE: "overline",
    building.TITLE: "panel-title",
    building.SMALL: "small-print",
    building.BIG: "big",
    building.PROMISE: "promise",
    BOX: "note-box",
}


class Assets:
    """The pictures of a report by number: the file and the words of each."""

    def __init__(self) -> None:
        self.pictures: list[tuple[str, str]] = []

    def add(self, element: Element) -> int:
        self.pictures.append((attribute(element, "file"), text_of(element["c"][1])))
        return len(self.pictures) - 1


def chapter_blocks(filled: FilledPart, notes: Notes, assets: Assets) -> list[Element]:
    """Return a chapter with its title, ready for pandoc's Typst writer; its first paragraph leads into it."""
    part = filled.part

    def instead(element: Element) -> list[Element] | None:
        if element["t"] == "Table":
            return [{"t": "Table", "c": rewritten(element["c"], in_table)}]
        return _inline(element, part, notes, assets, instead) or _block(element, instead)

    def in_table(element: Element) -> list[Element] | None:
        if element["t"] in ("Plain", "Para") and _begins_list(element["c"]):
            return [{"t": element["t"], "c": [raw_inline(TYPST, _WORDS), *rewritten(element["c"], in_table)]}]
        return _status(element) or _inline(element, part, notes, assets, in_table)

    body: list[Element] = rewritten(list(part.blocks), instead)
    title: list[Element] = rewritten(list(part.title_inlines), instead)
    leads = 1 if body and body[0]["t"] == "Para" else 0
    lead = _call("lead", body[:leads]) if leads else []
    rest = [one for block in body[leads:] for one in _kept(block)]
    return [raw(TYPST, f"#chapter-start({part.number})"), header(1, title, part.anchor), *lead, *rest]


def _kept(block: Element) -> list[Element]:
    """Return a short table of the writer's own so that it stays on one page."""
    return _call("keep", [block]) if block["t"] == "Table" and _rows(block) <= SHORT else [block]


def _inline(element: Element, part: Part, notes: Notes, assets: Assets, instead: Change) -> list[Element] | None:
    number = figures.number_of(element)
    if number is not None:
        note = notes.numbers[number]
        start = raw_inline(TYPST, f"#shown-figure({part.number}, {note})[{_WORDS}")
        return [start, *rewritten(figures.inlines_of(element), instead), raw_inline(TYPST, _END)]
    if has_class(element, "Span", building.TAG):
        status = attribute(element, "status")
        return [raw_inline(TYPST, f'#tag("{status}")[{_WORDS}'), *element["c"][1], raw_inline(TYPST, _END)]
    if has_class(element, "Span", building.MARK):
        word = json.dumps(text_of(element["c"][1]), ensure_ascii=False)
        return [raw_inline(TYPST, f'#status-mark("{attribute(element, "status")}", {word});')]
    if element["t"] == "Image" and ASSET in element["c"][0][1]:
        return [raw_inline(TYPST, f"#asset({assets.add(element)});")]
    return None


def _begins_list(inlines: list[Element]) -> bool:
    """Return whether Typst would take a cell for a point in a list: “9. juni”. Pandoc guards lines, but no cells."""
    first = inlines[0] if inlines else {"t": ""}
    return first["t"] == "Str" and bool(_LIKE_LIST.match(first["c"]))


def _status(element: Element) -> list[Element] | None:
    """Return a tag in a table as a shape and words without a ground."""
    if not has_class(element, "Span", building.TAG):
        return None
    return [
        raw_inline(TYPST, f'#status("{attribute(element, "status")}")[{_WORDS}'),
        *element["c"][1],
        raw_inline(TYPST, _END),
    ]


def _block(element: Element, instead: Change) -> list[Element] | None:
    if element["t"] != "Div" or not element["c"][0][1]:
        return None
    css, inside = element["c"][0][1][0], element["c"][1]
    if css == building.CHART:
        return [raw(TYPST, f"#drawing({int(attribute(element, 'n'))})")]
    if css in _OWN_WAY:
        return _OWN_WAY[css](inside, instead)
    return _call(_BLOCKS[css], rewritten(inside, instead)) if css in _BLOCKS else None


def _call(name: str, blocks: list[Element]) -> list[Element]:
    """Return blocks as what a part of the template is called with; `name` may have arguments before them."""
    return [raw(TYPST, f"#{name}["), *blocks, raw(TYPST, "]")]


def _filled(inside: list[Element], instead: Change) -> list[Element]:
    """Return what a block became; a short table stays on one page with the words below it."""
    blocks: list[Element] = rewritten(inside, instead)
    is_table = bool(inside) and inside[0]["t"] == "Table" and _rows(inside[0]) <= SHORT
    return _call("keep", blocks) if is_table else blocks


def _panel(inside: list[Element], instead: Change) -> list[Element]:
    """Return a panel; its title stands for its table's caption."""
    tables = [one for one in inside if one["t"] == "Table"]
    bare = [_without_caption(one) if one in tables else one for one in inside]
    blocks: list[Element] = rewritten(bare, instead)
    if any(has_class(one, "Div", building.PROMISE) for one in inside):
        return _call("promises", blocks)
    short = sum(_rows(one) for one in tables) <= SHORT
    return _call(f"panel({'true' if short else 'false'})", blocks)


def _without_caption(table: Element) -> Element:
    attributes, _caption, *rest = table["c"]
    return {"t": "Table", "c": [attributes, [None, []], *rest]}


def _rows(table: Element) -> int:
    return sum(len(body[3]) for body in table["c"][4])


def _multiples(inside: list[Element], instead: Change) -> list[Element]:
    """Return small charts as one grid, and after it what could not be drawn."""
    drawn = [int(attribute(one, "n")) for one in inside if has_class(one, "Div", building.CHART)]
    others = [one for one in inside if one["t"] != "Div"]
    beside = max(2, building.across(len(drawn)))
    call = raw(TYPST, f"#drawings({beside}, ({''.join(f'{number}, ' for number in drawn)}))")
    return [*([call] if drawn else []), *rewritten(others, instead)]


def _cards(inside: list[Element], instead: Change) -> list[Element]:
    """Return blocks as the arguments of a call, each with its own."""
    cards = [[raw(TYPST, "["), *rewritten(one["c"][1], instead), raw(TYPST, "],")] for one in inside]
    return [raw(TYPST, "#key-figures("), *(block for card in cards for block in card), raw(TYPST, ")")]


# The class of a block, and what makes calls of what is in it.
_OWN_WAY: Final[dict[str, Callable[[list[Element], Change], list[Element]]]] = {
    building.MULTIPLES: _multiples,
    building.PANEL: _panel,
    building.KEY_FIGURES: _cards,
    BLOCK: _filled,
}
