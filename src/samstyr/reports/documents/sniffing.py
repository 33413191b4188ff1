"""What a file is, told from what is in it and not from its name; and what is refused before anything reads it."""

import re
import zipfile
from enum import StrEnum
from io import BytesIO
from typing import Final

from samstyr.kernels.findings.catalogue import fault
from samstyr.kernels.formats.zips import DAMAGE, TAIL, has_long_list
from samstyr.reports.documents.encodings import decoded, wide_encoding
from samstyr.reports.reading.files import CannotRead

MEGABYTE: Final = 1 << 20
MOST_MEGABYTES: Final = 100
# What a package (Word, OpenDocument) may grow to: far more than any that people write, far less than the memory.
MOST_UNPACKED_MEGABYTES: Final = 400
MOST_MEMBERS: Final = 20_000
# Compressed prose becomes a fifth of itself, the drawings of an office file at most a hundredth.
MOST_GROWTH: Final = 200
_GROWN: Final = 20 * MEGABYTE

_MANIFEST: Final = "META-INF/manifest.xml"
# What stands before the first element of a part: comments can be long.
_PROLOGUE: Final = 1 << 16
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
_HTML: Final = re.compile(r"<(?:!doctype\s+html|html|head|body|main|article|div|p|h[1-6]|table)\b", re.IGNORECASE)
_BEGINNING: Final = 4096
# Signs that steer a machine: a text has hardly any, a picture or a program one in ten.
_BLANKS: Final = "\t\n\r\f"
_MOST_STEERING: Final = 0.02
_MARKDOWN: Final = (".md", ".markdown")


class DocumentKind(StrEnum):
    """The kinds of documents that are read."""

    WORD = "docx"
    OPEN_DOCUMENT = "odt"
    PDF = "pdf"
    WEB = "html"
    MARKDOWN = "md"
    TEXT = "txt"


def kind_of(name: str, content: bytes) -> DocumentKind:
    """Return what a file is. Raises CannotRead where it is empty, too large, locked, unknown or explosive."""
    if not content.strip():
        raise CannotRead(fault("document-empty", name=name))
    if len(content) > MOST_MEGABYTES * MEGABYTE:
        raise CannotRead(fault("document-too-large", name=name, most=MOST_MEGABYTES))
    start = content[:1024]
    if b"%PDF-" in start:
        return DocumentKind.PDF
    if content.startswith(_OLE):
        raise CannotRead(fault("document-locked" if _ENCRYPTED in content else "document-old-word", name=name))
    if content.startswith(b"PK"):
        return _package(name, content)
    return _text(name, content)


def _text(name: str, content: bytes) -> DocumentKind:
    if content.startswith(b"{\\rtf"):
        raise CannotRead(fault("document-old-word", name=name))
    beginning = content[:_BEGINNING]
    steering = sum(sign < " " and sign not in _BLANKS for sign in beginning.decode("latin-1"))
    if wide_encoding(content) is None and steering > len(beginning) * _MOST_STEERING:
        raise CannotRead(fault("document-unknown", name=name))
    if _HTML.search(decoded(beginning)) and not name.lower().endswith(_MARKDOWN):
        return DocumentKind.WEB
    return DocumentKind.MARKDOWN if name.lower().endswith(_MARKDOWN) else DocumentKind.TEXT


def _package(name: str, content: bytes) -> DocumentKind:
    """Return what a zip file is, once it is sure that it does not unpack to more than can be read."""
    if has_long_list(content[-TAIL:]):
        raise CannotRead(fault("document-explodes", name=name))
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            members = package.infolist()
            unpacked = sum(one.file_size for one in members)
            is_explosive = unpacked > MOST_UNPACKED_MEGABYTES * MEGABYTE or len(members) > MOST_MEMBERS
            if is_explosive or unpacked > max(_GROWN, MOST_GROWTH * len(content)):
                raise CannotRead(fault("document-explodes", name=name))
            names = {one.filename for one in members}
            mimetype = package.read("mimetype")[:100].decode("ascii", "replace") if "mimetype" in names else ""
            manifest = package.read(_MANIFEST) if _MANIFEST in names else b""
            is_locked = "Encrypted" in mimetype or "encryption.xml" in names or b"encryption-data" in manifest
            if not is_locked:
                _refuse_declarations(name, package, members)
    except CannotRead:
        raise
    except DAMAGE as reason:
        raise CannotRead(fault("document-broken", name=name)) from reason
    if "word/document.xml" in names:
        return DocumentKind.WORD
    if mimetype.startswith("application/vnd.oasis.opendocument.text"):
        if is_locked:
            raise CannotRead(fault("document-locked", name=name))
        return DocumentKind.OPEN_DOCUMENT
    raise CannotRead(fault("document-unknown", name=name))


def _refuse_declarations(name: str, package: zipfile.ZipFile, members: list[zipfile.ZipInfo]) -> None:
    """See that no part declares entities of its own: no word processor does, and they can grow without end."""
    for one in members:
        if one.filename.endswith((".xml", ".rels")):
            with package.open(one) as part:
                # In UTF-16 every letter has an empty byte beside it.
                if b"<!ENTITY" in part.read(_PROLOGUE).replace(b"\0", b""):
                    raise CannotRead(fault("document-entities", name=name, part=one.filename))
