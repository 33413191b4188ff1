"""What kind of statement a quantity is: a level, a share, a change, a mean, a sum, a rank."""

from collections.abc import Sequence
from typing import Final

from samstyr.kernels.claims.stating.growths import grows
from samstyr.kernels.claims.stating.lexicon import grammar, phrases_of, ways_of, words_of
from samstyr.kernels.claims.stating.reading import Reading
from samstyr.kernels.claims.stating.spans import Form, Pointer, Quantity
from samstyr.kernels.claims.stating.unit_reading import kinds_of_units
from samstyr.kernels.claims.stating.values import StatedKind, Way

_BY_FORM: Final = {
    Form.RANK: StatedKind.RANK,
    Form.RATIO: StatedKind.RATIO,
    Form.AGE: StatedKind.AGE,
    Form.FRACTION: StatedKind.SHARE,
}
# «1,5 ganger høyere»
_CHANGES_OF: Final = {"percentage_points": StatedKind.POINT_CHANGE, "times": StatedKind.RATIO}
_AVERAGED: Final = ("gjennomsnitts", "snittal", "snittpris", "snittkar", "snittsc", "snittlønn")
_BY_STEP: Final = frozenset(("med", "by"))
_AT: Final = grammar("kinds_at")
_ESTIMATED: Final = grammar("estimated")
# «tall for vekst 4 prosent» is a label, «var veksten 4 prosent» is said
_GROWTH_ALONE: Final = frozenset(("vekst", "reduksjon", "growth", "increase", "decrease", "rise", "drop"))
_OF_WHOLE: Final = (("av",), ("of",))
_RESTATED: Final = grammar("kinds_restated")
_MOVING: Final = grammar("moving")
_PASSED: Final = grammar("kinds_passed")
_SO: Final = 3


def kind_of(
    reading: Reading, one: Quantity, pointers: Sequence[Pointer], before: StatedKind | None
) -> tuple[StatedKind, Way | None]:
    """Return the kind of a quantity, and its way where it is a change; `before` is the kind of the one before it."""
    if one.form in _BY_FORM:
        return _of_form(reading, one, pointers)
    if one.way is not None or one.unit.code == "percentage_points":
        return _change_kind(one), one.way or _way(reading, one, pointers)
    if _is_step(reading, one, pointers) or _is_restated(reading, one, before):
        following = reading.lows[one.last] if one.last < len(reading.lows) else ""
        if not (one.unit.code == "percent" and following == "av"):
            return _change_kind(one), _way(reading, one, pointers)
    if one.unit.code == "percent" and reading.tokens[one.first].text.startswith("+"):
        return StatedKind.PERCENT_CHANGE, Way.UP
    if _is_growth(reading, one):
        return _change_kind(one), _way(reading, one, pointers)
    kind = _level_kind(reading, one)
    is_like = before is StatedKind.MEAN and _goes_on(reading, one)
    return (before if is_like and before is not None else kind), None


def _of_form(reading: Reading, one: Quantity, pointers: Sequence[Pointer]) -> tuple[StatedKind, Way | None]:
    """Return the kind of a part, a rank, a multiple or an age; a part can be how much something changed."""
    if one.form is Form.FRACTION:
        # «en tredjedel lavere enn for ti år siden»
        compared = _compared_way(reading, one)
        # «gått ned med en fjerdedel»
        if compared is not None or _is_step(reading, one, pointers):
            return StatedKind.PERCENT_CHANGE, compared or _way(reading, one, pointers)
    return _BY_FORM[one.form], _multiple_way(one)


def _compared_way(reading: Reading, one: Quantity) -> Way | None:
    if one.last + 1 >= len(reading.lows) or reading.lows[one.last + 1] not in ("enn", "than"):
        return None
    found = ways_of("comparatives", reading.language).at(reading.lows, one.last)
    return Way(found[0]) if found else None


def _goes_on(reading: Reading, one: Quantity) -> bool:
    """Return whether a figure says no more than another of the kind before it: «og 7,1 år», «mot 6,3 i 2021»."""
    if _led_by(reading, one) not in ("mot", "against", "og", "and"):
        return False
    following = range(one.last, min(reading.part_end(one.last - 1), len(reading.lows)))
    copulas = words_of("directions", "copulas", reading.language)
    return not any(reading.lows[place] in copulas for place in following)


def _multiple_way(one: Quantity) -> Way | None:
    if one.form is not Form.RATIO:
        return one.way
    return Way.UP if one.value > 1 else Way.DOWN


def _change_kind(one: Quantity) -> StatedKind:
    if one.unit.code in _CHANGES_OF:
        return _CHANGES_OF[one.unit.code]
    return StatedKind.PERCENT_CHANGE if one.unit.code in ("percent", "permille") else StatedKind.CHANGE


def _way(reading: Reading, one: Quantity, pointers: Sequence[Pointer]) -> Way | None:
    directions = (pointer for pointer in pointers if pointer.kind is StatedKind.DIRECTION and not pointer.is_negated)
    near = [pointer for pointer in directions if pointer.first < one.first + _SO]
    start = reading.part_start(one.first)
    # «en nedgang på 12 prosent, i Granli en økning på 4»
    own = None if near and near[-1].first >= start else _way_said(reading.lows[start : one.first], reading)
    if own is not None:
        return own
    return near[-1].way if near else _way_said(reading.lows[: one.first], reading)


