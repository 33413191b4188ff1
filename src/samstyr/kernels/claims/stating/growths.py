"""Growth beside growth: «økt mer enn», «vokst i takt med», «veksten er større enn», «steget mest», «størst økning»."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from samstyr.kernels.claims.stating.lexicon import Phrases, grammar, phrases_of, ways_in, ways_of, words_of
from samstyr.kernels.claims.stating.reading import Reading
from samstyr.kernels.claims.stating.tokens import TokenKind
from samstyr.kernels.claims.stating.values import StatedKind, Way

_THAN_REACH: Final = 9
_MOST_BETWEEN: Final = 3
_NOUN_REACH: Final = 4
_APPOSITION: Final = 2
_SINCE: Final = (("siden",), ("sidan",), ("since",), ("in",), ("i",), ("på",), ("noensinne",), ("ever",))
_VERBS: Final = ("verbs", "participles", "actives")
_MOVING: Final = grammar("moving")
_GROWTH: Final = tuple(grammar("growth"))
_WHOLE: Final = grammar("growth_whole")
_NO_GROWTH: Final = tuple(grammar("no_growth"))
_RELATIVE: Final = ("prosentvis", "relativ", "årlig", "årleg", "percentage", "relative", "annual")
_LEADING: Final = frozenset((",", "og", "and", "men", "but", "aller"))
_THERE: Final = (("i",), ("på",), ("hos",), ("blant",), ("in",), ("at",), ("among",))
_SUPERLATIVES: Final = ("superlatives", "definite_superlatives")


@dataclass(frozen=True, slots=True)
class Growth:
    """What compares changes over the tokens `first` up to `last`; `than` is as in a pointer."""

    first: int
    last: int
    kind: StatedKind
    way: Way
    than: int = 0


def than_after(reading: Reading, at: int) -> int | None:
    """Return the place after «enn» or «sammenlignet med» that a comparative before a token leans on."""
    if at >= len(reading.lows):
        return None
    compared = phrases_of("directions", "compared", reading.language)
    thans = words_of("directions", "than", reading.language)
    for place in range(at, min(reading.part_end(at), at + _THAN_REACH)):
        if reading.lows[place] in thans:
            return place + 1
        found = compared.at(reading.lows, place)
        if found:
            return place + found[1]
    return None


def is_growth_noun(reading: Reading, at: int) -> bool:
    """Return whether a token is a noun of change: «vekst», «befolkningsveksten», «nedgangen»."""
    return 0 <= at < len(reading.lows) and grows(reading.lows[at])


def grows(word: str) -> bool:
    """Return whether a word in small letters is a noun of change; children grow up without being counted.

    >>> grows("befolkningsveksten"), grows("oppvekst"), grows("fallet"), grows("avfallet")
    (True, False, True, False)
    """
    return word in _WHOLE or (word.endswith(_GROWTH) and not word.startswith(_NO_GROWTH))


def growth_at(reading: Reading, at: int, numbers: Collection[int]) -> Growth | None:
    """Return what compares changes from a token on; `numbers` are the places that numbers take.

    «økt mer enn 20 prosent» compares nothing.
    """
    compared = _of_verb(reading, at, numbers) or _of_noun(reading, at)
    return compared or _most(reading, at) or _of_manner(reading, at) or _most_there(reading, at)


def _most_there(reading: Reading, at: int) -> Growth | None:
    """Read «har økt siden 2019, og mest i Sund»: where something that was told to change did so most."""
    start, lows = reading.part_start(at), reading.lows
    most = ways_in("growths", "most", reading.language).at(lows, at)
    end = at + most[1] if most else at
    if most is None or any(low not in _LEADING for low in lows[start:at]) or lows[end : end + 1] not in _THERE:
        return None
    is_of_change = any(verb_end(reading, place) or _becomes(reading, place) for place in range(start))
    return Growth(at, end, StatedKind.EXTREME, Way(most[0])) if is_of_change else None


def _becomes(reading: Reading, at: int) -> bool:
    """Return whether it is told at a token that something became more or less: «er blitt større»."""
    is_becoming = reading.lows[at] in words_of("directions", "going", reading.language)
    return is_becoming and at + 1 < len(reading.lows) and _comparative(reading, at + 1) is not None


def _of_verb(reading: Reading, at: int, numbers: Collection[int]) -> Growth | None:
    """Read what follows a verb of change."""
    after = verb_end(reading, at)
    place = _past_between(reading, after) if after else None
    if place is None:
        return None
    adverb = ways_in("growths", "adverbs", reading.language).at(reading.lows, place)
    if adverb is not None:
        than = _than(reading, place + adverb[1], Way(adverb[0]))
        if than is not None and than not in numbers and than < len(reading.lows):
            is_close = than - place <= adverb[1] + 1
            last = than if is_close else place + adverb[1]
            return Growth(at, last, StatedKind.GROWTH_COMPARISON, Way(adverb[0]), than)
        end = place + adverb[1]
        if than is None and Way(adverb[0]) is not Way.SAME and _ends(reading, end):
            # «… har økt i større grad», than what was just spoken of.
            return Growth(at, end, StatedKind.GROWTH_COMPARISON, Way(adverb[0]))
    most = ways_in("growths", "most", reading.language).at(reading.lows, place)
    end = place + most[1] if most else place
    if most is None or end in numbers or reading.lows[end : end + 1] in (["mulig"], ("mulig",), ("mogleg",)):
        return None
    return Growth(at, end, StatedKind.EXTREME, Way(most[0]))


def _of_manner(reading: Reading, at: int) -> Growth | None:
    """Read «vokste antallet raskere enn»: what grew stands between the verb of change and how fast it did."""
    if reading.lows[at] not in words_of("growths", "manner", reading.language):
        return None
    found = _comparative(reading, at)
    than = than_after(reading, found[1]) if found else None
    before = range(reading.part_start(at), at)
    if found is None or than is None or not any(verb_end(reading, place) == place + 1 for place in before):
        return None
    return Growth(at, than if than - found[1] <= 1 else found[1], StatedKind.GROWTH_COMPARISON, found[0], than)


def _ends(reading: Reading, at: int) -> bool:
    """Return whether a part of a sentence ends at a place."""
    return at >= len(reading.lows) or reading.parts[at] != reading.parts[at - 1] or reading.lows[at] == "."


def verb_end(reading: Reading, at: int) -> int:
    """Return the place after a verb of change that begins at a token, 0 where none does."""
    for key in _VERBS:
        found = ways_of(key, reading.language).at(reading.lows, at)
        if found and found[0] != Way.SAME:
            return at + found[1]
    if reading.lows[at] in words_of("growths", "going", reading.language) and at + 1 < len(reading.lows):
        gone = ways_of("going_ways", reading.language).at(reading.lows, at + 1)
        if gone and gone[0] in (Way.UP, Way.DOWN):
            return at + 1 + gone[1]
    further = phrases_of("growths", "verbs", reading.language).at(reading.lows, at)
    if further:
        return at + further[1]
    is_wished = at > 0 and reading.lows[at - 1] in ("å", "to")
    return at + 1 if reading.lows[at] in _MOVING and not is_wished else 0


def _past_between(reading: Reading, at: int) -> int | None:
    """Return the first place that is not a small word, where it still belongs to the same part."""
    between = words_of("growths", "between", reading.language)
    adverbs = ways_in("growths", "adverbs", reading.language)
    place = at
    while place < len(reading.lows) and place - at < _MOST_BETWEEN and reading.lows[place] in between:
        if adverbs.at(reading.lows, place):
            break
        place += 1
    return place if place < len(reading.lows) and reading.parts[place] == reading.parts[at - 1] else None


def _than(reading: Reading, at: int, way: Way) -> int | None:
    if way is not Way.SAME:
        return than_after(reading, at)
    joints = words_of("growths", "same_as", reading.language)
    return at + 1 if at < len(reading.lows) and reading.lows[at] in joints else None


def _of_noun(reading: Reading, at: int) -> Growth | None:
    """Read «veksten er større enn», «en større økning enn», «har vært like høy som befolkningsveksten»."""
    for found, joint in ((_comparative(reading, at), True), (_equal(reading, at), False)):
        if found is None:
            continue
        way, end = found
        than = than_after(reading, end) if joint else end
        if than is None:
            continue
        if _is_of_growth(reading, at, end, than):
            last = than if than - end <= 1 else end
            return Growth(at, last, StatedKind.GROWTH_COMPARISON, way, than)
    return None


def _comparative(reading: Reading, at: int) -> tuple[Way, int] | None:
    return _way(ways_of("comparatives", reading.language), reading, at)


def _equal(reading: Reading, at: int) -> tuple[Way, int] | None:
    return _way(ways_of("equals", reading.language), reading, at)


def _way(ways: Phrases[str], reading: Reading, at: int) -> tuple[Way, int] | None:
    found = ways.at(reading.lows, at)
    return (Way(found[0]), at + found[1]) if found else None


def _is_of_growth(reading: Reading, at: int, end: int, than: int) -> bool:
    """Return whether changes are compared: a noun of change is what is compared, or what it is compared with."""
    lows, part = reading.lows, reading.parts[at]
    with_growth = any(
        is_growth_noun(reading, place) and reading.parts[place] == part
        for place in range(than, min(than + _NOUN_REACH, len(lows)))
    )
    if with_growth or is_growth_noun(reading, end):
        return True
    spoken_of = words_of("growths", "spoken_of", reading.language)
    start = reading.part_start(at)
    if any(lows[place] in spoken_of and _is_definite(reading, place) for place in range(start, at)):
        return True
    between = words_of("growths", "between", reading.language)
    place = at - 1
    while place > start and lows[place] in between:
        place -= 1
    return place >= start and is_growth_noun(reading, place) and lows[place] in _bare(reading)


def _bare(reading: Reading) -> frozenset[str]:
    """Return the nouns of change that are no compounds."""
    return ways_of("nouns", reading.language).firsts


def _is_definite(reading: Reading, at: int) -> bool:
    """Return whether a noun is definite; in English after «the» only."""
    return reading.language == "nb" or (at > 0 and reading.lows[at - 1] == "the")


def _most(reading: Reading, at: int) -> Growth | None:
    """Read «den største økningen», «høyest vekst»: who has the largest of changes."""
    if reading.tokens[at].kind is not TokenKind.WORD:
        return None
    # «Den sterkeste prosentvise veksten»
    described = at + 2 < len(reading.lows) and reading.lows[at + 1].startswith(_RELATIVE)
    if not is_growth_noun(reading, at + 1 + described):
        return None
    for key in _SUPERLATIVES:
        found = ways_of(key, reading.language).at(reading.lows, at)
        if found and found[1] == 1 and _is_told_of(reading, at):
            return Growth(at, at + 1, StatedKind.EXTREME, Way(found[0]))
    return None


def _is_told_of(reading: Reading, at: int) -> bool:
    """Return whether somebody has it: a verb of being or having stands close to it, before or after."""
    copulas = words_of("directions", "copulas", reading.language)
    start, end = reading.part_start(at), min(reading.part_end(at), at + _NOUN_REACH)
    near = (*reading.lows[max(start, at - _NOUN_REACH) : at], *reading.lows[at + 2 : end])
    # «…, den sterkeste veksten siden 2014»
    rates = words_of("referring", "nouns", reading.language)
    after = at + 2 + (reading.lows[at + 2 : at + 3] != () and reading.lows[at + 2] in rates)
    is_apposed = start > 0 and at - start <= _APPOSITION and reading.lows[after : after + 1] in _SINCE
    return is_apposed or any(low in copulas or low in ("med", "fikk", "with") for low in near)
