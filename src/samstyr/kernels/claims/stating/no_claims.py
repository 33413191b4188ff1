"""Why a number in running text is no stated figure: an age, a duration, the end of a scale, part of a name."""

import re
from typing import Final

from samstyr.kernels.claims.concepts import Hedge
from samstyr.kernels.claims.stating.areas import areas_in
from samstyr.kernels.claims.stating.lexicon import grammar, grouped, listed, words_of
from samstyr.kernels.claims.stating.numerals import numeral_at
from samstyr.kernels.claims.stating.reading import Reading
from samstyr.kernels.claims.stating.spans import Form, Quantity
from samstyr.kernels.claims.stating.tokens import TokenKind

_LABELS: Final = grouped("measures", "labels")
_NAMES: Final = frozenset(word for words in _LABELS.values() for word in words)
_NAME_ENDS: Final = ("-mål", "gruppe", "trinn", "nivå", "fase", "sone", "etappe", "rom", "nødnummer", "nødnumrene")
_PER: Final = frozenset(("per", "pr", "pr."))
_SCALES: Final = frozenset(listed("measures", "scale_words", "words"))
_DURATION_BEFORE: Final = grammar("no_claims_duration_before")
_DURATION_AFTER: Final = grammar("no_claims_duration_after")
_LIFE: Final = re.compile(r"levealder|alder(?:en)?\Z|ventetid|saksbehandlingstid|levetid|life|waiting", re.IGNORECASE)
_BEST: Final = grammar("no_claims_best")
# «den siste 5 årsperioden»
_SPANS: Final = ("årsperiode", "årsperioden", "årsperioder", "årsplan", "årig")
_SHORT_TIMES: Final = frozenset(("days", "weeks", "months", "hours"))
_WITHIN: Final = grammar("within")
_SCALE_REACH: Final = 4
_FOR_EACH: Final = frozenset((("for", "hver"), ("for", "hvert"), ("for", "kvar"), ("for", "kvart"), ("for", "every")))
_OLDEST: Final = 110
# No bare number below it is taken for an age.
_YOUNGEST: Final = 12
_AGED: Final = frozenset(("aged", "ages", "fylt"))
_THOSE: Final = frozenset(("de", "dei", "dem", "alle", "those"))
_ELDER: Final = tuple((joint, word) for joint in ("og", "eller", "and", "or") for word in grammar("no_claims_elder"))
_COUNTED: Final = grammar("quantities_counting")
_ROUND: Final = frozenset((1_000, 1_000_000))
# «Send SMS til 2440»
_SENT_TO: Final = frozenset((("sms", "til"), ("kodeord", "til"), ("melding", "til"), ("text", "to")))
_COUNTED_IN: Final = grammar("no_claims_counted_in")
_NOTE_REACH: Final = 4


def scale_of(reading: Reading) -> tuple[str, frozenset[int]]:
    """Return the scale that a sentence names («skala fra 1 til 6»), and the tokens that say it; '' without one."""
    for at, low in enumerate(reading.lows):
        if low not in _SCALES:
            continue
        for place in range(at + 1, min(at + _SCALE_REACH, len(reading.lows))):
            ends = _ends(reading, place) or _best_of(reading, place)
            if ends is not None:
                return ends
    return "", frozenset()


def _ends(reading: Reading, place: int) -> tuple[str, frozenset[int]] | None:
    low = numeral_at(reading, place)
    if low is None:
        return None
    if low.upper is not None:
        return f"scale_{low.value:f}_{low.upper:f}", frozenset(range(low.first, low.last))
    high = numeral_at(reading, low.last + 1) if low.last + 1 < len(reading.lows) else None
    if high is not None and reading.lows[low.last] in ("til", "to", "og", "and"):
        return f"scale_{low.value:f}_{high.value:f}", frozenset(range(low.first, high.last))
    return None


