"""Which of several like measures a sentence speaks of: its topic, who goes out or comes in, what some only wish."""

import re
import tomllib
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

from samstyr.kernels.claims.linking.designators import Designator, are_apart, designators
from samstyr.kernels.claims.linking.groups import names_who
from samstyr.kernels.claims.linking.index import Index
from samstyr.kernels.claims.linking.leaning import EXCLUDING, excluded, only_of
from samstyr.kernels.claims.linking.measures import Measure
from samstyr.kernels.claims.stating.values import StatedFigure, StatedKind
from samstyr.kernels.language.folding import words

# How many words after «når det gjelder» can be what it is about.
_TOPIC_WORDS: Final = 5
# So much like a measure's word is «tjenestetilbudet» to «tjenester».
_FAINT: Final = 0.3
_SAYS_NOTHING: Final = frozenset({"", "count", "fraction", "times"})
_RELATIVE: Final = re.compile(r"\b(?:som|who|that)\b")
_YEAR: Final = re.compile(r"(?:19|20)\d{2}")
_BREAK: Final = re.compile(r"[,;:()]| – |\b(?:mens|medan|men|while|but)\b")


@cache
def _pattern(name: str) -> re.Pattern[str]:
    written = tomllib.loads(files(__package__).joinpath("narrowing.toml").read_text("utf-8"))
    return re.compile(rf"\b(?:{'|'.join(written[name])})", re.IGNORECASE)


# The names of measures are asked again for every statement.
@lru_cache(maxsize=8192)
def _says(name: str, text: str) -> bool:
    """Return whether a text has a pattern of a name."""
    return _pattern(name).search(text) is not None


def is_untouched(stated: StatedFigure, measure: Measure, index: Index) -> bool:
    """Return whether a statement's own words are of measures, and none of them of this one."""
    spoken = (*stated.subject.own, *words(stated.unit.noun.casefold()))
    together = index.said_apart((*spoken, *stated.subject.sentence))
    spelled = (*index.written_out(spoken), *(one for one, parts in together.items() if set(parts) & set(spoken)))
    own = [word for word in spelled if index.is_known(word) and not names_who(word, index.language)]
    return bool(own) and not any(index.touches(measure, word) for word in own)


def is_narrower(stated: StatedFigure, measure: Measure, index: Index) -> bool:
    """Return whether a statement is of a part of what a measure is of: «sykefraværet i barnehagene»."""
    # A direction has no number that would show that it is of something else.
    has = index.touches if stated.value is not None else index.is_about
    only = only_of(stated)
    if not only:
        return False
    spoken = (*stated.subject.own, *words(stated.unit.noun.casefold()))
    together = index.said_apart((*spoken, *stated.subject.sentence))
    for thing, part in only:
        # «Tilgang til buss og tog»: what is said together is asked for together.
        asked = (part, *(one for one, parts in together.items() if part in parts))
        if _is_narrower(thing, part, measure, index) and not any(has(measure, one) for one in asked):
            return True
    return False


def halves_one_of_two(stated: StatedFigure, measure: Measure, index: Index) -> bool:
    """Return whether a measure is of two things together, and a statement of one of them alone."""
    said = [any(index.is_alike(word, half) for word in stated.subject.own) for half in index.halves(measure)]
    return any(said) and not all(said)


def designated(stated: StatedFigure) -> frozenset[Designator]:
    """Return the ages and grades that a statement is of: those of its own part, else those of its sentence."""
    return designators(clause_of(stated)) or designators(stated.sentence.text)


def is_of_other_age(stated: StatedFigure, measure: Measure, index: Index) -> bool:
    """Return whether a statement is of one age or grade, and a measure of another."""
    return are_apart(designated(stated), designators_of(measure, index))


def designators_of(measure: Measure, index: Index) -> frozenset[Designator]:
    """Return the ages and grades of a measure's name; where it names none, those of what explains it."""
    for texts in (measure.names, measure.about):
        found = designators(" · ".join(one.in_language(index.language) for one in texts))
        if found:
            return found
    return frozenset()


def counts(stated: StatedFigure, measure: Measure, index: Index) -> bool:
    """Return whether a measure is of what is counted: so many books are never so many visits."""
    if stated.is_part or not stated.unit.noun:
        # «To av tre foreninger» says of whom, not what is counted.
        return True
    nouns = [word for word in words(stated.unit.noun.casefold()) if not names_who(word, index.language)]
    return all(index.counts(measure, word) for word in nouns)


def tells(word: str, index: Index) -> bool:
    """Return whether a word can say what is spoken of: it names neither people nor a place."""
    return not names_who(word, index.language) and not index.is_place(word)


def _is_narrower(thing: str, part: str, measure: Measure, index: Index) -> bool:
    """Return whether a measure of a thing may be of more than the part that is spoken of."""
    is_of_thing = index.is_known(thing) and index.is_about(measure, thing)
    return is_of_thing and tells(part, index)


def clause_of(stated: StatedFigure) -> str:
    """Return the part of a sentence that a statement stands in: what lies between two marks or two joining words.

    The comma after «de som …» does not end it.
    """
    return _clause(stated.sentence.text, stated.start, stated.end)


# What is asked again for every measure that a statement may be about.
@lru_cache(maxsize=64)
def _clause(text: str, start: int, end: int) -> str:
    before = [one.end() for one in _BREAK.finditer(text, 0, start)]
    ends = [one.start() for one in _BREAK.finditer(text, end)] + [len(text)] * 2
    until = ends[1] if _RELATIVE.search(text, end, ends[0]) else ends[0]
    return text[before[-1] if before else 0 : until]


