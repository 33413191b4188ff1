"""What a stated figure is worth as a claim: core, a mere count, a target, a definition, a quotation, or none."""

from collections.abc import Sequence
from typing import Final

from samstyr.kernels.claims.concepts import Hedge
from samstyr.kernels.claims.stating.lexicon import grammar, phrases_of, ways_of, words_of
from samstyr.kernels.claims.stating.reading import Reading
from samstyr.kernels.claims.stating.spans import Form, Quantity, TimeSaid
from samstyr.kernels.claims.stating.tokens import TokenKind
from samstyr.kernels.claims.stating.values import Standing, StatedKind

_SMALL_COUNT: Final = 100
_WHOLES: Final = frozenset(["alle", "samtlige", "landets", "all"])
_DETERMINERS: Final = grammar("classing_determiners")
_LEADS_ON: Final = frozenset(["tilsvarende", "altså", "dvs", "inkludert"])
_PAST: Final = ("te", "et", "er", "ar", "es", "ed", "de")
_NAMED_TARGETS: Final = (("target",), ("goal",), ("limit",), ("requirement",))
_TOWARDS: Final = ("mot", "towards")
_INFINITIVE: Final = (("å",), ("to",))
_ENDS: Final = (("fra",), ("frå",), ("from",))
_MEASURES: Final = ("andel", "antall", "antal", "tal", "talet", "share", "number")
_KNOWN_REACH: Final = 4
_RANK_REACH: Final = 3
_RANKS: Final = grammar("ranks")
_SIZES: Final = frozenset(("m2",))
_SIZE_MEASURES: Final = tuple(grammar("size_measures"))
# A noun and «på» stand before a size.
_SIZE_LEAD: Final = 2

Classed = tuple[Standing, str]


def standing_of(
    reading: Reading, one: Quantity, kind: StatedKind, times: Sequence[TimeSaid], following: int
) -> Classed:
    """Return what a quantity is worth as a claim, and why; `following` is how many quantities come after it."""
    if one.why:
        return (Standing.DEFINITION if one.why == "age" else Standing.NO_CLAIM), one.why
    if _names_known(reading, one):
        return Standing.NO_CLAIM, "known"
    defines = "size" if _is_size(reading, one, kind) else ""
    defines = defines or ("within_measure" if is_within_measure(reading, one, following) else "")
    if defines:
        return Standing.DEFINITION, defines
    reason = target_reason(reading, one, times)
    if reason:
        return Standing.TARGET, reason
    if _is_count(reading, one, kind):
        return Standing.COUNT, "count"
    return Standing.CORE, ""


def _is_size(reading: Reading, one: Quantity, kind: StatedKind) -> bool:
    """Return whether it says how large the thing is that is spoken of: «en bolig på 120 m²»."""
    if kind is not StatedKind.LEVEL or one.unit.code not in _SIZES or one.first < _SIZE_LEAD:
        return False
    thing = reading.lows[one.first - 2]
    is_led = reading.lows[one.first - 1] in ("på", "of") and reading.tokens[one.first - 2].kind is TokenKind.WORD
    is_thing = not thing.endswith(_SIZE_MEASURES) and thing not in words_of("measures", "no_nouns", reading.language)
    return is_led and is_thing


def is_bound(reading: Reading, one: Quantity) -> bool:
    """Return whether a target is a bound: at least, at most, not above."""
    if one.hedge in (Hedge.AT_LEAST, Hedge.AT_MOST):
        return True
    start = _past_other_numbers(reading, one)
    return phrases_of("classing", "bounds", reading.language).within(reading.lows, start, one.first) is not None


def _past_other_numbers(reading: Reading, one: Quantity) -> int:
    """Return where a part begins after its last number before a quantity: «over 80 år» bounds nothing that comes."""
    start = reading.part_start(one.first)
    numbers = (place for place in range(one.first - 1, start - 1, -1) if reading.tokens[place].value is not None)
    return next(numbers, start - 1) + 1


def target_reason(reading: Reading, one: Quantity, times: Sequence[TimeSaid]) -> str:
    """Return why a figure is a target, a plan or a forecast; '' where it is none."""
    start = reading.part_start(one.first)
    if reading.lows[one.last : one.last + 1] in _INFINITIVE:
        # «Her planlegger halvparten å studere videre» is of who plans.
        return ""
    # «well short of the 65% target»
    is_named = reading.lows[one.last : one.last + 1] in _NAMED_TARGETS
    # «sikter mot minst 50 prosent»
    start -= start > 0 and reading.lows[start] in _TOWARDS
    if is_named or _says_target(reading, start, one.first):
        return "target"
    if start > 0 and _leads_on(reading, start, one.first):
        before = reading.part_start(start - 1)
        if _says_target(reading, before, start):
            return "target"
    return "ahead" if _is_ahead(reading, one, times) else ""


def _says_target(reading: Reading, start: int, end: int) -> bool:
    found = phrases_of("classing", "targets", reading.language).within(reading.lows, start, end)
    if found is None or _is_relative(reading, found[1]):
        return False
    # «av 38 mål er 24 nådd»
    is_counted = found[1] > 0 and reading.tokens[found[1] - 1].kind is TokenKind.NUMBER
    return not (is_counted and reading.lows[found[1]] == "mål")


