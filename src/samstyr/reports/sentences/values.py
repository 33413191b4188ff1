"""What a report says, sentence by sentence: plain values that can be stored and read back."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from samstyr.kernels.texts import Text


class SentenceKind(StrEnum):
    """Where a sentence stands."""

    SENTENCE = "sentence"
    HEADING = "heading"
    ITEM = "list item"
    CELL = "table cell"
    PANEL = "panel"


@dataclass(frozen=True, slots=True)
class StatedFigure:
    """A figure that was used: `value` as it is published, None where it is `missing`, a reason.

    `retrieved` is the day it was read in, as YYYY-MM-DD. `is_target` where it is a target and no figure.
    """

    indicator: str
    period: str
    area: str
    value: Decimal | None
    missing: str
    source: str
    place: str
    retrieved: str
    is_target: bool = False

    @property
    def key(self) -> tuple[str, str, str, bool]:
        """Return what it is a figure of."""
        return self.indicator, self.period, self.area, self.is_target

    @property
    def said(self) -> tuple[Decimal | None, str]:
        """Return what it says: its number, or why there is none."""
        return self.value, self.missing


@dataclass(frozen=True, slots=True)
class StatedReference:
    """A reference in a sentence, or a line of a panel.

    `expression` is as written; `shown` is what a reader sees there, `outcome` what the reference came to in words,
    which is the same where nothing is written in brackets. `value` is exact. `claims` are the names of what the words
    claim, `wrong` is what the figures do not bear out. `start` and `end` are places in the sentence, `at` is the place
    in the file; a line of a panel has none of these. `is_worded` says that what is shown are the writer's own words.
    """

    expression: str
    shown: str
    outcome: Text
    value: Decimal | None
    missing: str
    unit: str
    figures: tuple[StatedFigure, ...]
    flags: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    wrong: tuple[Text, ...] = ()
    start: int = 0
    end: int = 0
    at: int = 0
    is_worded: bool = False

    @property
    def periods(self) -> tuple[str, ...]:
        """Return the periods of its figures, each once."""
        return tuple(dict.fromkeys(one.period for one in self.figures))

    @property
    def areas(self) -> tuple[str, ...]:
        """Return the areas of its figures, each once."""
        return tuple(dict.fromkeys(one.area for one in self.figures))


@dataclass(frozen=True, slots=True)
class StatedSentence:
    """A sentence as a reader sees it. `file` is its path in the report's folder, `path` the headings above it.

    A panel (a chart, a table, how a goal stands) is one; `text` names it and `panel` is its kind.
    """

    file: str
    line: int
    path: tuple[str, ...]
    kind: SentenceKind
    text: str
    references: tuple[StatedReference, ...] = ()
    panel: str = ""

    @property
    def is_true(self) -> bool:
        """Return whether the figures bear out all that it says."""
        return not any(one.wrong for one in self.references)


@dataclass(frozen=True, slots=True)
class FigureChange:
    """A figure before and after; None where there was, or is, none."""

    before: StatedFigure | None
    after: StatedFigure | None


@dataclass(frozen=True, slots=True)
class ReferenceChange:
    """A reference or a line of a panel before and after, with the figures that are others."""

    before: StatedReference | None
    after: StatedReference | None
    figures: tuple[FigureChange, ...]

    @property
    def is_same_to_see(self) -> bool:
        """Return whether a reader sees the same."""
        return (self.before and self.before.shown) == (self.after and self.after.shown)


@dataclass(frozen=True, slots=True)
class RevisedSentence:
    """A sentence that other figures touch; the writer's words in `after` are as before, its figures as they are now."""

    before: StatedSentence
    after: StatedSentence
    changes: tuple[ReferenceChange, ...]

    @property
    def is_true(self) -> bool:
        """Return whether the new figures bear out what it says."""
        return self.after.is_true

    @property
    def is_same_to_see(self) -> bool:
        """Return whether a reader sees the same."""
        return self.before.text == self.after.text and all(one.is_same_to_see for one in self.changes)
