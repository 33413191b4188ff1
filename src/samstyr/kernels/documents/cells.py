"""Cells of tables: those that hold figures and labels, and those that only frame a text."""

import re
from collections.abc import Sequence
from itertools import zip_longest
from typing import Final

_LONG: Final = 80
_FEWEST_WORDS: Final = 5
_SENTENCE: Final = re.compile(r"[A-ZÆØÅ«0-9].*[^\W\d_]{2}[^.!?]*[.!?][»”\")]*\Z", re.DOTALL)


_YEARS: Final = re.compile(r"(?:19|20)[0-9]{2}(?:\s?[-–/]\s?(?:19|20)?[0-9]{2})?")
_FIGURE: Final = re.compile(r"[<>≤≥]?\s?[+−–-]?[0-9][0-9\s.,–-]*(?:%|‰|[^\W\d_][\w./]{0,8}\.?)?|[–-]|\.\.")


def is_figure(text: str) -> bool:
    """Return whether a cell's text is a figure with its unit, or what stands where there is none.

    >>> is_figure("102,8 %"), is_figure("−4"), is_figure("–"), is_figure("12 nye boliger"), is_figure("Sund")
    (True, True, True, False, False)
    """
    return _FIGURE.fullmatch(text) is not None


def is_prose(text: str) -> bool:
    """Return whether a cell's text is to be read as prose too: it is long, or a whole sentence.

    >>> is_prose("Netto driftsresultat"), is_prose("Andelen økte til 12 prosent i fjor.")
    (False, True)
    """
    return len(text) > _LONG or (len(text.split()) >= _FEWEST_WORDS and _SENTENCE.match(text) is not None)


def with_one_head(rows: Sequence[tuple[str, ...]], heads: int) -> tuple[tuple[str, ...], ...]:
    """Return the rows of a table with the first `heads` of them as one: what stands above each other, together.

    >>> with_one_head([("", "År", "År"), ("Sted", "2021", "2022"), ("Sund", "9", "8")], 2)
    (('Sted', 'År 2021', 'År 2022'), ('Sund', '9', '8'))

    Where a table does not say how many its heads are, a second row of nothing but years is one.
    """
    if heads < 2:  # noqa: PLR2004 - one is one already
        return _with_dated_head(rows)
    columns = zip_longest(*rows[:heads], fillvalue="")
    head = tuple(" ".join(dict.fromkeys(one for one in column if one)) for column in columns)
    return (head, *rows[heads:])


def _with_dated_head(rows: Sequence[tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    """Return rows with one head where the second has only years, below columns that reach over several of them."""
    if len(rows) < 2:  # noqa: PLR2004 - one is the head already
        return tuple(rows)
    above, years = rows[0], rows[1]
    is_dated = len(years) > 1 and not years[0] and all(_YEARS.fullmatch(one) for one in years[1:])
    if not is_dated or len(above) != len(years) or any(_YEARS.search(one) for one in above):
        return tuple(rows)
    head: list[str] = []
    reaching = ""
    for one, year in zip(above, years, strict=True):
        reaching = one or reaching
        head.append(f"{reaching} {year}".strip())
    return (tuple(head), *rows[2:])
