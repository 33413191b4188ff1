"""The stem by which a word is compared, the same for its inflections and for bokmål and nynorsk."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final, Protocol

import snowballstemmer

from samstyr.kernels.language.bokmaal import in_bokmaal
from samstyr.kernels.language.folding import fold
from samstyr.kernels.texts import Language

_STEMMERS: Final[Mapping[str, str]] = {"nb": "norwegian", "en": "english"}
_PERSONS: Final = re.compile(r"er(?:e|ne)$")


class _Stemmer(Protocol):
    def stemWord(self, word: str) -> str: ...  # noqa: N802 - snowballstemmer's own name


@lru_cache(maxsize=4)
def _stemmer(language: Language) -> _Stemmer:
    found: _Stemmer = snowballstemmer.stemmer(_STEMMERS[language])
    return found


@lru_cache(maxsize=100_000)
def stem(word: str, language: Language) -> str:
    """Return the stem of a word, folded; that of a nynorsk word is that of the bokmål one.

    >>> stem("lånegjelden", "nb"), stem("lånegjeld", "nb"), stem("sjukefråværet", "nb")
    ('lanegjeld', 'lanegjeld', 'sykefravar')
    """
    small = word.casefold()
    # The stemmer takes innbygger, innbyggere and innbyggerne for three words.
    bare = _PERSONS.sub("er", in_bokmaal(small)) if language == "nb" else small
    found = fold(_stemmer(language).stemWord(bare))
    # Norwegian writes no double m at the end: program and programmet.
    return found[:-1] if language == "nb" and found.endswith("mm") else found
