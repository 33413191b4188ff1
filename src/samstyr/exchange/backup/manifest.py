"""What a backup says about itself: the last member of the file, so that a file cut short has none."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from samstyr.kernels.chain import Head

KIND = "samstyr-backup"
FORMAT = 1
NAME = "manifest.json"
DATABASE = "database.dump"
EDITIONS = "editions"
FOLDERS = ("lake", EDITIONS)


@dataclass(frozen=True, slots=True)
class Part:
    """One file of the backup, and what it must be."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """When and by what the backup was made, where the event log ended, and each file in it."""

    made_at: str
    product: str
    postgres: str
    head: Head
    migrations: tuple[str, ...]
    parts: tuple[Part, ...]

    @property
    def major(self) -> int:
        """The major version of PostgreSQL whose programs wrote the dump."""
        return int(self.postgres.split(".")[0])


class Unreadable(ValueError):
    """The manifest cannot be understood; the reason is a phrase."""


def write(manifest: Manifest) -> bytes:
    """Return the manifest as the bytes that stand in the file."""
    return json.dumps({"kind": KIND, "format": FORMAT, **asdict(manifest)}, indent=1).encode("utf-8")


def read(content: bytes) -> Manifest:
    """Read a manifest. Raises Unreadable."""
    try:
        found = json.loads(content.decode("utf-8"))
    except (ValueError, RecursionError):
        raise Unreadable("is not JSON in UTF-8") from None
    if not isinstance(found, dict) or found.get("kind") != KIND:
        raise Unreadable("is not that of a Samstyr backup")
    if found.get("format") != FORMAT:
        raise Unreadable(
            f"has format {found.get('format')!r}, and this Samstyr reads format {FORMAT}; "
            f"the backup was made by Samstyr {found.get('product')!r}: install that version or a newer one"
        )
    try:
        return _manifest(found)
    except (KeyError, TypeError, ValueError) as error:
        raise Unreadable(f"lacks something or has it in another shape ({error})") from None


def _manifest(found: Mapping[str, Any]) -> Manifest:
    manifest = Manifest(
        made_at=_text(found["made_at"]),
        product=_text(found["product"]),
        postgres=_text(found["postgres"]),
        head=Head(
            count=_whole(found["head"]["count"]), seq=_whole(found["head"]["seq"]), hash=_text(found["head"]["hash"])
        ),
        migrations=tuple(_text(name) for name in found["migrations"]),
        parts=tuple(
            Part(name=_text(part["name"]), size=_whole(part["size"]), sha256=_text(part["sha256"]))
            for part in found["parts"]
        ),
    )
    if manifest.major < 1:
        raise ValueError(manifest.postgres)
    return manifest


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is not a text")
    return value


def _whole(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise TypeError(f"{value!r} is not a whole number")
    return value