def _leads_on(reading: Reading, start: int, end: int) -> bool:
    """Return whether a part says more of the one before it: «vil øke, fra 80 til 95», «…, tilsvarende 12 prosent»."""
    if reading.lows[start + 1 : start + 2] in _ENDS or any(low in _LEADS_ON for low in reading.lows[start:end]):
        return True
    # «skal være minst 2 prosent, og lånegjelden under 75 prosent»: the verb is left out.
    part = reading.lows[start : reading.part_end(end - 1)]
    verbs = (words_of("directions", key, reading.language) for key in ("copulas", "auxiliaries", "modals"))
    said = frozenset[str]().union(*verbs, words_of("measures", "verbs", reading.language))
    small = words_of("measures", "no_nouns", reading.language)
    is_said = any(low in said or (low.endswith(_PAST) and low not in small) for low in part)
    return part[1:2] in (("og",), ("and",)) and not is_said


def _is_ahead(reading: Reading, one: Quantity, times: Sequence[TimeSaid]) -> bool:
    """Return whether a figure is for a time to come: all times of its part, else the last one said before it."""
    last_year = reading.context.reference_date.year
    part = reading.parts[one.first]
    said = [time for time in times if time.periods]
    here = [time for time in said if reading.parts[time.first] == part] or [
        time for time in said if time.last <= one.first
    ][-1:]
    return bool(here) and all(time.periods[-1].year > last_year <= time.periods[0].year for time in here)


def _is_relative(reading: Reading, at: int) -> bool:
    """Return whether a modal stands in «som vil flytte», which says who is counted."""
    if at + 1 < len(reading.lows) and reading.lows[at] == "vil" and reading.lows[at + 1] == "si":
        return True
    return (
        at > 0
        and reading.lows[at - 1] in ("som", "who", "that")
        and reading.lows[at] in ("vil", "skal", "bør", "må", "will", "must")
    )


def _names_known(reading: Reading, one: Quantity) -> bool:
    """Return whether the number names a known set: «de tre tidligere kommunene», «de to undersøkelsene»."""
    if one.unit.code not in ("count", "years", "times") or one.first == 0:
        return False
    lows = reading.lows
    determined = lows[one.first - 1] in _DETERMINERS or (one.first > 1 and lows[one.first - 2] in _DETERMINERS)
    if not determined:
        return False
    reach = lows[one.first : min(one.last + _KNOWN_REACH, len(lows))]
    known, former = (
        words_of("classing", "names_known", reading.language),
        words_of("classing", "former", reading.language),
    )
    if any(low in former for low in lows[one.first : one.last + 1]):
        return True
    return one.unit.noun in known or (one.unit.code == "years" and any(low in known for low in reach))


def is_within_measure(reading: Reading, one: Quantity, following: int) -> bool:
    """Return whether a number belongs to the name of a measure: «andelen som har minst 30 minutter, er 22 prosent»."""
    if _is_open_ended(reading, one):
        return True
    if (
        not following
        or one.form is not Form.PLAIN
        or one.unit.code in ("percent", "percentage_points")
        or one.hedge not in (Hedge.AT_LEAST, Hedge.AT_MOST, Hedge.MORE_THAN, Hedge.LESS_THAN)
    ):
        return False
    before = reading.lows[: one.first]
    if any(before[-back:][:1] == ("med",) for back in (2, 3)) and one.unit.code in ("count", "years"):
        # «husstander med færre enn 4 personer»
        return True
    for place, low in enumerate(before):
        if low.startswith(_MEASURES):
            return any(word in ("som", "med", "who", "with") for word in before[place:])
    return False


def _is_open_ended(reading: Reading, one: Quantity) -> bool:
    """Return whether it is where a group begins or ends: «14 poeng eller lavere», «100 Mbit/s eller mer»."""
    lows = reading.lows
    is_left_open = one.last + 1 < len(lows) and lows[one.last] in ("eller", "or")
    return is_left_open and lows[one.last + 1] in ways_of("comparatives", reading.language)


def _follows_rank(reading: Reading, one: Quantity) -> bool:
    """Return whether it is how many are ranked: «nummer 37 av 356 kommuner»."""
    return any(low in _RANKS for low in reading.lows[max(0, one.first - _RANK_REACH) : one.first])


def _is_count(reading: Reading, one: Quantity, kind: StatedKind) -> bool:
    is_plain = one.form is Form.PLAIN and one.unit.code in ("count", "") and not one.unit.per and not one.unit.power
    if not is_plain or one.decimals or kind not in (StatedKind.LEVEL, StatedKind.SUM) or one.way is not None:
        return False
    before = reading.lows[one.first - 1] if one.first else ""
    if before in _WHOLES or (before in ("av", "of", "blant") and _follows_rank(reading, one)):
        return True
    telling = words_of("classing", "telling", reading.language)
    return abs(one.value) < _SMALL_COUNT and telling.isdisjoint((one.unit.noun, *reading.lows[one.first : one.last]))
