"""The sizes that charts are drawn in. Text is never smaller than 14 pixels at the width it is shown in."""

from dataclasses import dataclass
from enum import StrEnum

# Measured on Inter: the mean width of a letter, as a share of the size of the text.
LETTER = 0.6


class Width(StrEnum):
    """The place a chart is drawn for; a page's styles choose between the first two.

    On paper a drawing is as wide as the text (`PAPER`), half of it (`HALF`), or a third (`SMALL`): low, since paper is
    turned and not scrolled.
    """

    WIDE = "wide"
    NARROW = "narrow"
    SMALL = "small"
    PAPER = "paper"
    HALF = "half"

    @property
    def is_small(self) -> bool:
        """Return whether the drawing is one of several, which leave the target's words to what stands around them."""
        return self in (Width.SMALL, Width.HALF)

    @property
    def on_screen(self) -> "Width":
        """Return the place on a screen that is most like it, for charts that have no form of their own for paper."""
        return {Width.PAPER: Width.WIDE, Width.HALF: Width.SMALL}.get(self, self)


@dataclass(frozen=True, slots=True)
class Size:
    """The plot's width and height, its text and points, and the room around it, all in pixels."""

    width: int
    height: int
    font: int
    point: int
    left: int
    top: int
    right: int
    bottom: int

    @property
    def whole_width(self) -> int:
        return self.left + self.width + self.right

    @property
    def whole_height(self) -> int:
        return self.top + self.height + self.bottom


def text_width(text: str, font: int) -> float:
    """Return about how wide a text is, in pixels."""
    return len(text) * font * LETTER


def wrapped(text: str, font: int, room: float) -> list[str]:
    """Return a text in as many lines as it needs to fit a width; a single word is never cut."""
    lines = [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}".strip()
        fits = not lines[-1] or text_width(longer, font) <= room
        lines = [*lines[:-1], longer] if fits else [*lines, word]
    return lines
