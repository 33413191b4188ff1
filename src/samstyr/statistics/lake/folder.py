"""The lake's files: each is named by what is in it, so that none can be changed and none is there twice."""

from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import file_digest, sha256
from pathlib import Path
from typing import Final

from samstyr.database import leases
from samstyr.statistics.files import DRAFT, wait_for_disk, write_whole

FOLDER: Final = "lake"
LOCK: Final = "lake.lock"
RAW: Final = "raw"
TIDY: Final = "tidy"
CARDS: Final = "cards"
_ENDINGS: Final = {RAW: "", TIDY: ".parquet", CARDS: ".json"}
_PRIVATE: Final = 0o700


class LakeDamaged(RuntimeError):
    """A file that a snapshot needs is not as it was written."""

    def __init__(self, path: Path, what: str) -> None:
        super().__init__(
            f"{path} {what}, so the figures in it cannot be shown. Restore the newest backup (`samstyr restore`), "
            "or fetch the table again."
        )


class Lake:
    """The lake below a home. A name is `kind/ab/abcd…`, and never anything that a person or a source has chosen."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.root = home / FOLDER

    def path(self, name: str) -> Path:
        return self.root / name

    def put(self, kind: str, content: bytes, digest: str = "") -> str:
        """Have the content in the lake, on the disk, and return its name; its sha-256 may be known already."""
        name = name_of(kind, digest or sha256(content).hexdigest())
        path = self.path(name)
        if not (path.is_file() and path.stat().st_size == len(content)):
            write_whole(path, content)
        return name

    def take_in(self, kind: str, draft: Path) -> str:
        """Move a file that is on the disk already into the lake, and return its name."""
        with draft.open("rb") as file:
            name = name_of(kind, file_digest(file, "sha256").hexdigest())
        path = self.path(name)
        path.parent.mkdir(mode=_PRIVATE, parents=True, exist_ok=True)
        draft.replace(path)
        wait_for_disk(path.parent)
        return name

    def draft(self, kind: str, number: int) -> Path:
        """Return a place for a file that is to be taken in; whatever is left there is swept away some day."""
        folder = self.root / kind
        folder.mkdir(mode=_PRIVATE, parents=True, exist_ok=True)
        return folder / f"{DRAFT}{number}"

    def read(self, name: str) -> bytes:
        """Return a file's content. Raises LakeDamaged where it is missing or not what it was."""
        path = self.path(name)
        try:
            content = path.read_bytes()
        except FileNotFoundError:
            raise LakeDamaged(path, "is missing") from None
        if sha256(content).hexdigest() != path.stem:
            raise LakeDamaged(path, "is not as it was written")
        return content

    def names(self) -> Iterator[str]:
        """Yield the names of all files, drafts among them."""
        for path in sorted(self.root.rglob("*")):
            if path.is_file():
                yield path.relative_to(self.root).as_posix()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Keep sweepers out: files come before the row that needs them. Others may write at the same time."""
        with self._locked(alone=False, wait=True):
            yield

    @contextmanager
    def sweeping(self) -> Iterator[None]:
        """Be the only one here. Raises leases.Taken where somebody is writing."""
        with self._locked(alone=True, wait=False):
            yield

    @contextmanager
    def _locked(self, *, alone: bool, wait: bool) -> Iterator[None]:
        lock = leases.hold(self.home / LOCK, alone=alone, wait=wait)
        try:
            yield
        finally:
            leases.let_go(lock)


def name_of(kind: str, digest: str) -> str:
    """Return the name of what has this sha-256."""
    return f"{kind}/{digest[:2]}/{digest}{_ENDINGS[kind]}"
