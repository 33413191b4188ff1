"""The roles' passwords: generated once, kept in the home in a file that only its owner can read."""

import json
import os
import secrets
import stat
from dataclasses import asdict, dataclass
from pathlib import Path

FILE_NAME = "database-passwords.json"
PRIVATE = 0o600
PASSWORD_BYTES = 32


class PasswordsAreReadable(RuntimeError):
    """Others than the owner can read the passwords, so they are no longer secret."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Others than you can read {path}, so the database's passwords are no longer secret. "
            f"Stop Samstyr and delete the file; new passwords are made at the next start. Nothing else is lost."
        )


@dataclass(frozen=True, slots=True)
class Passwords:
    """One password for each role."""

    cluster: str
    owner: str
    app: str


def read(home: Path) -> Passwords | None:
    """Return the home's passwords, or None where it has none. Raises PasswordsAreReadable."""
    path = home / FILE_NAME
    try:
        text = path.read_text("ascii")
    except FileNotFoundError:
        return None
    if stat.S_IMODE(path.stat().st_mode) & 0o077:
        raise PasswordsAreReadable(path)
    return Passwords(**json.loads(text))


def new() -> Passwords:
    return Passwords(*(secrets.token_urlsafe(PASSWORD_BYTES) for _ in range(3)))


def write(home: Path, passwords: Passwords) -> None:
    """Keep the passwords in the home, whole or not at all. The caller holds the cluster's lock."""
    path = home / FILE_NAME
    draft = path.with_name(f".{FILE_NAME}")
    draft.unlink(missing_ok=True)
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        json.dump(asdict(passwords), file)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
