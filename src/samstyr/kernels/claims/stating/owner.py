"""Whose a document is: the municipality that «kommunen», «vi» and figures without a place are of.

It is another one's than the municipality whose figures it is held against only where that is plain. In doubt it is the
own one's, for a check that says nothing helps nobody. It is another's where all of this is so:

- that one is named in the title, the first headings or the first short lines («Bodø kommune – årsrapport»), not as whom
  something is done with or held against («Sammenligning med Bodø»); or the own one is named nowhere, and the other is
  called «… kommune» time and again, or says «vi i Bodø»;
- the own municipality and those it was made of are not named there;
- it weighs more than the own one, and more than any third, by how they are named in title and text; and a title that
  does not call it a municipality names no third.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from samstyr.kernels.claims.stating.lexicon import listed
from samstyr.kernels.claims.stating.values import KnownArea
from samstyr.kernels.documents.values import Document, PieceKind
from samstyr.kernels.municipalities.names import OFFICES, NameKind, looks_like_name, name_at, names_by_first
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
_CAPITAL: Final = re.compile(r"(?<![\w/-])[A-ZÆØÅÁŠ][^\W\d_]*(?:-[^\W\d_]+)*")
_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*|/")
_BEFORE: Final = re.compile(r"([^\W\d_]+)? ?([^\W\d_]+) $")
_BEFORE_OFFICE: Final = re.compile(r" (?:kommunes?|municipality)\b", re.IGNORECASE)
_REACH: Final = 60
_LOOK_BACK: Final = 25
_HELD_BESIDE: Final = frozenset(listed("owners", "held_beside", "words"))
_PLACED: Final = frozenset(listed("owners", "placed", "words"))
_VOICE: Final = frozenset(listed("owners", "voice", "words"))
_FORMER: Final = "former_municipality"
_COUNTY_OFFICES: Final = frozenset(one for one in OFFICES if one.startswith(("fylkes", "county")))
_ONE: Final = frozenset(listed("owners", "office", "words"))
_MUNICIPAL: Final = Text("{name} kommune", "{name} municipality")
_COUNTY: Final = Text("{name} fylkeskommune", "{name} county")


_Known = Mapping[str, Sequence[tuple[tuple[str, ...], str]]]


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

    `is_beside` says that a title names it beside another.
    """

    title_offices: int = 0
    title_names: int = 0
    offices: int = 0
    names: int = 0
    voices: int = 0
    said: str = ""
    is_beside: bool = False
    is_county: bool = False

    @property
    def weight(self) -> int:
        title = _TITLE_OFFICE if self.title_offices else _TITLE_NAME if self.title_names else 0
        return title + _OFFICE * (self.offices + self.voices) + self.names

    @property
    def is_in_title(self) -> bool:
        return bool(self.title_offices or self.title_names)


@dataclass(frozen=True, slots=True)
class Named:
    """A municipality as it is named in a text: where and how, and the words right before.

    `is_plain` says that the name is no word or surname as well.
    """

    area: str
    start: int
    end: int
    is_office: bool
    is_county: bool
    before: str
    before_that: str
    is_plain: bool = True


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
        for named in names_in(line, areas):
            _count(tallies[named.area], named, line)
    own = next((area.id for area in areas if area.is_own), "")
    mine = tallies.pop(own, _Tally())
    if mine.is_in_title:
        return None
    for line in text:
        for named in names_in(line, areas):
            _count(mine if named.area == own else tallies[named.area], named, "")
    return _told(mine, tallies, areas)


def owner_called(name: str, areas: tuple[KnownArea, ...]) -> Owner | None:
    """Return the municipality that somebody says a document is of, None for the own one."""
    folded = name.casefold().removesuffix(" kommune")
    for area in areas:
        if folded in (area.id.casefold(), *(one.casefold() for one in area.names)):
            return None if area.is_own else Owner(area.id, _called(area.names[0]), _own_name(areas), is_known=True)
    return Owner(name, _called(name), _own_name(areas))


def _called(name: str, *, is_county: bool = False) -> Text:
    last = name.rpartition(" ")[2].casefold()
    return Text(name, name) if last in OFFICES else (_COUNTY if is_county else _MUNICIPAL).filled(name=name)


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
        is_line = piece.kind is not PieceKind.TABLE and len(piece.text) <= _SHORT and not piece.text.endswith(".")
        if piece.kind is not PieceKind.HEADING and not is_line:
            break
        start += 1
    titles = (document.title, *(one.text for one in pieces[:start]))
    return [_calm(one) for one in titles], [one.text for one in pieces[start:]]


