"""Tables and rules drawn with signs in plain text: «| a | b |», «-----»."""

import re
from collections.abc import Iterable
from typing import Final

_RULE: Final = re.compile(r"\s*[-=_*+|:~─━═┼]{3}[-=_*+|:~─━═┼\s]*")
_FEWEST_PIPES: Final = 3


def undrawn(lines: Iterable[str]) -> list[str]:
    """Return as many lines, with rules empty and the cells of a row parted by tabs.

    >>> undrawn(["| Skole | 2022 |", "|-------|-----:|", "| Elever | 412 |", "Tittel", "======"])
    ['Skole\\t2022', '', 'Elever\\t412', 'Tittel', '']
    """
    return [_undrawn(line) for line in lines]


def _undrawn(line: str) -> str:
    if _RULE.fullmatch(line):
        return ""
    row = line.strip()
    is_row = row.startswith("|") and row.endswith("|") and row.count("|") >= _FEWEST_PIPES
    return "\t".join(cell.strip() for cell in row[1:-1].split("|")) if is_row else line
