"""Times that are told by another time: «to år senere», «året etter», «på tre år», «de tre årene», «siden da»."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from samstyr.kernels.claims.stating.lexicon import Phrases, grammar, listed, words_of
from samstyr.kernels.claims.stating.reading import Reading
from samstyr.kernels.claims.stating.spans import Role, TimeSaid
from samstyr.kernels.claims.stating.tokens import Token, TokenKind
from samstyr.kernels.claims.stating.word_numbers import small_numbers
from samstyr.kernels.period import Period

_MOST_YEARS: Final = 30
_YEARS: Final = frozenset(("år", "year", "years"))
_THE_YEARS: Final = frozenset(("årene", "åra", "years"))
_THOSE: Final = grammar("classing_determiners")
_LATER: Final = frozenset(listed("times", "relative", "later"))
_EARLIER: Final = frozenset(listed("times", "relative", "earlier"))
_BESIDE: Final = frozenset(listed("times", "relative", "beside"))
_LASTING: Final = Phrases.of((one, True) for one in listed("times", "relative", "lasting"))
_NEXT: Final = Phrases.of((one, True) for one in listed("times", "relative", "next"))
_GOING_ON: Final = frozenset(listed("times", "relative", "going_on"))
_THEN: Final = Phrases.of((one, True) for one in listed("times", "relative", "since_then"))
_SINCE: Final = frozenset(("siden", "sidan", "since"))
_FOR: Final = frozenset(("for",))
_AGO: Final = frozenset(("ago",))
_HAVING: Final = frozenset(("har", "hadde", "er", "has", "have"))
_AND: Final = frozenset(("og", "and"))
_EACH: Final = frozenset(("både", "begge", "mellom", "both", "between", "verken"))
_EACH_REACH: Final = 3
_IN_TURN: Final = frozenset(listed("times", "dealing", "words"))
_CHANGED: Final = grammar("times_changed") | grammar("moving")
FIRSTS: Final = _FOR | _SINCE | _LASTING.firsts | _NEXT.firsts | _THEN.firsts | _THOSE


def relative_at(reading: Reading, at: int) -> TimeSaid | None:
    """Return the time that begins at a token and leans on another; its periods are not known here."""
    return (
        _ago(reading, at) or _apart(reading, at) or _lasting(reading, at) or _those(reading, at) or _next(reading, at)
    )


def _ago(reading: Reading, at: int) -> TimeSaid | None:
    """Read «for to år siden» and «two years ago»: so many years before now."""
    place = at + 1 if _low(reading, at) in _FOR else at
    number = _number(reading, place) if place < len(reading.lows) else 0
    is_ago = _low(reading, place + 2) in (_SINCE if place > at else _AGO)
    if not number or _low(reading, place + 1) not in _YEARS or not is_ago:
        return None
    year = Period.of_year(max(1, reading.context.now.year - number))
    is_base = at > 0 and reading.lows[at - 1] in ("enn", "than")
    return TimeSaid(at, place + 3, Role.BASE if is_base else Role.AT, (year,))


def _apart(reading: Reading, at: int) -> TimeSaid | None:
    """Read «to år senere», «4 years earlier», «tre år før», not «to år senere enn planlagt»."""
    number = _number(reading, at)
    if not number or _low(reading, at + 1) not in _YEARS:
        return None
    word, following = _low(reading, at + 2), _low(reading, at + 3)
    is_said = word in _LATER | _EARLIER and following not in ("enn", "than")
    is_alone = word in _BESIDE and _ends_here(reading, at + 3)
    if not is_said and not is_alone:
        return None
    is_later = word in _LATER or word in ("etter", "after")
    return TimeSaid(at, at + 3, Role.BEFORE, years=-number if is_later else number)


def _lasting(reading: Reading, at: int) -> TimeSaid | None:
    """Read «på to år» where something changes."""
    led = _LASTING.at(reading.lows, at)
    place = at + led[1] if led else at
    number = _number(reading, place) if led and place < len(reading.lows) else 0
    if not number or _low(reading, place + 1) not in _YEARS or not _CHANGED.intersection(reading.lows):
        return None
    is_length = _low(reading, place + 2) not in _LATER | _EARLIER | _BESIDE | {"gamle", "gammel", "old", "siden"}
    return TimeSaid(at, place + 2, Role.LENGTH, years=number) if is_length else None


def _those(reading: Reading, at: int) -> TimeSaid | None:
    """Read «de tre årene», not «de tre årene 2020–2022», which says which."""
    number = _number(reading, at + 1) if reading.lows[at] in _THOSE and at + 1 < len(reading.lows) else 0
    if number <= 1 or _low(reading, at + 2) not in _THE_YEARS:
        return None
    says_which = at + 3 < len(reading.tokens) and (
        reading.tokens[at + 3].kind is not TokenKind.WORD or _low(reading, at + 3) in _BESIDE | {"fra", "from"}
    )
    is_number = says_which and reading.tokens[at + 3].kind is TokenKind.MARK
    return TimeSaid(at, at + 3, Role.SAME, years=number) if not says_which or is_number else None


def _since_then(reading: Reading, at: int) -> tuple[bool, int] | None:
    """Read «har siden gått ned», where «siden» stands between the parts of a verb and leads no time."""
    is_inside = reading.lows[at] in _SINCE and at > 0 and _low(reading, at - 1) in _HAVING
    # «Have fallen since.»
    is_last = (
        reading.lows[at] == "since" and at > 0 and _low(reading, at - 1) in _CHANGED and _ends_here(reading, at + 1)
    )
    return (True, 1) if is_last or (is_inside and _low(reading, at + 1) in _CHANGED) else None


def _next(reading: Reading, at: int) -> TimeSaid | None:
    """Read «året etter» and «siden da», not «året etter innflyttingen»; «har siden minket» is since then too."""
    then = _THEN.at(reading.lows, at) or _since_then(reading, at)
    if then:
        return TimeSaid(at, at + then[1], Role.SINCE)
    found = _NEXT.at(reading.lows, at)
    is_whole = found is not None and _ends_here(reading, at + found[1])
    return TimeSaid(at, at + found[1], Role.BEFORE, years=-1) if found and is_whole else None


def year_beside(tokens: Sequence[Token], lows: Sequence[str], at: int) -> int | None:
    """Return the place after «2021 og 2022», two years taken together; None where each is for itself.

    Each is for itself after «både», and where two figures are dealt out to them: «5 og 7 prosent».
    """
    if at + 2 >= len(tokens) or lows[at + 1] not in _AND or tokens[at + 2].text != f"{int(tokens[at].text) + 1}":
        return None
    is_apart = not _EACH.isdisjoint(lows[max(0, at - _EACH_REACH) : at])
    numbers = (place for place in range(len(tokens) - 2) if place != at and lows[place + 1] in _AND)
    deals = any(tokens[one].kind is tokens[one + 2].kind is TokenKind.NUMBER for one in numbers)
    return None if is_apart or deals or not _IN_TURN.isdisjoint(lows) else at + 3


def last_years_until(found: Sequence[TimeSaid]) -> list[TimeSaid]:
    """Return the times with «de siste fire årene» ending where a year right after says: «fram til 2021»."""
    made = list(found)
    for place in range(len(made) - 1):
        one, until = made[place], made[place + 1]
        is_length = one.role in (Role.SPAN, Role.VAGUE) and one.years > 1
        is_open = is_length and until.role is Role.UNTIL and len(until.periods) == 1
        if is_open and (not one.periods or until.periods[0] < one.periods[-1]):
            ends = Period.of_year(max(1, until.periods[0].year - one.years + 1)), until.periods[0]
            made[place], made[place + 1] = (replace(time, role=Role.SPAN, periods=ends) for time in (one, until))
    return made


def _ends_here(reading: Reading, at: int) -> bool:
    """Return whether no word follows that says what it is before or after."""
    if at >= len(reading.tokens) or reading.tokens[at].kind is not TokenKind.WORD:
        return True
    if reading.lows[at] in _GOING_ON:
        return True
    verbs = (words_of("directions", key, reading.language) for key in ("copulas", "auxiliaries"))
    return any(reading.lows[at] in words for words in verbs)


def _low(reading: Reading, at: int) -> str:
    return reading.lows[at] if at < len(reading.lows) else ""


def _number(reading: Reading, at: int) -> int:
    """Return the whole number of years at a token, 0 where none stands."""
    token = reading.tokens[at]
    if token.kind is TokenKind.NUMBER and token.value is not None and not token.decimals:
        return int(token.value) if 0 < token.value <= _MOST_YEARS else 0
    return small_numbers(reading.language).get(token.low, 0)
