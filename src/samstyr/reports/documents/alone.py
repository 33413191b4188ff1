"""A reader in a process of its own: `python -m …alone KIND MEMORY SECONDS` reads a file's bytes and writes JSON.

What reads a stranger's file has limits on memory and time, writes no file and calls nobody.
"""

import json
import resource
import sys
from collections.abc import Callable
from dataclasses import asdict
from typing import Final, NoReturn

from samstyr.kernels.documents.values import Document
from samstyr.reports.documents.limits import TooLong
from samstyr.reports.documents.open_document import readable
from samstyr.reports.documents.pdf import Locked, NoLetters, NoText, read_pdf
from samstyr.reports.documents.web import body_of
from samstyr.reports.documents.word import read_word

# What the process says by its exit that it met; anything else is a file that cannot be read.
LOCKED: Final = 11
NO_TEXT: Final = 12
TOO_LONG: Final = 13
NO_MEMORY: Final = 14
NO_LETTERS: Final = 15
_SAID: Final[dict[type[Exception], int]] = {
    Locked: LOCKED,
    NoText: NO_TEXT,
    TooLong: TOO_LONG,
    NoLetters: NO_LETTERS,
    MemoryError: NO_MEMORY,
}


def main(kind: str, memory: int, seconds: int) -> int:
    """Read what comes in on stdin as a document of a kind, and write it to stdout."""
    if sys.platform == "linux":  # elsewhere a limit of addresses is none of memory
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    sys.addaudithook(_refuse_network)
    content = sys.stdin.buffer.read()
    try:
        written = READERS[kind](content)
    except tuple(_SAID) as reason:
        return next(code for met, code in _SAID.items() if isinstance(reason, met))
    sys.stdout.buffer.write(written)
    return 0


def _refuse_network(event: str, _arguments: object) -> None:
    if event.startswith("socket."):
        _refuse()


def _refuse() -> NoReturn:
    said = "a document asked for the network"
    raise PermissionError(said)


def _as_json(document: Document) -> bytes:
    return json.dumps(asdict(document), ensure_ascii=False).encode()


READERS: Final[dict[str, Callable[[bytes], bytes]]] = {
    "docx": lambda content: _as_json(read_word("", content)),
    "pdf": lambda content: _as_json(read_pdf("", content)),
    "html": body_of,
    "odt": readable,
}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3])))
