"""A sentence in tokens: words, numbers, marks, and what has digits in it but is no number."""

import re
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import Final, NamedTuple

from samstyr.kernels.claims.stating.inert import INERT, SPACE
from samstyr.kernels.claims.stating.lexicon import grammar, numbered
from samstyr.kernels.texts import Language


class TokenKind(StrEnum):
    """What a token is."""

    WORD = "word"
    NUMBER = "number"
    ORDINAL = "ordinal"
    MARK = "mark"
    DATE = "date"
    INERT = "inert"


class Token(NamedTuple):
    """A token with its place; `low` is it in small letters, `value` what a number says, `why` why it says none."""

    kind: TokenKind
    text: str
    low: str
    start: int
    end: int
    value: Decimal | None = None
    decimals: int = 0
    why: str = ""


_MONTHS: Final = "|".join(sorted(numbered("times", "months"), key=len, reverse=True))
_YEAR: Final = "(?:19|20)[0-9]{2}"
_DATES: Final = (
    rf"(?P<date>{_YEAR}-[01][0-9]-[0-3][0-9](?![0-9])"
    rf"|[0-3]?[0-9]\.{SPACE}?[01]?[0-9]\.{SPACE}?(?:{_YEAR}|[0-9]{{2}}(?![0-9]))"
    rf"|[0-3]?[0-9](?:\.{SPACE}?|{SPACE})(?:{_MONTHS})(?:{SPACE}{_YEAR})?(?!\w)"
    r"|(?:(?<=dag )|(?<=\bper )|(?<=\bpr )|(?<=\bpr\. )|(?<=\bden ))[0-3]?[0-9]\.(?:0?[1-9]|1[0-2])(?![0-9,%]|\.[0-9])"
    rf"|(?:{_MONTHS}){SPACE}[0-3]?[0-9],{SPACE}{_YEAR}"
    rf"|(?:{_MONTHS}){SPACE}{_YEAR}(?![0-9])"
    rf"|[1-4]\.{SPACE}?(?:og{SPACE}[1-4]\.{SPACE})?(?:kvartal|tertial|halvår)(?:{SPACE}{_YEAR})?(?!\w)"
    rf"|(?:første|andre|tredje|fjerde|first|second|third|fourth){SPACE}(?:kvartal|tertial|halvår|quarter|half-year)"
    rf"(?:{SPACE}(?:i{SPACE}|of{SPACE})?{_YEAR})?(?!\w))"
)
# What may be written together with a number without being a name with it: 12km, 37th.
_GLUED: Final = r"(?-i:st|nd|rd|th|kg|km|cm|mm|g|m|l|t|kr|MW|kW|dB|pp)(?![\w-])"
# A name that digits are a part of: E18, PM2,5, 5G, 10-FAKTOR, 9-åringer, covid-19.
_NAMES: Final = (
    r"(?P<aged>(?<![\w,.])[0-9]{1,3}(?:[-–][0-9]{1,3})?-(?:åring|åringer|åringar|åringene|åringane|årige?|åra|year-olds?)(?!\w))"
    r"|(?P<mixed>(?<!\w)(?!kr[0-9])[^\W\d_]{1,4}[0-9]{1,2}[^\W\d_]\w{0,3}(?!\w)"
    # «for 2-, 3- og 4-åringer»
    r"|(?<![\w,.])[0-9]{1,3}-(?=,| og | eller | til ))"
    r"|(?P<name>(?<![\w])(?!(?:kr|nok|ca|x|à)\.?[0-9])[^\W\d_]{1,12}[-–]?[0-9]{1,4}(?:[.,/][0-9]{1,2})?(?:[-–][^\W\d_]+)*(?![\w%])"
    r"|(?<![\w,.])[0-9]{1,4}-[^\W\d_]{2,}(?:-[^\W\d_]+)*|(?<![\w,.])[0-9]{1,2}(?!"
    + _GLUED
    + r")[A-ZÆØÅ]{1,3}(?:-[^\W\d_]+)*(?!\w)"
    r"|(?<![\w,.])[0-9]{1,2}(?!" + _GLUED + r")[a-z](?![\w/²³]))"
)
_NB_NUMBER: Final = (
    rf"[0-9]{{1,3}}(?:(?:{SPACE}|\.)[0-9]{{3}})+(?![0-9])(?:,[0-9]+)?|[0-9]+,[0-9]+"
    r"|[0-9]+\.[0-9]{1,2}(?!\.?[0-9])|[0-9]+"
)
_EN_NUMBER: Final = (
    rf"[0-9]{{1,3}}(?:(?:,|{SPACE})[0-9]{{3}})+(?![0-9])(?:\.[0-9]+)?|[0-9]+\.[0-9]+"
    r"|[0-9]+,[0-9]{1,2}(?![0-9])|[0-9]+"
)
_UNIT_MARKS: Final = (
    r"(?P<unitmark>(?:kg|kr|µg|μg|ug|mg|Bq|tonn|Mbit|Gbit|Mb)/(?:m2|m3|m²|m³|s|kvm|l)(?!\w)|km/[th](?!\w)|(?:km|m|mm|cm|dm)[23²³](?!\w)"
    r"|%-poeng|°C|,-)"
)
# Most words: letters, and then a comma, or a blank and no digit. Tried first, they need not be tried as all that has
# digits in it.
_PLAIN: Final = (
    r"(?<!\w)(?!(?:første|andre|tredje|fjerde|first|second|third|fourth)\b)"
    r"(?P<plain>[^\W\d_]++)(?= [^\W\d_«(]|,)"
)
_TAIL: Final = r"|(?P<word>[^\W\d_]+(?:[-’'][^\W\d_]+)*-?\.?|_+)|(?P<mark>[^\w\s]|\d)"
_SIGN: Final = r"(?:(?<![\w)\]%.])[+\-\u2212\u2010\u2011\u2013\u00f7](?=[0-9]))?"
# 3. klasse, 8.klasse, 42. til 58. plass, 5.–7. trinn.
_ORDINAL: Final = (
    rf"|(?P<ordinal>(?:(?<![\w,.])|(?<=\.[-–]))[0-9]{{1,3}}\.(?={SPACE}+(?:[a-zæøå]|[0-9]+\.{SPACE}[a-zæøå])"
    rf"|[a-zæøå]{{3}}|{SPACE}?[-–]{SPACE}?[0-9]{{1,2}}\.))"
)
_PATTERNS: Final = {
    language: re.compile(
        f"{_PLAIN}|{_DATES}|{INERT}|{_UNIT_MARKS}|{_NAMES}{ordinal}|(?P<number>{_SIGN}(?:{number})){ending}{_TAIL}",
        re.IGNORECASE,
    )
    for language, number, ordinal, ending in (
        ("nb", _NB_NUMBER, _ORDINAL, ""),
        ("en", _EN_NUMBER, "", r"(?:st|nd|rd|th)?"),
    )
}
_AS_WRITTEN: Final = {
    "plain": TokenKind.WORD,
    "unitmark": TokenKind.WORD,
    "mark": TokenKind.MARK,
    "date": TokenKind.DATE,
}
_DOTTED: Final = grammar("tokens_dotted")
_ENGLISH_ORDINAL: Final = ("st", "nd", "rd", "th")
_MINUSES: Final = "-\u2212\u2010\u2011\u2013\u00f7"
_NOT_DIGIT: Final = re.compile(r"[^0-9,.]")


