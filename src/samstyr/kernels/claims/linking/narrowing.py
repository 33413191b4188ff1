"""Which of several like measures a sentence speaks of: its topic, who goes out or comes in, what some only wish."""

import re
import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import Final

from samstyr.kernels.claims.linking.index import Index
from samstyr.kernels.claims.linking.leaning import EXCLUDING, excluded
from samstyr.kernels.claims.linking.measures import Measure
from samstyr.kernels.claims.stating.values import StatedFigure, StatedKind
from samstyr.kernels.language.folding import words

# How many words after «når det gjelder» can be what it is about.
_TOPIC_WORDS: Final = 5
_RELATIVE: Final = re.compile(r"\b(?:som|who|that)\b")
_BREAK: Final = re.compile(r"[,;:()–]|\b(?:mens|medan|men|while|but)\b")


@lru_cache(maxsize=8)
def _pattern(name: str) -> re.Pattern[str]:
    written = tomllib.loads(files(__package__).joinpath("narrowing.toml").read_text("utf-8"))
    return re.compile(rf"\b(?:{'|'.join(written[name])})", re.IGNORECASE)


def clause_of(stated: StatedFigure) -> str:
    """Return the part of a sentence that a statement stands in: what lies between two marks or two joining words.

    The comma after «de som …» does not end it.
    """
    text = stated.sentence.text
    before = [one.end() for one in _BREAK.finditer(text, 0, stated.start)]
    ends = [one.start() for one in _BREAK.finditer(text, stated.end)] + [len(text)] * 2
    end = ends[1] if _RELATIVE.search(text, stated.end, ends[0]) else ends[0]
    return text[before[-1] if before else 0 : end]


def is_off_topic(stated: StatedFigure, measure: Measure, index: Index) -> bool:
    """Return whether a sentence says what it is about, «når det gjelder badeplasser», and a measure is not."""
    found = _pattern("topic").search(stated.sentence.text)
    if found is None:
        return False
    topic = _BREAK.split(stated.sentence.text[found.end() :].strip(), maxsplit=1)[0]
    known = [word for word in words(topic.casefold())[:_TOPIC_WORDS] if index.is_known(word)]
    return bool(known) and not any(index.is_about(measure, word) for word in known)


def goes_another_way(stated: StatedFigure, measure: Measure) -> bool:
    """Return whether a statement is of those who go out of a place, and a measure of those who come in or stay."""
    said, named = clause_of(stated), " ".join(one.nb for one in measure.names)
    is_out, is_in = (_pattern(one).search(said) is not None for one in ("outwards", "inwards"))
    goes_out, goes_in = (_pattern(one).search(named) is not None for one in ("outwards", "inwards"))
    stays = not goes_out and not goes_in and _pattern("at_home").search(named) is not None
    return (is_out and not is_in and (goes_in or stays)) or (is_in and not is_out and (goes_out or stays))


def leaves_out_others(stated: StatedFigure, measure: Measure, index: Index) -> bool:
    """Return whether either leaves something out of what is counted that the other does not leave out."""
    spelled, out = index.words_of(measure), excluded(stated)
    if EXCLUDING & spelled and not EXCLUDING & set(words(stated.sentence.text.casefold())):
        return True
    return not out <= spelled and not (out.isdisjoint(EXCLUDING) and _is_wish(stated, measure))


def _is_wish(stated: StatedFigure, measure: Measure) -> bool:
    """Return whether both are of what some would do: those who do not yet."""
    named = " ".join(one.nb for one in measure.names)
    return bool(_pattern("wished").search(stated.sentence.text) and _pattern("wished_for").search(named))


def is_of_unsaid_growth(stated: StatedFigure, measure: Measure) -> bool:
    """Return whether a measure is printed for how something grew, and a level is stated that no growth is said of."""
    is_level = stated.value is not None and stated.kind in (StatedKind.LEVEL, StatedKind.SHARE, StatedKind.MEAN)
    return measure.is_growth and is_level and not _pattern("growth").search(stated.sentence.text)


def is_of_unsaid_place(stated: StatedFigure, measure: Measure, index: Index) -> bool:
    """Return whether a measure is named, behind a comma, for a place that nothing near the statement speaks of."""
    _, _, behind = measure.names[0].in_language(index.language).partition(",")
    places = {word.casefold() for one in behind.split("-") for word in words(one) if index.is_place(word)}
    subject = stated.subject
    near = {*subject.own, *subject.sentence, *subject.carried, *subject.heading}
    return bool(places) and places.isdisjoint(near)
