"""Pictures out of a Word file: into the folder of the report, under the names that they had."""

import hashlib
import re
from base64 import b64decode
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import unquote

from samstyr.kernels.findings.catalogue import fault
from samstyr.reports.importing.opening import MEGABYTE, WordFile
from samstyr.reports.importing.values import Gathered
from samstyr.reports.publishing.pictures import data_address
from samstyr.reports.publishing.syntax import Element, text_of
from samstyr.reports.reading.files import CannotRead, Folder
from samstyr.reports.reading.pictures import MOST_MEGABYTES, picture_in
from samstyr.reports.values import ReadReport

FOLDER: Final = "bilder"
_KINDS: Final = {b"\x89PNG\r\n\x1a\n": "png", b"\xff\xd8\xff": "jpg"}
_NAME: Final = re.compile(r"(?:[\w-][\w. -]{0,80}/){0,5}[\w-][\w. -]{0,80}\.(?:png|jpe?g|svg)", re.IGNORECASE)


@dataclass(slots=True)
class PictureBox:
    """The pictures of one file, by the names that they get. `known` are those of the report before, by their dots."""

    word: WordFile
    folder: str = FOLDER
    known: Mapping[str, tuple[str, bytes]] = field(default_factory=dict)
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
            name, same = self.known.get(mark, ("", content))
            name = name or self._free(kind, title)
            self.contents[name] = same
            self._names[mark] = name
        return self._names[mark]

    def _free(self, kind: str, title: str) -> str:
        stem = title.rpartition(".")[0] if _NAME.fullmatch(title) and ".." not in title else ""
        stem = stem or f"{self.folder}/bilde-{len(self.contents) + 1}"
        name, number = f"{stem}.{kind}", 1
        while name in self.contents:
            number += 1
            name = f"{stem}-{number}.{kind}"
        return name


def pictures_of(folder: Folder, read: ReadReport) -> dict[str, tuple[str, bytes]]:
    """Return the pictures of a report by the dots that they are in a Word file: their names, and what they are."""
    found = {}
    for part in read.parts:
        for address in part.found.addresses:
            if not address.is_picture:
                continue
            try:
                picture = picture_in(folder, unquote(address.address))
            except CannotRead:
                continue
            dots = b64decode(data_address(picture).partition("base64,")[2])
            found[hashlib.sha256(dots).hexdigest()] = (picture.name, picture.path.read_bytes())
    return found
