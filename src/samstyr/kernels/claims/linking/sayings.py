"""Turns of phrase that say in words of all prose what is measured: «sa opp jobben» is turnover."""

import re
import tomllib
from functools import cache, lru_cache
from importlib.resources import files

from samstyr.kernels.language.folding import words
from samstyr.kernels.texts import Language

Said = tuple[str, frozenset[str]]


@cache
def _patterns(language: Language) -> tuple[tuple[str, re.Pattern[str]], ...]:
    written = tomllib.loads(files(__package__).joinpath("sayings.toml").read_text("utf-8"))
    return tuple(
        (word, re.compile(rf"\b(?:{'|'.join(spelled)})\b", re.IGNORECASE))
        for word, spelled in written[language].items()
    )


@lru_cache(maxsize=256)
def sayings_in(text: str, language: Language) -> tuple[Said, ...]:
    """Return the words for what is said in turns of phrase in a text, each with the words that say it.

    Where a pattern has a group, what lies in that alone says it.

    >>> [word for word, parts in sayings_in("13 prosent sa opp jobben", "nb")]
    ['gjennomtrekk']
    """
    found = ((word, pattern.search(text)) for word, pattern in _patterns(language))
    return tuple((word, frozenset(words(one.group(one.lastindex or 0).casefold()))) for word, one in found if one)
