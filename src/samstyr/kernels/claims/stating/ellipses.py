"""Numbers that leave out their unit, since the figure before has said it: «…, mens hele kommunen ligger på 70»."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from samstyr.kernels.claims.stating.lexicon import grammar, ways_of, words_of
from samstyr.kernels.claims.stating.numerals import numeral_at
from samstyr.kernels.claims.stating.reading import Reading
from samstyr.kernels.claims.stating.spans import Form, Quantity
from samstyr.kernels.claims.stating.tokens import TokenKind
from samstyr.kernels.claims.stating.values import SaidUnit

_UNHELD: Final = frozenset(("", "count", "fraction", "rank", "times"))
_SHARES: Final = frozenset(("percent", "permille", "percentage_points"))
# Shares are not counted in thousands.
_LARGEST_SHARE: Final = 1000
_WHOLE: Final = 100
_MOST_WORDS: Final = 5
_VERBS: Final = ("copulas", "auxiliaries", "modals", "going", "than")


def with_unit_before(reading: Reading, one: Quantity, before: Quantity) -> Quantity:
    """Return a number with the unit of the figure before it, where it leaves that out; else as it is.

    Either it ends a part that tells of another what the figure before told («Sund har 45 prosent, Granli 48»), or it is
    how much more or less there is of it («80,1 millioner kWh, to millioner mindre enn året før»).
    """
    if _is_gapped(reading, one, before):
        return replace(one, unit=before.unit)
    if _is_less_of_it(reading, one, before):
        return replace(one, unit=replace(before.unit, power=one.unit.power or before.unit.power))
    return one


def spelled_after(reading: Reading, at: int, before: Quantity) -> Quantity | None:
    """Return the number in words that leaves its unit out: «36 prosent, B for ti», «fra 7 prosent til null»."""
    numeral = numeral_at(reading, at)
    if numeral is None or not numeral.in_words:
        return None
    one = Quantity(numeral.first, numeral.last, numeral.value, unit=before.unit, in_words=True)
    is_told = _is_other_end(reading, one, before) or _is_gapped(reading, replace(one, unit=SaidUnit()), before)
    return one if is_told else None


def with_unit_spoken_of(reading: Reading, found: Sequence[Quantity], unit: SaidUnit) -> tuple[Quantity, ...]:
    """Return figures with the unit that was spoken of, where a noun stands for it: «for tyverier var tallet 9,8»."""
    nouns = words_of("referring", "nouns", reading.language)
    is_held = unit.code not in _UNHELD and unit.code != "years" and not unit.power
    counts = not grammar("numbering").isdisjoint(reading.lows)
    if not is_held or counts or nouns.isdisjoint(reading.lows):
        return tuple(found)
    return tuple(replace(one, unit=unit) if _is_bare(reading, one, unit) else one for one in found)


def _is_bare(reading: Reading, one: Quantity, unit: SaidUnit) -> bool:
    """Return whether a number says nothing of what it counts, and may be one of a unit."""
    is_plain = one.form is Form.PLAIN and not one.why and one.way is None and one.upper is None
    counts = one.unit.code not in ("", "count") or one.unit.noun or one.unit.power or one.unit.per
    following = reading.lows[one.last] if one.last < len(reading.lows) else ""
    largest = _WHOLE if unit.code in _SHARES else _LARGEST_SHARE
    return is_plain and not counts and following not in ("av", "of") and abs(one.value) <= largest


def _is_other_end(reading: Reading, one: Quantity, before: Quantity) -> bool:
    """Return whether a number is what something came to from a figure before it: «fra 7 prosent i 2020 til to»."""
    lows, parts = reading.lows, reading.parts
    led_by = (lows[before.first - 1 : before.first], lows[one.first - 1 : one.first])
    is_near = parts[one.first] == parts[before.first] and _is_held(before) and before.form is Form.PLAIN
    return is_near and led_by[0] in _FROM and led_by[1] in _TO and _ends_its_part(reading, one.last)


def _is_gapped(reading: Reading, one: Quantity, before: Quantity) -> bool:
    is_bare = not one.unit.code and not one.unit.power and one.form is Form.PLAIN and before.form is Form.PLAIN
    joined = [at for at in range(before.last, one.first) if reading.lows[at] in _AND]
    start = max(reading.part_start(one.first), *joined[-1:], 0)
    if not is_bare or start < before.last or not _is_held(before) or not _ends_its_part(reading, one.last):
        return False
    is_too_large = before.unit.code in _SHARES and one.value >= _LARGEST_SHARE
    is_other_precision = before.decimals and not one.decimals and before.unit.code not in _SHARES
    if one.upper is not None or is_too_large or is_other_precision:
        return False
    led_by = reading.lows[one.first - 1]
    is_parallel = led_by in grammar("dealt") and reading.lows[before.first - 1 : before.first] == (led_by,)
    contrasts = reading.lows[start] in grammar("contrasting") and led_by in grammar("reaching")
    return is_parallel or (contrasts and reading.lows[start] not in _JOINING) or _only_names(reading, start, one.first)


def _is_held(one: Quantity) -> bool:
    """Return whether a figure has a unit that another may lean on: a measured one, not a count of things, or an age."""
    is_age = one.unit.code == "years" and not one.decimals
    return one.unit.code not in _UNHELD and not one.why and not is_age


def _ends_its_part(reading: Reading, at: int) -> bool:
    is_last = at >= len(reading.lows) or reading.parts[at] != reading.parts[at - 1]
    return is_last or reading.tokens[at].kind is TokenKind.MARK or reading.lows[at] in ("i", "in")


def _only_names(reading: Reading, start: int, end: int) -> bool:
    """Return whether a part has no verb and only names another thing: «og for menn 82,3», «glass og metall fem»."""
    joints = grammar("contrasting")
    tokens = (one for one in reading.tokens[start:end] if one.kind is TokenKind.WORD)
    named = [one.low for one in tokens if one.low not in joints]
    is_joined = reading.lows[start] in joints
    return is_joined and 0 < len(named) <= _MOST_WORDS and _telling(reading).isdisjoint(named)


def _telling(reading: Reading) -> frozenset[str]:
    """Return the verbs, and the pronouns that a verb goes with: with one of them a part tells something itself."""
    language = reading.language
    verbs = frozenset[str]().union(*(words_of("directions", key, language) for key in _VERBS))
    pronouns = grammar("own_voice") | (grammar("finding_anaphors") - _WITHIN)
    return verbs | words_of("measures", "verbs", language) | pronouns


def _is_less_of_it(reading: Reading, one: Quantity, before: Quantity) -> bool:
    """Return whether a bare number is how much more or less it is than the figure before: «to millioner mindre»."""
    is_bare = not one.unit.code and one.form is Form.PLAIN
    if not is_bare or not _is_held(before) or before.unit.code in _SHARES or one.last >= len(reading.lows):
        return False
    keys = ("comparatives", "going_ways")
    return any(reading.lows[one.last] in ways_of(key, reading.language) for key in keys)


_FROM: Final = (("fra",), ("frå",), ("from",))
_TO: Final = (("til",), ("to",))
_JOINING: Final = frozenset(("og", "and", ","))
_AND: Final = frozenset(("og", "and"))
_WITHIN: Final = frozenset(("av", "for", "i", "of", "the"))
