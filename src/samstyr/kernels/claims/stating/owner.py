"""Whose a document is: the municipality that «kommunen», «vi» and figures without a place are of.

It is another one's than the municipality whose figures it is held against only where that is plain. In doubt it is the
own one's, for a check that says nothing helps nobody. It is another's where all of this is so:

- that one is named in the title, the first headings or the first short lines («Bodø kommune – årsrapport»), not as whom
  something is done with or held against («Sammenligning med Bodø»), and where it says «i Bodø», the text goes on about
  it; or the own one is named nowhere, and the other is called «… kommune» time and again by a text without «vi», or the
  text says «hos oss i Bodø»;
- the own municipality and those it was made of are not named in title or headings there;
- it weighs more than the own one, and more than any third, by how they are named in title and text; and a title that
  does not call it a municipality names no third.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from samstyr.kernels.claims.stating.lexicon import grammar, listed
from samstyr.kernels.claims.stating.mentions import Mention, mentions_in
from samstyr.kernels.claims.stating.values import KnownArea
from samstyr.kernels.documents.values import Document, Piece, PieceKind
from samstyr.kernels.municipalities.names import OFFICES
from samstyr.kernels.texts import Text

# How much each way of being named weighs.
_TITLE_OFFICE: Final = 10
_TITLE_NAME: Final = 4
_OFFICE: Final = 2
# How often a municipality that no title names has to be called one.
_TIME_AND_AGAIN: Final = 3
# How many pieces can be those before the text begins, and how long such a one is.
_FIRST: Final = 6
_SHORT: Final = 120
_LONGEST_SAID: Final = 80
_CAPITALS: Final = re.compile(r"\b[A-ZÆØÅ]{2,}\b")
_HELD_BESIDE: Final = frozenset(listed("owners", "held_beside", "words"))
_PLACED: Final = frozenset(listed("owners", "placed", "words"))
_VOICE: Final = frozenset(listed("owners", "voice", "words"))
_OUR_VOICE: Final = re.compile(rf"\b(?:{'|'.join(sorted(grammar('own_voice')))})\b", re.IGNORECASE)
_ANOTHER: Final = Text("en annen kommune", "another municipality")
_MUNICIPAL: Final = Text("{name} kommune", "{name} municipality")
_COUNTY: Final = Text("{name} fylkeskommune", "{name} county")


@dataclass(frozen=True, slots=True)
class Owner:
    """The municipality that a document is of, where that is not the own one.

    `area` is its id among the known areas, or its name where it is not among them (`is_known`); `own` is what the own
    one is called. `said` is what tells it, as written, '' where somebody said whose it is.
    """

    area: str
    called: Text
    own: str
    said: str = ""
    is_known: bool = False


@dataclass(slots=True)
class _Tally:
    """How one municipality is named: as an office or by name, in the title or the text; `said` is the first title.

    `title_places` is how often a title says «i Bodø»; `is_beside` that one names it at all.
    """

    title_offices: int = 0
    title_names: int = 0
    title_places: int = 0
    offices: int = 0
    names: int = 0
    voices: int = 0
    said: str = ""
    is_beside: bool = False
    is_county: bool = False

    @property
    def weight(self) -> int:
        title = _TITLE_OFFICE if self.title_offices else _TITLE_NAME if self.is_in_title else 0
        return title + _OFFICE * (self.offices + self.voices) + self.names + self.title_places

    @property
    def is_in_title(self) -> bool:
        """Return whether a title says that the text is of it; «i Bodø» does where the text goes on about it."""
        is_place = self.title_places and self.offices + self.names + self.voices
        return bool(self.title_offices or self.title_names or is_place)

    @property
    def is_said_time_and_again(self) -> bool:
        """Return whether a text without a title calls it a municipality often enough."""
        return self.offices + _OFFICE * self.voices >= _TIME_AND_AGAIN


def owner_of(document: Document, areas: tuple[KnownArea, ...]) -> Owner | None:
    """Return the other municipality that a document is of, None where it is the own one's, or that is in doubt.

    >>> from samstyr.kernels.documents.cleaning import pieces_of_text
    >>> own = (KnownArea("asker", ("Asker",), is_own=True),)
    >>> owner_of(Document("a", pieces_of_text("Bodø kommune – årsmelding\\n\\nKommunen har 12 skoler.")), own).area
    'Bodø'
    """
    title, text = _parted(document)
    tallies: dict[str, _Tally] = defaultdict(_Tally)
    for line in title:
        for mention in mentions_in(_calm(line), areas):
            _count(tallies[mention.area], mention, line)
    own = next((area.id for area in areas if area.is_own), "")
    mine = tallies.pop(own, _Tally())
    if mine.is_beside:
        return None
    for line in text:
        for mention in mentions_in(line, areas):
            if mention.area == own:
                mine.names += _OFFICE if mention.is_office else 1
            else:
                _count(tallies[mention.area], mention, "")
    owner = _told(mine, tallies, areas)
    is_told = owner is not None and (tallies[owner.area].is_in_title or tallies[owner.area].voices)
    # Who says «vi» under no title may be the own one, and speak of another.
    return owner if is_told or not any(_OUR_VOICE.search(one) for one in text) else None


def owner_called(name: str, areas: tuple[KnownArea, ...]) -> Owner | None:
    """Return the municipality that somebody says a document is of, None for the own one."""
    first, _, last = name.rpartition(" ")
    bare = first if last.casefold() in OFFICES else name
    for area in areas:
        if bare.casefold() in (area.id.casefold(), *(one.casefold() for one in area.names)):
            return None if area.is_own else Owner(area.id, _called(area.names[0]), _own_name(areas), is_known=True)
    return Owner(bare, _called(bare), _own_name(areas))


def another_owner(areas: tuple[KnownArea, ...]) -> Owner:
    """Return the municipality of a document that is said to be another's, whichever that is: nothing is known of it."""
    return Owner(_ANOTHER.nb, _ANOTHER, _own_name(areas))


