"""What is read back: the parts of a report with their text, its pictures, and what a person should know of them."""

from dataclasses import dataclass, field

from samstyr.kernels.findings.catalogue import Fault
from samstyr.kernels.report_text.values import Place
from samstyr.kernels.texts import Language
from samstyr.reports.publishing.syntax import Element
from samstyr.reports.values import Finding


@dataclass(frozen=True, slots=True)
class Said:
    """Something to say of a part; `near` is what stands there in the text, '' for its beginning."""

    fault: Fault
    near: str = ""


@dataclass(slots=True)
class Gathered:
    """What is found out on the way through a part."""

    said: list[Said] = field(default_factory=list)

    def say(self, fault: Fault, near: str = "") -> None:
        """Remember something to say."""
        self.said.append(Said(fault, near))


@dataclass(slots=True)
class FoundPart:
    """A chapter as it was found: the file that it is to be written to, and its blocks."""

    file: str
    blocks: list[Element]
    gathered: Gathered


@dataclass(frozen=True, slots=True)
class Imported:
    """A report read back and written. `kept` are the parts that say the same as before, left as they were."""

    parts: tuple[str, ...]
    kept: tuple[str, ...]
    references: int
    pictures: int
    findings: tuple[Finding, ...]
    language: Language


START = Place(1, 1)
