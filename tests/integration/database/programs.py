"""Programs of their own that use a home's cluster, and ways to wait for the end of what they started."""

import os
import select
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from samstyr.database import berth as berths
from samstyr.database import leases, life
from samstyr.database.accounts import Account

WAIT_SECONDS = 60
USES_IT = """
import sys
from pathlib import Path
from samstyr.database import life
print(life.ensure_running(Path(sys.argv[1]), throw_away="--throw-away" in sys.argv).app.conninfo, flush=True)
sys.stdin.read()
"""


def python_for(account: Account | None) -> tuple[str, dict[str, str]]:
    """Return a Python that the account can run, and the environment in which it finds what we find.

    The environment's own may lie where no other user can go (`/root`); then the machine's must do, if it is as old.
    """
    if account is None:
        return sys.executable, {**os.environ}
    environ = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    wanted = f"import psycopg, sys; sys.exit(sys.version_info[:2] != {sys.version_info[:2]})"
    for candidate in (sys.executable, "/usr/bin/python3", "/usr/local/bin/python3"):
        with suppress(OSError):
            tried = subprocess.run(
                [candidate, "-P", "-c", wanted], cwd="/", env=environ, check=False, **account.as_arguments()
            )
            if tried.returncode == 0:
                return candidate, environ
    pytest.skip("no Python of this version that another user can run")


class User:
    """A program that uses the cluster until it is told to end."""

    def __init__(
        self, home: Path, *, account: Account | None = None, environ: dict | None = None, throw_away: bool = False
    ) -> None:
        python, ours = python_for(account)
        self.running = subprocess.Popen(
            [python, "-P", "-c", USES_IT, str(home), *(["--throw-away"] if throw_away else [])],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd="/",
            env={**ours, **(environ or {})},
            **(account.as_arguments() if account else {}),
        )

    def conninfo(self) -> str:
        """Return where the program reaches the database, as soon as it does."""
        line = self.running.stdout.readline().strip()
        assert line, self.running.stderr.read()
        return line

    def end(self, with_signal: int | None = None) -> int:
        if with_signal is not None:
            self.running.send_signal(with_signal)
        self.running.communicate()
        return self.running.returncode


def postmaster(home: Path) -> int:
    """Return the number of the server's process."""
    (pid_file,) = berths.find(home).root.glob("*/postmaster.pid")
    return int(pid_file.read_text().split()[0])


def guard_of(home: Path) -> int:
    """Return the number of the guard's process."""
    wanted = ["-m", "samstyr.database.guard", str(home)]
    for folder in Path("/proc").iterdir():
        if folder.name.isdecimal():
            words = os.fsdecode((folder / "cmdline").read_bytes()).split("\0")
            if words[2:5] == wanted:
                return int(folder.name)
    raise LookupError(home)


@contextmanager
def watched(pid: int) -> Iterator[None]:
    """Wait, at the end of the block, until a process has ended."""
    watch = os.pidfd_open(pid)
    try:
        yield
        ended, _, _ = select.select([watch], [], [], WAIT_SECONDS)
        assert ended, f"process {pid} still runs"
    finally:
        os.close(watch)


def clear(home: Path) -> None:
    """Leave nothing behind: no server, no guard, no files."""
    berth = berths.find(home)
    if berth.root.is_dir():
        life.leave(home)
        life.stop(home)
        leases.let_go(leases.hold(berth.root / leases.GUARD, alone=True))
        # A guard that was called and has not come yet must not find the place and begin anew there.
        shutil.rmtree(berth.root.rename(berth.root.with_name(f"gone-{os.getpid()}")))
    shutil.rmtree(home, ignore_errors=True)
