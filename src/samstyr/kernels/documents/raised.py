"""Raised digits: part of a unit after a measure of length, and the mark of a note after any other word."""

import re
from typing import Final

# What a mark of a note is, as it stands in text.
RAISED_DIGITS: Final = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_LENGTH: Final = re.compile(r"(?:\A|[\s/0-9])[cdkm]?m\Z")
_LONGEST_LENGTH: Final = 3
_MARKS: Final = re.compile(
    # «97,4¹ prosent», and «året før.[1]» as programs write it in plain text; at the beginning stands the note itself.
    r"(?<=\S)(?:(?P<raised>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})|(?<=[\w.,;:!?%)»”])(?:\[[0-9]{1,3}\])+)"
    # «i 2022.1 Neste»: no figure has a year before its point.
    r"|(?<=\b(?:19|20)[0-9]{2}\.)[0-9]{1,2}(?=\s+[A-ZÆØÅ«])"
)


def is_part_of_unit(before: str) -> bool:
    """Return whether a raised digit after a text is part of a unit: after «m» and «km», and after no other word.

    >>> is_part_of_unit("kroner per m"), is_part_of_unit("97,4"), is_part_of_unit("program")
    (True, False, False)
    """
    return _LENGTH.search(before[-_LONGEST_LENGTH:]) is not None


def without_note_marks(text: str) -> str:
    """Return a text without the marks of its notes, which would be read as digits of what they stand at.

    >>> without_note_marks("Det var 97,4¹ prosent i 2022.[2] 132 kroner per m².")
    'Det var 97,4 prosent i 2022. 132 kroner per m².'
    """
    return _MARKS.sub(_kept, text)


def _kept(found: re.Match[str]) -> str:
    return found[0] if found["raised"] and is_part_of_unit(found.string[: found.start()][-_LONGEST_LENGTH:]) else ""
