"""Opening a document: from the bytes of a file to its pieces, whatever it is; a stranger's file cannot hurt."""

import json
import subprocess
import sys
from dataclasses import replace
from typing import Final

import cattrs

from samstyr.kernels.documents.cleaning import pieces_of_text
from samstyr.kernels.documents.values import Document
from samstyr.kernels.findings.catalogue import Fault, fault
from samstyr.reports.documents import alone
from samstyr.reports.documents.encodings import decoded
from samstyr.reports.documents.limits import MOST_LETTERS, MOST_PAGES
from samstyr.reports.documents.markup import read_markup
from samstyr.reports.documents.sniffing import DocumentKind, kind_of
from samstyr.reports.publishing.pandoc import PandocFailed, PandocTooSlow
from samstyr.reports.reading.files import CannotRead

# Of addresses, not of memory in use.
MOST_MEMORY: Final = 2 << 30
PATIENCE_SECONDS: Final = 60
# What pandoc reads of a web page within the patience.
MOST_MARKUP: Final = 3 << 20
_SAID: Final = {
    alone.LOCKED: "document-locked",
    alone.NO_TEXT: "document-scanned",
    alone.TOO_LONG: "document-too-long",
    alone.NO_MEMORY: "document-explodes",
    alone.NO_LETTERS: "document-unreadable",
}


def open_document(name: str, content: bytes) -> Document:
    """Return a file as pieces; `name` is only what it is called in answers. Raises CannotRead with a clear word."""
    kind = kind_of(name, content)
    if kind in (DocumentKind.TEXT, DocumentKind.MARKDOWN) and len(content) > MOST_LETTERS:
        raise CannotRead(fault("document-too-long", name=name, most=MOST_PAGES))
    try:
        document = _opened(name, content, kind)
    except PandocTooSlow as reason:
        raise CannotRead(fault("document-too-slow", name=name, seconds=PATIENCE_SECONDS)) from reason
    except (PandocFailed, RecursionError) as reason:  # the latter where elements lie in elements without end
        raise CannotRead(fault("document-broken", name=name)) from reason
    if not document.pieces:
        raise CannotRead(fault("document-empty", name=name))
    if sum(len(piece.text) for piece in document.pieces) > MOST_LETTERS:
        raise CannotRead(fault("document-too-long", name=name, most=MOST_PAGES))
    return document


def _opened(name: str, content: bytes, kind: DocumentKind) -> Document:
    match kind:
        case DocumentKind.WORD | DocumentKind.PDF:
            found = cattrs.structure(json.loads(_read_alone(name, content, kind)), Document)
            return replace(found, name=name)
        case DocumentKind.WEB:
            return read_markup(name, page_of(name, content), kind, patience=PATIENCE_SECONDS)
        case DocumentKind.OPEN_DOCUMENT:
            return read_markup(name, _read_alone(name, content, kind), kind, patience=PATIENCE_SECONDS)
        case DocumentKind.MARKDOWN:
            return read_markup(name, decoded(content).encode(), kind, patience=PATIENCE_SECONDS)
        case DocumentKind.TEXT:
            return Document(name, pieces_of_text(decoded(content)))


def page_of(name: str, content: bytes) -> bytes:
    """Return a web page's own part as HTML in UTF-8. Raises CannotRead."""
    page = _read_alone(name, content, DocumentKind.WEB)
    if len(page) > MOST_MARKUP:
        raise CannotRead(fault("document-too-long", name=name, most=MOST_PAGES))
    return page


def _read_alone(name: str, content: bytes, kind: DocumentKind) -> bytes:
    program = [sys.executable, "-I", "-m", alone.__name__, kind, str(MOST_MEMORY), str(PATIENCE_SECONDS)]
    try:
        ended = subprocess.run(
            program,
            input=content,
            capture_output=True,
            env={"LANG": "C.UTF-8", "MALLOC_ARENA_MAX": "2"},
            timeout=2 * PATIENCE_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise CannotRead(fault("document-too-slow", name=name, seconds=PATIENCE_SECONDS)) from None
    if ended.returncode:
        raise CannotRead(_why(name, ended.returncode))
    return ended.stdout


def _why(name: str, code: int) -> Fault:
    if code < 0:  # ended by the system: it had used up its time
        return fault("document-too-slow", name=name, seconds=PATIENCE_SECONDS)
    return fault(_SAID.get(code, "document-broken"), name=name, most=MOST_PAGES)
