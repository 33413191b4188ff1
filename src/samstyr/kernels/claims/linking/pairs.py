"""Two things beside each other: «inntektene økte mer enn gjelden», and measures of one thing in parts of another."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.resources import files
from typing import Final

from samstyr.kernels.claims.linking.groups import names_who
from samstyr.kernels.claims.linking.index import Index
from samstyr.kernels.claims.linking.measures import Measure
from samstyr.kernels.claims.stating.growths import grows
from samstyr.kernels.claims.stating.lexicon import grammar
from samstyr.kernels.claims.stating.values import Basis, StatedFigure, StatedKind, Subject
from samstyr.kernels.language.folding import words
from samstyr.kernels.texts import Language

_GROWTH: Final = tuple(sorted(grammar("growth"), key=len, reverse=True))
_SHORTEST: Final = 3
_VERBS: Final = grammar("subjects_telling_verbs")


@dataclass(frozen=True, slots=True)
class Quotient:
    """The words of the two things that a measure is a quotient of, without what says that they grow."""

    part: tuple[str, ...]
    whole: tuple[str, ...]


def is_of_two(stated: StatedFigure, index: Index) -> bool:
    """Return whether what is said sets two things that are measured beside each other."""
    return bool(stated.beside) and any(index.is_known(word) for word in bare(stated.beside))


def is_bare(stated: StatedFigure) -> bool:
    """Return whether nothing is said of what something is compared with."""
    is_said = bool(stated.against or stated.beside or stated.is_to_target)
    return not is_said and not (stated.period_basis is Basis.SAID and len(stated.periods) > 1)


def sides(stated: StatedFigure) -> tuple[StatedFigure, StatedFigure]:
    """Return a comparison as two statements: what is compared, and what it is compared with."""
    own = tuple(word for word in stated.subject.own if word not in stated.beside)
    first = replace(stated, subject=replace(stated.subject, own=own, sentence=()), beside=())
    return first, replace(stated, subject=Subject(own=stated.beside), beside=())


def bare(said: Iterable[str]) -> tuple[str, ...]:
    """Return words without what says that they grow: «befolkningsveksten» is «befolkning».

    >>> bare(("veksten", "arbeidsplasser", "befolkningsveksten"))
    ('arbeidsplasser', 'befolkning')
    """
    return tuple(word for one in said if (word := _without_growth(one)))


def quotient(measure: Measure, index: Index) -> Iterator[Quotient]:
    """Give how a measure's name, and what explains it, say that it is one thing in parts of another."""
    for text in (measure.names[0], *measure.about):
        found = _pattern(index.language).fullmatch(text.in_language(index.language).rstrip("."))
        if found and len(measure.names) == 1:
            part, whole = (tuple(words(side.casefold())) for side in found.groups())
            telling = [tuple(word for word in bare(side) if _tells(word, index)) for side in (part, whole)]
            if all(telling):
                yield Quotient(telling[0], telling[1])


def is_quotient(measure: Measure, part: StatedFigure, whole: StatedFigure, index: Index) -> bool:
    """Return whether a measure is one thing that is said in parts of another; of growths, for growths only."""
    if measure.is_growth and part.kind is not StatedKind.GROWTH_COMPARISON:
        return False
    return any(
        _is_said(one.part, part.subject.own, index) and _is_said(one.whole, whole.subject.own, index)
        for one in quotient(measure, index)
    )


def is_growth_of(measure: Measure, stated: StatedFigure, index: Index) -> bool:
    """Return whether a measure is the growth of what is said: in parts of another, or by itself."""
    own = stated.subject.own
    parts = [one.part for one in quotient(measure, index)] or [
        tuple(
            word for word in bare(words(measure.names[0].in_language(index.language).casefold())) if _tells(word, index)
        )
    ]
    return measure.is_growth and any(part and _is_said(part, own, index) for part in parts)


def _is_said(side: Sequence[str], said: Iterable[str], index: Index) -> bool:
    """Return whether one side of a quotient is what is said: every word of the one has its like in the other."""
    spoken = bare(said)
    telling = [word for word in spoken if _tells(word, index) and not names_who(word, index.language)]
    is_whole = all(any(index.is_alike(word, own) for word in spoken) for own in side)
    return is_whole and all(any(index.is_alike(word, own) for own in side) for word in telling)


def _tells(word: str, index: Index) -> bool:
    return index.is_known(word) and word not in _VERBS


def _without_growth(word: str) -> str:
    ending = next((one for one in _GROWTH if grows(word) and word.endswith(one)), "")
    base = word[: len(word) - len(ending)]
    base = base.removesuffix("s") if ending else base
    return base if len(base) >= _SHORTEST or not ending else ""


@lru_cache(maxsize=4)
def _pattern(language: Language) -> re.Pattern[str]:
    joints = tomllib.loads(files(__package__).joinpath("quotients.toml").read_text("utf-8"))[language]
    return re.compile(rf"(.+?),? (?:{'|'.join(joints)}) (.+)", re.IGNORECASE)
