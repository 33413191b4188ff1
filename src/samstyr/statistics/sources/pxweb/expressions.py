"""PxWeb's ways to say which codes are meant: `*`, `??`, `top(3)`, `bottom(2)`, `from(2015)`, `to(2020)`, `range(a,b)`.

They are worked out here and not by the office, so that it is known before asking how many cells there will be.
"""

import re
from collections.abc import Callable, Sequence
from typing import Final

_CALL: Final = re.compile(r"\[?(top|bottom|from|to|range)\(([^()]*)\)\]?", re.IGNORECASE)
_ALIKE: Final = 3


class NoSuchCode(ValueError):
    """A code that the variable does not have, or an expression that fits none."""

    def __init__(self, variable: str, said: str, codes: Sequence[str]) -> None:
        shown = ", ".join(codes[:_ALIKE]) + (f" … {codes[-1]}" if len(codes) > _ALIKE else "")
        super().__init__(
            f"{variable} has no code {said!r}, so nothing was asked. It has {len(codes)} codes: {shown or 'none'}."
        )


def codes_meant(said: Sequence[str], variable: str, codes: Sequence[str], *, is_time: bool) -> tuple[str, ...]:
    """Return the codes that expressions mean, each once, in the variable's own order. Raises NoSuchCode.

    Once, since an office that is asked for the same code twice answers 500 and nothing more.
    """
    meant: set[str] = set()
    for one in said:
        found = _meant_by(one.strip(), codes, is_time=is_time)
        if not found:
            raise NoSuchCode(variable, one, codes)
        meant.update(found)
    return tuple(code for code in dict.fromkeys(codes) if code in meant)


def _meant_by(said: str, codes: Sequence[str], *, is_time: bool) -> Sequence[str]:
    # A code that looks like an expression is a code first.
    if said in codes:
        return [said]
    call = _CALL.fullmatch(said)
    if call:
        words = [word.strip() for word in call[2].split(",")]
        return _CALLS[call[1].lower()](list(codes), words, is_time)
    if "*" in said or "?" in said:
        pattern = re.compile(
            "".join({"*": ".*", "?": "."}.get(letter, re.escape(letter)) for letter in said), re.DOTALL
        )
        return [code for code in codes if pattern.fullmatch(code)]
    return [code for code in codes if code.casefold() == said.casefold()]


def _top(codes: list[str], words: list[str], is_time: bool) -> Sequence[str]:
    """The newest of time, the first of anything else; a second number leaves out that many before them."""
    return _counted(codes[::-1] if is_time else codes, words)


def _bottom(codes: list[str], words: list[str], is_time: bool) -> Sequence[str]:
    return _counted(codes if is_time else codes[::-1], words)


def _counted(codes: list[str], words: list[str]) -> Sequence[str]:
    numbers = [int(word) for word in words if word.isascii() and word.isdigit()]
    match numbers if len(numbers) == len(words) else []:
        case [count]:
            return codes[:count]
        case [count, offset]:
            return codes[offset : offset + count]
        case _:
            return []


def _range(codes: list[str], words: list[str], _is_time: bool) -> Sequence[str]:
    if len(words) != 2 or not set(words) <= set(codes):
        return []
    return codes[codes.index(words[0]) : codes.index(words[1]) + 1]


def _from(codes: list[str], words: list[str], is_time: bool) -> Sequence[str]:
    return _range(codes, [*words, codes[-1]], is_time) if codes else []


def _to(codes: list[str], words: list[str], is_time: bool) -> Sequence[str]:
    return _range(codes, [codes[0], *words], is_time) if codes else []


_CALLS: Final[dict[str, Callable[[list[str], list[str], bool], Sequence[str]]]] = {
    "top": _top,
    "bottom": _bottom,
    "from": _from,
    "to": _to,
    "range": _range,
}
