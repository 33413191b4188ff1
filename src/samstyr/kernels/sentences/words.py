"""The words that sentences are told apart by, read once from `abbreviations.toml`."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Final, cast

from samstyr.kernels.texts import Language


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language, in small letters and without their last full stop.

    After one `within` a sentence goes on; `before_number` it does where a number follows; one that `may_end` ends it
    before a capital letter. `starters` begin sentences and are no names.
    """

    within: frozenset[str]
    before_number: frozenset[str]
    may_end: frozenset[str]
    months: frozenset[str]
    starters: frozenset[str]


def _read() -> Mapping[Language, Words]:
    text = files("samstyr.kernels.sentences").joinpath("abbreviations.toml").read_text(encoding="utf-8")
    written = cast(dict[str, dict[str, list[str]]], tomllib.loads(text))
    languages: tuple[Language, ...] = ("nb", "en")
    return {one: Words(**{name: frozenset(lists[one]) for name, lists in written.items()}) for one in languages}


WORDS: Final = _read()
