"""A PDF as a program that reads aloud gets it: the elements of its structure in order, each with its words."""

import ctypes
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
from pypdfium2 import raw

Marked = Mapping[tuple[int, int], str]
# What shows something on a page: words, lines and areas, pictures, shadings.
SHOWING = frozenset({
    "Tj", "TJ", "'", '"', "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "Do", "sh", "INLINE IMAGE",
})  # fmt: skip


@dataclass(frozen=True)
class Tag:
    """An element of the structure: its kind, its words and elements in order, words for a picture, what it heads."""

    kind: str
    parts: tuple["Tag | str", ...]
    alternative: str
    scope: str

    @property
    def below(self) -> Iterator["Tag"]:
        """Give the element and all that are in it, in reading order."""
        yield self
        for part in self.parts:
            if isinstance(part, Tag):
                yield from part.below

    @property
    def children(self) -> list["Tag"]:
        return [part for part in self.parts if isinstance(part, Tag)]

    def words(self, without: Sequence[str] = ()) -> str:
        """Return the words in the element, in reading order; those of some kinds of elements left out."""
        return "".join(
            part if isinstance(part, str) else part.words(without)
            for part in self.parts
            if isinstance(part, str) or part.kind not in without
        )


def tags_of(path: Path) -> tuple[Tag, ...]:
    """Return the structure of a PDF with the words of its pages."""
    marked = words_by_mark(path)
    with pikepdf.open(path) as pdf:
        pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
        every = _children(pdf.Root.StructTreeRoot.K, -1, pages, marked)
        return tuple(one for one in every if isinstance(one, Tag))


def words_by_mark(path: Path) -> Marked:
    """Return the words of each piece of marked content, by page and number."""
    found: dict[tuple[int, int], str] = {}
    with closing(pypdfium2.PdfDocument(path)) as document:
        for number, page in enumerate(document):
            text = page.get_textpage()
            for one in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT], max_depth=8):
                mark = raw.FPDFPageObj_GetMarkedContentID(one.raw)
                if mark >= 0:
                    found[number, mark] = found.get((number, mark), "") + _words(one.raw, text.raw)
    return found


def _words(one: object, text: object) -> str:
    size = raw.FPDFTextObj_GetText(one, text, None, 0)
    letters = (ctypes.c_ushort * (size // 2))()
    raw.FPDFTextObj_GetText(one, text, letters, size)
    return bytes(letters).decode("utf-16-le").rstrip("\0")


def _children(
    node: pikepdf.Object | int, page: int, pages: Mapping[tuple[int, int], int], marked: Marked
) -> Iterator[Tag | str]:
    if isinstance(node, int):
        yield marked.get((page, node), "")
    elif isinstance(node, pikepdf.Array):
        for one in node:
            yield from _children(one, page, pages, marked)
    elif isinstance(node, pikepdf.Dictionary):
        page = pages[node.Pg.objgen] if "/Pg" in node else page
        if "/S" in node:
            inside = tuple(_children(node.get("/K", pikepdf.Array()), page, pages, marked))
            yield Tag(str(node.S)[1:], inside, str(node.get("/Alt", "")), attribute_of(node, "/Scope"))
        elif "/MCID" in node:
            yield marked.get((page, int(node.MCID)), "")


def unmarked(page: pikepdf.Page) -> list[str]:
    """Return what a page shows outside of marked content: neither read aloud nor said to be decoration."""
    inside: list[bool] = []
    found = []
    for instruction in pikepdf.parse_content_stream(page):
        operator = str(instruction.operator)
        if operator in ("BDC", "BMC"):
            inside.append(str(instruction.operands[0]) == "/Artifact" or _has_number(instruction.operands))
        elif operator == "EMC":
            inside.pop()
        elif operator in SHOWING and not any(inside):
            found.append(operator)
    return found


def _has_number(operands: Any) -> bool:
    return len(operands) > 1 and isinstance(operands[1], pikepdf.Dictionary) and "/MCID" in operands[1]


def attribute_of(element: pikepdf.Dictionary, name: str) -> str:
    """Return an attribute of an element, '' where it has none."""
    attributes = element.get("/A", pikepdf.Array())
    every = attributes if isinstance(attributes, pikepdf.Array) else [attributes]
    return next((str(one[name]) for one in every if isinstance(one, pikepdf.Dictionary) and name in one), "")


def fonts_of(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Dictionary]:
    """Give every font of a PDF that text is set in."""
    for one in pdf.objects:
        if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/Font" and "/DescendantFonts" in one:
            yield one
