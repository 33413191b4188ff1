"""What a reference names: one figure, or a function of figures, with how it is to be shown."""

import re
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, TypeAlias

from samstyr.kernels.period import Period

CELL: Final = "cell"
# What needs no quotes.
PLAIN_WORD: Final = re.compile(r"[^\s,()'\"{}=](?:[^,()'\"{}=]*[^\s,()'\"{}=])?")


class Latest(StrEnum):
    """The period of the last measured figure, whichever that is."""

    LATEST = "latest"


@dataclass(frozen=True, slots=True)
class FigureName:
    """An indicator, a goal or a focus area by its id, with the period and the area where they are given.

    `last` is the end of a span of periods (`2019..2022`). `area` is '' for the report's own. Of a cell of a table, `id`
    is the table's, and `words` are those that point the cell out; nothing else has any.
    `start` and `end` are places in the reference's text.
    """

    id: str
    period: Period | Latest | None = None
    last: Period | None = None
    area: str = ""
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)
    words: tuple[str, ...] = ()

    def __str__(self) -> str:
        """Return the name as it is written."""
        if self.words:
            return f"{CELL}({', '.join((self.id, *map(_quoted, self.words)))})"
        period = f"@{self.period}" if self.period is not None else ""
        last = f"..{self.last}" if self.last is not None else ""
        return f"{self.id}{period}{last}{f'/{self.area}' if self.area else ''}"


@dataclass(frozen=True, slots=True)
class Year:
    """A calendar year given to a function."""

    year: int
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)

    def __str__(self) -> str:
        """Return the year."""
        return f"{self.year:04}"


@dataclass(frozen=True, slots=True)
class Word:
    """A word given to a function: a group, a status, what is to be counted."""

    word: str
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)

    def __str__(self) -> str:
        """Return the word."""
        return self.word


Argument: TypeAlias = "FigureName | Year | Word | Expression"


@dataclass(frozen=True, slots=True)
class Options:
    """How a reference is to be shown, and what it claims; `decimals` None means those of the figure."""

    decimals: int | None = None
    unit: bool = True
    sign: bool = False
    says: str = ""


PLAIN: Final = Options()


@dataclass(frozen=True, slots=True)
class Expression:
    """A function of figures; without a name it is the one figure itself."""

    function: str
    arguments: tuple[Argument, ...]
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)

    @property
    def figures(self) -> tuple[FigureName, ...]:
        """Return the figures it is made from, as they are named, those of functions within it too."""
        return tuple(name for one in self.arguments for name in _figures_in(one))

    @property
    def words(self) -> tuple[Word, ...]:
        """Return the words that it is given."""
        return tuple(one for one in self.arguments if isinstance(one, Word))

    def __str__(self) -> str:
        """Return the expression as it is written."""
        inside = ", ".join(str(one) for one in self.arguments)
        return f"{self.function}({inside})" if self.function else inside


def _figures_in(argument: Argument) -> tuple[FigureName, ...]:
    if isinstance(argument, Expression):
        return argument.figures
    return (argument,) if isinstance(argument, FigureName) else ()


def _quoted(word: str) -> str:
    return word if PLAIN_WORD.fullmatch(word) else f"'{word}'"


@dataclass(frozen=True, slots=True)
class Reference:
    """An expression with its options."""

    expression: Expression
    options: Options = PLAIN
