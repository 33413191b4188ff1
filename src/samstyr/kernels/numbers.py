"""Numbers as people write and read them, in Norwegian and English.

Rounding is half up (see `rounding`). Written: Norwegian has a decimal comma, a narrow no-break space between
thousands and a real minus sign; English has a decimal point and commas between thousands.
Read: also ordinary and other no-break spaces, and a hyphen or a dash for the minus sign.
"""

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from samstyr.kernels.figures import Figure
from samstyr.kernels.missing import Missing
from samstyr.kernels.rounding import decimals_in, round_half_up
from samstyr.kernels.texts import Language
from samstyr.kernels.unit_forms import MAGNITUDES, READ_ALSO, VALUE_FORMS, Form, change_form, value_form
from samstyr.kernels.units import Unit

NO_BREAK_SPACE: Final = "\u00a0"
NARROW_SPACE: Final = "\u202f"
MINUS: Final = "\u2212"
FEWEST_DIGITS: Final = 4

_SPACES: Final = re.compile(r"[\s\u00a0\u2007\u2009\u202f]+")
_SIGN: Final = r"(?P<sign>[+\-\u2212\u2010\u2011\u2013])?\s?"
_PATTERNS: Final[dict[Language, re.Pattern[str]]] = {
    "nb": re.compile(_SIGN + r"(?P<whole>[0-9]{1,3}(?: [0-9]{3})+|[0-9]+)(?:,(?P<part>[0-9]+))?"),
    "en": re.compile(_SIGN + r"(?P<whole>[0-9]{1,3}(?:[, ][0-9]{3})+|[0-9]+)(?:\.(?P<part>[0-9]+))?"),
}
_SEPARATORS: Final[dict[Language, tuple[str, str]]] = {"nb": (NARROW_SPACE, ","), "en": (",", ".")}
_EXAMPLES: Final[dict[Language, str]] = {"nb": "1 234,5 or −0,7 %", "en": "1,234.5 or −0.7%"}


# `nok_million` is a count of millions; where no unit is given, its word is a magnitude.
_PLAIN_FORMS: Final = (*(form for code, form in VALUE_FORMS.items() if code != "nok_million"), *READ_ALSO)


class NotReadAsNumber(ValueError):
    """Said of a text that is no number in a language."""

    def __init__(self, text: str, language: Language) -> None:
        """Say which text it was and what a number looks like."""
        super().__init__(
            f"{text!r} is not a number as written in {'Norwegian' if language == 'nb' else 'English'}. "
            f"Write it like {_EXAMPLES[language]}, with nothing but its unit after it."
        )


def format_number(value: Decimal, decimals: int | None, language: Language, *, grouped: bool = True) -> str:
    """Return a number with so many decimals, or with those it has; never a negative zero.

    >>> format_number(Decimal("-186210.96"), 1, "nb"), format_number(Decimal("18.0"), None, "en")
    ('−186\\u202f211,0', '18.0')
    """
    places = decimals_in(value) if decimals is None else decimals
    thousands, point = _SEPARATORS[language]
    written = f"{round_half_up(value, places):,f}" if grouped else f"{round_half_up(value, places):f}"
    swapped = {",": thousands, ".": point, "-": MINUS}
    return "".join(swapped.get(character, character) for character in written)


def format_signed(value: Decimal, decimals: int | None, language: Language) -> str:
    """Return a number with its sign, plus too; 0 has none.

    >>> format_signed(Decimal("3.7"), 1, "nb"), format_signed(Decimal("-1.6"), 1, "nb")
    ('+3,7', '−1,6')
    """
    written = format_number(value, decimals, language)
    return written if written.startswith(MINUS) or not _is_positive(value, decimals) else f"+{written}"


def format_value(value: Decimal | Missing, unit: Unit, decimals: int | None, language: Language) -> str:
    """Return a value in its unit, or in words why it is missing.

    >>> from samstyr.kernels.texts import Text
    >>> from samstyr.kernels.units import UnitKind
    >>> percent = Unit("percent", UnitKind.SHARE, Text("%", "%"), Text("prosent", "percent"), 1)
    >>> format_value(Decimal("-0.7"), percent, 1, "nb"), format_value(Decimal("-0.7"), percent, 1, "en")
    ('−0,7\\xa0%', '−0.7%')
    """
    if isinstance(value, Missing):
        return value.reason.label.in_language(language)
    written = format_number(value, decimals, language, grouped=unit.code != "year")
    return _in_form(value_form(unit), written, language, is_one=_is_one(value, decimals))


def format_figure(figure: Figure, language: Language, decimals: int | None = None) -> str:
    """Return a figure in its unit, with the decimals it was published with unless others are asked for."""
    return format_value(figure.value, figure.unit, decimals, language)


