"""Cleaning: only known elements, known attributes, harmless addresses, and pictures that are in the folder."""

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from pathlib import PurePosixPath
from typing import Final
from urllib.parse import unquote, urlsplit

from samstyr.reports.publishing import figures
from samstyr.reports.publishing.pictures import NotAPicture, Picture, look_up
from samstyr.reports.publishing.refusals import Refusal, line_of
from samstyr.reports.publishing.syntax import Attributes, Element, attribute, elements, rewritten, text_of
from samstyr.reports.publishing.values import Chapter, Publication

# Where an element keeps its attributes.
ATTRIBUTES_AT: Final[Mapping[str, int]] = {
    "Header": 1, "Div": 0, "Span": 0, "Table": 0, "Figure": 0, "Code": 0, "CodeBlock": 0, "Link": 0, "Image": 0,
}  # fmt: skip
# The blocks that are filled with what goals say, and the box that a writer may put words in.
PANELS: Final = ("chart", "table", "goal-panel", "promises", "fiscal-rules")
BOX: Final = "note"
PANEL_KEYS: Final = frozenset({"of", "from", "to"})
ASSET: Final = "asset"
_KNOWN: Final = frozenset({
    *ATTRIBUTES_AT, "Para", "Plain", "LineBlock", "BlockQuote", "OrderedList", "BulletList", "DefinitionList",
    "HorizontalRule", "Str", "Emph", "Underline", "Strong", "Strikeout", "Superscript", "Subscript", "SmallCaps",
    "Quoted", "Space", "SoftBreak", "LineBreak", "Note",
})  # fmt: skip
# Parts of other elements, which have a kind of their own in JSON.
_PARTS: Final = (
    "Align",
    "ColWidth",
    "Decimal",
    "Lower",
    "Upper",
    "Period",
    "OneParen",
    "TwoParens",
    "Default",
    "Single",
    "Double",
    "Example",
)
_SCHEMES: Final = ("http", "https", "mailto")
MOST_CELLS: Final = 20_000


class Cleaner:
    """Cleans the chapters of one report, and remembers what was refused and which pictures are used."""

    def __init__(self, publication: Publication) -> None:
        self._publication = publication
        self._numbers = {one.file: number for number, one in enumerate(publication.chapters, start=1)}
        self.refusals: list[Refusal] = []

    def refuse(self, chapter: Chapter, line: int, what: str) -> None:
        """Remember that something is wrong."""
        self.refusals.append(Refusal(chapter.file, line, what))

    def clean(self, blocks: Sequence[Element], chapter: Chapter) -> list[Element]:
        """Return blocks with nothing in them that is not known; what cannot stay is refused."""
        for element in elements(list(blocks)):
            self._check(element, chapter)
        cleaned: list[Element] = rewritten(list(blocks), lambda element: self._instead(element, chapter))
        return cleaned

    def _check(self, element: Element, chapter: Chapter) -> None:
        kind = element["t"]
        if kind not in _KNOWN and not kind.startswith(_PARTS):
            self.refuse(chapter, 0, f"The text has a part of the kind {kind}, which reports do not have. Take it away.")
        if kind == "Div":
            self._check_division(element, chapter)
        if kind == "Table":
            self._check_table(element, chapter)
        if kind in ATTRIBUTES_AT:
            element["c"][ATTRIBUTES_AT[kind]] = _harmless(kind, element)
        if kind == "Link":
            self._check_link(element, chapter)

    def _check_division(self, element: Element, chapter: Chapter) -> None:
        css = element["c"][0][1]
        if len(css) == 1 and css[0] in (*PANELS, BOX):
            return
        written = " ".join(css) or "nothing"
        near = get_close_matches(written, (*PANELS, BOX), 1)
        meant = f" Did you mean {near[0]}?" if near else ""
        known = ", ".join((*PANELS, BOX))
        self.refuse(chapter, line_of(chapter.text, written), f"There is no block {written}.{meant} There are: {known}.")

    def _check_table(self, element: Element, chapter: Chapter) -> None:
        _attributes, _caption, columns, head, bodies, _foot = element["c"]
        words = text_of(element)[:40]
        for column in columns:
            column[0] = {"t": "AlignLeft"} if column[0]["t"] == "AlignDefault" else column[0]
        if not text_of(head).strip():
            said = "A table has no headings over its columns, so nobody can have it read aloud. Write a first row."
            self.refuse(chapter, line_of(chapter.text, words.split(" ")[0]), said)
        if len(columns) * sum(len(body[3]) for body in bodies) > MOST_CELLS:
            self.refuse(chapter, 0, f"A table has more than {MOST_CELLS} cells. Link to the figures instead.")

    def _check_link(self, element: Element, chapter: Chapter) -> None:
        target = element["c"][2][0]
        element["c"][2] = [self._target(target, chapter), ""]

    def _target(self, target: str, chapter: Chapter) -> str:
        """Return where a link leads: on the web, in the report, or nowhere (which is refused)."""
        try:
            parts = urlsplit(target)
        except ValueError:
            parts = urlsplit("refused:")
        if parts.scheme in _SCHEMES or (not parts.scheme and not parts.netloc and target.startswith("#")):
            return target
        if not parts.scheme and not parts.netloc:
            place = _normal(PurePosixPath(chapter.file).parent / unquote(parts.path))
            if place in self._numbers:
                anchor = f"c{self._numbers[place]}"
                return f"#{anchor}-{parts.fragment}" if parts.fragment else f"#{anchor}"
        said = f"The link to {target[:80]} leads nowhere. Link to https://…, mailto:…, #heading or another part."
        self.refuse(chapter, line_of(chapter.text, target), said)
        return "#"

    def _instead(self, element: Element, chapter: Chapter) -> list[Element] | None:
        if element["t"] == "Image":
            return self._picture(element, chapter)
        if element["t"] == "Div" and element["c"][0][1] and element["c"][0][1][0] == "chapter-start":
            return []
        return None

    def _picture(self, element: Element, chapter: Chapter) -> list[Element]:
        _attributes, inlines, (target, _title) = element["c"]
        line, alternative = line_of(chapter.text, target), text_of(inlines).strip()
        if not alternative:
            said = f"The picture {target[:80]} has no words for those who do not see it. Write them: ![words](file)."
            self.refuse(chapter, line, said)
        try:
            found: Picture = look_up(self._publication.assets, unquote(target))
        except NotAPicture as reason:
            self.refuse(chapter, line, str(reason))
            return []
        return [{"t": "Image", "c": [["", [ASSET], [["file", found.name]]], inlines, ["", ""]]}]


def _harmless(kind: str, element: Element) -> Attributes:
    """Return the attributes of an element that mean something to us; Typst and browsers would obey many others."""
    name, css, pairs = element["c"][ATTRIBUTES_AT[kind]]
    if kind == "Div":
        return [name, css[:1], [pair for pair in pairs if pair[0] in PANEL_KEYS]]
    if kind == "Span" and figures.number_of(element) is not None:
        return ["", [figures.CLASS], [[figures.NUMBER, attribute(element, figures.NUMBER)]]]
    return [name, [], []]


def _normal(path: PurePosixPath) -> str:
    """Return a path without its dots; one that leaves the folder begins with `..`."""
    parts: list[str] = []
    for part in path.parts:
        if part == ".." and parts and parts[-1] != "..":
            parts.pop()
        elif part != ".":
            parts.append(part)
    return "/".join(parts)
