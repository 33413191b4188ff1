"""A checked document as it is shown: its text in blocks, and a note for every stated figure, all in one language."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from samstyr.kernels.texts import Language, Text


@dataclass(frozen=True, slots=True)
class Naming:
    """What sources and areas are called, and where measures have a page of their own."""

    language: Language
    sources: Mapping[str, Text] = field(default_factory=dict)
    areas: Mapping[str, str] = field(default_factory=dict)
    addresses: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class HeldLine:
    """A figure that a statement was held against, in words, with who says so; `label` is what is measured."""

    label: str
    text: str
    source: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """What is said of one stated figure; `mark` is the number of the mark in the text that it belongs to.

    `gist` is what the figures say, in one line. `look` counts those that somebody should look at, in reading order, 0
    for others; `following` is the next of them, 0 where there is none.
    """

    number: int
    mark: int
    verdict: str
    sign: str
    label: str
    stated: str
    sentence: str
    place: str
    reason: str
    arithmetic: str
    read_as: str
    held: tuple[HeldLine, ...]
    gist: str = ""
    look: int = 0
    following: int = 0


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a block's text: bare, or marked by one or more notes, the gravest first."""

    text: str
    number: int = 0
    notes: tuple[Note, ...] = ()

    @property
    def first(self) -> Note:
        """Return the note that the mark leads to."""
        return self.notes[0]


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table: its text, and whether that is a figure, which stands in line with those above it."""

    text: str
    is_figure: bool


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of the document: `level` is that of its heading on this page, or how deep a point lies.

    `language` is the piece's own where it is not that of the document, '' elsewhere.
    """

    id: str
    kind: str
    level: int
    runs: tuple[Run, ...]
    head: tuple[Cell, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()
    notes: tuple[Note, ...] = ()
    conflicts: tuple[int, ...] = ()
    language: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Blocks that belong together: the points of a list, or one block alone."""

    is_list: bool
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A statement that the document contradicts elsewhere, with the block it stands in."""

    text: str
    sentence: str
    place: str
    block: str


@dataclass(frozen=True, slots=True)
class ShownConflict:
    """Where the document does not agree with itself."""

    number: int
    label: str
    arithmetic: str
    told: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class VerdictCount:
    """How many marks have a verdict, and where the first of them is told of."""

    verdict: str
    sign: str
    label: str
    number: int
    first: str


@dataclass(frozen=True, slots=True)
class NoteGroup:
    """The notes of one verdict that nobody has to look at."""

    verdict: str
    label: str
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a verdict means to whoever reads its sign."""

    verdict: str
    sign: str
    label: str
    meaning: str


@dataclass(frozen=True, slots=True)
class MarkedDocument:
    """Everything that is shown of a checked document, from the top."""

    name: str
    title: str
    language: Language
    text_language: str
    lead: str
    remarks: tuple[str, ...]
    counts: tuple[VerdictCount, ...]
    alarms: tuple[Note, ...]
    conflicts: tuple[ShownConflict, ...]
    groups: tuple[Group, ...]
    others: tuple[NoteGroup, ...]
    meanings: tuple[Meaning, ...]
    words: Mapping[str, str]
