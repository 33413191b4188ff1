"""The pictures of a document, taken along into the report that is made of it."""

import hashlib
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Any, Final
from urllib.parse import unquote

from samstyr.kernels.formats.zips import DAMAGE
from samstyr.reports.documents.sniffing import DocumentKind
from samstyr.reports.enlivening.odt_words import PictureWords
from samstyr.reports.publishing.syntax import NO_ATTRIBUTES, Element, rewritten, text_of
from samstyr.reports.reading.files import CannotRead, Folder
from samstyr.reports.reading.pictures import MOST_MEGABYTES, picture_in

# What a report can show, and a package of an office program holds.
_KINDS: Final = {b"\x89PNG\r\n\x1a\n": "png", b"\xff\xd8\xff": "jpg"}
_INSIDE: Final = {DocumentKind.WORD: "word/", DocumentKind.OPEN_DOCUMENT: ""}
_MOST_BYTES: Final = MOST_MEGABYTES << 20
Look = Callable[[str], bytes | None]


@dataclass(slots=True)
class Pictures:
    """The pictures of one document, by the names that they get: those without words, and those that cannot be shown."""

    look: Look
    folder: str
    words: PictureWords | None = None
    contents: dict[str, bytes] = field(default_factory=dict)
    nameless: list[str] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    _names: dict[str, str] = field(default_factory=dict)

    def taken_from(self, blocks: Sequence[Element]) -> list[Element]:
        """Return blocks whose pictures are files of the report; what cannot be shown is left out."""
        made: list[Element] = rewritten(list(blocks), self._instead)
        return made

    def _instead(self, element: Element) -> list[Element] | None:
        if element["t"] != "Image":
            return None
        held: Any = element["c"]
        _attributes, words, (target, _title) = held
        words = words or (self.words.next_of(target) if self.words is not None else [])
        content = self.look(unquote(target))
        kind = next((kind for mark, kind in _KINDS.items() if content is not None and content.startswith(mark)), "")
        if content is None or not kind:
            self.left_out.append(target)
            return []
        name = self._placed(content, kind)
        if not text_of(words).strip():
            self.nameless.append(name)
        return [{"t": "Image", "c": [NO_ATTRIBUTES, words, [name, ""]]}]

    def _placed(self, content: bytes, kind: str) -> str:
        """Return the name that a picture has in the folder; the same picture has one."""
        mark = hashlib.sha256(content).hexdigest()
        if mark not in self._names:
            self._names[mark] = f"{self.folder}/bilde-{len(self._names) + 1}.{kind}"
            self.contents[self._names[mark]] = content
        return self._names[mark]


def look_in(kind: DocumentKind, content: bytes, beside: Path) -> Look:
    """Return how the pictures of a document are found: inside its package, or in the folder it lies in."""
    if kind in _INSIDE:
        return lambda name: _in_package(content, f"{_INSIDE[kind]}{name}")
    return lambda name: _in_folder(beside, name)


def _in_package(content: bytes, name: str) -> bytes | None:
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            found = package.getinfo(name)
            return package.read(found) if found.file_size <= _MOST_BYTES else None
    except (KeyError, *DAMAGE):
        return None


def _in_folder(folder: Path, name: str) -> bytes | None:
    try:
        return picture_in(Folder.at(folder), name).path.read_bytes()
    except (CannotRead, OSError):
        return None
