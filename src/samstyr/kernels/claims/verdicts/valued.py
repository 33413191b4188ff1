"""Whether more of what is measured is better: as the municipality has said, else as its name says."""

import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import Final

from samstyr.kernels.claims.linking.measures import Measure
from samstyr.kernels.language.folding import words
from samstyr.kernels.texts import Language

_LANGUAGES: Final[tuple[Language, ...]] = ("nb", "en")


def is_higher_better(measure: Measure) -> bool | None:
    """Return whether a higher figure is a better one, None where nothing says so."""
    if measure.higher_is_better is not None:
        return measure.higher_is_better
    ways = {way for language in _LANGUAGES for way in _ways(measure, language)}
    return ways.pop() if len(ways) == 1 else None


def _ways(measure: Measure, language: Language) -> set[bool]:
    said = [word for name in measure.names for word in words(name.in_language(language).casefold())]
    stems = _stems(language)
    return {better for better, begun in stems.items() for word in said if word.startswith(begun)}


@lru_cache(maxsize=2)
def _stems(language: Language) -> dict[bool, tuple[str, ...]]:
    written = tomllib.loads(files(__package__).joinpath("valued.toml").read_text("utf-8"))
    return {True: tuple(written["better"][language]), False: tuple(written["worse"][language])}
