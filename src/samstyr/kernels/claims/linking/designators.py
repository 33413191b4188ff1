"""Ages and grades: numbers in a name by which measures of like words are told apart."""

import re
import tomllib
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files
from typing import Final

_OLDEST: Final = 120
_WORDED: Final = r"\b({})(?:klassing|trinnet? |klasse|[ -](?:trinn|klasse|grade))"

Designator = tuple[str, int, int]


@lru_cache(maxsize=1)
def _patterns() -> dict[str, re.Pattern[str]]:
    written = tomllib.loads(files(__package__).joinpath("designators.toml").read_text("utf-8"))
    found = {name: re.compile("|".join(f"(?:{one})" for one in written[name])) for name in _KINDS}
    return found | {"worded": re.compile(_WORDED.format("|".join(written["grades"])))}


@lru_cache(maxsize=1)
def _grades() -> dict[str, int]:
    written: dict[str, dict[str, int]] = tomllib.loads(
        files(__package__).joinpath("designators.toml").read_text("utf-8")
    )
    return written["grades"]


@lru_cache(maxsize=1)
def _stages() -> dict[str, tuple[int, int]]:
    written: dict[str, dict[str, tuple[int, int]]] = tomllib.loads(
        files(__package__).joinpath("designators.toml").read_text("utf-8")
    )
    return written["stages"]


@lru_cache(maxsize=4096)
def designators(text: str) -> frozenset[Designator]:
    """Return the ages and grades that a text names, each with its lowest and its highest.

    >>> sorted(designators("Elever på 7. trinn, i alderen 12–13 år"))
    [('age', 12, 13), ('grade', 7, 7)]
    """
    small = text.casefold()
    found: set[Designator] = set()
    for kind, pattern in _patterns().items():
        for one in pattern.finditer(small):
            numbers = [_grades().get(group) or int(group) for group in one.groups() if group]
            found.update(_read(kind, numbers))
    found.update(("grade", first, last) for word, (first, last) in _stages().items() if word in small)
    return frozenset(found)


def _read(kind: str, numbers: list[int]) -> list[Designator]:
    if kind in ("grade", "worded"):
        return [("grade", number, number) for number in numbers]
    if kind == "grades_between":
        return [("grade", numbers[0], numbers[-1])]
    if kind == "between":
        return [("age", numbers[0], numbers[-1])]
    # «Under 75 år» is the same as «0–74 år».
    return [("age", numbers[0], _OLDEST) if kind == "from" else ("age", 0, numbers[0] - 1)]


def as_words(found: Iterable[Designator]) -> tuple[str, ...]:
    """Return ages and grades as words of their own, by which names are found: «age40to54»."""
    return tuple(f"{kind}{low}to{high}" for kind, low, high in sorted(found))


def are_apart(said: frozenset[Designator], named: frozenset[Designator]) -> bool:
    """Return whether ages or grades are said and named, and none of those said is one of those named."""
    kinds = {kind for kind, _, _ in said} & {kind for kind, _, _ in named}
    return bool(kinds) and not said & named


_KINDS: Final = ("between", "from", "to", "grades_between", "grade")
