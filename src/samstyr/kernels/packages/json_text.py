"""Reading JSON that a stranger wrote, and walking it with every surprise noted at its place."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from math import isfinite
from typing import Final, NoReturn

from samstyr.kernels.json_values import Json
from samstyr.kernels.packages.problems import Problem
from samstyr.kernels.texts import Text

DESCRIPTOR: Final = "datapackage.json"

# Halves of surrogate pairs are no characters, and the last two fit no XML. A NUL, too, fits no database.
_NO_CHARACTER: Final = re.compile("[\ud800-\udfff\ufffe\uffff]")


class NotJson(ValueError):
    """Said of a text that is no JSON, or says a thing twice."""


def parsed(text: str) -> Json:
    """Return what a JSON text says; raises NotJson also for a name that is there twice, NaN and bottomless nesting."""
    try:
        result: Json = json.loads(text, object_pairs_hook=_once, parse_constant=_refused, parse_float=_finite)
        written = canonical(result)
    except RecursionError:
        raise NotJson("too deeply nested") from None
    except ValueError as error:
        raise NotJson(str(error)) from None
    if "\\u0000" in written or _NO_CHARACTER.search(written):
        raise NotJson("a character that is none")
    return result


def canonical(value: Json) -> str:
    """Return JSON in one line, with names in order."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _once(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    twice = {name for name, times in Counter(name for name, _ in pairs).items() if times > 1}
    if twice:
        raise NotJson(f"{min(twice)!r} is said twice")
    return dict(pairs)


def _finite(written: str) -> float:
    number = float(written)
    if not isfinite(number):
        raise NotJson(f"{written} is too large")
    return number


def _refused(constant: str) -> NoReturn:
    raise NotJson(f"{constant} is no number")


@dataclass(frozen=True, slots=True)
class Place:
    """An object in a descriptor, and where it stands; problems are noted on the shared list."""

    at: str
    content: dict[str, Json]
    problems: list[Problem] = field(compare=False)

    def say(self, name: str, expected: Text, *, code: str = "descriptor-value") -> None:
        """Note that a property is no good, and what it should be."""
        value = self.content.get(name)
        said = value if isinstance(value, str) else canonical(value)
        self.problems.append(Problem(code, DESCRIPTOR, None, self.path_of(name), said, expected))

    def path_of(self, name: str) -> str:
        """Return the path of a property from the top of the file."""
        return f"{self.at}.{name}" if self.at else name

    def text(self, name: str, default: str = "") -> str:
        """Return a property that must be a text."""
        value = self.content.get(name, default)
        if isinstance(value, str):
            return value
        self.say(name, Text("en tekst", "a text"))
        return default

    def flag(self, name: str) -> bool:
        """Return a property that must be true or false."""
        value = self.content.get(name, False)
        if isinstance(value, bool):
            return value
        self.say(name, Text("true eller false", "true or false"))
        return False

    def texts(self, name: str) -> tuple[str, ...]:
        """Return a property that must be a text or a list of texts."""
        value = self.content.get(name, [])
        listed = [value] if isinstance(value, str) else value
        if isinstance(listed, list) and all(isinstance(item, str) for item in listed):
            return tuple(str(item) for item in listed)
        self.say(name, Text("en tekst eller en liste av tekster", "a text or a list of texts"))
        return ()

    def object(self, name: str) -> "Place":
        """Return a property that must be an object; an empty one where it is not there."""
        value = self.content.get(name, {})
        if isinstance(value, dict):
            return Place(self.path_of(name), value, self.problems)
        self.say(name, Text("et objekt", "an object"))
        return Place(self.path_of(name), {}, self.problems)

    def objects(self, name: str) -> Iterator["Place"]:
        """Return the objects of a property that must be a list of objects."""
        value = self.content.get(name, [])
        if not isinstance(value, list):
            self.say(name, Text("en liste", "a list"))
            return
        for number, item in enumerate(value):
            if isinstance(item, dict):
                yield Place(f"{self.path_of(name)}[{number}]", item, self.problems)
            else:
                self.say(name, Text("en liste av objekter", "a list of objects"))

    def further(self, known: frozenset[str]) -> str:
        """Return as JSON what is said beyond the names that are read, '' where nothing is."""
        rest = {name: value for name, value in self.content.items() if name not in known}
        return canonical(rest) if rest else ""
