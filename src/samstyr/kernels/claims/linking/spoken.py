"""The words that say what a statement is about, each with where it stands."""

import re
from collections.abc import Sequence
from typing import Final

from samstyr.kernels.claims.linking.beside import said_beside
from samstyr.kernels.claims.linking.designators import as_words, designators
from samstyr.kernels.claims.linking.groups import names_who
from samstyr.kernels.claims.linking.index import Index
from samstyr.kernels.claims.linking.matching import BESIDE, CARRIED, HEADING, OWN, SENTENCE, Said, Zone
from samstyr.kernels.claims.linking.narrowing import clause_of, designated
from samstyr.kernels.claims.linking.sayings import sayings_in
from samstyr.kernels.claims.stating.values import StatedFigure
from samstyr.kernels.language.folding import words

# The words of a statement say something by themselves when they tell this much of what the most telling word tells.
_TELLING: Final = 0.4
# What sayings call the name of any place.
_PLACE: Final = {"nb": "stedet", "en": "the place"}
_WORD: Final = re.compile(r"\w+")


def spoken(stated: StatedFigure, index: Index) -> tuple[tuple[Said, ...], bool]:
    """Return the words that count, and whether its own tell what it is about; if not, those carried over do."""
    subject, language = stated.subject, stated.sentence.language
    written = [word for word in words(stated.text.casefold()) if word.isalpha()]
    unit, counted = written if stated.unit.per else [], written if stated.unit.noun else []
    own = index.written_out([word for word in (*subject.own, *counted) if not designators(word)])
    # A part that says nothing of its own is of what the rest of its sentence is of.
    is_own = bool(index.telling_stems(own))
    others = subject.sentence if is_own else index.written_out(subject.sentence)
    beside, rest = said_beside(stated), SENTENCE if is_own else CARRIED
    zone = {word: Zone.BESIDE if word in beside else Zone.SENTENCE for word in others} | dict.fromkeys(own, Zone.OWN)
    apart = [*((word, OWN) for word in own), *((word, BESIDE if word in beside else rest) for word in others)]
    near = index.put_together(_with_sayings(stated, apart, index, is_own=is_own))
    telling = ((word, weight) for word, weight in near if not names_who(word, language))
    tells = sum(index.rarity(word) * weight for word, weight in telling if not index.is_filler(word))
    is_telling = tells >= _TELLING * index.highest
    # Ages and grades say of whom, as words of their own.
    zones = [
        *(Said(word, OWN, index.is_known(word)) for word in as_words(designated(stated))),
        *(
            Said(word, weight, not index.is_place(word), zone.get(word, Zone.OWN if weight == OWN else Zone.SENTENCE))
            for word, weight in near
        ),
        *(Said(word, OWN, is_own=False) for word in unit),
        *(Said(word, CARRIED, not is_telling, Zone.CARRIED) for word in subject.carried),
        *(Said(word, HEADING, is_own=False, zone=Zone.HEADING) for word in subject.heading),
    ]
    found: dict[str, Said] = {}
    for one in zones:
        found.setdefault(one.word, one)
    return tuple(found.values()), is_telling


def _with_sayings(
    stated: StatedFigure, apart: Sequence[tuple[str, float]], index: Index, *, is_own: bool
) -> list[tuple[str, float]]:
    """Return words with their weights, those of a turn of phrase as what it stands for.

    What has words of its own is of the turns of phrase of its own part alone.
    """
    found, weight = sayings_in(_without_names(clause_of(stated), index), index.language), OWN
    if not found and not is_own:
        found, weight = sayings_in(_without_names(stated.sentence.text, index), index.language), CARRIED
    put = {word for _meant, parts in found for word in parts}
    meant = [(word, weight) for saying, _parts in found for word in saying.split()]
    return [*meant, *(one for one in apart if one[0] not in put)]


def _without_names(text: str, index: Index) -> str:
    """Return a text with «stedet» for the name of each place."""
    called = _PLACE[index.language]
    return _WORD.sub(lambda found: called if found[0][0].isupper() and index.is_place(found[0]) else found[0], text)
