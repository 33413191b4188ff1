"""Answers that have come, under the name of their question, so that nothing is asked for twice."""

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Final

from samstyr.statistics.fetching.requests import Answer, Request
from samstyr.statistics.files import write_whole

FOLDER: Final = "answers"


class KeptAnswers:
    """A folder with one file an answer: a line that says what it is, and then its bytes."""

    def __init__(self, home: Path) -> None:
        self.folder = home / FOLDER

    def path(self, request: Request) -> Path:
        """Return where the answer to a question is, or would be."""
        return self.folder / request.key[:2] / request.key

    def find(self, request: Request) -> Answer | None:
        """Return the answer that came to a question; None where there is none, or where its bytes have changed."""
        path = self.path(request)
        try:
            line, _, content = path.read_bytes().partition(b"\n")
        except FileNotFoundError:
            return None
        try:
            said = json.loads(line)
            at, stated = datetime.fromisoformat(said["at"]), said["sha256"]
            content_type = str(said["content_type"])
        except (ValueError, KeyError, TypeError):
            return None
        if sha256(content).hexdigest() != stated:
            return None
        return Answer(request, content_type, at, stated, len(content), lambda: _content(path))

    def keep(self, answer: Answer) -> Answer:
        """Keep an answer, there whole or not at all, and return it without its bytes in memory."""
        said = {
            "url": answer.request.url,
            "version": answer.request.version,
            "content_type": answer.content_type,
            "at": answer.at.isoformat(),
            "sha256": answer.sha256,
        }
        path = self.path(answer.request)
        write_whole(path, json.dumps(said, ensure_ascii=True).encode("ascii") + b"\n" + answer.content)
        return replace(answer, load=lambda: _content(path))

    def forget(self, requests: Iterable[Request]) -> None:
        """Forget the answers to questions: whole as they were, they turned out to be of no use."""
        for request in requests:
            self.path(request).unlink(missing_ok=True)


def _content(path: Path) -> bytes:
    return path.read_bytes().partition(b"\n")[2]