def _way_said(lows: Sequence[str], reading: Reading) -> Way | None:
    """Return the way of the last word of change in a stretch."""
    for low in reversed(lows):
        for key in ("nouns", "participles", "verbs", "actives", "infinitives"):
            ways = ways_of(key, reading.language)
            found = ways.at((low,), 0) or ways.at((low.removesuffix("es"),), 0)
            if found:
                return Way(found[0])
    return None


def _led_by(reading: Reading, one: Quantity) -> str:
    """Return the word before a quantity, hedges and small words passed over."""
    place = one.first
    if one.hedge is not None:
        for back in range(1, 4):
            if place - back > 0 and reading.lows[place - back - 1] in (*_BY_STEP, *_AT):
                return reading.lows[place - back - 1]
    while place > 0 and (
        reading.lows[place - 1] in _PASSED or reading.lows[place - 1 : place + 1] == ("til", "sammen")
    ):
        place -= 1
    return reading.lows[place - 1] if place else ""


def _is_step(reading: Reading, one: Quantity, pointers: Sequence[Pointer]) -> bool:
    """Return whether it is how much something changed: «økt med 1400», «redusert med 55 prosent»."""
    led_by = _led_by(reading, one)
    if one.unit.code and led_by and _moves(reading, led_by):
        # «boligprisene falt 4 prosent»
        return True
    if led_by not in _BY_STEP and not _joined_step(reading, one):
        return False
    moved = any(pointer.kind is StatedKind.DIRECTION and pointer.first < one.first for pointer in pointers)
    return moved or any(_moves(reading, low) for low in reading.lows[: one.first])


def _joined_step(reading: Reading, one: Quantity) -> bool:
    """Return whether it is the second of «med henholdsvis 4 og 7 prosent»."""
    start = max(0, one.first - 4)
    return (
        any(low in _BY_STEP for low in reading.lows[start : one.first])
        and "henholdsvis" in reading.lows[start : one.first]
    )


def _moves(reading: Reading, low: str) -> bool:
    keys = ("participles", "verbs", "actives")
    if any(low in ways_of(key, reading.language) for key in keys):
        return True
    return low in _MOVING


def _is_restated(reading: Reading, one: Quantity, before: StatedKind | None) -> bool:
    if before not in (StatedKind.CHANGE, StatedKind.PERCENT_CHANGE, StatedKind.POINT_CHANGE) or not one.first:
        return False
    led_by = reading.lows[one.first - 1]
    # «gikk opp med 19 mill. kroner (31 prosent)»
    # «en vekst på 2,1 prosent, mot 1,4 prosent i landet»
    is_held_against = (
        led_by in ("mot", "against") and one.unit.code == "percent" and before is StatedKind.PERCENT_CHANGE
    )
    in_percent = led_by == "(" and before is StatedKind.CHANGE and one.unit.code == "percent"
    return in_percent or is_held_against or led_by in _RESTATED


def _is_growth(reading: Reading, one: Quantity) -> bool:
    """Return whether a noun of growth stands before it: «en vekst på 3,6 prosent», «prisveksten var 1,2 prosent»."""
    led_by, start = _led_by(reading, one), reading.part_start(one.first)
    if one.unit.code == "percent" and reading.lows[one.last : one.last + 1] in _OF_WHOLE:
        # «utgjorde 49 prosent av veksten»
        return False
    if one.unit.code == "percent" and grows(led_by) and led_by not in _GROWTH_ALONE:
        # «Året før var nedgangen 4 prosent»
        return True
    is_estimated = led_by in ("til", "to") and any(low in _ESTIMATED for low in reading.lows[start : one.first])
    if led_by not in _AT and not is_estimated:
        return False
    nouns = [low for low in reading.lows[start : one.first] if grows(low)]
    return bool(nouns) and (one.unit.code in ("percent", "percentage_points") or led_by in ("på", "of"))


def _level_kind(reading: Reading, one: Quantity) -> StatedKind:
    start = reading.part_start(one.first)
    end = min(reading.part_end(one.last - 1), one.last + _SO)
    if _says(reading, "means", start, one.first) or _says(reading, "means", one.last, end):
        return StatedKind.MEAN
    if any(low.startswith(_AVERAGED) for low in reading.lows[start : one.first]):
        return StatedKind.MEAN
    if one.unit.code.startswith("scale_"):
        return StatedKind.MEAN
    if one.unit.code in ("percent", "permille") or kinds_of_units().get(one.unit.code) == "share":
        return StatedKind.SHARE
    leads = _says(reading, "sums", start, min(start + _SO, one.first))
    if leads or _says(reading, "sums", max(start, one.first - 4), one.first):
        return StatedKind.SUM
    return StatedKind.LEVEL


def _says(reading: Reading, key: str, start: int, end: int) -> bool:
    found = phrases_of("classing", key, reading.language).within(reading.lows, start, end) if start < end else None
    if found is None:
        return False
    others = words_of("classing", "other_means", reading.language) if key == "means" else frozenset[str]()
    return not (
        found[1] > 0
        and reading.lows[found[1] - 1] in others
        and found[2] == 1
        and reading.lows[found[1]].startswith("gj")
    )
