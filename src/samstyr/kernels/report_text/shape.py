"""What a text may be made of: the rules of blocks, headings, tables and attributes, each in one place.

They are held against a text as it is scanned, with exact places, and once more against what is to be published.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from samstyr.kernels.findings.catalogue import Fault, fault
from samstyr.kernels.references.reading import meant
from samstyr.kernels.report_text.attributes import Attributes
from samstyr.kernels.report_text.values import Heading

# The blocks that are filled with what the figures say, with the keys of each, and the box for a writer's own words.
PANELS: Final[Mapping[str, tuple[str, ...]]] = {
    "chart": ("of",),
    "table": ("of", "from", "to"),
    "goal-panel": ("of",),
    "promises": ("of",),
    "fiscal-rules": (),
    "key-figures": ("of",),
    "overview": (),
}
BOX: Final = "note"
BLOCKS: Final[Mapping[str, tuple[str, ...]]] = {**PANELS, BOX: ()}
# The blocks that show nothing unless they say what they are of.
OF_SOMETHING: Final = frozenset({"chart", "table", "goal-panel", "key-figures"})
YEARS: Final = ("from", "to")
# What may stand between braces after a text, beside a reference.
LOOKS: Final = (".smallcaps", ".underline", ".ul")
MOST_CELLS: Final = 20_000
MOST_MARKS: Final = 6
YEAR_DIGITS: Final = 4


def block_faults(classes: Sequence[str], start: int = 0, end: int = 0) -> Iterator[Fault]:
    """Give what is wrong with the classes of a block: it has one, which is the block's kind."""
    if len(classes) != 1 or classes[0] not in BLOCKS:
        name = " ".join(classes) or "…"
        yield fault("unknown-block", start, end, name=name, nearest=meant(name, BLOCKS), known=", ".join(BLOCKS))


def year_faults(name: str, value: str, start: int = 0, end: int = 0) -> Iterator[Fault]:
    """Give what is wrong with a year that a block's key says."""
    if value and not (value.isascii() and value.isdecimal() and len(value) == YEAR_DIGITS):
        yield fault("block-year", start, end, name=name, value=value)


def unmeant(attributes: Attributes, known: Sequence[str], by: int) -> Iterator[Fault]:
    """Give each attribute that means nothing; names of places (`#name`) mean something everywhere.

    `known` are keys, and classes with their dots; `by` is where the attributes begin.
    """
    for one in (*attributes.marks, *attributes.pairs):
        if one.key not in known and not one.key.startswith("#"):
            said = ", ".join((*known, "#navn"))
            near = meant(one.key, known)
            yield fault("unknown-attribute", one.start + by, one.end + by, name=one.key, nearest=near, known=said)


def title_faults(heading: Heading | None, *, is_first: bool) -> Iterator[Fault]:
    """Give what is wrong with how a part begins: its title, and nothing before it."""
    if heading is None or not is_first or heading.level != 1:
        yield fault("title-missing")


def heading_faults(headings: Iterable[Heading]) -> Iterator[tuple[Heading, Fault]]:
    """Give what is wrong with the headings of a part, of which the first is its title."""
    before = 0
    for heading in headings:
        level, title, place = heading.level, heading.title, (heading.start, heading.end)
        if not title:
            yield heading, fault("heading-empty", *place)
        if before and level == 1:
            yield heading, fault("second-title", *place, title=title)
        elif before and level > before + 1:
            marks = "#" * min(before + 1, MOST_MARKS)
            yield heading, fault("heading-skips", *place, title=title, marks=marks)
        before = level


def table_faults(*, headings: str, columns: int, rows: int, start: int = 0, end: int = 0) -> Iterator[Fault]:
    """Give what is wrong with a table; `headings` are the words over its columns."""
    if not headings.strip():
        yield fault("table-without-headings", start, end)
    if columns * rows > MOST_CELLS:
        yield fault("too-many-cells", start, end, most=MOST_CELLS)


def picture_faults(name: str, words: str, start: int = 0, end: int = 0) -> Iterator[Fault]:
    """Give what is wrong with the words of a picture."""
    if not words.strip():
        yield fault("picture-without-words", start, end, name=name)
