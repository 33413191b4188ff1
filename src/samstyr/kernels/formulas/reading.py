"""A formula's text, read into a tree. Nothing of it is ever run as a program."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Final

from samstyr.kernels.formulas.expressions import ZERO, Expression, Name, Number, Operation, Operator

LONGEST: Final = 1000
DEEPEST: Final = 40

_TOKEN: Final = re.compile(r"\s*(?:(?P<number>[0-9]+(?:\.[0-9]+)?)|(?P<name>[^\W\d]\w*)|(?P<sign>[-+*/()]))")


class NotAFormula(ValueError):
    """Said of a text that is no formula."""

    def __init__(self, text: str, position: int, fault: str) -> None:
        """Say where in the text it goes wrong, and what a formula looks like."""
        self.position = position
        shown = text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
        super().__init__(
            f"{shown!r} is not a formula: at character {position + 1}, {fault}. "
            "Write it with names, numbers with a decimal point, + - * / and brackets: 100 * (income - costs) / income."
        )


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    position: int


@dataclass(slots=True)
class _Reader:
    """Reads tokens one by one: sums of products of single parts."""

    text: str
    tokens: list[_Token] = field(default_factory=list)
    at: int = 0
    depth: int = 0

    def next(self) -> _Token:
        return self.tokens[self.at]

    def take(self, *signs: str) -> str:
        """Return the next sign and go on, if it is one of these; else nothing."""
        token = self.next()
        if token.kind != "sign" or token.text not in signs:
            return ""
        self.at += 1
        return token.text

    def sum(self) -> Expression:
        tree = self.product()
        while sign := self.take("+", "-"):
            tree = Operation(Operator(sign), tree, self.product())
        return tree

    def product(self) -> Expression:
        tree = self.part()
        while sign := self.take("*", "/"):
            tree = Operation(Operator(sign), tree, self.part())
        return tree

    def part(self) -> Expression:
        self.depth += 1
        if self.depth > DEEPEST:
            raise NotAFormula(self.text, self.next().position, f"it goes more than {DEEPEST} brackets or signs deep")
        tree = self._part()
        self.depth -= 1
        return tree

    def _part(self) -> Expression:
        if self.take("-"):
            return Operation(Operator.MINUS, ZERO, self.part(), is_sign=True)
        if self.take("("):
            tree = self.sum()
            if not self.take(")"):
                raise NotAFormula(self.text, self.next().position, "a bracket is not closed")
            return tree
        token = self.next()
        self.at += 1
        if token.kind == "number":
            return Number(Fraction(token.text))
        if token.kind == "name":
            return Name(token.text)
        raise NotAFormula(self.text, token.position, "a number, a name or a bracket is missing")


def read_formula(text: str) -> Expression:
    """Return the tree that a formula's text stands for; raises NotAFormula.

    >>> from samstyr.kernels.formulas.expressions import names_in
    >>> names_in(read_formula("100 * (BDR + EF + MA) / BDI"))
    ('BDR', 'EF', 'MA', 'BDI')
    """
    if len(text) > LONGEST:
        raise NotAFormula(text, LONGEST, f"it is longer than {LONGEST} characters")
    reader = _Reader(text, list(_tokens(text)))
    tree = reader.sum()
    left = reader.next()
    if left.kind != "end":
        raise NotAFormula(text, left.position, f"{left.text!r} is one too many")
    return tree


def _tokens(text: str) -> Iterator[_Token]:
    position, end = 0, len(text.rstrip())
    while position < end:
        found = _TOKEN.match(text, position)
        if found is None:
            start = position + len(text[position:]) - len(text[position:].lstrip())
            raise NotAFormula(text, start, f"{text[start]!r} has no meaning")
        # Exactly one of the three kinds matched.
        kind = str(found.lastgroup)
        yield _Token(kind, found[kind], found.start(kind))
        position = found.end()
    yield _Token("end", "", end)
