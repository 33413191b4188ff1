"""Shares of one whole that pass a hundred per cent, and parts that do not add up to the whole that is said."""

import tomllib
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from importlib.resources import files
from itertools import groupby
from typing import Final

from samstyr.kernels.claims.inside.values import Conflict, ConflictKind
from samstyr.kernels.claims.stating.values import StatedFigure, StatedKind
from samstyr.kernels.texts import Text

_HUNDRED: Final = Decimal(100)
_HALF: Final = Decimal("0.5")
_MOST_TOGETHER: Final = 2
_PASSES: Final = Text("{parts} = {sum} prosent", "{parts} = {sum} per cent")
_ADDS: Final = Text("{parts} = {sum}, ikke {whole}", "{parts} = {sum}, not {whole}")


@lru_cache(maxsize=1)
def _words() -> dict[str, tuple[str, ...]]:
    written = tomllib.loads(files(__package__).joinpath("words.toml").read_text("utf-8"))
    return {code: (*lists["nb"], *lists["en"]) for code, lists in written.items()}


def says(text: str, code: str) -> bool:
    """Return whether a text has one of the words of a list: `dividing` or `totals`."""
    return any(word in text.casefold() for word in _words()[code])


def shares_past_the_whole(stated: Sequence[StatedFigure]) -> Iterator[Conflict]:
    """Give the shares of each sentence that divides one whole, where they are more than all of it."""
    for sentence, group in groupby(stated, key=lambda one: one.sentence):
        shares = [one for one in group if one.kind is StatedKind.SHARE and one.unit.code == "percent" and one.value]
        is_divided = says(sentence.text, "dividing") and not says(sentence.text, "unevenly")
        if len(shares) < _MOST_TOGETHER or not is_divided or len({(one.areas, one.periods) for one in shares}) > 1:
            continue
        total = sum((one.scaled or Decimal(0) for one in shares), Decimal(0))
        if total > _HUNDRED + sum((one.step for one in shares), Decimal(0)) * _HALF:
            parts = " + ".join(f"{one.scaled:f}" for one in shares)
            yield Conflict(ConflictKind.WHOLE, tuple(shares), _PASSES.filled(parts=parts, sum=f"{total:f}"))


def parts_that_do_not_add_up(stated: Sequence[StatedFigure]) -> Iterator[Conflict]:
    """Give the parts and the whole of each sentence that says a total and, behind a colon, what it is made of."""
    for sentence, group in groupby(stated, key=lambda one: one.sentence):
        held = [one for one in group if one.value is not None and one.upper is None and one.hedge is None]
        yield from _behind(held)
        colon = sentence.text.find(":")
        wholes = [one for one in held if 0 <= one.end <= colon]
        parts = [one for one in held if one.start > colon >= 0]
        is_total = says(sentence.text[: max(colon, 0)], "totals")
        if len(wholes) == 1 and len(parts) >= _MOST_TOGETHER and is_total and _are_of_one_unit([*wholes, *parts]):
            yield from _sums(wholes[0], parts)


def _behind(held: Sequence[StatedFigure]) -> Iterator[Conflict]:
    """Give the parts and the whole that is said last: «60 i nord og 50 i sør, til sammen 120», all of one time."""
    if len(held) <= _MOST_TOGETHER or held[-1].kind is not StatedKind.SUM:
        return
    parts, whole = held[:-1], held[-1]
    is_one_time = len({one.periods for one in held}) == 1
    # A part is counted in what the first of them is, or names it again.
    nouns = {one.unit.noun for one in held if one.unit.noun}
    are_levels = all(one.kind is StatedKind.LEVEL for one in parts)
    if is_one_time and are_levels and len(nouns) <= 1 and _are_of_one_unit(held):
        yield from _sums(whole, parts)


def _are_of_one_unit(stated: Sequence[StatedFigure]) -> bool:
    return len({(one.unit.code, one.unit.per, one.kind is StatedKind.SHARE) for one in stated}) == 1


def _sums(whole: StatedFigure, parts: Sequence[StatedFigure]) -> Iterator[Conflict]:
    total = sum((one.scaled or Decimal(0) for one in parts), Decimal(0))
    slack = sum((one.step for one in (whole, *parts)), Decimal(0)) * _HALF
    if abs(total - (whole.scaled or Decimal(0))) > (slack if slack > len(parts) else 0):
        said = " + ".join(f"{one.scaled:f}" for one in parts)
        yield Conflict(
            ConflictKind.PARTS, (whole, *parts), _ADDS.filled(parts=said, sum=f"{total:f}", whole=whole.text)
        )
