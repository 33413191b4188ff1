"""The word that says what a name is of."""

import tomllib
from functools import lru_cache
from importlib.resources import files

from samstyr.kernels.language.folding import words


@lru_cache(maxsize=16)
def sureness_words(name: str) -> frozenset[str]:
    """Return one of the lists of `sureness.toml`."""
    written = tomllib.loads(files(__package__).joinpath("sureness.toml").read_text("utf-8"))
    return frozenset(written[name])


@lru_cache(maxsize=4096)
def head(name: str) -> str:
    """Return the word that says what a name is of, '' where it begins with where or of whom.

    >>> head("Venteliste for langtidsplass"), head("Netto lånegjeld, andel av driftsinntekter"), head("Med kommunen")
    ('venteliste', 'lånegjeld', '')
    """
    found = ""
    for word in words(name.partition(",")[0].casefold()):
        if word in sureness_words("joints"):
            break
        found = found if word.isdecimal() else word
    return found
