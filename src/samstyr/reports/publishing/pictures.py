"""Pictures of the writer's, from the report's own folder: dots, and drawings that hold all they show."""

import base64
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from xml.etree.ElementTree import ParseError

import vl_convert
from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

_KINDS: Final = {b"\x89PNG\r\n\x1a\n": "png", b"\xff\xd8\xff": "jpg"}
DRAWING: Final = "svg"
LARGEST: Final = 20_000_000
# Dots for each of a drawing's own, in a file that cannot hold drawings.
SCALE: Final = 2
_INSIDE: Final = ("#", "data:image/png;", "data:image/jpeg;")
_PROGRAMS: Final = frozenset({"script", "foreignObject", "iframe", "style", "animate", "set"})
_ELSEWHERE: Final = re.compile(r"url\(\s*['\"]?(?!#)|@import|javascript:", re.IGNORECASE)


class NotAPicture(ValueError):
    """Said of a picture that is not there, is not in the folder, or is of another kind."""

    def __init__(self, name: str, why: str) -> None:
        super().__init__(f"The picture {name[:80]} {why}")


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture by its path in the folder of assets."""

    name: str
    path: Path
    kind: str


def look_up(folder: Path | None, name: str) -> Picture:
    """Return a picture in a folder. Raises NotAPicture.

    A drawing (SVG) may not ask for other files or hold a program; a link that leads out of the folder is not followed.
    """
    if folder is None:
        raise NotAPicture(name, "cannot be had: report.yml names no folder of assets.")
    try:
        path = (folder / name).resolve()
        if not path.is_relative_to(folder.resolve()):
            raise NotAPicture(name, "is not in the folder of assets. Copy it there.")
        if not path.is_file():
            raise NotAPicture(name, "is not there. Put it in the folder of assets, or mend its name.")
        if path.stat().st_size > LARGEST:
            raise NotAPicture(name, f"is larger than {LARGEST} bytes. Make it smaller.")
        with path.open("rb") as file:
            start = file.read(16)
    except (OSError, ValueError) as reason:
        if isinstance(reason, NotAPicture):
            raise
        raise NotAPicture(name, "cannot be read. Mend its name.") from reason
    kind = next((kind for mark, kind in _KINDS.items() if start.startswith(mark)), "")
    if not kind and path.suffix.lower() == f".{DRAWING}":
        refuse_unsafe(path.read_bytes(), name)
        kind = DRAWING
    if not kind:
        raise NotAPicture(name, "is neither PNG, JPEG nor SVG. Save it as one of them.")
    return Picture(path.relative_to(folder.resolve()).as_posix(), path, kind)


def data_address(picture: Picture) -> str:
    """Return a picture as an address that holds it; a drawing as the dots it is drawn with."""
    content, kind = picture.path.read_bytes(), picture.kind
    if kind == DRAWING:
        content, kind = vl_convert.svg_to_png(content.decode(), scale=SCALE), "png"
    return f"data:image/{'jpeg' if kind == 'jpg' else kind};base64,{base64.b64encode(content).decode()}"


def refuse_unsafe(content: bytes, name: str) -> None:
    """See that a drawing holds all that it shows, and no program. Raises NotAPicture."""
    try:
        root = fromstring(content.decode("utf-8"), forbid_dtd=True)
    except (ParseError, DefusedXmlException, UnicodeDecodeError) as reason:
        raise NotAPicture(name, "cannot be read as a drawing (SVG). Save it anew, or as PNG.") from reason
    for element in root.iter():
        kind = str(element.tag).rpartition("}")[2]
        values = [(key.rpartition("}")[2].lower(), value) for key, value in element.attrib.items()]
        asks = any(key == "href" and not value.startswith(_INSIDE) for key, value in values)
        asks = asks or bool(_ELSEWHERE.search(" ".join([element.text or "", *(value for _key, value in values)])))
        if asks or kind in _PROGRAMS or any(key.startswith("on") for key, _value in values):
            raise NotAPicture(name, f"asks for other files or holds a program (<{kind}>). Save it as PNG.")
