"""What a statement leans on, leaves out or puts together: where its own words alone do not say what it is about."""

import re
import tomllib
from dataclasses import replace
from functools import cache
from importlib.resources import files
from typing import Final

from samstyr.kernels.claims.linking.groups import names_who
from samstyr.kernels.claims.linking.index import Index
from samstyr.kernels.claims.linking.matching import OWN, Match, Said
from samstyr.kernels.claims.linking.measures import Measure
from samstyr.kernels.claims.stating.values import Basis, Sentence, StatedFigure, StatedKind
from samstyr.kernels.language.folding import words
from samstyr.kernels.units import UnitKind

# How much of a name must be another's for both to be of the same.
_ALL: Final = 0.8
# Sentences of one paragraph with no more than this between them follow each other.
_GAP: Final = 3
_PAIR: Final = re.compile(r"([\w-]+) (?:og|and) ([\w-]+)")
_TWO_FIGURES: Final = re.compile(r"\s*\d[\d \u00a0]*(?:,\d+)?[^\d,;.]{0,40}?\b(?:og|and) [^\d,;.]{0,20}?(\d)")


@cache
def _lists() -> dict[str, list[str]]:
    written: dict[str, list[str]] = tomllib.loads(files(__package__).joinpath("leaning.toml").read_text("utf-8"))
    return written


@cache
def pattern(name: str) -> re.Pattern[str]:
    """Return the patterns of a list as one."""
    return re.compile(rf"\b(?:{'|'.join(_lists()[name])})\b", re.IGNORECASE)


@cache
def pattern_of_all(name: str) -> re.Pattern[str]:
    """Return the patterns of a list as one that may stand several times in a row, within words too."""
    return re.compile(rf"(?:{'|'.join(_lists()[name])})+", re.IGNORECASE)


def follows(before: Sentence, sentence: Sentence) -> bool:
    """Return whether a sentence is the one before, or comes right after it."""
    if before.piece != sentence.piece:
        return False
    return 0 <= sentence.start - before.start <= len(before.text) + _GAP


def begins_after(before: Sentence, sentence: Sentence) -> bool:
    """Return whether a sentence begins the piece after another's: the next point of a list or paragraph."""
    return sentence.piece == before.piece + 1 and sentence.start == 0


def excluded(stated: StatedFigure) -> frozenset[str]:
    """Return the words by which a statement leaves something out of what it counts; its measure has them too."""
    said = words(stated.sentence.text[: stated.start].casefold())
    found = EXCLUDING & frozenset((*said, *words(stated.text.casefold()), *stated.subject.own))
    denied = pattern("denied").search(stated.sentence.text, stated.end)
    return found | ({denied[0].casefold()} if denied and denied.start() - stated.end <= _REACH else frozenset())


def is_of_several(stated: StatedFigure) -> bool:
    """Return whether a figure is an end of what varies, or a growth is held against another: no one measure's."""
    if _is_end_of_varying(stated) or _is_shared_out(stated):
        return True
    is_beside = bool(stated.against) or stated.is_to_target
    is_way = stated.kind in (StatedKind.DIRECTION, StatedKind.COMPARISON) and not is_beside
    return is_way and bool(pattern("against_growth").search(stated.sentence.text, max(0, stated.start - _REACH)))


def _is_end_of_varying(stated: StatedFigure) -> bool:
    """Return whether a figure is an end of what varies; one with a place of its own is of that place."""
    text = stated.sentence.text
    if not pattern("varying").search(text, 0, stated.start):
        return False
    return stated.area_basis is not Basis.SAID or not pattern("with_place").match(text, stated.end)


def _is_shared_out(stated: StatedFigure) -> bool:
    """Return whether figures are given to several things that only their order tells apart."""
    if not pattern("respectively").search(stated.sentence.text, 0, stated.end) or items_dealt(stated):
        return False
    is_told_by_time = any(one.months <= _YEAR for one in stated.periods) and stated.period_basis is Basis.SAID
    return not (is_told_by_time or (stated.areas and stated.area_basis is Basis.SAID))


