"""What a word can claim of a figure, and the words for it: dated data, read once from `words.toml`."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from importlib.resources import files
from typing import Final, TypedDict, cast

from samstyr.kernels.texts import Language, Text

_LANGUAGES: Final[tuple[Language, ...]] = ("nb", "en")


class Concept(StrEnum):
    """What words say of figures."""

    INCREASED = "increased"
    DECREASED = "decreased"
    UNCHANGED = "unchanged"
    IMPROVED = "improved"
    WORSENED = "worsened"
    HIGHER = "higher"
    LOWER = "lower"
    ABOVE_TARGET = "above_target"
    BELOW_TARGET = "below_target"
    MET = "met"
    MISSED = "missed"
    NEARLY_MET = "nearly_met"
    ON_PATH = "on_path"
    OFF_PATH = "off_path"
    HALVED = "halved"
    DOUBLED = "doubled"
    TRIPLED = "tripled"
    QUADRUPLED = "quadrupled"


# The change in percent that each of these names.
MULTIPLES: Final[Mapping[Concept, Decimal]] = {
    Concept.HALVED: Decimal(-50),
    Concept.DOUBLED: Decimal(100),
    Concept.TRIPLED: Decimal(200),
    Concept.QUADRUPLED: Decimal(300),
}


class Hedge(StrEnum):
    """How a word beside a number or a multiple widens it or narrows it."""

    NEARLY = "nearly"
    ABOUT = "about"
    MORE_THAN = "more_than"
    LESS_THAN = "less_than"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"


NEGATION: Final = "not"


@dataclass(frozen=True, slots=True)
class WordList:
    """The words for one thing from a day on, and who says so; longer phrases may hold shorter ones."""

    code: str
    starts: date
    nb: tuple[str, ...]
    en: tuple[str, ...]
    reference: Text

    def in_language(self, language: Language) -> tuple[str, ...]:
        """Return the words of one language."""
        return self.nb if language == "nb" else self.en


_WrittenList = TypedDict("_WrittenList", {"from": date, "nb": list[str], "en": list[str], "reference": dict[str, str]})


class _Written(TypedDict):
    values: list[_WrittenList]


_WRITTEN: Final = cast(
    dict[str, _Written],
    tomllib.loads(files("samstyr.kernels.claims").joinpath("words.toml").read_text(encoding="utf-8")),
)
WORD_LISTS: Final[Mapping[str, tuple[WordList, ...]]] = {
    code: tuple(
        sorted(
            (
                WordList(code, one["from"], tuple(one["nb"]), tuple(one["en"]), Text(**one["reference"]))
                for one in written["values"]
            ),
            key=lambda one: one.starts,
        )
    )
    for code, written in _WRITTEN.items()
}


def words_on(code: str, day: date, language: Language) -> tuple[str, ...]:
    """Return the words for a concept, a hedge or the negation that count on a day; none before the first.

    >>> "økte" in words_on("increased", date(2023, 8, 31), "nb")
    True
    """
    in_force = [one for one in WORD_LISTS[code] if one.starts <= day]
    return in_force[-1].in_language(language) if in_force else ()


def pattern_of(words: tuple[str, ...], *, between: tuple[str, ...] = ()) -> re.Pattern[str]:
    """Return what finds any of these words as whole words, the longest first, whatever their capitals and blanks.

    `between` are words that may stand inside a phrase: «gikk ikke ned».
    """
    longest_first = sorted(set(words), key=lambda word: (-len(word), word))
    inside = rf"(?:(?:{'|'.join(map(re.escape, between))})\s+)?" if between else ""
    spelled = "|".join(rf"\s+{inside}".join(re.escape(part) for part in word.split()) for word in longest_first)
    return re.compile(rf"(?<!\w)(?:{spelled})(?!\w)" if spelled else r"(?!)", re.IGNORECASE)


@lru_cache(maxsize=64)
def concepts_by_words(day: date, language: Language) -> Mapping[str, Concept]:
    """Return what each word claims on a day, by the word in small letters with single blanks."""
    return {word.casefold(): concept for concept in Concept for word in words_on(concept.value, day, language)}


@lru_cache(maxsize=64)
def hedges_by_words(day: date, language: Language) -> Mapping[str, Hedge]:
    """Return how each hedging word hedges on a day, by the word in small letters with single blanks."""
    return {word.casefold(): hedge for hedge in Hedge for word in words_on(hedge.value, day, language)}