def tokens_of(text: str, language: Language) -> tuple[Token, ...]:
    """Return the tokens of a sentence, in order; each is an exact slice of it.

    >>> [(one.low, one.value) for one in tokens_of("Over 1 200 bor ved E18.", "nb") if one.kind != "mark"]
    [('over', None), ('1 200', Decimal('1200')), ('bor', None), ('ved', None), ('e18', None)]
    """
    return tuple(_token(found, language) for found in _PATTERNS[language].finditer(text))


def _token(found: re.Match[str], language: Language) -> Token:
    kind, text = found.lastgroup or "mark", found[0]
    start, end = found.span()
    if kind in _AS_WRITTEN:
        return Token(_AS_WRITTEN[kind], text, text.casefold(), start, end)
    if kind == "word":
        if text.endswith(".") and text.lower() not in _DOTTED:
            text, end = text[:-1], end - 1
        return Token(TokenKind.WORD, text, text.casefold(), start, end)
    if kind == "number":
        return _number(text, start, end, language)
    if kind == "ordinal":
        return Token(TokenKind.ORDINAL, text, text.casefold(), start, end, Decimal(text[:-1]))
    return Token(TokenKind.INERT, text, text.casefold(), start, end, why=kind)


def _number(text: str, start: int, end: int, language: Language) -> Token:
    if text[-2:] in _ENGLISH_ORDINAL:
        return Token(TokenKind.ORDINAL, text, text.casefold(), start, end, Decimal(_NOT_DIGIT.sub("", text)))
    value, decimals = read_digits(text, language)
    if text[0] == "0" and text.isdigit() and len(text) > 1:
        return Token(TokenKind.INERT, text, text, start, end, why="code")
    return Token(TokenKind.NUMBER, text, text.casefold(), start, end, value, decimals)


@lru_cache(maxsize=4096)
def read_digits(text: str, language: Language) -> tuple[Decimal, int]:
    """Return what digits say and how many decimals they have, whichever marks stand between them.

    >>> read_digits("1.250.000", "nb"), read_digits("97.4", "nb"), read_digits("−0,70", "nb")
    ((Decimal('1250000'), 0), (Decimal('97.4'), 1), (Decimal('-0.70'), 2))
    """
    sign = "-" if text[0] in _MINUSES else ""
    digits = _NOT_DIGIT.sub("", text)
    point, thousands = (",", ".") if language == "nb" else (".", ",")
    whole, _, part = digits.partition(point)
    if not part and thousands in whole:
        before, _, last = whole.rpartition(thousands)
        if thousands not in before and len(last) != len("000"):
            whole, part = before, last
    return Decimal(f"{sign}{whole.replace(thousands, '')}" + (f".{part}" if part else "")), len(part)
