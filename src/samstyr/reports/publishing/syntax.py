"""Pandoc's syntax tree: making its elements, and walking through it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

# As pandoc writes it in JSON: {"t": its kind, "c": what it holds}.
Element = dict[str, Any]
Attributes = list[Any]
Inlines = Sequence[Element]
# What an element becomes, or None where it stays and is looked into.
Change = Callable[[Element], list[Element] | None]

API_VERSION = [1, 23, 1]
NO_ATTRIBUTES: Attributes = ["", [], []]
# The first word and the blank after it.
_APART = 2
_WORDS = frozenset({"Str", "Space", "SoftBreak"})


def document(blocks: Sequence[Element], meta: Mapping[str, Element] | None = None) -> Element:
    """Return a whole document."""
    return {"pandoc-api-version": API_VERSION, "meta": dict(meta or {}), "blocks": list(blocks)}


def attributes(css: str = "", name: str = "", **pairs: str) -> Attributes:
    """Return attributes: classes, an identifier, and key-value pairs with hyphens for underscores."""
    return [name, css.split(), [[key.replace("_", "-"), value] for key, value in pairs.items()]]


def words(text: str) -> list[Element]:
    """Return a plain text as inline elements; nothing in it is markup."""
    found: list[Element] = []
    for number, word in enumerate(text.split(" ")):
        if number:
            found.append({"t": "Space"})
        if word:
            found.append({"t": "Str", "c": word})
    return found


def strong(text: str) -> Element:
    return {"t": "Strong", "c": words(text)}


def span(css: str, inlines: Sequence[Element], **pairs: str) -> Element:
    return {"t": "Span", "c": [attributes(css, **pairs), list(inlines)]}


def link(inlines: Sequence[Element], target: str, css: str = "", title: str = "") -> Element:
    return {"t": "Link", "c": [attributes(css), list(inlines), [target, title]]}


def paragraph(*inlines: Element) -> Element:
    return {"t": "Para", "c": list(inlines)}


def plain(*inlines: Element) -> Element:
    return {"t": "Plain", "c": list(inlines)}


def division(css: str, blocks: Sequence[Element], name: str = "", **pairs: str) -> Element:
    return {"t": "Div", "c": [attributes(css, name, **pairs), list(blocks)]}


def header(level: int, inlines: Sequence[Element], name: str = "") -> Element:
    return {"t": "Header", "c": [level, attributes(name=name), list(inlines)]}


def numbered(items: Sequence[Sequence[Element]]) -> Element:
    return {"t": "OrderedList", "c": [[1, {"t": "Decimal"}, {"t": "Period"}], [list(item) for item in items]]}


def raw(form: str, text: str) -> Element:
    """Return a block written by us in an output's own language."""
    return {"t": "RawBlock", "c": [form, text]}


def raw_inline(form: str, text: str) -> Element:
    return {"t": "RawInline", "c": [form, text]}


def picture(target: str, alternative: str, css: str = "", **pairs: str) -> Element:
    return {"t": "Image", "c": [attributes(css, **pairs), words(alternative), [target, ""]]}


def rewritten(node: Any, change: Change) -> Any:
    """Return a tree in which elements are replaced, the outer ones first; what replaces one is not looked into.

    Words and the blanks between them stay as they are, and are shared with the tree that was given: nearly all of a
    text is such, so the rest is done in a fraction of the time.
    """
    if isinstance(node, list):
        result: list[Any] = []
        for item in node:
            if isinstance(item, dict) and "t" in item:
                if item["t"] in _WORDS:
                    result.append(item)
                    continue
                instead = change(item)
                if instead is not None:
                    result.extend(instead)
                    continue
            result.append(rewritten(item, change))
        return result
    if isinstance(node, dict):
        return {key: rewritten(value, change) for key, value in node.items()}
    return node


def joined(node: Any) -> Any:
    """Return a tree in which the words that follow each other are one; it says the same in a fraction of the elements.

    The first word of each run stays apart: pandoc must see whether “1.” would begin a list there.
    """
    if isinstance(node, dict):
        return {key: joined(value) for key, value in node.items()}
    if not isinstance(node, list):
        return node
    result: list[Any] = []
    in_run = 0
    for item in node:
        kind = item.get("t") if isinstance(item, dict) else None
        if kind not in ("Str", "Space"):
            in_run = 0
            result.append(joined(item))
            continue
        in_run += 1
        word = item["c"] if kind == "Str" else " "
        if in_run > _APART + 1:
            result[-1]["c"] += word
        else:
            result.append({"t": "Str", "c": word} if in_run > _APART else item)
    return result


def elements(node: Any) -> Iterator[Element]:
    """Give every element of a tree, in order. One that is changed while it is held is looked into as it then is."""
    waiting = [node]
    while waiting:
        one = waiting.pop()
        if isinstance(one, list):
            waiting += one[::-1]
        elif isinstance(one, dict):
            kind = one.get("t")
            if kind is not None:
                yield one
            if kind not in _WORDS:
                waiting += list(one.values())[::-1]


def markup(node: Any) -> Iterator[Element]:
    """Give every element of a tree but the words and what parts them: a tenth of them, found in a third of the time."""
    waiting = [node]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict):
            if "t" in one:
                yield one
            inside = one.values()
        else:
            inside = one
        waiting += [
            each
            for each in reversed(inside)
            if isinstance(each, list) or (isinstance(each, dict) and each.get("t") not in _WORDS)
        ]


def text_of(node: Any) -> str:
    """Return the words of a tree, without markup; those of a footnote are left out."""
    parts = []
    if isinstance(node, list):
        parts = [text_of(item) for item in node]
    elif isinstance(node, dict):
        kind = node.get("t")
        if kind == "Str":
            return str(node["c"])
        if kind in ("Space", "SoftBreak", "LineBreak"):
            return " "
        if kind == "Code":
            return str(node["c"][1])
        if kind in ("RawInline", "RawBlock", "Note"):
            return ""
        parts = [text_of(node.get("c", []))]
    return "".join(parts)


def attribute(element: Element, key: str) -> str:
    """Return a key-value attribute of a Div or Span, '' where it has none of that name."""
    return next((str(value) for name, value in element["c"][0][2] if name == key), "")


def has_class(element: Element, kind: str, css: str) -> bool:
    """Return whether an element is a Div or Span (or other with attributes first) of a class."""
    return element["t"] == kind and css in element["c"][0][1]
