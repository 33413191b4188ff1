"""A program of ours that is started once and asked many times, line by line, in JSON.

It ends when nobody is left to ask: its input closes with the one who asks, however that one ends, and it is looked
after by a thread of its own (`answering.py`), so that it ends at once whatever it is doing.
"""

import json
import subprocess
import sys
import tempfile
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Self

Json = dict[str, Any]
MOST_SAID = 4_000


class ProgramEnded(RuntimeError):
    """A kept program ended, or was ended, without an answer; `said` is what it wrote to its stderr."""

    def __init__(self, program: str, said: str) -> None:
        self.said = said
        super().__init__(f"{program} ended without an answer. It says: {said or 'nothing'}")


class KeptProgram:
    """A Python file of ours as a program; started with the first question, or by `start`, and again after an end.

    It gets none of our environment but what it is given. One question at a time.
    """

    def __init__(
        self, file: Path, words: Sequence[str] = (), *, environment: Mapping[str, str], patience: float
    ) -> None:
        self._command = [sys.executable, "-I", str(file), *words]
        self._name = file.stem
        self._environment = dict(environment)
        self._patience = patience
        self._running: subprocess.Popen[str] | None = None
        self._complaints: IO[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def start(self) -> subprocess.Popen[str]:
        """Start the program where it does not run. It makes itself ready without being asked."""
        if self._running is None:
            self._complaints = tempfile.TemporaryFile()  # noqa: SIM115  # it lives as long as the program
            self._running = subprocess.Popen(
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self._complaints,
                env=self._environment,
                text=True,
                encoding="utf-8",
                # Ctrl-C is for the one who asks.
                process_group=0,
            )
        return self._running

    def ask(self, question: Json) -> Json:
        """Return the answer to a question. Raises ProgramEnded, also where it takes longer than our patience."""
        running = self.start()
        assert running.stdin is not None and running.stdout is not None  # noqa: PT018, S101  # they are pipes
        ended = threading.Timer(self._patience, running.kill)
        ended.daemon = True
        ended.start()
        try:
            running.stdin.write(f"{json.dumps(question)}\n")
            running.stdin.flush()
            answer = running.stdout.readline()
        except OSError:
            answer = ""
        except BaseException:
            # The answer to this question would be taken for the answer to the next.
            self.close()
            raise
        finally:
            ended.cancel()
        if not answer.endswith("\n"):
            raise ProgramEnded(self._name, self._end())
        found: Json = json.loads(answer)
        return found

    def close(self) -> None:
        """End the program, at once."""
        self._end()

    def _end(self) -> str:
        """End the program, and return its last words."""
        running, complaints = self._running, self._complaints
        self._running = self._complaints = None
        if running is None or complaints is None:
            return ""
        running.kill()
        for pipe in (running.stdin, running.stdout):
            if pipe is not None:
                _close(pipe)
        running.wait()
        with complaints:
            complaints.seek(0)
            return complaints.read(MOST_SAID).decode("utf-8", "replace").strip()


def _close(pipe: IO[str]) -> None:
    try:
        pipe.close()
    except OSError:  # what was not written yet has no reader any more
        return
