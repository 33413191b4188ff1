"""What is asked of a source, and what came."""

import hashlib
import json
from dataclasses import dataclass
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
    """What came: the bytes as they were, what the source said they are, and when they came."""

    request: Request
    content: bytes
    content_type: str
    at: datetime

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.content).hexdigest()
