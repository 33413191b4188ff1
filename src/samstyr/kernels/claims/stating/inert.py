"""What has digits in running text and states no number: references, addresses, roads, times of the day, documents.

Each pattern is one named group; its name is the reason that the token carries.
"""

import re
from typing import Final

from samstyr.kernels.claims.stating.lexicon import grouped

SPACE: Final = "[ \u00a0\u2007\u2009\u202f]"
_LABELS: Final = grouped("measures", "labels")
# Neither a digit nor a decimal comes after the number of a reference; a comma of the sentence may.
_ENDED: Final = r"(?![\w%]|,[0-9])"
# 9.30, 15:00: hours and quarters of them, which marks and shares seldom are.
_CLOCK: Final = "(?:[01]?[0-9]|2[0-4])[.:](?:00|15|30|45)(?![0-9])"
_DASH: Final = "[-–]"
_YEARS: Final = rf"(?:19|20)[0-9]{{2}}{_DASH}(?:(?:19|20)[0-9]{{2}}|[0-9]{{2}})"


def _label(kind: str) -> str:
    return "|".join(re.escape(word) for word in sorted(_LABELS[kind], key=len, reverse=True))


_REFERENCES: Final = (
    r"(?P<address>https?://\S+|www\.\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
    rf"|(?P<law>§+{SPACE}?[0-9]+(?:{SPACE}?[A-Z](?![\w]))?(?:[-–.][0-9]+)*[a-z]?(?:{SPACE}?(?:og|,|til){SPACE}?[0-9]+"
    r"(?:-[0-9]+)?)*)"
    # Papers of parliament and government: NOU 2020: 5, Meld. St. 14 (2022–2023), Prop. 1 S.
    rf"|(?P<paper>(?<!\w)(?:{_label('paper')}){SPACE}?(?:nr\.?{SPACE})?(?:[A-Z]-)?[0-9]+"
    rf"(?::{SPACE}?[0-9]+|/[0-9]+(?:-[0-9]+)?)?"
    rf"(?:{SPACE}(?-i:[SLN])(?!\w))?(?:{SPACE}\({_YEARS}\))?)"
    rf"|(?P<case>(?<!\w)(?:{_label('case')}){SPACE}?[0-9]+(?:[/-][0-9]+)*(?:{SPACE}[0-9]{{3}})*"
    rf"(?:[. ][0-9]{{2}}[. ][0-9]{{5}})?(?![0-9%]))"
    # So many were asked, and how sure the difference is: (n = 412), p < 0,05.
    rf"|(?P<sample>(?<!\w)n{SPACE}?={SPACE}?[0-9]{{1,3}}(?:[ ,.\u00a0]?[0-9]{{3}})*(?![0-9])"
    rf"|(?<!\w)p{SPACE}?[<>=≤]{SPACE}?0?[.,][0-9]+)"
    rf"|(?P<account>(?<![0-9.,])[0-9]{{4}}[. \u00a0][0-9]{{2}}[. \u00a0][0-9]{{5}}(?![0-9]))"
    rf"|(?P<numbered>(?<!\w)(?:nr\.?|no\.){SPACE}?[0-9]+[-/][0-9]+(?:[-/][0-9]+)*)"
    rf"|(?P<standard>(?<!\w)(?-i:{_label('standard').upper()}){SPACE}?[0-9]+(?:[-:][0-9]+)*)"
)
_PLACES: Final = (
    rf"(?P<phone>(?<!\w)(?:{_label('dialled')}):?{SPACE}[0-9]{{3,5}}(?:{SPACE}(?:og|eller|or|and){SPACE}[0-9]{{3,5}})*"
    rf"(?![0-9 \u00a0]*[0-9])(?!{SPACE}?(?:%|prosent|per cent|[^\W\d_]{{5,}}))"
    rf"|(?<!\w)(?:{_label('phone')}):?{SPACE}?\+?[0-9][0-9 \u00a0]{{5,}}[0-9]"
    rf"|\+[0-9]{{2}}[0-9 \u00a0]{{7,}}[0-9]|(?<![0-9,.])[0-9]{{2}}(?:{SPACE}[0-9]{{2}}){{3}}(?![0-9])"
    rf"|(?<![0-9,.])[0-9]{{3}}{SPACE}[0-9]{{2}}{SPACE}[0-9]{{3}}(?![0-9]))"
    # A house in a street, and where the letters for it go: Storgata 5B, 1372 Fjordvik.
    rf"|(?P<street>(?<!\w)(?-i:[A-ZÆØÅ])[^\W\d_]*(?:veien|vegen|gata|gaten|allé|torget|stien|bakken)"
    rf"{SPACE}[0-9]{{1,3}}(?:{SPACE}?(?-i:[A-H]))?"
    rf"{_ENDED}(?!{SPACE}(?:km|m|meter|kilometer|prosent|%)))"
    rf"|(?P<postcode>(?:(?<=, )|(?<=\()|\A)[0-9]{{4}}(?={SPACE}(?-i:[A-ZÆØÅ][a-zæøå]|[A-ZÆØÅ]{{3}})))"
    rf"|(?P<road>(?<!\w)(?:{_label('road')}){SPACE}?[0-9]+{_ENDED})"
)
_OTHERS: Final = (
    rf"(?P<time>(?<!\w)(?:kl\.?|klokken|klokka){SPACE}?[0-9]{{1,2}}(?:[.:][0-9]{{2}})?"
    rf"(?:,{SPACE}[0-9]{{1,2}}[.:][0-9]{{2}})*"
    rf"(?:{SPACE}?(?:[-–]|til|og){SPACE}?(?:kl\.?{SPACE})?[0-9]{{1,2}}(?:[.:][0-9]{{2}})?)?"
    rf"|(?<![0-9.,]){_CLOCK}{SPACE}?(?:[-–]|til|to|og|and){SPACE}?{_CLOCK}"
    rf"(?!{SPACE}?(?:%|prosent|per cent|mill|kr|nok))"
    rf"|(?<!\w)(?:{_label('weekday')}):?{SPACE}[0-9]{{1,2}}{SPACE}?[-–]{SPACE}?[0-9]{{1,2}}(?![0-9%]|[.,][0-9])"
    rf"|(?<![0-9.,])[0-9]{{1,2}}(?:[:.][0-5][0-9])?{SPACE}?(?:[ap]m|[ap]\.m\.)(?!\w)"
    r"|(?<![0-9])[0-9]{1,2}:[0-9]{2}(?![0-9 \u00a0])|(?<![\w/])24/7(?![\w/]))"
    rf"|(?P<mapscale>(?<![\w,.:])1:{SPACE}?[0-9]{{1,3}}(?:{SPACE}?[0-9]{{3}})*(?![0-9]))"
    rf"|(?P<page>(?<!\w)(?:{_label('page')}){SPACE}[0-9]+(?:{SPACE}?[-–]{SPACE}?[0-9]+|{SPACE}(?:av|of){SPACE}[0-9]+)?"
    rf"{_ENDED})"
    rf"|(?P<part>(?<!\w)(?:{_label('part')}){SPACE}[0-9]+(?:\.[0-9]+)*[a-z]?{_ENDED})"
    rf"|(?P<lawpart>(?<!\w)(?:{_label('law')}){SPACE}[0-9]+(?:[-.][0-9]+)*[a-z]?{_ENDED})"
    r"|(?P<version>(?<![\w,.])[0-9]{1,2}(?:\.[0-9]{1,2}){2,}(?![\w]))"
    r"|(?P<reference>\[\^?[0-9,–-]+\]|(?<=[^\W\d_][.!?»)])[0-9]{1,2}(?=\s+(?-i:[A-ZÆØÅ«])|\s*\Z))"
    r"|(?P<casenumber>(?<![\w/,.])[0-9]{2}/[0-9]{2,6}(?:-[0-9]+)?(?![\w/])"
    r"|(?<![\w/,.])(?:19|20)[0-9]{2}/(?!(?:19|20)[0-9]{2}(?![0-9]))[0-9]{3,6}(?:-[0-9]+)?(?![\w/]))"
)
INERT: Final = f"{_REFERENCES}|{_PLACES}|{_OTHERS}"
