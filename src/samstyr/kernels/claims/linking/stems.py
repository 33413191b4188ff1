"""The stem by which a word is compared, the same for its inflections and for bokmål and nynorsk."""

import re
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
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


@lru_cache(maxsize=4)
def _own_stems(language: Language) -> tuple[re.Pattern[str], Mapping[str, str]]:
    """Return what finds the words with a stem of their own, and the stem by the form."""
    written = tomllib.loads(files(__package__).joinpath("stems.toml").read_text("utf-8"))
    by_form = {form: own for own, forms in written[language].items() for form in forms.split()}
    longest_first = sorted(by_form, key=lambda one: (-len(one), one))
    return re.compile(rf"(?:{'|'.join(longest_first)})$"), by_form


@lru_cache(maxsize=100_000)
def stem(word: str, language: Language) -> str:
    """Return the stem of a word, folded; that of a nynorsk word is that of the bokmål one.

    >>> stem("lånegjelden", "nb"), stem("lånegjeld", "nb"), stem("sjukefråværet", "nb")
    ('lanegjeld', 'lanegjeld', 'sykefravar')
    """
    small = in_bokmaal(word.casefold()) if language == "nb" else word.casefold()
    own, by_form = _own_stems(language)
    if kept := own.search(small):
        return fold(f"{small[: kept.start()]}{by_form[kept[0]]}")
    # The stemmer takes innbygger, innbyggere and innbyggerne for three words.
    bare = _PERSONS.sub("er", small) if language == "nb" else small
    found = fold(_stemmer(language).stemWord(bare))
    # Norwegian writes no double m at the end: program and programmet.
    return found[:-1] if language == "nb" and found.endswith("mm") else found
