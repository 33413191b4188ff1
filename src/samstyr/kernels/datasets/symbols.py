"""What a publisher's symbols mean: why there is no figure, or what is to be said about the one that is there."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from samstyr.kernels.missing import Missing, MissingReason


@dataclass(frozen=True, slots=True)
class Symbol:
    """What one symbol means. Without a reason it does not make a figure missing.

    `is_zero`: the publisher writes it for exactly nothing. `is_provisional`: the figure beside it will change.
    """

    reason: MissingReason | None = None
    is_zero: bool = False
    is_provisional: bool = False


_IMPOSSIBLE: Final = Symbol(MissingReason.NOT_APPLICABLE)
_LACKING: Final = Symbol(MissingReason.NOT_AVAILABLE)
_TO_COME: Final = Symbol(MissingReason.PENDING)
_HIDDEN: Final = Symbol(MissingReason.SUPPRESSED)
_NOTHING: Final = Symbol(is_zero=True)
_PROVISIONAL: Final = Symbol(is_provisional=True)

# Statistics Norway, standard symbols in tables: https://www.ssb.no/diverse/standardtegn-i-tabeller
_SSB: Final = {
    ".": _IMPOSSIBLE,
    "..": _LACKING,
    "...": _TO_COME,
    ":": _HIDDEN,
    "-": _NOTHING,
    "*": _PROVISIONAL,
}
# Dots in PC-Axis files mean what DATASYMBOL1–6 of the file says; these are the usual words where it says nothing.
_PX: Final = {
    ".": _IMPOSSIBLE,
    "..": _LACKING,
    "...": _TO_COME,
    "....": _HIDDEN,
    ".....": _LACKING,
    "......": _LACKING,
    ".......": _LACKING,
    ":": _HIDDEN,
    "-": _NOTHING,
}
SYMBOLS: Final[Mapping[str, Mapping[str, Symbol]]] = {
    "ssb": _SSB,
    # The Norwegian Institute of Public Health: k for hidden, . and .. as Statistics Norway has them.
    "fhi": {"k": _HIDDEN, ":": _HIDDEN, "*": _HIDDEN, ".": _IMPOSSIBLE, "..": _LACKING, "...": _TO_COME},
    # The Norwegian Directorate for Education and Training hides with a star.
    "udir": {"*": _HIDDEN, ".": _IMPOSSIBLE, "..": _LACKING, "-": _LACKING},
    # Eurostat's flags: https://ec.europa.eu/eurostat/data/database/information
    "eurostat": {":": _LACKING, "c": _HIDDEN, "z": _IMPOSSIBLE, "p": _PROVISIONAL, "e": Symbol(), "b": Symbol()},
    "px": _PX,
}


def meaning_of(symbol: str, publisher: str) -> Symbol | None:
    """Return what a publisher means by a symbol, None where we do not know.

    >>> meaning_of(":", "ssb").reason.value, meaning_of("-", "ssb").is_zero
    ('suppressed', True)
    """
    return SYMBOLS.get(publisher, _PX).get(symbol.strip())


def why_missing(symbol: str, publisher: str) -> Missing | None:
    """Return why a cell without a figure is missing, None where the symbol says that it is exactly nothing.

    A symbol that we do not know, and no symbol at all, say no more than that the figure is not available: a reason
    is never guessed.

    >>> why_missing("", "ssb").reason.value
    'not_available'
    """
    meaning = meaning_of(symbol, publisher)
    if meaning is not None and meaning.is_zero:
        return None
    reason = meaning.reason if meaning is not None else None
    return Missing(reason or MissingReason.NOT_AVAILABLE)
