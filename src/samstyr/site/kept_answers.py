"""Answers that are kept in memory: the ones used least recently go first when there is no more room."""

import gzip
from collections import OrderedDict
from dataclasses import dataclass, field
from threading import Lock

COMPRESSION = 6
# Shorter answers grow when they are compressed.
WORTH_COMPRESSING = 200
COMPRESSIBLE = ("text/", "application/json", "application/vnd.json-stat+json", "application/xml", "image/svg+xml")
# One answer may take no more than this share of the room, so that a single large one does not drive all others out.
LARGEST_SHARE = 8


@dataclass(slots=True)
class KeptAnswer:
    """An answer as it was made, and compressed when somebody first asks for it so."""

    body: bytes
    headers: tuple[tuple[str, str], ...]
    content_type: str
    compressed: bytes | None = field(init=False, default=None)

    def in_gzip(self) -> bytes | None:
        """Return the body compressed, or None where that gains nothing. Equal bodies give equal bytes."""
        is_worth_it = len(self.body) >= WORTH_COMPRESSING and self.content_type.startswith(COMPRESSIBLE)
        if self.compressed is None and is_worth_it:
            self.compressed = gzip.compress(self.body, COMPRESSION, mtime=0)
        return self.compressed

    @property
    def size(self) -> int:
        """Return the bytes that the answer may come to take."""
        return 2 * len(self.body)


class KeptAnswers:
    """The answers of one version of the data, in so many bytes. Several threads may use them at once."""

    def __init__(self, most_bytes: int) -> None:
        self._most_bytes = most_bytes
        self._bytes = 0
        self._version = ""
        self._answers: OrderedDict[str, KeptAnswer] = OrderedDict()
        self._lock = Lock()

    def get(self, version: str, key: str) -> KeptAnswer | None:
        """Return an answer that was kept for this version of the data."""
        with self._lock:
            if version != self._version or key not in self._answers:
                return None
            self._answers.move_to_end(key)
            return self._answers[key]

    def keep(self, version: str, key: str, answer: KeptAnswer) -> None:
        """Keep an answer. With a new version of the data all older answers go."""
        if answer.size > self._most_bytes // LARGEST_SHARE:
            return
        with self._lock:
            if version != self._version:
                self._answers.clear()
                self._version, self._bytes = version, 0
            replaced = self._answers.pop(key, None)
            self._bytes += answer.size - (replaced.size if replaced else 0)
            self._answers[key] = answer
            while self._bytes > self._most_bytes:
                _key, oldest = self._answers.popitem(last=False)
                self._bytes -= oldest.size

    def __len__(self) -> int:
        return len(self._answers)
