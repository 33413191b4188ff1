"""The words of a paragraph read back: links to figures become references, all other things what Markdown calls them."""

import re
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import urlsplit

from samstyr.kernels.findings.catalogue import fault
from samstyr.reports.importing.pictures import PictureBox
from samstyr.reports.importing.values import Gathered
from samstyr.reports.publishing.syntax import Element, raw_inline, rewritten, text_of, words
from samstyr.reports.publishing.word.marks import FigureMark, read_figure, read_mark

MARKDOWN: Final = "markdown"
SCHEMES: Final = ("http", "https", "mailto")
# What can stand around a figure's words, and around a reference too.
_AROUND: Final = ("Strong", "Emph", "Underline", "Strikeout")
_LEFT_OUT: Final = ("RawInline", "RawBlock", "Cite")
_KEPT_CLASSES: Final = ("underline", "smallcaps")
_OPTIONS: Final = re.compile(r"[^\s=]+=(?:\"[^\"]*\"|[^\s\"]*)")
_PLAIN: Final = re.compile(r"[^\s\"'{}=]+")


@dataclass(slots=True)
class Inlines:
    """Reads inline elements back. `anchors` says which place of the report a place in the file is."""

    anchors: dict[str, str]
    pictures: PictureBox
    gathered: Gathered
    references: int = field(default=0)

    def back(self, inlines: list[Element]) -> list[Element]:
        """Return inline elements as they are to be written."""
        changed: list[Element] = rewritten(inlines, self.instead)
        return changed

    def instead(self, element: Element) -> list[Element] | None:
        """Return what an inline element becomes, None where it stays and is looked into."""
        kind = element["t"]
        if kind == "Link":
            return self._link(element)
        if kind == "Image":
            return self.pictures.back(element, self.gathered)
        if kind in ("Span", "Div"):
            kept = kind == "Span" and set(element["c"][0][1]) & set(_KEPT_CLASSES)
            return None if kept else self.back(element["c"][1])
        return self._other(element)

    def _other(self, element: Element) -> list[Element] | None:
        kind = element["t"]
        if kind in ("Para", "Plain"):
            return [{"t": kind, "c": from_first_word(self.back(element["c"]))}]
        if kind == "Math":
            self.gathered.say(fault("import-left-out", what=element["c"][1]), element["c"][1])
            return words(element["c"][1])
        return [] if kind in _LEFT_OUT else None

    def _link(self, element: Element) -> list[Element]:
        _attributes, inside, (address, _title) = element["c"]
        shown = self.back(inside)
        figure = read_figure(address)
        if figure is not None and text_of(shown).strip():
            self.references += 1
            return written(figure, shown)
        if read_mark(address) is not None:
            return shown
        if address.startswith("#"):
            place = self.anchors.get(address[1:])
            return [_leading(shown, place)] if place else shown
        return self._outward(shown, address)

    def _outward(self, shown: list[Element], address: str) -> list[Element]:
        try:
            scheme = urlsplit(address).scheme.lower()
        except ValueError:
            scheme = ""
        if scheme in SCHEMES:
            return [_leading(shown, address)]
        self.gathered.say(fault("import-link-left-out", address=address), text_of(shown))
        return shown


def from_first_word(inlines: list[Element]) -> list[Element]:
    """Return inline elements without the blanks that they begin with."""
    while inlines and inlines[0]["t"] in ("Space", "SoftBreak", "LineBreak"):
        inlines = inlines[1:]
    return inlines


def written(figure: FigureMark, shown: list[Element]) -> list[Element]:
    """Return a reference as it is written: short where the figure says what it said, else with the words around."""
    before = [shown.pop(0)] if shown[0]["t"] == "Space" else []
    after = [shown.pop()] if shown and shown[-1]["t"] == "Space" else []
    if figure.shown is not None and _same(text_of(shown), figure.shown):
        reference = [_wrapped(shown, raw_inline(MARKDOWN, f"{{{{{figure.body}}}}}"))]
    else:
        reference = [raw_inline(MARKDOWN, "["), *shown, raw_inline(MARKDOWN, f"]{_attributes(figure)}")]
    return [*before, *reference, *after]


def _wrapped(shown: list[Element], reference: Element) -> Element:
    """Return a reference in the bold or italics that its words were in."""
    if len(shown) == 1 and shown[0]["t"] in _AROUND:
        return {"t": shown[0]["t"], "c": [_wrapped(shown[0]["c"], reference)]}
    return reference


def _attributes(figure: FigureMark) -> str:
    end = figure.reference.expression.end
    options = _OPTIONS.findall(figure.body[end:])
    return "{" + " ".join([f"fig={_quoted(figure.body[:end].strip())}", *options]) + "}"


def _quoted(value: str) -> str:
    return value if _PLAIN.fullmatch(value) else f'"{value}"'


def _same(left: str, right: str) -> bool:
    return "".join(left.split()) == "".join(right.split())


def _leading(shown: list[Element], place: str) -> Element:
    return {"t": "Link", "c": [["", [], []], shown, [place, ""]]}
