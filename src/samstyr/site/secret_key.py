"""The site's secret key: made once, kept in a file that only its owner can read."""

import os
import secrets
import stat
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

FILE_NAME = "secret-key"
PRIVATE = 0o600
KEY_BYTES = 48


class SecretKeyIsReadable(ImproperlyConfigured):
    """Others than the owner can read the key, so it is no longer a secret."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Others than you can read {path}, so the site's secret key is no longer a secret. "
            f"Delete the file; a new key is made at the next start. Nothing else is lost."
        )


def read_or_make(home: Path) -> str:
    """Return the key of this home; make it when there is none."""
    path = home / FILE_NAME
    if not path.exists():
        _write_new(path)
    if stat.S_IMODE(path.stat().st_mode) & 0o077:
        raise SecretKeyIsReadable(path)
    return path.read_text("ascii").strip()


def _write_new(path: Path) -> None:
    """Lay a whole key at the path at once; whoever comes second to do so keeps the first one's key."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = path.with_name(f".{FILE_NAME}-{os.getpid()}-{secrets.token_hex(4)}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE)
    try:
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            file.write(secrets.token_urlsafe(KEY_BYTES) + "\n")
        try:
            os.link(draft, path)
        except FileExistsError:
            return
    finally:
        draft.unlink()
