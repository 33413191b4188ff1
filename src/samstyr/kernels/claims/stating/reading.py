"""A sentence as it is read: its tokens, their words in small letters, and the parts that commas and turns cut it in."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from samstyr.kernels.claims.stating.lexicon import grammar
from samstyr.kernels.claims.stating.tokens import Token, TokenKind, tokens_of
from samstyr.kernels.claims.stating.values import DocumentContext
from samstyr.kernels.texts import Language

_CUTTING_MARKS: Final = frozenset(",;:()–—−[]")
_CUTTING_WORDS: Final = grammar("reading_cutting_words")


@dataclass(frozen=True, slots=True)
class Reading:
    """The tokens of a sentence and what they are read against; `parts[i]` numbers the part that token i is in."""

    tokens: Sequence[Token]
    lows: Sequence[str]
    parts: Sequence[int]
    language: Language
    context: DocumentContext

    def part_start(self, at: int) -> int:
        """Return the first token of the part that a token is in."""
        part = self.parts[at]
        while at > 0 and self.parts[at - 1] == part:
            at -= 1
        return at

    def part_end(self, at: int) -> int:
        """Return the place after the last token of the part that a token is in."""
        part = self.parts[at]
        while at < len(self.tokens) and self.parts[at] == part:
            at += 1
        return at


def read_sentence(text: str, language: Language, context: DocumentContext) -> Reading:
    """Return a sentence cut in tokens and parts."""
    tokens = tokens_of(text, language)
    parts, part = [], 0
    for place in range(len(tokens)):
        part += _cuts(text, tokens, place)
        parts.append(part)
    return Reading(tokens, tuple(token.low for token in tokens), parts, language, context)


def _cuts(text: str, tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if token.kind is TokenKind.MARK:
        return token.low in _CUTTING_MARKS and not _joins_numbers(text, token)
    return token.kind is TokenKind.WORD and (token.low in _CUTTING_WORDS or _sets_against(tokens, at))


def _sets_against(tokens: Sequence[Token], at: int) -> bool:
    """Return whether «mot» sets another figure against the one before: «23 dager mot 31 dager i 2021»."""
    is_against = tokens[at].low in ("mot", "against") and at + 2 < len(tokens)
    return is_against and any(
        one.kind is TokenKind.NUMBER and not _looks_like_year(one) for one in tokens[at + 1 : at + 3]
    )


def _looks_like_year(token: Token) -> bool:
    return len(token.text) == len("2022") and token.text[:2] in ("19", "20")


def _joins_numbers(text: str, token: Token) -> bool:
    """Return whether a dash stands between two numbers: 1–6, 2020 – 2023."""
    before, after = text[max(0, token.start - 3) : token.start].rstrip(), text[token.end : token.end + 3].lstrip()
    return token.low in "–—−" and before[-1:].isdigit() and after[:1].isdigit()