def _calm(line: str) -> str:
    """Return a title that is all in capitals as names are written else."""
    return line.title() if line.isupper() else line


def _count(tally: _Tally, named: Named, title: str) -> None:
    tally.is_county = named.is_county
    tally.is_beside = tally.is_beside or bool(title)
    is_voice = named.before in _PLACED and named.before_that in _VOICE
    if title and named.before not in _HELD_BESIDE:
        tally.title_offices += named.is_office
        tally.title_names += not named.is_office and named.is_plain
        tally.said = tally.said or title
    elif is_voice:
        tally.voices += 1
    elif named.is_office:
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
    if not best.is_in_title and (mine.weight or best.offices + _OFFICE * best.voices < _TIME_AND_AGAIN):
        return None
    known = next((one.names[0] for one in areas if one.id == area), "")
    called = _called(known or area, is_county=best.is_county)
    return Owner(area, called, _own_name(areas), _clipped(best.said) or called.nb, bool(known))


def _clipped(said: str) -> str:
    return said if len(said) <= _LONGEST_SAID else f"{said[:_LONGEST_SAID].rsplit(' ', 1)[0]} …"


def names_in(text: str, areas: tuple[KnownArea, ...]) -> Iterator[Named]:
    """Give the municipalities that a text names; the own one is also named by those that it was made of."""
    known, listed_names = _known(areas), names_by_first()
    end = 0
    for found in _CAPITAL.finditer(text):
        is_listed = found[0] in known or found[0] in listed_names
        if found.start() >= end and (is_listed or _BEFORE_OFFICE.match(text, found.end())):
            named = _named(text, found.start(), known)
            if named is not None:
                end = named.end
                yield named


def _named(text: str, start: int, known: _Known) -> Named | None:
    """Return the municipality that is named from a place in a text on, None where none is."""
    spans = list(_WORD.finditer(text, start, start + _REACH))
    words = [one[0] for one in spans]
    area, length, is_word, is_county = _area_of(words, known)
    office = words[length].casefold() if len(words) > length else ""
    is_office = office in OFFICES and (not is_county or office in _COUNTY_OFFICES)
    before = _BEFORE.search(text, max(0, start - _LOOK_BACK), start)
    # «Hos oss i Bodø», but not «lavest fant vi i Bodø»: it is the place that is spoken of there.
    last, first = (before[2].casefold(), before[1] or "") if before else ("", "")
    if not area and office in _ONE and (looks_like_name(words[0]) or last in _PLACED):
        area = words[0]
    if not area or (is_county and not is_office) or (is_word and not is_office and last not in _PLACED):
        return None
    return Named(area, start, spans[length - 1].end(), is_office, is_county, last, first, not is_word)


def _area_of(words: Sequence[str], known: _Known) -> tuple[str, int, bool, bool]:
    """Return the area that words begin with, how many they are, and whether it is a word too, or a county's name."""
    for name, area in known.get(words[0], ()):
        if tuple(words[: len(name)]) == name:
            return area, len(name), False, False
    found = name_at(words, 0)
    if found is None or found.kind is NameKind.REGION:
        return "", 1, False, False
    return found.name, len(found.words), found.is_word, found.kind is NameKind.COUNTY


@lru_cache(maxsize=16)
def _known(areas: tuple[KnownArea, ...]) -> _Known:
    """Return the names of known municipalities by their first word, with whose they are."""
    own = next((area.id for area in areas if area.is_own), "")
    found: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    for name, area in _names(areas, own):
        for form in (name, f"{name}s"):
            words = tuple(form.split())
            found[words[0]].append((words, area))
    return {first: sorted(of, key=lambda one: -len(one[0])) for first, of in found.items()}


def _names(areas: Iterable[KnownArea], own: str) -> Iterator[tuple[str, str]]:
    for area in areas:
        if area.kind in ("municipality", _FORMER):
            for name in area.names:
                first, _, last = name.rpartition(" ")
                yield (first if last in OFFICES else name), own if area.kind == _FORMER else area.id
