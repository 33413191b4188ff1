"""The `samstyr` command inside this program, which saves the seconds that a program of its own takes to start.

Takes and gives the same as `samstyr` in `programs.py`, for all that is not about the program itself: what is said, what
is written, how it ends. Of each group of commands some tests still run the program.
"""

import io
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path

import pytest
from django.db import connections
from django.test import override_settings
from pytest_django import DjangoDbBlocker

from samstyr.cli.answers import answer, progress
from samstyr.cli.app import main
from tests.databases import ALIASES, Database, close_connections
from tests.integration.programs import environment

_keys: list[DjangoDbBlocker] = []


def give_key(blocker: DjangoDbBlocker) -> None:
    """Let commands ask databases; pytest-django keeps the key to them among its fixtures."""
    _keys[:] = [blocker]


def samstyr(database: Database, *words: object, **variables: object) -> subprocess.CompletedProcess[str]:
    """Run one command to its end against a database, with nobody at the keyboard."""
    said, told = (io.TextIOWrapper(io.BytesIO(), "utf-8", newline="") for _ in range(2))
    with ExitStack() as stack:
        stack.enter_context(_keys[0].unblock())
        stack.enter_context(_surroundings(environment(database, **variables)))
        stack.enter_context(_as_before())
        stack.enter_context(redirect_stdout(said))
        stack.enter_context(redirect_stderr(told))
        patch = stack.enter_context(pytest.MonkeyPatch.context())
        patch.setattr(sys, "argv", ["samstyr", *map(str, words)])
        patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO()))
        # A command that asks no table leaves libraries out; the tests after it may need them.
        patch.setattr(sys, "meta_path", [*sys.meta_path])
        for console in (answer, progress):
            patch.setattr(console, "_width", int(os.environ.get("COLUMNS", "80")))
        with pytest.raises(SystemExit) as ended:
            main()
    return subprocess.CompletedProcess(words, _code(ended.value), _read(said), _read(told))


def _code(ended: SystemExit) -> int:
    assert ended.code is None or isinstance(ended.code, int)
    return ended.code or 0


def _read(stream: io.TextIOWrapper) -> str:
    stream.flush()
    stream.seek(0)
    return io.IncrementalNewlineDecoder(None, translate=True).decode(stream.read(), final=True)


@contextmanager
def _surroundings(variables: dict[str, str]) -> Iterator[None]:
    before = dict(os.environ)
    os.environ.clear()
    os.environ.update(variables)
    try:
        with override_settings(HOME=Path(variables["SAMSTYR_HOME"])):
            yield
    finally:
        os.environ.clear()
        os.environ.update(before)


@contextmanager
def _as_before() -> Iterator[None]:
    """Let Django ask the same database after a command as before it, and signals end the tests as before."""
    databases = {alias: dict(connections.settings[alias]) for alias in ALIASES}
    handler = signal.getsignal(signal.SIGTERM)
    try:
        yield
    finally:
        close_connections()
        signal.signal(signal.SIGTERM, handler)
        for alias, database in databases.items():
            connections.settings[alias].clear()
            connections.settings[alias].update(database)
