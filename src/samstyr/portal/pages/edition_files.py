"""The files of an edition that a reader may take along: named in its manifest, and of a kind that is known."""

import hashlib
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from django.utils.translation import gettext as _

from samstyr.kernels.numbers import format_number
from samstyr.look.parts import Link
from samstyr.portal import links
from samstyr.portal.visit import Visit
from samstyr.reports.editions.values import Edition, EditionPages
from samstyr.reports.queries import editions

TYPES = {
    ".csv": "text/csv; charset=utf-8",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".json": "application/json",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
}
FIGURES, MANIFEST = "figures.csv", "manifest.json"
# Where the pictures of the chapters lie, seen from a chapter's page and in the edition.
PICTURES, KEPT_IN = "assets/", "html/"
KILOBYTE, MEGABYTE = 1_000, 1_000_000


@dataclass(frozen=True, slots=True)
class EditionFile:
    """A file to send. `mark` tells it from every other file, since an edition never changes."""

    path: Path
    media_type: str
    mark: str


def find(edition: Edition, name: str) -> EditionFile | None:
    """Return a file by its name below the edition's address; None for everything that is not there for readers.

    Raises EditionDamaged.
    """
    kept = _kept_name(name, editions.edition_pages(edition))
    path = editions.edition_file(edition, kept) if kept else None
    if path is None or path.suffix not in TYPES:
        return None
    mark = hashlib.sha256(f"{edition.digest} {kept}".encode()).hexdigest()[:32]
    return EditionFile(path, TYPES[path.suffix], mark)


def _kept_name(name: str, pages: EditionPages) -> str:
    """Return what a file is called in the edition; the folder it was written in is not for readers."""
    if name in pages.downloads or name in (FIGURES, MANIFEST):
        return name
    return f"{KEPT_IN}{name}" if name.startswith(PICTURES) else ""


def reading_files(edition: Edition, pages: EditionPages, visit: Visit) -> tuple[Link, ...]:
    """Return the report as files to read, each with its size."""
    labels = {".pdf": _("PDF"), ".docx": _("Word")}
    return tuple(_link(edition, name, labels[Path(name).suffix], visit) for name in pages.downloads)


def checking_files(edition: Edition, visit: Visit) -> tuple[Link, ...]:
    """Return the files by which an edition can be checked."""
    named = ((FIGURES, _("The figures, with sources (CSV)")), (MANIFEST, _("The manifest: the hash of every file")))
    return tuple(_link(edition, name, label, visit) for name, label in named if editions.edition_file(edition, name))


def _link(edition: Edition, name: str, label: str, visit: Visit) -> Link:
    # One address whatever the page's language: the file is the same.
    href = links.in_language("nb", "edition_file", edition.report, str(edition.number), name)
    path = editions.edition_file(edition, name)
    return Link(label, href, note=_size(path, visit) if path else "")


def _size(path: Path, visit: Visit) -> str:
    size = path.stat().st_size
    if size >= MEGABYTE:
        return f"{format_number(Decimal(size) / MEGABYTE, 1, visit.language)} MB"
    return f"{max(1, round(size / KILOBYTE))} kB"
