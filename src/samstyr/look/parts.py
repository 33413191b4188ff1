"""What the components in `templates/_components/` take, as frozen values.

Every text is ready to read: a plain text in the page's language, or a `Text` in both.
A `status` is any of the keys in `words.STATUS_WORDS`: an attainment, a direction or what became of a promise.
"""

from dataclasses import dataclass

from samstyr.kernels.texts import Text

Words = str | Text
"""A plain text in the page's language, or a text in both."""


@dataclass(frozen=True, slots=True)
class Link:
    """Somewhere to go. `language` is set where the page behind is in another language."""

    text: Words
    href: str
    current: bool = False
    language: str = ""
    note: Words = ""


@dataclass(frozen=True, slots=True)
class Count:
    """How many there are of a status; the word is looked up where none is given."""

    status: str
    number: int
    word: Words = ""


@dataclass(frozen=True, slots=True)
class Sdg:
    """One of the United Nations' goals: number and name."""

    number: int
    name: Words


@dataclass(frozen=True, slots=True)
class AreaCard:
    """A focus area on the front page. One of `statuses` is one key figure."""

    title: Words
    href: str
    facts: Words
    statuses: tuple[str, ...]
    changes: tuple[Count, ...]
    targets: tuple[Count, ...]
    sdgs: tuple[Sdg, ...]


@dataclass(frozen=True, slots=True)
class Mover:
    """A figure worth a look. `arrow` is the way the number moved: up, down or nothing."""

    title: Words
    href: str
    why: Words
    moved: Words
    arrow: str = ""
    spark: str = ""


@dataclass(frozen=True, slots=True)
class MoverColumn:
    """Figures worth a look that moved one way; `nothing` is said where there are none."""

    status: str
    title: Words
    movers: tuple[Mover, ...]
    nothing: Words = ""


@dataclass(frozen=True, slots=True)
class Glance:
    """How everything stands. One of `statuses` is one figure; the targets have a line of their own."""

    title: Words
    lead: Words
    statuses: tuple[str, ...]
    counts: tuple[Count, ...]
    target_title: Words = ""
    target_counts: tuple[Count, ...] = ()


@dataclass(frozen=True, slots=True)
class GoalRow:
    """A goal with its counts; `note` says how it is measured, or why it is not."""

    title: Words
    href: str
    attainments: tuple[Count, ...]
    changes: tuple[Count, ...]
    note: Words = ""
    in_development: bool = False


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A key figure in a list: status, name, figure and a line of words below."""

    status: str
    title: Words
    href: str
    figure: str
    note: Words = ""
    word: Words = ""


@dataclass(frozen=True, slots=True)
class Multiple:
    """A small chart on a card, one of several alike."""

    title: Words
    href: str
    figure: str
    when: Words
    chart: str
    status: str
    note: Words


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a calculation that a reader can redo: what, why, and the sum."""

    title: Words
    text: Words
    result: str


@dataclass(frozen=True, slots=True)
class Fact:
    """A term and what is said of it, with somewhere to go or with development goals where it has them."""

    term: Words
    text: Words
    href: str = ""
    sdgs: tuple[Sdg, ...] = ()


@dataclass(frozen=True, slots=True)
class PromiseRow:
    """A promise, what came of it, and who says so. `id` makes it possible to link to the promise."""

    theme: Words
    promise: Words
    status: str
    outcome: Words
    source: Words
    reading: Words = ""
    word: Words = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """Something that a search found. `words` are marked in title and text."""

    title: Words
    href: str
    facts: Words = ""
    text: Words = ""
    figure: str = ""
    status: str = ""
    spark: str = ""
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HitGroup:
    """What was found of one kind."""

    id: str
    title: Words
    number: int
    hits: tuple[Hit, ...]


@dataclass(frozen=True, slots=True)
class KeyItem:
    """One line of a chart's key. `sign` is a status, or one of zone, line, hollow, filled; empty for words only."""

    sign: str
    text: Words


@dataclass(frozen=True, slots=True)
class ChartFrame:
    """A chart with what stands around it. The title is the finding; `wide` and `narrow` are drawn charts."""

    title: Words
    subtitle: Words
    wide: str
    narrow: str
    key: tuple[KeyItem, ...] = ()
    interactive: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table. `extra` ones are left out on the narrowest screens."""

    title: Words
    numeric: bool = False
    extra: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: its text, and what may stand with it. `quiet` is for what is no figure: «ikke målt»."""

    text: Words
    status: str = ""
    word: Words = ""
    href: str = ""
    note: Words = ""
    quiet: bool = False
    hidden_word: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A row: its heading, and a cell for each further column. `id` makes it possible to link to the row."""

    head: Cell
    cells: tuple[Cell, ...]
    id: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table. `folds` makes each row a small card on phones; `caption_hidden` keeps the caption for screen readers."""

    caption: Words
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    folds: bool = False
    fits: bool = False
    caption_hidden: bool = False


@dataclass(frozen=True, slots=True)
class LongTable:
    """A table of hundreds of rows of plain texts, ready to read; the first column is the row's heading.

    `ours` is the number of the row that is the reader's own municipality, None where there is none.
    """

    caption: Words
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    ours: int | None = None


@dataclass(frozen=True, slots=True)
class FilterChoice:
    """A choice in the filter of promises: status key (`all` for every one), word, number and what is shown then."""

    status: str
    word: Words
    number: int
    shown: Words


@dataclass(frozen=True, slots=True)
class FootColumn:
    """A column of the footer."""

    title: Words
    text: Words = ""
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Frame:
    """What the page frame needs. `canonical` and `alternates` are whole addresses; `switch` leads to the same page."""

    language: str
    name: str
    tagline: Words
    home: str
    menu: tuple[Link, ...]
    switch: Link | None = None
    canonical: str = ""
    alternates: tuple[Link, ...] = ()
    demo: Words = ""
    footer: tuple[FootColumn, ...] = ()
