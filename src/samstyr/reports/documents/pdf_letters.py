"""Where the letters of a PDF's page stand, as a reader holds the page: one that is turned is turned back."""

from collections.abc import Mapping
from ctypes import c_double
from dataclasses import dataclass, field
from enum import Enum
from math import cos, pi
from typing import Any, Final

import pypdfium2.raw as pdfium_c

# The cosine of what a line may lean.
_UPRIGHT: Final = 0.9
# What letters of one line differ by, in their own height, at the most.
_OTHER_HEIGHT: Final = 0.2


# Between two columns of figures, in heights of a line: more than the blank between thousands and hundreds.
COLUMN_GAP: Final = 0.5


class Gap(Enum):
    """What a blank on a page parts: words, figures or whatever else in two columns, or what stands on two lines."""

    WORDS = "words"
    FIGURES = "figures"
    COLUMNS = "columns"
    LEAP = "leap"


@dataclass(frozen=True, slots=True)
class Box:
    """The ends of a letter in points, to the right and upwards; all are 0 where they are not known."""

    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True, slots=True)
class Letters:
    """The letters of a page; `turns` are the quarters that it is turned by, with the clock, to be read.

    `headings` are the levels of what the file marks as headings, by the number of the mark.
    """

    text_page: Any
    turns: int
    headings: Mapping[int, int] = field(default_factory=dict)

    def box(self, index: int) -> Box:
        """Return the place that is set aside for a letter: as high as its typeface, whatever the letter."""
        box = pdfium_c.FS_RECTF()
        pdfium_c.FPDFText_GetLooseCharBox(self.text_page, index, box)
        return self._upright(float(box.left), float(box.bottom), float(box.right), float(box.top))

    def ink(self, index: int) -> Box:
        """Return the place that the ink of a letter takes."""
        left, right, bottom, top = (c_double() for _ in range(4))
        pdfium_c.FPDFText_GetCharBox(self.text_page, index, left, right, bottom, top)
        return self._upright(left.value, bottom.value, right.value, top.value)

    def heading(self, index: int) -> int:
        """Return the level of the heading that a letter belongs to, 0 where the file says no such thing."""
        if not self.headings:
            return 0
        drawn = pdfium_c.FPDFText_GetTextObject(self.text_page, index)
        return self.headings.get(pdfium_c.FPDFPageObj_GetMarkedContentID(drawn), 0) if drawn else 0

    def is_level(self, index: int) -> bool:
        """Return whether a letter stands upright for the one who reads the page."""
        angle = pdfium_c.FPDFText_GetCharAngle(self.text_page, index) + self.turns * pi / 2
        return cos(angle) > _UPRIGHT

    def gap(self, blank: int) -> Gap:
        """Return what a blank stands for that nobody wrote; one that is written is a blank between words."""
        if pdfium_c.FPDFText_IsGenerated(self.text_page, blank) != 1:
            return Gap.WORDS
        before, after = self.box(blank - 1), self.box(blank + 1)
        size = max(before.top - before.bottom, after.top - after.bottom)
        width = abs(after.left - before.right)
        if width > size and abs(after.bottom - before.bottom) > size * _OTHER_HEIGHT:
            return Gap.LEAP
        if width > size:
            return Gap.COLUMNS
        return Gap.FIGURES if width > size * COLUMN_GAP else Gap.WORDS

    def _upright(self, left: float, bottom: float, right: float, top: float) -> Box:
        left, right, bottom, top = min(left, right), max(left, right), min(bottom, top), max(bottom, top)
        match self.turns:
            case 1:
                return Box(bottom, -right, top, -left)
            case 2:
                return Box(-right, -top, -left, -bottom)
            case 3:
                return Box(-top, left, -bottom, right)
            case _:
                return Box(left, bottom, right, top)
