"""Which of the two languages a piece of text is in, by its small words."""

import re
from typing import Final

from samstyr.kernels.claims.stating.lexicon import grammar
from samstyr.kernels.texts import Language

_WORD: Final = re.compile(r"[^\W\d_]+")
_TELLING: Final = {"nb": grammar("norwegian"), "en": grammar("english")}


def language_of(text: str, default: Language) -> Language:
    """Return the language that most small words of a text belong to; where none does more, the default.

    >>> language_of("The share rose from 4 to 5.", "nb"), language_of("Andelen økte.", "en"), language_of("Og", "en")
    ('en', 'en', 'nb')
    """
    words = [word.casefold() for word in _WORD.findall(text)]
    norwegian, english = (sum(word in _TELLING[one] for word in words) for one in ("nb", "en"))
    if norwegian == english:
        return default
    return "nb" if norwegian > english else "en"
