"""What a chart is made from: frozen values with every word and figure ready to read, in one language.

Positions in time (`at`) are years as numbers: 2022, and 2022.5 for the second half of it.
"""

from dataclasses import dataclass
from typing import Literal

Side = Literal["above", "below", "between", ""]
"""Where a target is met, seen from its line. Empty for a line to plan by or compare with: nothing is tinted."""


@dataclass(frozen=True, slots=True)
class Point:
    """One place in time. Without a value it keeps its place, and `note` says why: «ikke målt».

    `status` is a key of `words.STATUS_WORDS` and gives shape and colour. `joined` is false where the figure must
    not be compared with the one before it, so that no line is drawn between them. `said` is the figure in full
    words, for the chart that answers to the reader: «97,4 % i 2022, ikke nådd».
    """

    at: float
    label: str
    value: float | None
    text: str = ""
    status: str = "no_target"
    note: str = ""
    joined: bool = True
    said: str = ""


@dataclass(frozen=True, slots=True)
class Break:
    """A new method from this place in time on, with the words for it: «Ny metode»."""

    at: float
    words: str


@dataclass(frozen=True, slots=True)
class TargetLine:
    """The level that figures are held against. `upper` is the other end of `between`."""

    value: float
    words: str
    side: Side = ""
    upper: float | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """A place in a chart with its words; `at` is a place in time, or 0 where there is no time."""

    at: float
    value: float
    text: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class TrendChart:
    """One indicator through time, with what it is held against. The title is the finding."""

    title: str
    subtitle: str
    points: tuple[Point, ...]
    source: str = ""
    target: TargetLine | None = None
    breaks: tuple[Break, ...] = ()
    path: tuple[Mark, Mark] | None = None
    language: str = "nb"


@dataclass(frozen=True, slots=True)
class PathChart:
    """The straight way from a base year to a deadline, where it stands now, and what has been stated on the way.

    `others` are figures that were stated in other accounts and are shown hollow.
    """

    title: str
    subtitle: str
    base: Mark
    deadline: Mark
    expected: Mark | None
    stated: tuple[Mark, ...]
    others: tuple[Mark, ...] = ()
    ahead: bool = True
    source: str = ""
    language: str = "nb"


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar from zero with its name and figure; one of several may be the reader's own municipality."""

    label: str
    value: float | None
    text: str
    ours: bool = False


@dataclass(frozen=True, slots=True)
class BarChart:
    """Things of one kind beside each other."""

    title: str
    subtitle: str
    bars: tuple[Bar, ...]
    source: str = ""
    language: str = "nb"


@dataclass(frozen=True, slots=True)
class Pair:
    """One area at two times; `then` is None where it was not measured, or did not exist."""

    label: str
    now: float
    now_text: str
    then: float | None = None
    then_text: str = ""


@dataclass(frozen=True, slots=True)
class ThenNowChart:
    """Areas then and now: hollow then, filled now."""

    title: str
    subtitle: str
    pairs: tuple[Pair, ...]
    source: str = ""
    language: str = "nb"


@dataclass(frozen=True, slots=True)
class Strip:
    """A group of areas as dots on one line: those that are `marked`, and the `others`. `level` is the group's own."""

    name: str
    marked: tuple[float, ...]
    others: tuple[float, ...] = ()
    level: float | None = None


@dataclass(frozen=True, slots=True)
class StripChart:
    """Many areas on one axis, group by group, with the reader's own among them: one dot is one area.

    There are too many dots to name, so `said` describes them for those who do not see them, and a table must be near.
    `mine` has a place in every group. `ticks` are the places on the axis that have a figure.
    """

    title: str
    subtitle: str
    strips: tuple[Strip, ...]
    mine: Mark | None
    ticks: tuple[Mark, ...]
    said: str
    source: str = ""
    language: str = "nb"


Chart = TrendChart | PathChart | BarChart | ThenNowChart | StripChart
