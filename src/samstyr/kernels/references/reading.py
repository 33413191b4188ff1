"""A reference's text, read into an expression with the place of every part. Nothing of it is ever run as a program."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from samstyr.kernels.findings.catalogue import Fault, fault
from samstyr.kernels.language.slips import Neighbours
from samstyr.kernels.period import NotAPeriod, Period
from samstyr.kernels.references.expressions import (
    CELL,
    PLAIN,
    PLAIN_WORD,
    Argument,
    Expression,
    FigureName,
    Latest,
    Options,
    Reference,
    Word,
    Year,
)
from samstyr.kernels.references.functions import FUNCTIONS, OPTIONS, Function, Takes
from samstyr.kernels.texts import NO_TEXT, Text

LONGEST: Final = 500
MOST_ARGUMENTS: Final = 50
MOST_DECIMALS: Final = 4
# A report says the same of the same figure in many places.
KEPT: Final = 50_000

_BLANK: Final = re.compile(r"\s*")
_NAME: Final = re.compile(r"[^\W\d][\w-]*")
_YEAR: Final = re.compile(r"[0-9]{4}(?![\w-])")
_WORD: Final = re.compile(r"[\w-]+")
_OPTION: Final = re.compile(r"(?P<name>[^\s=]+)=(?:\"(?P<quoted>[^\"]*)\"|(?P<bare>[^\s\"]*))")
_QUOTED: Final = re.compile(r"'([^'{}\"]*[^\s'{}\"][^'{}\"]*)'")
_OF_WORDS: Final = (Takes.WORDS, Takes.TABLE_AND_WORDS)
_YES: Final = {"yes": True, "no": False}

_TWO: Final = 2
_COUNTS: Final = {
    Takes.ONE_FIGURE: (1, 1),
    Takes.TWO_FIGURES: (_TWO, _TWO),
    Takes.FIGURE_AND_YEAR: (_TWO, _TWO),
    Takes.SPAN_OR_FIGURES: (1, MOST_ARGUMENTS),
    Takes.GROUP_OR_FIGURES: (1, MOST_ARGUMENTS),
    Takes.INDICATOR: (1, 1),
    Takes.TWO_OPERANDS: (_TWO, _TWO),
    Takes.FIGURE_AND_GROUP: (1, _TWO),
    Takes.WORDS: (1, MOST_ARGUMENTS),
    Takes.TABLE_AND_WORDS: (_TWO, MOST_ARGUMENTS),
}
# What only indicators have.
_OF_INDICATORS: Final = (Takes.INDICATOR, Takes.FIGURE_AND_GROUP, Takes.FIGURE_AND_YEAR)
# What may stand within another function: what is a figure again.
_WITHIN: Final = frozenset({"sum", "mean", "share"})


class NotAReference(ValueError):
    """Said of a text that is no reference; `fault` says what is wrong and where."""

    def __init__(self, found: Fault) -> None:
        """Say it in English; `fault` has both languages."""
        self.fault = found
        super().__init__(f"{found.what('en')} {found.remedy('en')}".strip())


@lru_cache(maxsize=KEPT)
def read_reference(text: str) -> Reference:
    """Return what stands between `{{` and `}}`: an expression, then options. Raises NotAReference.

    Places count from the start of the text.

    >>> reference = read_reference("change(a@2022, a@2021) decimals=0")
    >>> str(reference.expression), reference.options.decimals
    ('change(a@2022, a@2021)', 0)
    """
    expression, end = _read_whole(text)
    return Reference(expression, _read_options(text, end))


@lru_cache(maxsize=KEPT)
def read_expression(text: str) -> Expression:
    """Return the expression that a text stands for, with nothing after it. Raises NotAReference."""
    expression, end = _read_whole(text)
    if end < len(text):
        raise NotAReference(fault("one-too-many", end, len(text), text=text[end:].strip()))
    return expression


def read_option(options: Options, name: str, value: str, *, start: int = 0, end: int = 0) -> Options:
    """Return the options with one more. Raises NotAReference, with the place that is given.

    >>> read_option(PLAIN, "unit", "no").unit
    False
    """
    if name not in OPTIONS:
        nearest = meant(name, OPTIONS)
        raise NotAReference(fault("unknown-option", start, end, name=name, nearest=nearest, known=", ".join(OPTIONS)))
    if name == "says" and value.strip():
        return replace(options, says=value.strip())
    if name == "decimals" and re.fullmatch(f"[0-{MOST_DECIMALS}]", value):
        return replace(options, decimals=int(value))
    if name == "unit" and value in _YES:
        return replace(options, unit=_YES[value])
    if name == "sign" and value in _YES:
        return replace(options, sign=_YES[value])
    raise NotAReference(fault("option-value", start, end, name=name, value=value, values=OPTIONS[name].values))


def _read_whole(text: str) -> tuple[Expression, int]:
    if len(text) > LONGEST:
        raise NotAReference(fault("reference-too-long", 0, len(text), most=LONGEST))
    reader = _Reader(text)
    expression = reader.expression()
    reader.skip()
    return expression, reader.at


def _read_options(text: str, start: int) -> Options:
    options, at = PLAIN, start
    while at < len(text):
        found = _OPTION.match(text, at)
        if found is None:
            raise NotAReference(fault("one-too-many", at, len(text), text=text[at:].strip()))
        value = found["quoted"] if found["quoted"] is not None else found["bare"]
        options = read_option(options, found["name"], value, start=found.start(), end=found.end())
        at = _after_blank(text, found.end())
    return options


def _after_blank(text: str, at: int) -> int:
    blank = _BLANK.match(text, at)
    return blank.end() if blank else at


def meant(name: str, known: Iterable[str]) -> Text:
    """Return which known name was most likely meant, as a question; nothing where none is near.

    >>> meant("chnage", FUNCTIONS).en
    'Did you mean "change"?'
    """
    found = Neighbours(known).nearest(name.casefold())
    return Text(f"Mente du «{found}»?", f'Did you mean "{found}"?') if found else NO_TEXT


@dataclass(slots=True)
class _Reader:
    text: str
    at: int = 0

    def skip(self) -> None:
        self.at = _after_blank(self.text, self.at)

    def take(self, sign: str) -> bool:
        if not self.text.startswith(sign, self.at):
            return False
        self.at += len(sign)
        return True

    def expression(self) -> Expression:
        self.skip()
        start = self.at
        name = self._name()
        self.skip_to_bracket()
        if self.text.startswith("(", self.at):
            called = self._called(name, start)
            return called if isinstance(called, Expression) else Expression("", (called,), start, self.at)
        figure = self._figure(name, start)
        if figure.last is not None:
            raise NotAReference(fault("span-alone", start, self.at, text=str(figure)))
        return Expression("", (figure,), start, self.at)

    def skip_to_bracket(self) -> None:
        after = _after_blank(self.text, self.at)
        if self.text.startswith("(", after):
            self.at = after

    def _called(self, name: str, start: int) -> Expression | FigureName:
        """Return a function with what stands in its brackets; a cell of a table is a figure."""
        self.take("(")
        function = FUNCTIONS.get(name)
        if function is None:
            nearest = meant(name, FUNCTIONS)
            known = ", ".join(FUNCTIONS)
            raise NotAReference(
                fault("unknown-function", start, start + len(name), name=name, nearest=nearest, known=known)
            )
        read_one = self._word_argument if function.takes in _OF_WORDS else self._argument
        arguments = self._arguments(read_one if function.takes is not Takes.FIGURE_AND_GROUP else self._figure_or_group)
        expression = Expression(name, arguments, start, self.at)
        _refuse_wrong_arguments(function, expression)
        if name != CELL:
            return expression
        table, *words = expression.words
        return FigureName(table.word, start=start, end=self.at, words=tuple(one.word for one in words))

    def _arguments(self, read_one: Callable[[], Argument]) -> tuple[Argument, ...]:
        found: list[Argument] = []
        while True:
            self.skip()
            found.append(read_one())
            self.skip()
            if self.take(")"):
                return tuple(found)
            if not self.take(",") or len(found) > MOST_ARGUMENTS:
                raise NotAReference(fault("bracket-not-closed", self.at, min(self.at + 1, len(self.text))))

    def _argument(self) -> Argument:
        start = self.at
        year = _YEAR.match(self.text, start)
        if year is not None:
            self.at = year.end()
            return Year(int(year[0]), start, self.at)
        name = self._name()
        self.skip_to_bracket()
        return self._called(name, start) if self.text.startswith("(", self.at) else self._figure(name, start)

    def _figure_or_group(self) -> Argument:
        found = self._argument()
        is_word = isinstance(found, FigureName) and found.period is None and not (found.area or found.words)
        return Word(found.id, found.start, found.end) if is_word and isinstance(found, FigureName) else found

    def _word_argument(self) -> Word:
        start = self.at
        quoted = _QUOTED.match(self.text, start)
        found = quoted or PLAIN_WORD.match(self.text, start)
        if found is None:
            there = self.text[start : start + 1]
            raise NotAReference(fault("name-missing", start, min(start + 1, len(self.text)), text=there))
        self.at = found.end()
        return Word(quoted[1].strip() if quoted else found[0], start, self.at)

    def _name(self) -> str:
        found = _NAME.match(self.text, self.at)
        if found is None:
            there = self.text[self.at : self.at + 1]
            raise NotAReference(fault("name-missing", self.at, min(self.at + 1, len(self.text)), text=there))
        self.at = found.end()
        return found[0]

    def _figure(self, name: str, start: int) -> FigureName:
        period: Period | Latest | None = None
        last: Period | None = None
        if self.take("@"):
            period = self._period()
            if self.take(".."):
                last = self._last(period)
        area = self._word("area-missing") if self.take("/") else ""
        return FigureName(name, period, last, area, start, self.at)

    def _last(self, period: Period | Latest) -> Period:
        start = self.at
        last = self._period()
        is_span = isinstance(period, Period) and isinstance(last, Period) and period.kind is last.kind
        if not is_span or not isinstance(last, Period) or not isinstance(period, Period) or last <= period:
            raise NotAReference(fault("not-a-span", start, self.at, first=str(period), last=str(last)))
        return last

    def _period(self) -> Period | Latest:
        start = self.at
        written = self._word("period-missing")
        if written == Latest.LATEST.value:
            return Latest.LATEST
        try:
            return Period.parse(written)
        except NotAPeriod:
            raise NotAReference(fault("not-a-period", start, self.at, text=written)) from None

    def _word(self, code: str) -> str:
        found = _WORD.match(self.text, self.at)
        if found is None:
            raise NotAReference(fault(code, self.at, min(self.at + 1, len(self.text))))
        self.at = found.end()
        return found[0]


def _refuse_wrong_arguments(function: Function, expression: Expression) -> None:
    """Raise NotAReference where what stands between the brackets is not what the function takes."""
    arguments, takes = expression.arguments, function.takes
    fewest, most = _COUNTS[takes]
    fits = fewest <= len(arguments) <= most and all(
        _is_right(takes, place, argument, alone=len(arguments) == 1) for place, argument in enumerate(arguments)
    )
    if not fits:
        raise NotAReference(
            fault(
                "wrong-arguments",
                expression.start,
                expression.end,
                function=function.name,
                takes=takes.label,
                example=function.example,
            )
        )


def _is_right(takes: Takes, place: int, argument: Argument, *, alone: bool) -> bool:
    if takes in _OF_WORDS or (takes is Takes.FIGURE_AND_GROUP and place == 1):
        return isinstance(argument, Word)
    if takes is Takes.FIGURE_AND_YEAR and place == 1:
        return isinstance(argument, Year)
    if isinstance(argument, Expression):
        return takes is Takes.TWO_OPERANDS and argument.function in _WITHIN
    return isinstance(argument, FigureName) and _is_right_figure(takes, argument, alone=alone)


def _is_right_figure(takes: Takes, argument: FigureName, *, alone: bool) -> bool:
    if takes is Takes.SPAN_OR_FIGURES:
        return (argument.last is not None) is alone
    return argument.last is None and not (argument.words and takes in _OF_INDICATORS)
