"""`samstyr report build … --watch` as a program of its own, and what it tells those who look."""

import http.client
import json
import os
import select
import signal
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from tests.databases import Database
from tests.integration.programs import COMMAND, environment

# Far longer than any round takes; only a program that hangs is ended by it.
PATIENCE = 180
ROUND = ("built", "refused")


@dataclass
class Watched:
    """A report that is followed: the program, where it shows the report, and what it tells."""

    program: subprocess.Popen[str]
    address: str
    news: http.client.HTTPResponse

    def next_round(self) -> dict:
        """What the next round that ends comes to."""
        while line := self.news.readline():
            if line.startswith(b"data: "):
                told = json.loads(line[6:])
                if told["state"] in ROUND:
                    return told
        raise EOFError

    def status(self, path: str, **headers: str) -> int:
        with asked(self.address, path, **headers) as answer:
            return answer.status

    def text(self, path: str) -> str:
        with asked(self.address, path) as answer:
            return answer.read().decode()

    def children(self) -> list[int]:
        """The programs that it has started."""
        listed = Path(f"/proc/{self.program.pid}/task").glob("*/children")
        return [int(one) for path in listed for one in path.read_text().split()]

    def told(self, number: signal.Signals) -> int:
        """What it ends with when it gets a signal."""
        self.program.send_signal(number)
        return self.program.wait(PATIENCE)


@contextmanager
def asked(address: str, path: str, **headers: str) -> Iterator[http.client.HTTPResponse]:
    """What a server answers, for as long as the block lasts."""
    with closing(http.client.HTTPConnection(urlsplit(address).netloc, timeout=PATIENCE)) as connection:
        connection.request("GET", path, headers=headers)
        with connection.getresponse() as answer:
            yield answer


@contextmanager
def watched(database: Database, folder: Path, out: Path, *words: str) -> Iterator[Watched]:
    """Follow a report for the length of a block. The first round may still be under way when it begins."""
    command = [*COMMAND, "report", "build", str(folder), "--out", str(out), "--watch", *words]
    with (
        (out.parent / "stderr").open("w") as complaints,
        subprocess.Popen(
            command,
            env=environment(database),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=complaints,
            text=True,
            start_new_session=True,
        ) as program,
    ):
        assert program.stdout is not None
        address = next(word for word in program.stdout.readline().split() if word.startswith("http://"))
        try:
            with asked(address, "/events") as news:
                yield Watched(program, address, news)
        finally:
            if program.poll() is None:
                os.killpg(program.pid, signal.SIGKILL)


def gone(process: int) -> None:
    """Wait until a process is no more. It need not be a child of ours."""
    try:
        opened = os.pidfd_open(process)
    except ProcessLookupError:
        return
    with os.fdopen(opened) as handle:
        assert select.select([handle], [], [], PATIENCE)[0]
