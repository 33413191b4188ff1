"""Checking and unpacking a backup. Nothing is unpacked before every part has been found whole."""

import hashlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO

from samstyr.exchange.backup import manifest as manifests
from samstyr.exchange.backup.archive import Damaged, Entry, chunks, entries
from samstyr.exchange.backup.manifest import DATABASE, EDITIONS, FOLDERS, Manifest, Part, Unreadable

MOST_MANIFEST_BYTES = 64 << 20
MOST_REASONS = 50
# Nobody writes to an edition, and no program by mistake either.
READ_ONLY = 0o444


class BadBackup(ValueError):
    """A file that is no backup, or not a whole one. All that is wrong with it is said at once."""

    def __init__(self, path: Path, reasons: list[str]) -> None:
        self.reasons = reasons
        said = reasons[:MOST_REASONS]
        if len(reasons) > MOST_REASONS:
            said.append(f"… and {len(reasons) - MOST_REASONS} more")
        listed = "\n".join(f"  - {reason}" for reason in said)
        super().__init__(
            f"{path} cannot be restored, and nothing was changed:\n{listed}\n"
            f"Take another backup, or fetch this one again from where it is kept."
        )


@dataclass(frozen=True, slots=True)
class Limits:
    """What this installation can restore."""

    postgres_major: int
    migrations: frozenset[str]


def check(path: Path, limits: Limits) -> Manifest:
    """Read the whole file and return its manifest. Raises BadBackup with every reason there is."""
    try:
        with path.open("rb") as file:
            reasons, found, manifest = _survey(file)
    except OSError as error:
        raise BadBackup(path, [error.strerror or str(error)]) from None
    if manifest is None:
        raise BadBackup(
            path, reasons or [f"it has no {manifests.NAME}, which stands last: it is cut short, or no backup"]
        )
    reasons += [*_differences(found, manifest), *_too_new(manifest, limits)]
    if reasons:
        raise BadBackup(path, reasons)
    return manifest


def unpack(path: Path, manifest: Manifest, folder: Path) -> None:
    """Unpack a checked backup into an empty folder. Raises BadBackup if the file has changed since it was checked."""
    wanted = {part.name: part for part in manifest.parts}
    with path.open("rb") as file:
        for entry in entries(file):
            part = wanted.pop(entry.name, None)
            if part is not None and _unpacked(entry, file, folder / entry.name) != part:
                raise BadBackup(path, [f"{entry.name} has changed while it was read"])
            if part is not None and entry.name.startswith(f"{EDITIONS}/"):
                (folder / entry.name).chmod(READ_ONLY)
    if wanted:
        raise BadBackup(path, [f"{name} has gone while the file was read" for name in sorted(wanted)])


def _survey(file: IO[bytes]) -> tuple[list[str], list[Part], Manifest | None]:
    reasons: list[str] = []
    found: list[Part] = []
    manifest = None
    try:
        for entry in entries(file):
            refused = _refusal(entry)
            if refused is not None:
                reasons.append(refused)
            elif entry.name == manifests.NAME and manifest is not None:
                reasons.append(f"{manifests.NAME} stands there twice")
            elif entry.name == manifests.NAME:
                manifest = manifests.read(b"".join(chunks(file, entry)))
            else:
                found.append(_measured(entry, chunks(file, entry)))
    except Damaged as error:
        reasons.append(f"it {error}")
    except Unreadable as error:
        reasons.append(f"its manifest {error}")
    return reasons, found, manifest


def _refusal(entry: Entry) -> str | None:
    """Say why an entry cannot be part of any backup, or None."""
    if not entry.ordinary:
        return f"{entry.name!r} is not an ordinary file"
    if entry.name == manifests.NAME:
        too_long = entry.size > MOST_MANIFEST_BYTES
        return f"its manifest is {entry.size} bytes long, which no manifest is" if too_long else None
    path = PurePosixPath(entry.name)
    if path.as_posix() != entry.name or ".." in path.parts or "\\" in entry.name or "\0" in entry.name:
        return f"{entry.name!r} is not a plain path inside the backup"
    if entry.name != DATABASE and (path.parts[0] not in FOLDERS or len(path.parts) == 1):
        return f"{entry.name!r} belongs to no part of a backup"
    return None


def _differences(found: list[Part], manifest: Manifest) -> Iterator[str]:
    wanted = {part.name: part for part in manifest.parts}
    times = Counter(part.name for part in found)
    for name in sorted(name for name, number in times.items() if number > 1):
        yield f"{name} stands there {times[name]} times"
    for name in sorted({DATABASE, *wanted} - set(times)):
        yield f"{name} is missing"
    for part in found:
        if part.name not in wanted:
            yield f"{part.name} is not in the manifest"
        elif part != wanted[part.name]:
            yield f"{part.name} is not as it was when the backup was made (damaged, or exchanged)"


def _too_new(manifest: Manifest, limits: Limits) -> Iterator[str]:
    if manifest.major > limits.postgres_major:
        yield (
            f"its database is of PostgreSQL {manifest.postgres}, and this installation has {limits.postgres_major}; "
            f"install Samstyr {manifest.product} or newer"
        )
    unknown = sorted(set(manifest.migrations) - limits.migrations)
    if unknown:
        yield (
            f"it was made by a newer Samstyr ({manifest.product}), whose tables this one does not know "
            f"({', '.join(unknown)}); install that version or a newer one"
        )


def _measured(entry: Entry, content: Iterator[bytes]) -> Part:
    sha256, size = hashlib.sha256(), 0
    for chunk in content:
        sha256.update(chunk)
        size += len(chunk)
    return Part(name=entry.name, size=size, sha256=sha256.hexdigest())


def _unpacked(entry: Entry, file: IO[bytes], target: Path) -> Part | None:
    """Write one file and return what was written; None for what must not be written."""
    if _refusal(entry) is not None:
        return None
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("xb") as written:
        return _measured(entry, _kept(chunks(file, entry), written))


def _kept(content: Iterator[bytes], written: IO[bytes]) -> Iterator[bytes]:
    for chunk in content:
        written.write(chunk)
        yield chunk
