"""What a bare number in a sentence is of, told by the numbers and the nouns around it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from samstyr.kernels.claims.stating.areas import areas_in
from samstyr.kernels.claims.stating.ellipses import with_unit_before
from samstyr.kernels.claims.stating.lexicon import grammar, listed, words_of
from samstyr.kernels.claims.stating.no_claims import is_label
from samstyr.kernels.claims.stating.numerals import DASHES
from samstyr.kernels.claims.stating.reading import Reading
from samstyr.kernels.claims.stating.spans import Form, Quantity
from samstyr.kernels.claims.stating.unit_reading import noun_at
from samstyr.kernels.claims.stating.values import SaidUnit

_JOINS: Final = frozenset(("til", "to", "og", "and", "eller", "or", "/", *DASHES))
_SERIES: Final = _JOINS | {","}
_JOINED: Final = frozenset(("og", "and", "eller", "or", "/"))
_REFERENCES: Final = frozenset(("road", "page", "part", "phone", "law", "lawpart", "case", "numbered"))
_BETWEEN_PLACES: Final = frozenset((",", ";", "og", "and", "i", "på", "in", "for"))
_MARKS: Final = frozenset(listed("classing", "former_marks", "words"))
_PLACE_REACH: Final = 6
_ELLIPSES: Final = grammar("quantities_ellipses")
_COUNTING: Final = grammar("quantities_counting")
_OF_THEM: Final = grammar("quantities_of_them")
_LED_ON: Final = frozenset(("fra", "frå", "from", "til", "to", ":"))
# «svarprosenten var 49», «grunnskolepoengene økte fra 41,9»
_NAMED_UNITS: Final = (
    (("prosent", "prosenten"), "percent"),
    (("poeng", "poengene", "poenga", "poengsum", "poengsummen"), "points"),
)
# Shares are not counted in thousands.
_LARGEST_SHARE: Final = 1000
_HELD_UNITS: Final = ("percent", "points", "permille", "percentage_points")
_MILLION: Final = 6


def with_shared_units(reading: Reading, found: Sequence[Quantity]) -> list[Quantity]:
    """Give a bare number the unit of the one it is joined with: «fra 57 til 68 prosent», «mot 39 i 2021»."""
    made = list(found)
    for place in range(len(made) - 2, -1, -1):
        one, following = made[place], made[place + 1]
        gap = reading.lows[one.last : following.first]
        is_joined = (len(gap) == 1 and gap[0] in _JOINS) or _is_next_place(reading, one, following)
        if is_joined and not one.unit.code and one.form is Form.PLAIN and not is_label(reading, one):
            made[place] = replace(one, unit=following.unit)
    for place in range(1, len(made)):
        one, before = made[place], made[place - 1]
        if _is_elliptic(reading, one, before) or _is_of_average(reading, one, before):
            made[place] = replace(one, unit=before.unit)
        elif one.unit.code == "points" and before.unit.code == "percent":
            # «12 prosent, to poeng lavere enn i fjor»
            made[place] = replace(one, unit=replace(one.unit, code="percentage_points"))
        elif _counted_before(reading, one) is None:
            made[place] = with_unit_before(reading, one, before)
    return made


def _is_of_average(reading: Reading, one: Quantity, before: Quantity) -> bool:
    """Return whether a number is of what the one before it is held against: «…, mens landsgjennomsnittet var 7,7»."""
    is_bare = not one.unit.code and not one.unit.power and one.form is Form.PLAIN
    if not is_bare or before.unit.code not in _HELD_UNITS or (before.decimals and not one.decimals):
        return False
    start = reading.part_start(one.first)
    references = words_of("directions", "references", reading.language)
    return any(low in references for low in reading.lows[start : one.first])


def _is_next_place(reading: Reading, one: Quantity, following: Quantity) -> bool:
    """Return whether two numbers are told of one place after the other: «Sund hadde 69 og Granli 55 prosent»."""
    if not 1 < following.first - one.last <= _PLACE_REACH or one.unit.code:
        return False
    between = range(one.last, following.first)
    named = {at for area in areas_in(reading) for at in range(area.first, area.last) if at in between}
    rest = (reading.lows[at] for at in between if at not in named)
    return bool(named) and all(low in _BETWEEN_PLACES or low in _MARKS for low in rest)


def _is_elliptic(reading: Reading, one: Quantity, before: Quantity) -> bool:
    """Return whether a number leaves out its unit, since the one before it has said it."""
    is_bare = not one.unit.code and not one.unit.power and one.form is Form.PLAIN and before.form is Form.PLAIN
    led_by = reading.lows[one.first - 1] if one.first else ""
    if not (is_bare and led_by in _ELLIPSES and before.unit.code and one.last - one.first == 1):
        return False
    if _counted_before(reading, one) is not None or _is_of_them(reading, one.last):
        return False
    is_too_large = before.unit.code in ("percent", "percentage_points") and one.value >= _LARGEST_SHARE
    return not is_too_large and not (before.unit.code == "years" and before.hedge is not None)


def _is_of_them(reading: Reading, at: int) -> bool:
    """Return whether a number is of those that were spoken of: «17 av dem»."""
    lows = reading.lows
    return at + 1 < len(lows) and lows[at] in ("av", "of") and lows[at + 1] in _OF_THEM


def with_label_series(reading: Reading, found: Sequence[Quantity]) -> list[Quantity]:
    """Make every number of a series a name where the first of them is: «delmål 3, 4 og 11», «fylkesvei 165 og 167»."""
    made = [replace(one, why="label") if _joins_reference(reading, one) else one for one in found]
    for place in range(1, len(made)):
        one, before = made[place], made[place - 1]
        gap = reading.lows[before.last : one.first]
        is_bare = one.unit.code in ("", "count") and not one.unit.noun and not one.unit.power
        if before.why == "label" and is_bare and one.form is Form.PLAIN and len(gap) == 1 and gap[0] in _SERIES:
            made[place] = replace(one, why="label")
    return made


def _joins_reference(reading: Reading, one: Quantity) -> bool:
    """Return whether a bare number is joined to the number of a road, a page or a telephone before it."""
    is_bare = one.unit.code in ("", "count") and not one.unit.noun and not one.unit.power and one.form is Form.PLAIN
    if not is_bare or one.first < len(("road", "and")) or reading.lows[one.first - 1] not in _JOINED:
        return False
    return reading.tokens[one.first - 2].why in _REFERENCES


def completed(reading: Reading, one: Quantity) -> Quantity:
    """Give a bare number what is counted before it: «antall arbeidsplasser er redusert med 100».

    Millions of nothing are money, as municipalities write them.
    """
    if one.unit.code or one.form is not Form.PLAIN or one.why:
        return one
    if one.unit.power:
        return replace(one, unit=replace(one.unit, code="nok")) if one.unit.power >= _MILLION else one
    named = _named_unit(reading, one)
    if named or one.decimals:
        return replace(one, unit=SaidUnit(named)) if named else one
    return replace(one, unit=SaidUnit("count", noun=_counted_before(reading, one) or ""))


def _named_unit(reading: Reading, one: Quantity) -> str:
    before = reading.lows[reading.part_start(one.first) : one.first]
    return next((code for ends, code in _NAMED_UNITS if any(low.endswith(ends) for low in before)), "")


def _counted_before(reading: Reading, one: Quantity) -> str | None:
    """Return the noun after «antall» before a number, None without one; what a comma cuts off leans on it."""
    start = reading.part_start(one.first)
    led_by = reading.lows[max(0, start - 1) : start + 2]
    if start > 0 and any(low in _LED_ON for low in led_by):
        start = reading.part_start(start - 1)
    for place in range(one.first - 2, start - 1, -1):
        if reading.lows[place] in _COUNTING:
            at = place + 2 if reading.lows[place + 1] in ("på", "av", "of") else place + 1
            return noun_at(reading, at)[0]
    return None
