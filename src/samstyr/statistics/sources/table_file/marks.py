"""Figures as people write them: decimal marks, spaces and marks between thousands, minus signs."""

from collections.abc import Iterator
from typing import Final

import pyarrow as pa
import pyarrow.compute as pc

from samstyr.kernels.datasets.faults import CellsInDoubt
from samstyr.kernels.datasets.values import Doubt

_SPACE: Final = "[ \u00a0\u2009\u202f]"
# A minus sign as Windows writes it in Norwegian, and a space that some put after it.
_MINUS: Final = f"^[-\u2212]{_SPACE}?([0-9.,])"
_SPACED: Final = f"^-?[0-9]{{1,3}}({_SPACE}[0-9]{{3}})+([.,][0-9]+)?$"
_WITH_COMMA: Final = r"^-?[0-9]*,[0-9]+$"
_WITH_POINT: Final = r"^-?[0-9]*\.[0-9]+$"
_WITH_SEVERAL: Final = r"^-?[0-9]+[.,][0-9.,]*[.,][0-9]+$"
_THOUSANDS: Final = {",": r"^-?[0-9]{1,3}(\.[0-9]{3})+(,[0-9]+)?$", ".": r"^-?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?$"}
_MAY_BE_THOUSANDS: Final = r"^-?[1-9][0-9]{0,2}[.,][0-9]{3}$"


def with_points(texts: pa.StringArray, mark: str, where: str) -> pa.StringArray:
    """Return figures with a plain minus, a decimal point and nothing between thousands; other texts as they stand.

    Without a mark it is found in the figures. Raises CellsInDoubt where it cannot be: 1.234 may be a thousand or a
    little more than one.
    """
    bare = pc.replace_substring_regex(pc.utf8_trim_whitespace(texts), _MINUS, r"-\1")
    bare = pc.if_else(_is(bare, _SPACED), pc.replace_substring_regex(bare, _SPACE, ""), bare)
    if mark:
        return _by_mark(bare, mark, where)
    for one in _first(bare, _WITH_SEVERAL):
        raise CellsInDoubt(where, f"{one!r} has marks between thousands; say `decimal_mark` in a mapping")
    has_comma, has_point = _is(bare, _WITH_COMMA), _is(bare, _WITH_POINT)
    if pc.any(has_comma).as_py() and pc.any(has_point).as_py():
        raise CellsInDoubt(where, "it has figures with a comma and figures with a point")
    return pc.if_else(has_comma, pc.replace_substring(bare, ",", "."), bare)


def doubts_about_marks(texts: pa.StringArray, where: str, *, is_point_certain: bool) -> Iterator[Doubt]:
    """Return a doubt where every figure with a mark has three digits after it, as thousands have."""
    for mark in "," if is_point_certain else ",.":
        marked = texts.filter(pc.fill_null(_is(texts, _WITH_COMMA if mark == "," else _WITH_POINT), False))
        if len(marked) and pc.all(_is(marked, _MAY_BE_THOUSANDS)).as_py():
            said = (
                f"{marked[0].as_py()!r} is read with three decimals; say `decimal_mark` in a mapping if it is thousands"
            )
            yield Doubt(where, said)


def _by_mark(bare: pa.StringArray, mark: str, where: str) -> pa.StringArray:
    other = "." if mark == "," else ","
    grouped = pc.if_else(_is(bare, _THOUSANDS[mark]), pc.replace_substring(bare, other, ""), bare)
    for one in _first(grouped, _WITH_POINT if mark == "," else _WITH_COMMA):
        raise CellsInDoubt(where, f"`decimal_mark` says {mark!r}, and {one!r} has another")
    pattern = _WITH_COMMA if mark == "," else _WITH_POINT
    return pc.if_else(_is(grouped, pattern), pc.replace_substring(grouped, ",", "."), grouped)


def _is(texts: pa.StringArray, pattern: str) -> pa.BooleanArray:
    return pc.match_substring_regex(texts, pattern)


def _first(texts: pa.StringArray, pattern: str) -> Iterator[str]:
    found = texts.filter(pc.fill_null(_is(texts, pattern), False))
    if len(found):
        yield found[0].as_py()