def _called(name: str, *, is_county: bool = False) -> Text:
    return (_COUNTY if is_county else _MUNICIPAL).filled(name=name)


def _own_name(areas: Iterable[KnownArea]) -> str:
    return next((one.names[0] for one in areas if one.is_own), "")


@lru_cache(maxsize=64)
def areas_of_owner(areas: tuple[KnownArea, ...], area: str) -> tuple[KnownArea, ...]:
    """Return the areas that a text may name where it is of another municipality: that one is its own.

    The county of a municipality that is not among them is not known: «fylket» is no longer that of the own one.
    """
    if any(one.id == area for one in areas):
        return tuple(replace(one, is_own=one.id == area) for one in areas)
    kinds = {"county": "group"}
    others = (replace(one, is_own=False, kind=kinds.get(one.kind, one.kind)) for one in areas)
    return (KnownArea(area, (area,), is_own=True), *others)


def _parted(document: Document) -> tuple[Sequence[str], Sequence[str]]:
    """Return the title with what stands before the text, and the text."""
    pieces = document.pieces
    start = 0
    for piece in pieces[:_FIRST]:
        is_line = len(_line(piece)) <= _SHORT and not piece.text.endswith(".") and len(piece.cells) <= 1
        if piece.kind is not PieceKind.HEADING and not is_line:
            break
        start += 1
    titles = (document.title, *map(_line, pieces[:start]))
    return titles, [one.text for one in pieces[start:]]


def _line(piece: Piece) -> str:
    """Return what a piece says; two lines of a cover may be read as the row of a table."""
    return " ".join((piece.text, *(cell for row in piece.cells for cell in row))).strip()


def _calm(line: str) -> str:
    """Return a title with its words in capitals as names are written else."""
    return _CAPITALS.sub(lambda found: found[0].title(), line)


def _count(tally: _Tally, mention: Mention, title: str) -> None:
    tally.is_county = mention.is_county
    tally.is_beside = tally.is_beside or bool(title)
    is_voice = mention.before in _PLACED and mention.before_that in _VOICE
    if title and mention.before not in _HELD_BESIDE:
        is_place = not mention.is_office and mention.before in _PLACED and not is_voice
        tally.title_offices += mention.is_office or is_voice
        tally.title_places += is_place
        tally.title_names += not mention.is_office and not is_place and mention.is_plain
        tally.said = tally.said or title
    elif is_voice:
        tally.voices += 1
    elif mention.is_office and mention.before not in _HELD_BESIDE:
        tally.offices += 1
    else:
        tally.names += 1


def _told(mine: _Tally, others: Mapping[str, _Tally], areas: Sequence[KnownArea]) -> Owner | None:
    """Return the one of several that outweighs the own one and every other, where it can be whose the text is."""
    ranked = sorted(others.items(), key=lambda one: -one[1].weight)
    if not ranked:
        return None
    area, best = ranked[0]
    if best.weight <= max((mine.weight, *(one.weight for _, one in ranked[1:]))):
        return None
    if not best.title_offices and any(one.is_beside for _, one in ranked[1:]):
        return None
    is_plain = best.title_offices or best.title_names
    if not is_plain and (mine.weight or not (best.is_in_title or best.is_said_time_and_again)):
        return None
    known = next((one.names[0] for one in areas if one.id == area), "")
    called = _called(known or area, is_county=best.is_county)
    return Owner(area, called, _own_name(areas), _clipped(best.said) or called.nb, bool(known))


def _clipped(said: str) -> str:
    return said if len(said) <= _LONGEST_SAID else f"{said[:_LONGEST_SAID].rsplit(' ', 1)[0]} …"
