"""Pictures from the report's own folder: dots that can be decoded, and drawings that hold all they show."""

import re
import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from xml.etree.ElementTree import ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring
from PIL import Image

from samstyr.kernels.findings.catalogue import fault
from samstyr.reports.reading.files import CannotRead, Folder

_KINDS: Final = {b"\x89PNG\r\n\x1a\n": "png", b"\xff\xd8\xff": "jpg"}
_DECODERS: Final = ("PNG", "JPEG")
DRAWING: Final = "svg"
MOST_MEGABYTES: Final = 20
MOST_MILLION_DOTS: Final = 60
_MILLION: Final = 1_000_000
_INSIDE: Final = ("#", "data:image/png;", "data:image/jpeg;")
_PROGRAMS: Final = frozenset({"script", "foreignObject", "iframe", "style", "animate", "set"})
_ELSEWHERE: Final = re.compile(r"url\(\s*['\"]?(?!#)|@import|javascript:", re.IGNORECASE)
# What Pillow says of files that are not what they say they are, without a class of its own for them.
_UNDECODABLE: Final = (OSError, SyntaxError, ValueError, EOFError, IndexError, OverflowError, TypeError)


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture by its path in the folder."""

    name: str
    path: Path
    kind: str


def picture_in(folder: Folder, name: str) -> Picture:
    """Return a picture of the report. Raises CannotRead: outside, not there, too large, none, or broken.

    A drawing (SVG) may not ask for other files or hold a program; a link that leads out of the folder is not followed.
    """
    path = folder.file(name, most=MOST_MEGABYTES)
    try:
        content = path.read_bytes()
    except OSError:
        raise CannotRead(fault("file-missing", name=name)) from None
    kind = next((kind for mark, kind in _KINDS.items() if content.startswith(mark)), "")
    if kind:
        _decode(path, name)
    elif path.suffix.lower() == f".{DRAWING}":
        _refuse_unsafe(content, name)
        kind = DRAWING
    else:
        raise CannotRead(fault("not-a-picture", name=name))
    return Picture(path.relative_to(folder.root).as_posix(), path, kind)


def _decode(path: Path, name: str) -> None:
    """See that every dot can be had. Raises CannotRead."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(path, formats=_DECODERS) as opened:
                wide, high = opened.size
                if wide * high > MOST_MILLION_DOTS * _MILLION:
                    raise CannotRead(fault("picture-too-large", name=name, most=MOST_MILLION_DOTS))
                opened.verify()
            # What was verified cannot be decoded any more.
            with Image.open(path, formats=_DECODERS) as opened:
                opened.load()
    except Image.DecompressionBombError:
        raise CannotRead(fault("picture-too-large", name=name, most=MOST_MILLION_DOTS)) from None
    except CannotRead:
        raise
    except _UNDECODABLE:
        raise CannotRead(fault("picture-broken", name=name)) from None


def _refuse_unsafe(content: bytes, name: str) -> None:
    """See that a drawing holds all that it shows, and no program. Raises CannotRead."""
    try:
        root = fromstring(content.decode("utf-8"), forbid_dtd=True)
    except (ParseError, DefusedXmlException, UnicodeDecodeError, ValueError):
        raise CannotRead(fault("picture-broken", name=name)) from None
    if str(root.tag).rpartition("}")[2] != DRAWING:
        raise CannotRead(fault("not-a-picture", name=name))
    for element in root.iter():
        kind = str(element.tag).rpartition("}")[2]
        values = [(key.rpartition("}")[2].lower(), value) for key, value in element.attrib.items()]
        asks = any(key == "href" and not value.startswith(_INSIDE) for key, value in values)
        asks = asks or bool(_ELSEWHERE.search(" ".join([element.text or "", *(value for _key, value in values)])))
        if asks or kind in _PROGRAMS or any(key.startswith("on") for key, _value in values):
            raise CannotRead(fault("picture-asks", name=name, tag=kind))