def _best_of(reading: Reading, place: int) -> tuple[str, frozenset[int]] | None:
    """Read «en skala der 6 er best»: from 1 to that."""
    best = numeral_at(reading, place)
    is_best = best is not None and reading.lows[best.last + 1 : best.last + 2] in _TOPS
    is_mark = best is not None and best.upper is None and 1 < best.value <= _BEST_MARK and not best.decimals
    if best is None or not is_best or not is_mark:
        return None
    return f"scale_1_{best.value:f}", frozenset(range(best.first, best.last))


_TOPS: Final = (("best",), ("høyest",), ("høgast",), ("highest",))
_BEST_MARK: Final = 10
_PASSED_AGE: Final = frozenset(("passert", "fylt", "rundet", "turned", "past"))


def no_claim_reason(reading: Reading, one: Quantity, scale: frozenset[int]) -> str:
    """Return why a quantity is no claim of its own, '' where it is one."""
    if one.why:
        return one.why
    if one.first in scale or _names_best(reading, one):
        return "scale"
    if one.unit.code == "years":
        return _of_years(reading, one)
    if one.unit.code in ("", "count") and one.form is Form.PLAIN:
        return _of_count(reading, one)
    if one.unit.code == "nok":
        return "label" if _says_the_unit(reading, one) else ""
    return "duration" if one.unit.code in _SHORT_TIMES and _is_duration(reading, one) else ""


def _of_count(reading: Reading, one: Quantity) -> str:
    """Tell a name, an age or a span of years from a number of things."""
    if one.unit.noun.startswith(_SPANS):
        return "duration"
    if _is_rate(reading, one):
        return "rate"
    if one.in_words:
        return ""
    return "label" if is_label(reading, one) else "age" if _is_bare_age(reading, one) else ""


def _is_rate(reading: Reading, one: Quantity) -> bool:
    """Return whether it is so many of what others are counted by: «én leder per syv barn», «for hver hundre»."""
    before = reading.lows[max(0, one.first - 2) : one.first]
    return bool(before) and not one.decimals and (before[-1] in _PER or tuple(before) in _FOR_EACH)


def _names_best(reading: Reading, one: Quantity) -> bool:
    """Return whether it says which end of a scale is best: «hvor 6 er best»."""
    lows, end = reading.lows, one.last
    is_said = end + 1 < len(lows) and lows[end] in ("er", "is", "=") and lows[end + 1] in _BEST
    return is_said and one.first > 0 and lows[one.first - 1] in ("hvor", "der", "where", "og", "(", ",", "and")


def _of_years(reading: Reading, one: Quantity) -> str:
    """Tell an age from a duration and from a level in years."""
    lows = reading.lows
    before = lows[one.first - 1] if one.first else ""
    following = lows[one.last] if one.last < len(lows) else ""
    if _LIFE.search(" ".join(lows[max(0, one.first - 6) : one.first])) and one.value > 0 and not _names_group(before):
        return "" if one.decimals or one.upper is None else "age"
    if one.in_words and before in ("etter", "after", "om"):
        return "duration"
    is_elder = lows[one.last : one.last + 2] in _ELDER
    if is_elder or one.upper is not None or before in ("(", "alderen", "alder", "fylt", "aged") or _names_group(before):
        return "age"
    if before in ("over", "under", "eldre", "enn", "minst") and one.value <= _OLDEST and not one.in_words:
        return "age"
    if before in _DURATION_BEFORE or following in _DURATION_AFTER or one.in_words:
        return "duration"
    return ""


def _is_bare_age(reading: Reading, one: Quantity) -> bool:
    """Return whether a number alone is an age: «de over 67», «aldersgruppen 80+», «children aged 1–5»."""
    if one.unit.noun or one.decimals or not 0 <= one.value <= _OLDEST or not one.first:
        return False
    lows, led_by = reading.lows, reading.lows[one.first - 1]
    if _names_group(led_by) or led_by in _AGED or led_by in _PASSED_AGE or lows[one.last : one.last + 1] == ("+",):
        return True
    people = words_of("classing", "ages", reading.language)
    if _ends_as_age(reading, one, people):
        return True
    is_bound = one.hedge in (Hedge.MORE_THAN, Hedge.LESS_THAN) and one.value >= _YOUNGEST
    return is_bound and one.first > 1 and (lows[one.first - 2] in people or lows[one.first - 2] in _THOSE)


