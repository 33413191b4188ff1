"""Pictures out of a Word file: into the folder of the report, under the names that they had."""

import hashlib
import re
from base64 import b64encode
from dataclasses import dataclass, field
from typing import Final

from samstyr.kernels.findings.catalogue import fault
from samstyr.reports.importing.opening import WordFile
from samstyr.reports.importing.values import Gathered
from samstyr.reports.publishing.pictures import data_address
from samstyr.reports.publishing.syntax import Element, text_of
from samstyr.reports.reading.files import CannotRead, Folder
from samstyr.reports.reading.pictures import MOST_MEGABYTES, picture_in

MEGABYTE: Final = 1 << 20
_KINDS: Final = {b"\x89PNG\r\n\x1a\n": "png", b"\xff\xd8\xff": "jpg"}
_NAME: Final = re.compile(r"(?:[\w-][\w. -]{0,80}/){0,5}[\w-][\w. -]{0,80}\.(?:png|jpe?g|svg)", re.IGNORECASE)
FOLDER: Final = "bilder"


@dataclass(slots=True)
class PictureBox:
    """The pictures of one file, by the names that they get. `before` is the report's folder as it was, if known."""

    word: WordFile
    folder: str = FOLDER
    before: Folder | None = None
    contents: dict[str, bytes] = field(default_factory=dict)
    _names: dict[str, str] = field(default_factory=dict)

    def back(self, element: Element, gathered: Gathered) -> list[Element]:
        """Return a picture as a file of the report; one that no report can show is left out, and said so."""
        _attributes, inlines, (target, title) = element["c"]
        content = self.word.picture(target, MOST_MEGABYTES * MEGABYTE)
        kind = next((kind for mark, kind in _KINDS.items() if content and content.startswith(mark)), "")
        if content is None or not kind:
            gathered.say(fault("import-picture-left-out", name=target, text=text_of(inlines)))
            return list(inlines)
        return [{"t": "Image", "c": [["", [], []], inlines, [self._placed(content, kind, title), ""]]}]

    def _placed(self, content: bytes, kind: str, title: str) -> str:
        """Return the name that a picture has in the folder; the same picture has one."""
        mark = hashlib.sha256(content).hexdigest()
        if mark not in self._names:
            self._names[mark] = self._drawing(content, title) or self._free(content, kind, title)
        return self._names[mark]

    def _drawing(self, content: bytes, title: str) -> str:
        """Return the name of the drawing that these are the dots of; it is taken along as it was."""
        if self.before is None or not title.lower().endswith(".svg") or not _NAME.fullmatch(title):
            return ""
        try:
            found = picture_in(self.before, title)
        except CannotRead:
            return ""
        if data_address(found).partition("base64,")[2] != _letters(content):
            return ""
        self.contents[found.name] = found.path.read_bytes()
        return found.name

    def _free(self, content: bytes, kind: str, title: str) -> str:
        stem = title.rpartition(".")[0] if _NAME.fullmatch(title) and ".." not in title else ""
        stem = stem or f"{self.folder}/bilde-{len(self.contents) + 1}"
        same = title.rpartition(".")[2].lower() in (kind, "jpeg" if kind == "jpg" else kind)
        name = title if stem and same and title.startswith(stem) else f"{stem}.{kind}"
        number = 1
        while name in self.contents:
            number += 1
            name = f"{stem}-{number}.{kind}"
        self.contents[name] = content
        return name


def _letters(content: bytes) -> str:
    return b64encode(content).decode()
