"""How numbers stand with units in running text: every notation that is known, and what it is counted in."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from samstyr.kernels.texts import Language, Text
from samstyr.kernels.unit_forms import MAGNITUDES, READ_ALSO, VALUE_FORMS, Form, change_form, value_form
from samstyr.kernels.units import Unit, UnitKind

MONEY: Final = "money"
# How many kroner, as a power of ten, one of each unit of money is.
KRONER: Final = {"nok": 0, "nok_thousand": 3, "nok_million": 6}

_THOUSAND: Final = 3
# Ways to write a magnitude that the forms of units do not have, since nothing of ours writes them.
_FURTHER: Final = (
    (9, Text("{} milliarder", "{} billion"), ""),
    (9, Text("{} milliarder kroner", "{} billion kroner"), MONEY),
    (6, Text("{} millioner", "{} million"), ""),
    (6, Text("{} millioner kroner", "{} million kroner"), MONEY),
    (6, Text("{} mill", "{} m"), ""),
    (_THOUSAND, Text("{} tusen", "{} thousand"), ""),
    (_THOUSAND, Text("{} tusen kroner", "{} thousand kroner"), MONEY),
    (0, Text("{} kr", "{} kroner"), MONEY),
)


_MOST_BLANKS: Final = 24
_CUTS: Final = re.compile(r" (?!kr)|/")


@dataclass(frozen=True, slots=True)
class Measure:
    """What a stated number is counted in: a unit's code (`money` for kroner), '' where none is said.

    `power` is the power of ten of its magnitude, None where neither unit nor magnitude is said.
    """

    code: str
    power: int | None = None


@dataclass(frozen=True, slots=True)
class Notation:
    """The words before and after a number, and what they say."""

    before: str
    after: str
    measure: Measure


def measure_of(unit: Unit, *, is_difference: bool) -> Measure:
    """Return what figures in a unit, or differences between them, are counted in.

    >>> measure_of(Unit("percent", UnitKind.SHARE, Text("%"), Text("prosent"), 1), is_difference=True).code
    'percentage_points'
    """
    if is_difference and unit.kind in (UnitKind.SHARE, UnitKind.RANK, UnitKind.SCALE):
        return Measure({UnitKind.SHARE: "percentage_points", UnitKind.RANK: "places"}.get(unit.kind, "points"), 0)
    if unit.code in KRONER:
        return Measure(MONEY, KRONER[unit.code])
    return Measure(unit.code, 0)


@dataclass(frozen=True, slots=True)
class Beside:
    """The notations of a unit made ready to be found: those with words before the number, and those with words after.

    `pattern` finds the longest words that stand right after a number, `after` says what they mean.
    """

    around: tuple[Notation, ...]
    after: Mapping[str, Measure]
    pattern: re.Pattern[str]

    def end_of(self, words: str, text: str, at: int) -> int | None:
        """Return where words end that stand at a place, None where they do not stand there."""
        if not words:
            return at
        found = re.compile(rf"\s{{0,{_MOST_BLANKS}}}{_spelled(words)}", re.IGNORECASE).match(text, at)
        return found.end() if found else None


@lru_cache(maxsize=512)
def beside(unit: Unit, language: Language) -> Beside:
    """Return the notations that are read beside a number in a unit, ready to be found."""
    known = notations(unit, language)
    after: dict[str, Measure] = {}
    for one in known:
        if one.after and not one.before:
            after.setdefault(one.after.casefold(), one.measure)
    spelled = "|".join(_spelled(words) for words in sorted(after, key=lambda words: (-len(words), words)))
    pattern = re.compile(rf"\s{{0,{_MOST_BLANKS}}}(?P<words>{spelled})", re.IGNORECASE)
    return Beside(tuple(one for one in known if one.before), after, pattern)


def _spelled(words: str) -> str:
    ends = r"(?!\w)" if words[-1].isalnum() else ""
    return r"\s+".join(re.escape(part) for part in words.split()) + ends


def notations(unit: Unit, language: Language) -> tuple[Notation, ...]:
    """Return every notation that is read beside a number: the unit's own, and those of other units, longest first."""
    value, difference = measure_of(unit, is_difference=False), measure_of(unit, is_difference=True)
    label = unit.label.in_language(language)
    own = [
        *_of_form(value_form(unit), value, language),
        *_of_form(change_form(unit), difference, language),
        Notation("", label, value),
    ]
    # Of notations that read alike, the unit's own comes first: «kr» is short for «kr/m²» where that is the unit.
    return _longest_first([*own, *_shorter(own), *_known(language)])


def _shorter(own: list[Notation]) -> Iterator[Notation]:
    """Give what is left of a unit's own words when people shorten it: «tonn» of «tonn CO₂e», «kr» of «kr/m²»."""
    for one in own:
        for cut in _CUTS.finditer(one.after):
            yield Notation(one.before, one.after[: cut.start()].rstrip(), one.measure)


@lru_cache(maxsize=2)
def _known(language: Language) -> tuple[Notation, ...]:
    found: list[Notation] = []
    for code, form in VALUE_FORMS.items():
        measure = Measure(MONEY, KRONER[code]) if code in KRONER else Measure(code, 0)
        found += _of_form(form, measure, language)
    for form in READ_ALSO:
        is_money = "kr" in form.many.nb
        found += _of_form(form, Measure(MONEY if is_money else "percent", 0), language)
    for magnitude in MAGNITUDES:
        for form in (magnitude.form, *magnitude.read_also):
            code = MONEY if "kr" in form.many.nb and ("kr" in form.many.nb.split()[-1]) else ""
            found += _of_form(form, Measure(code, magnitude.power), language)
    for power, text, code in _FURTHER:
        found += _of_form(Form(text, text), Measure(code, power), language)
    return _longest_first(found)


def _longest_first(found: list[Notation]) -> tuple[Notation, ...]:
    said = [one for one in found if one.before or one.after]
    return tuple(sorted(said, key=lambda one: -len(one.before) - len(one.after)))


def _of_form(form: Form, measure: Measure, language: Language) -> Iterator[Notation]:
    for text in (form.many, form.one):
        before, _, after = _plain(text.in_language(language)).partition("{}")
        yield Notation(before.strip(), after.strip(), measure)


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text)
