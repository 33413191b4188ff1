"""Account lists: which accounts an amount is the sum of, read from `lists.toml`."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import Final, Literal, NotRequired, TypedDict, cast

from samstyr.kernels.assessment.words.phrases import listed, together
from samstyr.kernels.texts import NO_TEXT, Text


class FaultySpan(ValueError):
    """Said of a span of codes that cannot be used."""

    def __init__(self, written: str) -> None:
        """Say which span, and how it is written."""
        super().__init__(
            f"{written!r} is no span of accounts. Write one code (920), or the first and last of one length (600..890)."
        )


@dataclass(frozen=True, slots=True)
class Span:
    """Codes from one to another, both included; they match from the left. Raises FaultySpan."""

    first: str
    last: str

    def __post_init__(self) -> None:
        """Refuse ends that cannot be compared."""
        if not self.first or len(self.first) != len(self.last) or self.last < self.first:
            raise FaultySpan(f"{self.first}..{self.last}")

    @classmethod
    def parse(cls, written: str) -> "Span":
        """Return the span that a text stands for; raises FaultySpan.

        >>> Span.parse("600..890").has("700"), Span.parse("56").has("560"), Span.parse("56").has("5")
        (True, True, False)
        """
        first, _, last = written.partition("..")
        return cls(first, last or first)

    def has(self, code: str) -> bool:
        """Return whether a code lies in the span."""
        return len(code) >= len(self.first) and self.first <= code[: len(self.first)] <= self.last

    @property
    def label(self) -> Text:
        """Return the span as people write it."""
        written = self.first if self.first == self.last else f"{self.first}–{self.last}"
        return Text(written, written)


@dataclass(frozen=True, slots=True)
class Part:
    """Accounts of some classes, and of some functions (or chapters) and types where those are named."""

    classes: tuple[str, ...]
    functions: tuple[Span, ...]
    types: tuple[Span, ...]

    def has(self, account_class: str, function: str, account_type: str) -> bool:
        """Return whether an account belongs to the part."""
        in_class = account_class in self.classes
        return in_class and _any_has(self.functions, function) and _any_has(self.types, account_type)

    @property
    def label(self) -> Text:
        """Return the part in words: «kontoklasse 1 og 3, funksjon eller kapittel 860, art 990»."""
        classes = listed([Text(one, one) for one in self.classes])
        kinds = ((CLASSES, classes), (FUNCTIONS, _listed(self.functions)), (TYPES, _listed(self.types)))
        return together((said.filled(codes=codes) for said, codes in kinds if codes), ", ")


CLASSES: Final = Text("kontoklasse {codes}", "account class {codes}")
FUNCTIONS: Final = Text("funksjon eller kapittel {codes}", "function or chapter {codes}")
TYPES: Final = Text("art {codes}", "account type {codes}")
LISTED: Final = Text("{name}: {parts}", "{name}: {parts}")


def _any_has(spans: Sequence[Span], code: str) -> bool:
    return not spans or any(span.has(code) for span in spans)


def _listed(spans: Sequence[Span]) -> Text:
    return listed([span.label for span in spans]) if spans else NO_TEXT


@dataclass(frozen=True, slots=True)
class AccountList:
    """An amount by the accounts that it is the sum of. `sign` turns the ledger's sign into the sense of the name."""

    id: str
    name: Text
    sign: Literal[1, -1]
    parts: tuple[Part, ...]

    @property
    def classes(self) -> tuple[str, ...]:
        """Return the account classes that it looks in."""
        return tuple(dict.fromkeys(account_class for part in self.parts for account_class in part.classes))

    @property
    def label(self) -> Text:
        """Return the name with the accounts, so that a reader can sum them."""
        return LISTED.filled(name=self.name, parts=together((part.label for part in self.parts), "; "))

    def has(self, account_class: str, function: str, account_type: str) -> bool:
        """Return whether an account is on the list; it counts once, however many parts it fits."""
        return any(part.has(account_class, function, account_type) for part in self.parts)


class _WrittenPart(TypedDict):
    classes: list[str]
    functions: NotRequired[list[str]]
    types: NotRequired[list[str]]


class _WrittenList(TypedDict):
    nb: str
    en: str
    sign: Literal[1, -1]
    parts: list[_WrittenPart]


def _part(written: _WrittenPart) -> Part:
    functions, types = written.get("functions", []), written.get("types", [])
    return Part(tuple(written["classes"]), tuple(map(Span.parse, functions)), tuple(map(Span.parse, types)))


def read_lists(text: str) -> Mapping[str, AccountList]:
    """Return the account lists that a TOML text holds, by id; raises FaultySpan."""
    written = cast(dict[str, _WrittenList], tomllib.loads(text))
    return {
        id: AccountList(id, Text(one["nb"], one["en"]), one["sign"], tuple(map(_part, one["parts"])))
        for id, one in written.items()
    }


LISTS: Final = read_lists(files("samstyr.kernels.accounts").joinpath("lists.toml").read_text(encoding="utf-8"))
