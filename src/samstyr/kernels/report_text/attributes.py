"""Pandoc's attributes, `{#id .class key=value key="value"}`, read with the place of each part."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

# Values without quotes have no blank and no brace in them.
_PART: Final = re.compile(
    r"""\s*(?:(?P<mark>[#.][^\s{}"'=]+)|(?P<key>[^\s{}="'#.][^\s{}="']*)=(?:"(?P<quoted>[^"{}]*)"|(?P<bare>[^\s{}"']*)))"""
)
LONGEST: Final = 2000


@dataclass(frozen=True, slots=True)
class Attribute:
    """A key with its value, and where the two stand."""

    key: str
    value: str
    start: int
    end: int
    value_start: int


@dataclass(frozen=True, slots=True)
class Attributes:
    """What stands between two braces, and where it ends; `marks` are the names (`#id`) and classes (`.class`)."""

    pairs: tuple[Attribute, ...]
    end: int
    marks: tuple[Attribute, ...] = ()

    @property
    def classes(self) -> tuple[str, ...]:
        """Return the classes, without their dots."""
        return tuple(one.key[1:] for one in self.marks if one.key.startswith("."))

    def get(self, key: str) -> Attribute | None:
        """Return the first pair of a key."""
        return next((one for one in self.pairs if one.key == key), None)


def read_attributes(text: str, start: int) -> Attributes | None:
    """Return the attributes whose brace opens at a place; None where they are not closed, or no attributes.

    >>> read_attributes('{fig="a@2022" .x}', 0).get("fig").value
    'a@2022'
    """
    pairs: list[Attribute] = []
    marks: list[Attribute] = []
    at = start + 1
    while at < len(text) and at - start <= LONGEST:
        found = _PART.match(text, at)
        if found is None:
            rest = _after_blank(text, at)
            is_closed = text.startswith("}", rest) and rest - start <= LONGEST
            return Attributes(tuple(pairs), rest + 1, tuple(marks)) if is_closed else None
        pairs += _pair(found)
        marks += _mark(found)
        at = found.end()
    return None


def _pair(found: re.Match[str]) -> Iterator[Attribute]:
    if found["key"] is not None:
        group = "quoted" if found["quoted"] is not None else "bare"
        yield Attribute(found["key"], found[group], found.start("key"), found.end(), found.start(group))


def _mark(found: re.Match[str]) -> Iterator[Attribute]:
    if found["mark"] is not None:
        yield Attribute(found["mark"], "", found.start("mark"), found.end(), found.end())


def _after_blank(text: str, at: int) -> int:
    while at < len(text) and text[at] in " \t\n":
        at += 1
    return at