def format_difference(value: Decimal, unit: Unit, decimals: int | None, language: Language) -> str:
    """Return the size of a change without its sign: shares in percentage points, scales in points, ranks in places.

    >>> from samstyr.kernels.texts import Text
    >>> from samstyr.kernels.units import UnitKind
    >>> format_difference(Decimal(-3), Unit("rank", UnitKind.RANK, Text(""), Text("plassering"), 0), 0, "nb")
    '3\\xa0plasser'
    """
    size = abs(value)
    written = format_number(size, decimals, language, grouped=unit.code != "year")
    return _in_form(change_form(unit), written, language, is_one=_is_one(size, decimals))


def format_change(value: Decimal, unit: Unit, decimals: int | None, language: Language) -> str:
    """Return a change with its sign, in the words of `format_difference`: `−1,6 prosentpoeng`."""
    written = format_signed(value, decimals, language)
    return _in_form(change_form(unit), written, language, is_one=_is_one(abs(value), decimals))


def format_compact(value: Decimal, language: Language) -> str:
    """Return a large number in millions or billions with at most one decimal; a smaller one whole.

    >>> format_compact(Decimal(2_800_000_000), "nb"), format_compact(Decimal(70_000_000), "en")
    ('2,8\\xa0mrd.', '70\\xa0million')
    """
    for magnitude in MAGNITUDES:
        # Four digits are enough to see which word it takes: 999 960 000 is 1 mrd., 999 940 000 is 999,9 mill.
        if abs(round_half_up(value, FEWEST_DIGITS - magnitude.power)) >= Decimal(1).scaleb(magnitude.power):
            rounded = round_half_up(value.scaleb(-magnitude.power), 1)
            decimals = 0 if rounded == rounded.to_integral_value() else 1
            return _in_form(magnitude.form, format_number(rounded, decimals, language), language)
    return format_number(value, 0, language)


def read_number(text: str, language: Language) -> Decimal:
    """Return the number that a text states, with or without a known unit; raises NotReadAsNumber.

    Magnitudes count: `2,8 mrd.` is 2 800 000 000 and `70 mill. kroner` is 70 000 000. To read a figure that
    is counted in millions of kroner as 70, use `read_value`. Decimals are kept as written.

    >>> read_number("186 211", "nb"), read_number("-0,70 %", "nb"), read_number("2.8 billion", "en")
    (Decimal('186211'), Decimal('-0.70'), Decimal('2800000000'))
    """
    plain = _SPACES.sub(" ", text).strip()
    number = _read_in_forms(plain, _PLAIN_FORMS, language)
    if number is not None:
        return number
    for magnitude in MAGNITUDES:
        number = _read_in_forms(plain, (magnitude.form, *magnitude.read_also), language)
        if number is not None:
            return Decimal(f"{number.scaleb(magnitude.power):f}")
    raise NotReadAsNumber(text, language)


def read_value(text: str, unit: Unit, language: Language) -> Decimal:
    """Return the value that a text states in a unit, with or without the unit's words; raises NotReadAsNumber.

    The reverse of `format_value`, for every unit: `70 mill. kroner` is 70 in millions of kroner.
    """
    plain = _SPACES.sub(" ", text).strip()
    number = _read_in_forms(plain, (value_form(unit), change_form(unit), VALUE_FORMS["count"]), language)
    if number is None:
        raise NotReadAsNumber(text, language)
    return number


def _read_in_forms(plain: str, forms: Iterable[Form], language: Language) -> Decimal | None:
    for form in forms:
        for text in (form.many, form.one):
            before, _, after = _SPACES.sub(" ", text.in_language(language)).partition("{}")
            if plain.startswith(before) and plain.endswith(after):
                number = _read_plain(plain[len(before) : len(plain) - len(after)].strip(), language)
                if number is not None:
                    return number
    return None


def _read_plain(plain: str, language: Language) -> Decimal | None:
    written = _PATTERNS[language].fullmatch(plain)
    if written is None:
        return None
    sign = "" if written["sign"] in (None, "+") else "-"
    whole = re.sub("[, ]", "", written["whole"])
    return Decimal(f"{sign}{whole}.{written['part']}" if written["part"] else f"{sign}{whole}")


def _in_form(form: Form, written: str, language: Language, *, is_one: bool = False) -> str:
    text = form.of(is_one=is_one).in_language(language)
    before, _, after = text.partition("{}")
    return f"{_bound(before)}{written}{_bound(after)}"


def _bound(text: str) -> str:
    """Return the words beside a number with a no-break space towards it, so that no line ends in between."""
    if text.startswith(" "):
        return NO_BREAK_SPACE + text[1:]
    return text[:-1] + NO_BREAK_SPACE if text.endswith(" ") else text


def _is_one(value: Decimal, decimals: int | None) -> bool:
    return value == 1 and not (decimals_in(value) if decimals is None else decimals)


def _is_positive(value: Decimal, decimals: int | None) -> bool:
    return (value if decimals is None else round_half_up(value, decimals)) > 0
