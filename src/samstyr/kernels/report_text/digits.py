"""Digits in running text that no reference stands behind, and the few kinds of digits that need none.

A date, a year, a name, an ordinal, a paragraph of a law, a footnote and the number of a list's point are no figures.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from samstyr.kernels.findings.catalogue import Fault, fault
from samstyr.kernels.report_text.code import blanked
from samstyr.kernels.report_text.values import ReportText
from samstyr.kernels.texts import Language, Text

_MONTHS: Final[dict[Language, str]] = {
    "nb": "januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember",
    "en": "January|February|March|April|May|June|July|August|September|October|November|December",
}
_YEAR: Final = "(?:19|20)[0-9]{2}"
# A year followed by one of these is a number of something.
_COUNTED: Final = (
    r"(?![0-9]|[,.][0-9]|[\s\u00a0\u202f]?(?:%|‰|€|\$)"
    r"|[\s\u00a0\u202f](?:[0-9]|(?:prosent|prosentpoeng|per cent|percent|kroner|kr|NOK|mill|mrd|million|milliard|tonn|"
    r"tonnes|personer|persons|people|innbyggere|inhabitants|residents|elever|pupils|barn|children|boliger|homes)\b))"
)


@dataclass(frozen=True, slots=True)
class Allowed:
    """A kind of digits that may be typed: what it is, an example in each language, and how it is found."""

    what: Text
    example: Text
    pattern: str


# A line that begins with “9. juni” is written `9\\. juni`, or it would begin a list.
ALLOWED: Final = (
    Allowed(
        Text("dato", "a date"),
        Text("31. august 2023 · 31.8.2023 · 2023-08-31", "31 August 2023 · August 31, 2023 · 2023-08-31"),
        rf"\b[0-9]{{1,2}}(?:\\?\.)?\s(?:{_MONTHS['nb']}|{_MONTHS['en']})(?:\s{_YEAR})?\b"
        rf"|\b(?:{_MONTHS['en']})\s[0-9]{{1,2}}(?:,\s{_YEAR})?\b"
        rf"|\b{_YEAR}-[01][0-9]-[0-3][0-9]\b|\b[0-3]?[0-9]\.[01]?[0-9]\.{_YEAR}\b",
    ),
    Allowed(
        Text("år, eller år fra og til", "a year, or years from and to"),
        Text("2022 · 2019–2022 · 2021/2022", "2022 · 2019–2022 · 2021/2022"),
        rf"(?<![\w,.]){_YEAR}(?:\s?[-–/]\s?(?:{_YEAR}|[0-9]{{2}}))?\b{_COUNTED}",
    ),
    Allowed(
        Text("del av et år", "a part of a year"),
        Text("1. tertial 2022", "tertial 1 of 2022 · quarter 3"),
        rf"\b[1-4]\\?\.\s(?:tertial|kvartal|halvår)(?:\s{_YEAR})?\b"
        rf"|\b(?:tertial|quarter|half-year)\s[1-4](?:\sof\s{_YEAR})?\b",
    ),
    Allowed(
        Text("klokkeslett", "a time of day"),
        Text("kl. 10.30", "at 10:30"),
        r"\bkl\.?\s[0-9]{1,2}(?:[.:][0-9]{2})?\b|\b[0-9]{1,2}:[0-9]{2}\b",
    ),
    Allowed(
        Text("ordenstall", "an ordinal"),
        Text("10. trinn", "the 10th grade"),
        r"(?<![\w,.])[0-9]{1,3}\\?\.(?:\s?[-–]\s?[0-9]{1,3}\.)?(?=\s[a-zæøå])|\b[0-9]{1,3}(?:st|nd|rd|th)\b",
    ),
    Allowed(
        Text("navn med bokstav og tall i ett", "a name of letters and digits in one"),
        Text("PM2,5 · E18 · CO2 · 5G", "PM2.5 · E18 · CO2 · 5G"),
        r"\b(?!(?:kr|nok|ca|x)[0-9])[^\W\d_]{1,12}-?[0-9]{1,4}(?:[,.][0-9]{1,2})?\b|\b[0-9]{1,2}[A-ZÆØÅ]{1,3}\b",
    ),
    Allowed(
        Text("paragraf i en lov", "a section of a law"),
        Text("§ 14-7", "section 14-7"),
        r"§{1,2}\s?[0-9]+(?:-[0-9]+)?[a-z]?\b|\bsection\s[0-9]+(?:-[0-9]+)?\b",
    ),
    Allowed(
        Text("saksnummer", "a case number"),
        Text("sak 23/1234", "case 23/1234"),
        r"\b(?:sak|saksnr\.?|saksnummer|case)\s[0-9]+/[0-9]+\b",
    ),
    Allowed(Text("fotnote", "a footnote"), Text("[^1]", "[^1]"), r"\[\^[^\]\s]{1,40}\]:?"),
    Allowed(
        Text("nummeret på et punkt i en liste", "the number of a point in a list"),
        Text("1. Først", "1. First"),
        r"^[ \t]*(?:>[ \t]*)*\(?[0-9]{1,3}[.)](?=[ \t])",
    ),
)

_PARAGRAPH: Final = re.compile(r"(?:[^\n]+\n?)+")
_DIGIT: Final = re.compile(r"\d")
_ALLOWED: Final = re.compile("|".join(f"(?:{one.pattern})" for one in ALLOWED), re.MULTILINE)
_TYPED: Final = re.compile(
    r"[+\-\u2212]?\d+(?:[ \u00a0\u202f.,:/\u2013-]\d+)*"
    r"(?:[ \u00a0\u202f]?(?:%|‰|prosentpoeng|prosent|per cent|percentage points|mill\.|mrd\.|kroner|kr\b|tonn\b))?"
)


def typed_figures(found: ReportText, names: Sequence[str] = ()) -> Iterator[Fault]:
    """Give each number in a text that no reference stands behind. `names` are the report's own, with digits in them."""
    names_found = _name_pattern(tuple(names))
    for paragraph in _PARAGRAPH.finditer(blanked(found.text, found.silent)):
        text, start = paragraph[0], paragraph.start()
        if not _DIGIT.search(text):
            continue
        for number in _TYPED.finditer(_blank_all(_ALLOWED, _blank_all(names_found, text))):
            yield fault("typed-figure", start + number.start(), start + number.end(), text=number[0].strip())


def _blank_all(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub(lambda one: " " * len(one[0]), text)


@lru_cache(maxsize=8)
def _name_pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    spelled = "|".join(
        r"\s+".join(re.escape(part) for part in name.split()) for name in sorted(names, key=len, reverse=True)
    )
    return re.compile(rf"(?<!\w)(?:{spelled})(?!\w)" if spelled else r"(?!)")