def _ends_as_age(reading: Reading, one: Quantity, people: frozenset[str]) -> bool:
    """Return whether people are said to be past a number that ends its part: «én av tolv innbyggere er over 80»."""
    start = reading.part_start(one.first)
    is_end = one.last >= len(reading.tokens) or reading.tokens[one.last].kind is TokenKind.MARK
    is_last = is_end and one.hedge in (Hedge.MORE_THAN, Hedge.LESS_THAN) and one.value >= _YOUNGEST
    copulas = words_of("directions", "copulas", reading.language)
    is_told = one.first > start + 1 and reading.lows[one.first - 2] in copulas
    said = reading.lows[start : one.first]
    return is_last and is_told and any(low in people for low in said) and not any(low in _COUNTED for low in said)


def _says_the_unit(reading: Reading, one: Quantity) -> bool:
    """Return whether it says what figures elsewhere are counted in: «tall i 1000 kroner», «beløp i hele tusen kr»."""
    is_round = one.value in _ROUND and not one.unit.power and not one.decimals
    return is_round and any(low in _COUNTED_IN for low in reading.lows[max(0, one.first - _NOTE_REACH) : one.first])


def _names_group(before: str) -> bool:
    return before.startswith("aldersgrupp") or before in ("alderen", "barn", "unge", "ungdom", "personer", "innbyggere")


def is_label(reading: Reading, one: Quantity) -> bool:
    """Return whether the number belongs to the word before it: «delmål 11», «gruppe 12», «Agenda 2030»."""
    if one.unit.power or one.unit.per:
        return False
    if one.first == 0:
        return _leads_a_line(reading, one)
    before = reading.tokens[one.first - 1]
    if before.kind is TokenKind.INERT and not one.unit.noun:
        return before.why in ("road", "case", "page", "part", "law", "lawpart")
    if before.kind is not TokenKind.WORD or one.hedge is not None:
        return False
    # «nødnumrene er 110, 112 og 113»
    named = reading.lows[one.first - 2] if before.low in ("er", "is", "are") and one.first > 1 else ""
    is_sent_to = tuple(reading.lows[max(0, one.first - 2) : one.first]) in _SENT_TO
    is_named = before.low in _NAMES or (before.low.endswith(_NAME_ENDS) and before.low != "from")
    if is_sent_to or is_named or named.startswith("nødnum"):
        return True
    is_name = (
        before.text[0].isupper()
        and one.first > 1
        and before.low not in words_of("measures", "no_nouns", reading.language)
        and one.value == one.value.to_integral_value()
        and one.value <= _OLDEST
    )
    # «Sund hadde 69, Granli 55 og Fjordvik 48 prosent»
    return is_name and not any(area.last == one.first for area in areas_in(reading))


def _leads_a_line(reading: Reading, one: Quantity) -> bool:
    """Return whether a number stands before a sentence or a title of its own: «1 Tall fra registeret»."""
    following = reading.tokens[one.last] if one.last < len(reading.tokens) else None
    if following is None or one.in_words or abs(one.value) > _OLDEST:
        return False
    return following.low == ")" or (following.kind is TokenKind.WORD and following.text[0].isupper())


def _is_duration(reading: Reading, one: Quantity) -> bool:
    before = reading.lows[one.first - 1] if one.first else ""
    following = reading.lows[one.last] if one.last < len(reading.lows) else ""
    if one.upper is not None and before == "(":
        return True
    in_words = one.in_words and before in ("på", "over", "gjennom", "through")
    return in_words or before in _WITHIN or following in _DURATION_AFTER