def is_off_topic(stated: StatedFigure, measure: Measure, index: Index) -> bool:
    """Return whether a sentence says what it is about, «når det gjelder badeplasser», and a measure is not."""
    found = _pattern("topic").search(stated.sentence.text)
    if found is None:
        return False
    topic = _BREAK.split(stated.sentence.text[found.end() :].strip(), maxsplit=1)[0]
    known = [word for word in words(topic.casefold())[:_TOPIC_WORDS] if index.is_known(word)]
    return bool(known) and not any(index.nears(measure, word, _FAINT) for word in known)


def says_the_contrary(stated: StatedFigure) -> bool:
    """Return whether a statement is of the contrary of what was just measured: «hver femte mener det motsatte»."""
    return stated.value is not None and _pattern("contrary").search(stated.sentence.text, stated.end) is not None


def goes_another_way(stated: StatedFigure, measure: Measure) -> bool:
    """Return whether a statement is of those who go out of a place, and a measure of those who come in or stay."""
    said = clause_of(stated)
    is_out, is_in = (_says(one, said) for one in ("outwards", "inwards"))
    named = " ".join(one.nb for one in measure.names)
    goes_out, goes_in = (_says(one, named) for one in ("outwards", "inwards"))
    if is_out is is_in:
        return not is_out and (goes_out or goes_in) and _says("home", said)
    stays = not goes_out and not goes_in and _says("at_home", named)
    return stays or (goes_in if is_out else goes_out)


def goes_the_same_way(stated: StatedFigure, label: str) -> bool:
    """Return whether a statement and the label of a row are both of those who go out, who come in, or who stay."""
    said, ways = clause_of(stated), (("outwards", "outwards"), ("inwards", "inwards"), ("home", "at_home"))
    return any(_says(way, said) and _says(named, label) for way, named in ways)


def wishes(stated: StatedFigure, measure: Measure) -> tuple[bool, bool]:
    """Return whether what some would do is said, and whether it is measured."""
    named = " ".join(one.nb for one in measure.names)
    return _says("wished", stated.sentence.text), _says("wished_for", named)


def leaves_out_others(stated: StatedFigure, measure: Measure, index: Index) -> bool:
    """Return whether either leaves something out of what is counted that the other does not leave out."""
    spelled, out = index.words_of(measure), excluded(stated)
    text = stated.sentence.text.casefold()
    is_left_out = bool(EXCLUDING & set(words(text))) or _pattern("free").search(text) is not None
    if EXCLUDING & index.name_words(measure) and not is_left_out:
        return True
    # Those who do not yet are those who would.
    return not out <= spelled and not (out.isdisjoint(EXCLUDING) and all(wishes(stated, measure)))


def is_of_unsaid_growth(stated: StatedFigure, measure: Measure) -> bool:
    """Return whether a measure is printed for how something grew, and a level is stated that no growth is said of."""
    is_level = stated.value is not None and stated.kind in (StatedKind.LEVEL, StatedKind.SHARE, StatedKind.MEAN)
    return measure.is_growth and is_level and not _pattern("growth").search(stated.sentence.text)


def is_of_unsaid_new(stated: StatedFigure, measure: Measure, index: Index) -> bool:
    """Return whether a measure is of new things only, and nothing near a statement says that they are new or made."""
    if not _pattern("new").match(measure.names[0].in_language(index.language)):
        return False
    near = " ".join((stated.sentence.text, *stated.subject.carried, *stated.subject.heading))
    return not _pattern("made").search(near)


def is_of_unsaid_place(stated: StatedFigure, measure: Measure, index: Index) -> bool:
    """Return whether a measure is named, behind a comma, for a place that nothing near the statement speaks of."""
    places, subject = _places_of(measure, index), stated.subject
    near = {*subject.own, *subject.sentence, *subject.carried, *subject.heading}
    return bool(places) and places.isdisjoint(_apart(near))


def is_of_said_place(stated: StatedFigure, measure: Measure, index: Index) -> bool:
    """Return whether a measure is named, behind a comma, for a place that a statement's own words speak of."""
    return not _places_of(measure, index).isdisjoint(_apart(stated.subject.own))


def _places_of(measure: Measure, index: Index) -> frozenset[str]:
    _, _, behind = measure.names[0].in_language(index.language).partition(",")
    return frozenset(word for word in _apart((behind.casefold(),)) if index.is_place(word))


def _apart(said: Iterable[str]) -> set[str]:
    """Return words, those joined by a hyphen one by one: «Viken-kommunene»."""
    return {word for one in said for part in one.split("-") for word in words(part)}


def is_of_unsaid_year(stated: StatedFigure, measure: Measure, index: Index) -> bool:
    """Return whether a row is told from the others by a year alone, «foretak fra 2017», and that of another is said."""
    text = stated.sentence.text
    years = _years_of(measure)
    if not years or any(year in text for year in years):
        return False
    return any(year in text for one in index.siblings(measure) for year in _years_of(one))


def _years_of(measure: Measure) -> list[str]:
    return [one.nb for one in measure.names if _YEAR.fullmatch(one.nb)]


def speaks_in_unit(stated: StatedFigure) -> bool:
    """Return whether the unit of a statement is that of what is measured: what is stated in decares is one of few."""
    is_of_unit = stated.kind not in (StatedKind.PERCENT_CHANGE, StatedKind.RATIO)
    return stated.value is not None and is_of_unit and stated.unit.code not in _SAYS_NOTHING


def is_of_mean(measure: Measure) -> bool:
    """Return whether a measure is named as an average."""
    return any(_says("mean", one.nb) for one in measure.names)
