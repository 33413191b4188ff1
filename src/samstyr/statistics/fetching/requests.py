"""What is asked of a source, and what came."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

JSON: Final = "application/json"


@dataclass(frozen=True, slots=True)
class Request:
    """One question. With a body it is sent by POST. `version` is what the source calls the state that is asked for:
    the same question about another state is another question."""

    url: str
    body: bytes = b""
    accept: str = JSON
    version: str = ""

    @property
    def method(self) -> str:
        return "POST" if self.body else "GET"

    @property
    def key(self) -> str:
        """Return a name that no other question has."""
        said = json.dumps([self.method, self.url, self.body.hex(), self.accept, self.version])
        return hashlib.sha256(said.encode("ascii")).hexdigest()


@dataclass(frozen=True, slots=True)
class Answer:
    """What came: the bytes as they were, what the source said they are, and when they came.

    `load` brings the bytes from wherever they are, so that the answers to a large question need not all be held.
    """

    request: Request
    content_type: str
    at: datetime
    sha256: str
    size: int
    load: Callable[[], bytes] = field(compare=False, repr=False)

    @property
    def content(self) -> bytes:
        return self.load()


def answer_to(request: Request, content: bytes, content_type: str, at: datetime) -> Answer:
    """Return an answer that has just come."""
    return Answer(request, content_type, at, hashlib.sha256(content).hexdigest(), len(content), lambda: content)
