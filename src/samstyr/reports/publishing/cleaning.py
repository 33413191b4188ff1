"""Cleaning: only known elements, known attributes, harmless addresses, and pictures that are in the folder.

The rules are those that a report is checked by; what the check could not see in the text is seen here, in the tree.
"""

from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath
from typing import Final
from urllib.parse import unquote, urlsplit

from samstyr.kernels.findings.catalogue import Fault, fault
from samstyr.kernels.report_text.scanning import SECTION
from samstyr.kernels.report_text.shape import block_faults, picture_faults, table_faults
from samstyr.reports.checking.shape import link_fault, normal
from samstyr.reports.publishing import figures
from samstyr.reports.publishing.pictures import look_up
from samstyr.reports.publishing.refusals import finding_at
from samstyr.reports.publishing.syntax import Attributes, Element, attribute, markup, rewritten, text_of
from samstyr.reports.publishing.values import Chapter, Publication
from samstyr.reports.reading.files import CannotRead
from samstyr.reports.values import Finding

# Where an element keeps its attributes.
ATTRIBUTES_AT: Final[Mapping[str, int]] = {
    "Header": 1, "Div": 0, "Span": 0, "Table": 0, "Figure": 0, "Code": 0, "CodeBlock": 0, "Link": 0, "Image": 0,
}  # fmt: skip
PANEL_KEYS: Final = frozenset({"of", "from", "to"})
ASSET: Final = "asset"
# Where a link leads that is refused.
NOWHERE: Final = "#"
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


class Cleaner:
    """Cleans the chapters of one report, and remembers what was refused and which pictures are used."""

    def __init__(self, publication: Publication) -> None:
        self._publication = publication
        self._numbers = {one.file: number for number, one in enumerate(publication.chapters, start=1)}
        self.refused: list[Finding] = []

    def refuse(self, chapter: Chapter, sought: str, found: Fault) -> None:
        """Remember that something is wrong; `sought` is what stands in the text there."""
        self.refused.append(finding_at(chapter.file, chapter.text, sought, found))

    def clean(self, blocks: Sequence[Element], chapter: Chapter) -> list[Element]:
        """Return blocks with nothing in them that is not known; what cannot stay is refused."""
        for element in markup(list(blocks)):
            self._check(element, chapter)
        cleaned: list[Element] = rewritten(list(blocks), lambda element: self._instead(element, chapter))
        return cleaned

    def _check(self, element: Element, chapter: Chapter) -> None:
        kind = element["t"]
        if kind not in _KNOWN and not kind.startswith(_PARTS):
            self.refuse(chapter, "", fault("unknown-element", kind=kind))
        if kind == "Div":
            css = element["c"][0][1]
            for found in block_faults(css):
                self.refuse(chapter, " ".join(css) or ":::", found)
        if kind == "Table":
            self._check_table(element, chapter)
        if kind in ATTRIBUTES_AT:
            element["c"][ATTRIBUTES_AT[kind]] = _harmless(kind, element)
        if kind == "Link":
            element["c"][2] = [self._target(element["c"][2][0], chapter), ""]

    def _check_table(self, element: Element, chapter: Chapter) -> None:
        _attributes, _caption, columns, head, bodies, _foot = element["c"]
        for column in columns:
            column[0] = {"t": "AlignLeft"} if column[0]["t"] == "AlignDefault" else column[0]
        rows = sum(len(body[3]) for body in bodies)
        for found in table_faults(headings=text_of(head), columns=len(columns), rows=rows):
            self.refuse(chapter, text_of(element).strip().split(" ")[0], found)

    def _target(self, target: str, chapter: Chapter) -> str:
        """Return where a link leads: on the web, in the report, or nowhere (which is refused)."""
        try:
            parts = urlsplit(target)
        except ValueError:
            parts = urlsplit("refused:")
        if parts.scheme in _SCHEMES or (not parts.scheme and not parts.netloc and target.startswith("#")):
            return target
        if not parts.scheme and not parts.netloc:
            place = normal(PurePosixPath(chapter.file).parent / unquote(parts.path))
            if place in self._numbers:
                anchor = f"c{self._numbers[place]}"
                return f"#{anchor}-{parts.fragment}" if parts.fragment else f"#{anchor}"
        found = link_fault(target, chapter.file, list(self._numbers)) or fault("unsafe-address", address=target)
        self.refuse(chapter, target, found)
        return NOWHERE

    def _instead(self, element: Element, chapter: Chapter) -> list[Element] | None:
        if element["t"] == "Image":
            return self._picture(element, chapter)
        if element["t"] == "Div" and element["c"][0][1] and element["c"][0][1][0] == "chapter-start":
            return []
        return None

    def _picture(self, element: Element, chapter: Chapter) -> list[Element]:
        _attributes, inlines, (target, _title) = element["c"]
        for found in picture_faults(target, text_of(inlines)):
            self.refuse(chapter, target, found)
        try:
            picture = look_up(self._publication.assets, unquote(target))
        except CannotRead as cannot:
            self.refuse(chapter, target, cannot.fault)
            return []
        return [{"t": "Image", "c": [["", [ASSET], [["file", picture.name]]], inlines, ["", ""]]}]


def _harmless(kind: str, element: Element) -> Attributes:
    """Return the attributes of an element that mean something to us; Typst and browsers would obey many others."""
    name, css, pairs = element["c"][ATTRIBUTES_AT[kind]]
    if kind == "Div":
        return [name, css[:1], [pair for pair in pairs if pair[0] in PANEL_KEYS]]
    if kind == "Span" and figures.number_of(element) is not None:
        return ["", [figures.CLASS], [[figures.NUMBER, attribute(element, figures.NUMBER)]]]
    if kind == "Header":
        return [name, [], [pair for pair in pairs if pair[0] == SECTION]]
    return [name, [], []]
