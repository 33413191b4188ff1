"""What the tests against a real database may ask for."""

import signal
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest

from samstyr.cli.app import main
from tests.databases import Database


@dataclass(frozen=True)
class Answer:
    returncode: int
    stdout: str
    stderr: str


Samstyr = Callable[..., Answer]


@pytest.fixture
def samstyr(
    empty_database: Database, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Iterator[Samstyr]:
    """Run a command in this program, which saves the second that a program of its own takes to start."""
    for name, value in empty_database.environment.items():
        monkeypatch.setenv(name, value)

    def run(*words: object) -> Answer:
        monkeypatch.setattr(sys, "argv", ["samstyr", *map(str, words)])
        with pytest.raises(SystemExit) as ended:
            main()
        said = capsys.readouterr()
        return Answer(int(ended.value.code or 0), said.out, said.err)

    before = signal.getsignal(signal.SIGTERM)
    yield run
    signal.signal(signal.SIGTERM, before)
