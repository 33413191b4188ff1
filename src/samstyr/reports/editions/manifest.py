"""What an edition is: every file by its hash, and all that the files were made with."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Final

from samstyr.kernels.chain import Head
from samstyr.kernels.texts import Language, Text
from samstyr.reports.editions.converting import Unreadable, from_json, to_json
from samstyr.reports.publishing.values import MadeWith

NAME: Final = "manifest.json"
KIND: Final = "samstyr-edition"
FORMAT: Final = 1


@dataclass(frozen=True, slots=True)
class File:
    """What a file must be."""

    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """An edition as it says of itself. `day` is the reference date, `data_version` the head of the log then."""

    report: str
    number: int
    title: Text
    language: Language
    report_kind: str
    period: str
    day: date
    data_version: Head
    corrects: int | None
    made_with: MadeWith
    files: Mapping[str, File]
    translation_of: str = ""
    kind: str = KIND
    format: int = FORMAT

    def written(self) -> bytes:
        """Return the manifest as the bytes that stand in its file."""
        return to_json(self)

    @classmethod
    def read(cls, content: bytes) -> "Manifest":
        """Return what a manifest says. Raises Unreadable."""
        found = from_json(content, cls)
        if found.kind != KIND or found.format != FORMAT:
            raise Unreadable(f"it is of the kind {found.kind!r} and the format {found.format}")
        return found


def digest_of(content: bytes) -> str:
    """Return the sha-256 of some bytes, as it is written everywhere."""
    return sha256(content).hexdigest()


def file_of(content: bytes) -> File:
    """Return what a file with this content must be."""
    return File(len(content), digest_of(content))
