"""What a file says, in a form that other versions of the tools give too."""

from dataclasses import dataclass
from enum import StrEnum


class Aspect(StrEnum):
    """What two files are held against each other in."""

    BYTES = "bytes"
    TEXT = "text"
    FIGURES = "figures"
    STRUCTURE = "structure"


@dataclass(frozen=True, slots=True)
class Said:
    """The words of a file, its figures with where they lead, and its headings, tables, lists and pictures."""

    text: tuple[str, ...]
    figures: tuple[str, ...]
    structure: tuple[str, ...]

    def differences(self, other: "Said") -> tuple[Aspect, ...]:
        """Return in what two files are not alike."""
        pairs = (
            (Aspect.TEXT, self.text, other.text),
            (Aspect.FIGURES, self.figures, other.figures),
            (Aspect.STRUCTURE, self.structure, other.structure),
        )
        return tuple(aspect for aspect, one, another in pairs if one != another)


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text, without the signs that only say where a line may break."""
    return tuple(text.translate(_BREAKS).split())


_BREAKS = {ord(sign): None for sign in "\N{SOFT HYPHEN}\N{WORD JOINER}\N{ZERO WIDTH SPACE}\ufeff"}
