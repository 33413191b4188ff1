"""Pictures of the writer's: drawn dots only, from the report's own folder."""

import base64
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_KINDS: Final = {b"\x89PNG\r\n\x1a\n": "png", b"\xff\xd8\xff": "jpg"}
LARGEST: Final = 20_000_000


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

    A drawing (SVG) may ask for other files and is not taken; a link that leads out of the folder is not followed.
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
    if not kind:
        raise NotAPicture(name, "is neither PNG nor JPEG. Save it as one of them.")
    return Picture(path.relative_to(folder.resolve()).as_posix(), path, kind)


def data_address(picture: Picture) -> str:
    """Return a picture as an address that holds it."""
    kind = "jpeg" if picture.kind == "jpg" else picture.kind
    return f"data:image/{kind};base64,{base64.b64encode(picture.path.read_bytes()).decode()}"
