"""Answers that have come, under the name of their question, so that nothing is asked for twice."""

import json
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
        try:
            line, _, content = self.path(request).read_bytes().partition(b"\n")
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
        return Answer(request, content, content_type, at)

    def keep(self, answer: Answer) -> None:
        """Keep an answer; it is there whole or not at all."""
        said = {
            "url": answer.request.url,
            "version": answer.request.version,
            "content_type": answer.content_type,
            "at": answer.at.isoformat(),
            "sha256": answer.sha256,
        }
        line = json.dumps(said, ensure_ascii=True).encode("ascii")
        write_whole(self.path(answer.request), line + b"\n" + answer.content)
