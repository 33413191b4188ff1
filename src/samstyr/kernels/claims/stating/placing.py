"""Which places a statement is about."""

from collections.abc import Sequence
from typing import Final

from samstyr.kernels.claims.stating.carrying import Carried
from samstyr.kernels.claims.stating.comparing import Comparer
from samstyr.kernels.claims.stating.elsewhere import is_municipality_elsewhere
from samstyr.kernels.claims.stating.lexicon import grammar, listed
from samstyr.kernels.claims.stating.reading import Reading
from samstyr.kernels.claims.stating.spans import AreaSaid, Pointer, Quantity
from samstyr.kernels.claims.stating.values import Basis, StatedKind

_PLACING: Final = frozenset(("i", "på", "for", "hos", "in", "at", "for"))
# «gamle», «tidligere»
_MARKS: Final = frozenset(listed("classing", "former_marks", "words"))
_MANY: Final = 10_000
_OWN_VOICE: Final = grammar("own_voice")


class PlaceBinder:
    """What tells which places each statement of a sentence is about."""

    def __init__(
        self,
        reading: Reading,
        areas: Sequence[AreaSaid],
        quantities: Sequence[Quantity],
        pointers: Sequence[Pointer],
        *,
        comparer: Comparer,
        carried: Carried,
    ) -> None:
        """Take what was found in the sentence, what it is held against, and what the sentence before leaves."""
        self._reading, self._areas, self._carried, self._comparer = reading, areas, carried, comparer
        self._quantities, self._pointers = quantities, pointers

    def named(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the areas that the next sentence may be about, and those that only one that leans on this may be.

        These are those that are told to be first of all, and several that are listed: «utvalgene i Sund og Granli».
        """
        own = {area.id for area in self._reading.context.areas if area.kind not in ("country", "county", "group")}
        extremes = [one for one in self._pointers if one.kind is StatedKind.EXTREME]
        first = {one for pointer in extremes for one in self._after(pointer)}
        free = [one.id for one in self._areas if one.first not in self._comparer.against_tokens]
        known = dict.fromkeys(one for one in free if one in own or is_municipality_elsewhere(one))
        ours = {area.id for area in self._reading.context.areas if area.is_own} | {"own"}
        others = tuple(one for one in known if one not in first)
        kept = () if len(set(others) - ours) > 1 else others
        return kept, tuple(one for one in known if one not in kept)

    def about(self, first: int, quantity: Quantity | None, pointer: Pointer | None) -> tuple[tuple[str, ...], Basis]:
        """Return the areas that a statement is about, and how they are known."""
        if pointer is not None and pointer.kind is StatedKind.EXTREME and (named := self._after(pointer)):
            return named, Basis.SAID
        if pointer is not None and (named := self._each_its_own(pointer)):
            return named, Basis.SAID
        elsewhere = self._right_after(quantity) or self._before_colon(quantity) or self._other_side(quantity)
        if elsewhere:
            return elsewhere, Basis.SAID
        since = self._since(first, quantity)
        found = areas_of(
            self._reading,
            first,
            self._areas_of(pointer),
            self._carried,
            against=self._comparer.against_tokens,
            since=since,
        )
        # «Vi» is the municipality, whatever place the sentence before was about.
        is_own = found[1] is Basis.CARRIED and not _OWN_VOICE.isdisjoint(self._reading.lows)
        return ((), Basis.UNKNOWN) if is_own else found

    def _each_its_own(self, pointer: Pointer) -> tuple[str, ...]:
        """Return the area right behind one of two directions of one part: «gått ned i Sund og opp i Granli»."""
        parts = self._reading.parts
        near = {parts[pointer.first] - 1, parts[pointer.first], parts[pointer.first] + 1}
        ways = [one for one in self._pointers if one.kind is StatedKind.DIRECTION and parts[one.first] in near]
        behind = (pointer.last, pointer.last + 1)
        here = tuple(one.id for one in self._areas if one.first in behind)
        return here if pointer in ways and len(ways) > 1 else ()

    def _before_colon(self, quantity: Quantity | None) -> tuple[str, ...]:
        """Return the area that a colon gives a figure to: «…; landet: 21 prosent»."""
        if quantity is None or quantity.first == 0 or self._reading.lows[quantity.first - 1] != ":":
            return ()
        return tuple(one.id for one in self._areas if one.last == quantity.first - 1)

    def _other_side(self, quantity: Quantity | None) -> tuple[str, ...]:
        """Return the area of a figure that another is held against: «færre enn i Sund, 360 mot 578»."""
        lows, parts = self._reading.lows, self._reading.parts
        if quantity is None or not quantity.first or lows[quantity.first - 1] not in ("mot", "against"):
            return ()
        if any(parts[one.first] == parts[quantity.first] for one in self._areas):
            return ()
        before = [one for one in self._pointers if one.kind is StatedKind.COMPARISON and one.last <= quantity.first]
        return self._comparer.against(before[-1].first, before[-1]) if before else ()

    def _areas_of(self, pointer: Pointer | None) -> Sequence[AreaSaid]:
        """Return the areas that a statement may be about: those after the next extreme are that one's."""
        if pointer is None or pointer.kind is not StatedKind.EXTREME:
            return self._areas
        following = (
            one.first for one in self._pointers if one.kind is StatedKind.EXTREME and one.first > pointer.first
        )
        end = min(following, default=_MANY)
        return [one for one in self._areas if one.first < end]

    def _since(self, first: int, quantity: Quantity | None) -> int:
        """Return where the figure before ends, where several stand in one part; -1 elsewhere."""
        parts = self._reading.parts
        beside = [one for one in self._quantities if parts[one.first] == parts[first]]
        if quantity is None or len(beside) < len("ab"):
            return -1
        return max((one.last for one in self._quantities if one.last <= first), default=0)

    def _right_after(self, quantity: Quantity | None) -> tuple[str, ...]:
        """Return the area right after one of several figures: «fra 18 prosent i Sund til 44 prosent i Granli»."""
        if quantity is None or len(self._quantities) < len("ab") or quantity.last >= len(self._reading.lows):
            return ()
        bracketed = self._before_bracket(quantity)
        if bracketed:
            return bracketed
        is_led = self._reading.lows[quantity.last] in _PLACING
        at = quantity.last + 1
        while at < len(self._reading.lows) and self._reading.lows[at] in _MARKS:
            at += 1
        here = (one.id for one in self._areas if one.first == at and at not in self._comparer.against_tokens)
        return tuple(here) if is_led else ()

    def _before_bracket(self, quantity: Quantity) -> tuple[str, ...]:
        """Return the area whose figure stands alone in a parenthesis: «fylket (3,3 prosent) og landet (4)»."""
        lows = self._reading.lows
        is_alone = quantity.first > 1 and lows[quantity.first - 1] == "(" and lows[quantity.last] == ")"
        return tuple(one.id for one in self._areas if is_alone and one.last == quantity.first - 1)

    def _after(self, pointer: Pointer) -> tuple[str, ...]:
        """Return the areas that stand after an extreme and before the next one: «høyest i Granli og lavest i Sund»."""
        start = pointer.last
        end = min((one.first for one in self._pointers if one.first >= start), default=_MANY)
        free = [one for one in self._areas if one.first not in self._comparer.against_tokens]
        after = [one for one in free if start <= one.first < end]
        parts, part = self._reading.parts, self._reading.parts[pointer.first]
        here = [one for one in after if parts[one.first] == part]
        if not here and any(parts[one.first] == part for one in free):
            # «Lavest ligger Sund, fulgt av Granli» has said it already
            return ()
        return tuple(dict.fromkeys(one.id for one in here or after))


def _countries(reading: Reading) -> frozenset[str]:
    """Return the ids of the country, which a part of a sentence is only about where it says so itself."""
    return frozenset(("country", *(area.id for area in reading.context.areas if area.kind == "country")))


def areas_of(
    reading: Reading,
    first: int,
    areas: Sequence[AreaSaid],
    carried: Carried,
    *,
    against: frozenset[int],
    since: int = -1,
) -> tuple[tuple[str, ...], Basis]:
    """Return the areas that a statement is about: those of its part, else those said before, else those carried.

    Of those in its part, the ones said since the figure before it ended (`since`, where there are several) come first.
    """
    part = reading.parts[first]
    here = [one for one in areas if reading.parts[one.first] == part and one.first not in against]
    if since >= 0:
        here = [one for one in here if since <= one.first < first] or here
    if not here:
        wide = _countries(reading)
        before = [one for one in areas if one.first < first and one.first not in against and one.id not in wide]
        here = [one for one in before if reading.parts[one.first] == reading.parts[before[-1].first]]
    if here:
        return tuple(dict.fromkeys(one.id for one in here)), Basis.SAID
    return (carried.areas, Basis.CARRIED) if carried.areas else ((), Basis.UNKNOWN)
