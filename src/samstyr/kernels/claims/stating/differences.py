"""Figures that are how much more or less there is: «38 flere», «0,4 prosentpoeng over», «opp 12 mill. kroner»."""

from dataclasses import replace
from typing import Final

from samstyr.kernels.claims.stating.lexicon import grammar, grouped, listed, ways_of, words_of
from samstyr.kernels.claims.stating.ranks import is_step_in_ranking
from samstyr.kernels.claims.stating.reading import Reading
from samstyr.kernels.claims.stating.spans import Form, Quantity
from samstyr.kernels.claims.stating.tokens import TokenKind
from samstyr.kernels.claims.stating.values import SaidUnit, Way

_LED_UP: Final = {"opp": Way.UP, "ned": Way.DOWN, "up": Way.UP, "down": Way.DOWN}
_MAKING: Final = grammar("quantities_making")
# Up a ranking is better, whatever the number of the place.
_RANKED_WAYS: Final = {"up": "better", "down": "worse"}
_OF_SHARES: Final = ("percent", "percentage_points")


def as_difference(reading: Reading, one: Quantity) -> Quantity:
    """Mark «38 flere», «0,4 prosentpoeng over» and «14 millioner lavere» as differences."""
    if one.form is not Form.PLAIN or one.why or one.last > len(reading.lows):
        return one
    return _led(reading, one) or _followed(reading, one) or one


def _led(reading: Reading, one: Quantity) -> Quantity | None:
    """Read «opp 12 mill. kroner» and «klatret tre plasser»."""
    led_by = reading.lows[one.first - 1] if one.first else ""
    if one.first and is_step_in_ranking(reading, one.unit.noun, one.first - 1) and _climbs(led_by, reading):
        return replace(one, unit=SaidUnit("places"))
    makes_up = one.first > 1 and reading.lows[one.first - 2] in _MAKING
    is_led = led_by in _LED_UP and one.unit.code and not makes_up
    return replace(one, way=_LED_UP[led_by]) if is_led and not _is_particle(reading, one.first - 1) else None


def _followed(reading: Reading, one: Quantity) -> Quantity | None:
    """Read «38 flere» and «tre plasser bedre»."""
    end = one.last
    # What stood as the noun may be the word itself: «38 flere».
    for place in (end - 1, end):
        if place <= one.first or place >= len(reading.lows) or reading.tokens[place].kind is not TokenKind.WORD:
            continue
        for way in grouped("classing", "changes_after"):
            if reading.lows[place] in listed("classing", "changes_after", way, reading.language) and _is_difference(
                reading, place, one.unit.code
            ):
                noun = "" if place == end - 1 else one.unit.noun
                unit = replace(one.unit, noun=noun, code=one.unit.code or "count")
                ranked = is_step_in_ranking(reading, one.unit.noun, place)
                said, unit = (_RANKED_WAYS.get(way, way), SaidUnit("places")) if ranked else (way, unit)
                return replace(one, way=Way(said), unit=unit, last=max(end, place + 1))
    return None


def _climbs(low: str, reading: Reading) -> bool:
    """Return whether a verb before a number of places says that somebody moved by them."""
    return any(low in ways_of(key, reading.language) for key in ("verbs", "participles", "going_ways"))


def _is_particle(reading: Reading, at: int) -> bool:
    """Return whether «opp» or «ned» belongs to a verb of doing: «satt opp 64 ladepunkter», not «gikk opp 64 kroner»."""
    if at == 0 or reading.tokens[at - 1].kind is not TokenKind.WORD or reading.parts[at] != reading.parts[at - 1]:
        return False
    moving = ("going", "copulas", "auxiliaries")
    low, language = reading.lows[at - 1], reading.language
    return not any(low in words_of("directions", key, language) for key in moving) and low not in grammar("moved_up")


def _is_difference(reading: Reading, place: int, unit: str) -> bool:
    """Return whether «over» or «mer» ends a difference rather than beginning something else."""
    low = reading.lows[place]
    following = reading.lows[place + 1] if place + 1 < len(reading.lows) else ""
    if low in ("over", "under", "above", "below", "opp", "ned", "up", "down"):
        # «3 prosentpoeng over Sund», not «to bruer over Sundelva»
        is_named = unit in _OF_SHARES and bool(following) and reading.tokens[place + 1].text[0].isupper()
        return is_named or following in ways_of("beside", reading.language) or _is_reference(reading, place + 1)
    return True


def _is_reference(reading: Reading, at: int) -> bool:
    references = listed("directions", "references", reading.language)
    return any(low in references for low in reading.lows[at : at + 3])
