"""Texts that a spreadsheet would run as a formula, made harmless."""

import re

_STARTS_A_FORMULA = frozenset("=+-@＝＋－＠")
_STARTS_A_CELL_BREAK = frozenset("\t\r\n")
_READS_AS_NUMBER = re.compile(r"[+-]?[\d.,\s]*%?", re.ASCII)


def harmless(text: str) -> str:
    """Return the text so that no spreadsheet runs it: with an apostrophe before what would begin a formula.

    Shape: scalar. What reads as a number or a percentage (`-0,7 %`, `+3`, a lone `-`) is left as it is.
    Source: OWASP, CSV injection.

    >>> harmless("=SUM(A1)"), harmless("-0,7 %"), harmless("-2+3+cmd|' /C calc'!A0")
    ("'=SUM(A1)", '-0,7 %', "'-2+3+cmd|' /C calc'!A0")
    """
    first = text.lstrip()[:1]
    if first not in _STARTS_A_FORMULA and text[:1] not in _STARTS_A_CELL_BREAK:
        return text
    if not first or _READS_AS_NUMBER.fullmatch(_plain_spaces(text)):
        return text
    return f"'{text}"


def _plain_spaces(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")
