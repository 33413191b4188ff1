"""The classes of findings, read once from data, and a finding without its place in a file."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from importlib.resources import files
from types import MappingProxyType
from typing import Final

from samstyr.kernels.texts import Language, Text

_MARK: Final = re.compile(r"\{([a-z_]+)\}")
LONGEST_SHOWN: Final = 80
# Of figures and words, of the shape of a text, and of documents that others wrote, and of Word files read back.
FILES: Final = ("findings.toml", "shape.toml", "documents.toml", "importing.toml")


class Weight(StrEnum):
    """How much a finding weighs.

    `unusable` stops everything, `untrue` is a sentence that the figures contradict, `unfilled` an obligatory part that
    is not there yet, `flag` something that a reader should know of a figure.
    """

    UNUSABLE = "unusable"
    UNTRUE = "untrue"
    UNFILLED = "unfilled"
    FLAG = "flag"

    @property
    def label(self) -> Text:
        """Return the weight in words."""
        return _LABELS[self]


_LABELS: Final = {
    Weight.UNUSABLE: Text("kan ikke brukes", "cannot be used"),
    Weight.UNTRUE: Text("stemmer ikke", "is not so"),
    Weight.UNFILLED: Text("ikke fylt ut", "not filled"),
    Weight.FLAG: Text("merk", "note"),
}


@dataclass(frozen=True, slots=True)
class FindingClass:
    """A kind of finding: what is said, why it matters, what to do. `{fields}` are filled in."""

    code: str
    weight: Weight
    what: Text
    why: Text
    remedy: Text


@dataclass(frozen=True, slots=True)
class Fault:
    """Something found in a text: its class, where it stands (characters from the start), and what fills the words."""

    code: str
    start: int = 0
    end: int = 0
    fields: Mapping[str, Text] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def kind(self) -> FindingClass:
        """Return the class it is of."""
        return CATALOGUE[self.code]

    def moved(self, by: int) -> "Fault":
        """Return the same fault in a text that begins so many characters earlier."""
        return Fault(self.code, self.start + by, self.end + by, self.fields)

    def what(self, language: Language) -> str:
        """Return what is found, in words."""
        return self._filled(self.kind.what, language)

    def why(self, language: Language) -> str:
        """Return why it matters, in words."""
        return self._filled(self.kind.why, language)

    def remedy(self, language: Language) -> str:
        """Return what to do about it, in words."""
        return self._filled(self.kind.remedy, language)

    def _filled(self, text: Text, language: Language) -> str:
        def word(mark: re.Match[str]) -> str:
            found = self.fields.get(mark[1])
            return found.in_language(language) if found is not None else ""

        # In one go: what a stranger wrote may look like a mark itself.
        return _MARK.sub(word, text.in_language(language)).strip()


def fault(code: str, start: int = 0, end: int = 0, /, **fields: Text | str | int) -> Fault:
    """Return a fault whose fields are texts, or words and numbers that are the same in both languages.

    >>> fault("unknown-function", 0, 5, name="chnage", nearest="change").what("en")
    'There is no function "chnage".'
    """
    texts = {name: value if isinstance(value, Text) else shown(str(value)) for name, value in fields.items()}
    return Fault(code, start, end, MappingProxyType(texts))


def shown(written: str) -> Text:
    """Return what somebody wrote as it can be shown in a line: cut, and with what cannot be seen spelled out.

    >>> shown("a" + chr(0) + "b").nb
    'a\\\\x00b'
    """
    cut = written if len(written) <= LONGEST_SHOWN else written[:LONGEST_SHOWN] + "…"
    plain = "".join(sign if sign.isprintable() else sign.encode("unicode_escape").decode() for sign in cut)
    return Text(plain, plain)


def _read(code: str, written: Mapping[str, str]) -> FindingClass:
    return FindingClass(
        code,
        Weight(written["weight"]),
        what=Text(written["nb"], written["en"]),
        why=Text(written["why_nb"], written["why_en"]),
        remedy=Text(written["remedy_nb"], written["remedy_en"]),
    )


CATALOGUE: Final[Mapping[str, FindingClass]] = {
    code: _read(code, written)
    for name in FILES
    for code, written in tomllib.loads(
        files("samstyr.kernels.findings").joinpath(name).read_text(encoding="utf-8")
    ).items()
}