def items_dealt(stated: StatedFigure) -> tuple[str, str] | None:
    """Return the thing that a figure is dealt out to and the other: «kor og korps har henholdsvis 4 og 7 medlemmer»."""
    text = stated.sentence.text
    dealt = pattern("respectively").search(text, 0, stated.end)
    if dealt is None:
        return None
    start = max(text.rfind(mark, 0, dealt.start()) for mark in ",;:") + 1
    pairs = _PAIR.findall(text, start, dealt.start())
    figures = _TWO_FIGURES.match(text, dealt.end())
    if len(pairs) != 1 or figures is None or not figures.start() <= stated.start < figures.end():
        return None
    one, other = (word.casefold() for word in pairs[0])
    return (other, one) if stated.start >= figures.start(1) else (one, other)


def with_own_item(stated: StatedFigure) -> StatedFigure:
    """Return a statement without the words of the thing whose figure stands beside its own."""
    dealt = items_dealt(stated)
    if dealt is None:
        return stated
    subject = stated.subject
    own = (dealt[0], *(word for word in subject.own if word not in dealt))
    rest = tuple(word for word in subject.sentence if word not in dealt)
    return replace(stated, subject=replace(subject, own=own, sentence=rest))


def is_apposed(between: str) -> bool:
    """Return whether no more than a time and small words stand between a figure and what is told of it.

    >>> is_apposed(" i 2022, litt "), is_apposed(", mens lærerne er ")
    (True, False)
    """
    return pattern_of_all("apposed").fullmatch(between) is not None


def is_rest(stated: StatedFigure) -> bool:
    """Return whether a share is what the one before it leaves: «mens de øvrige 54 prosent»."""
    lead = stated.sentence.text[max(0, stated.start - _REACH) : stated.start].rstrip()
    return any(one.end() == len(lead) for one in pattern("rest").finditer(lead))


def is_likewise(stated: StatedFigure) -> bool:
    """Return whether the same is said of others: «blant de voksne er den tilsvarende andelen 12 prosent»."""
    return pattern("likewise").search(stated.sentence.text) is not None


def alike_in_name(measure: Measure, index: Index) -> list[Match]:
    """Return the measures whose names say what the name of one says, whoever they are of."""
    language = index.language
    spelled = [word for one in measure.names for word in words(one.in_language(language).casefold())]
    said = [Said(word, OWN) for word in dict.fromkeys(spelled) if not names_who(word, language)]
    return [one for one in index.matches(said).best_first() if one.explained >= _ALL]


def wanted_kinds(stated: StatedFigure) -> frozenset[UnitKind]:
    """Return the kinds of unit that words without a figure speak of: a share, a count; () where they do not say.

    What the rest of the sentence counts is only what they speak of where they lean on it.
    """
    if stated.value is not None or stated.kind is StatedKind.RATIO:
        return frozenset()
    own = set(stated.subject.own) | set(words(stated.text.casefold()))
    rest = set(stated.subject.sentence) if stated.subject.refers_back else set[str]()
    for said in (own, rest):
        found = {kind for name, spelled in _kinds().items() if said & set(spelled) for kind in _KINDS[name]}
        # «Tallet på elever … fra 3 til 5 prosent»
        is_share = stated.unit.code in _SHARES
        if found:
            return frozenset({*found, UnitKind.SHARE}) if is_share else frozenset(found)
    return frozenset()


@cache
def _kinds() -> dict[str, list[str]]:
    written = tomllib.loads(files(__package__).joinpath("leaning.toml").read_text("utf-8"))
    kinds: dict[str, list[str]] = written["kinds"]
    return kinds


def only_of(stated: StatedFigure) -> tuple[tuple[str, str], ...]:
    """Return what is said only of what: («sykefraværet», «barnehagene») where one stands in the other."""
    said = words(stated.sentence.text.casefold())
    own = {*stated.subject.own, *stated.subject.sentence}
    three = zip(said, said[1:], said[2:], strict=False)
    return tuple((thing, part) for thing, word, part in three if word in _BETWEEN and {thing, part} <= own)


EXCLUDING: Final = frozenset(_lists()["excluding"])
_BETWEEN: Final = frozenset(_lists()["only_of"])
_REACH: Final = 20
_YEAR: Final = 12
_SHARES: Final = frozenset({"percent", "permille"})
# More people who do something are a larger share of all, too.
_KINDS: Final = {
    "share": (UnitKind.SHARE,),
    "count": (UnitKind.COUNT, UnitKind.RATE),
    "more": (UnitKind.COUNT, UnitKind.RATE, UnitKind.SHARE),
    "rank": (UnitKind.RANK,),
}
