"""An edition as one file for a records system: all that is in it, what was decided, and how anybody can check it."""

import os
import tempfile
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from django.utils.timezone import localtime

from samstyr.kernels.refusals.catalogue import Refusal
from samstyr.reports.editions.manifest import digest_of
from samstyr.reports.editions.values import Edition

SUMS: Final = "SHA256SUMS"
README: Final = "README.txt"
DECISION: Final = "adoption.json"
EDITION: Final = "utgave"
PACKAGE: Final = "datapakke"
# A zip knows no earlier time, and a time of ours would make each file another.
_NO_TIME: Final = (1980, 1, 1, 0, 0, 0)
_ORDINARY_FILE: Final = 0o100644 << 16
_UNIX: Final = 3

_TEXT: Final = """{title}
{line}

Utgave {number} av rapporten «{report}», slik den ble foreslått i Samstyr {day}.
{decision}

Innhold
  utgave/               rapporten: PDF, Word, nettsider (html/index.html), teksten den er laget av (source/),
                        og alle tallene den viser til, med kilder (figures.csv)
  utgave/manifest.json  sha256 av hver fil i utgaven, og hva den er laget med: programmer, skrifter, maler
  adoption.json         hendelsene i loggen: at utgaven ble foreslått, og at den ble vedtatt
  SHA256SUMS            sha256 av hver fil her, unntatt den selv
{package}

Slik kontrolleres filene
  Pakk ut, åpne mappen i et kommandovindu og skriv:

      sha256sum -c SHA256SUMS

  Svaret er OK for hver fil som er uendret. På macOS: shasum -a 256 -c SHA256SUMS.
  At filene er de som ble foreslått og vedtatt, ses slik: sha256 av utgave/manifest.json er

      {digest}

  og det samme tallet står som «digest» i hendelsene i adoption.json. Hendelsene er ledd i en kjede (previous og
  hash), som kommunen kan vise fram hele: samstyr audit verify.
"""
_ADOPTED: Final = "Vedtatt av {body} {date}, sak {case}."
_NOT_ADOPTED: Final = "Utgaven er ikke vedtatt."
_WITH_PACKAGE: Final = "  datapakke/            kommunens datapakke slik den var (Frictionless Data Package: CSV)"
_WITHOUT_PACKAGE: Final = (
    "  Datapakken er ikke med, for noe i den kan være endret etter at utgaven ble laget. Tallene rapporten viser til,\n"
    "  står i utgave/figures.csv."
)


class AlreadyThere(Refusal, ValueError):
    """There is a file by that name."""

    def __init__(self, path: Path) -> None:
        super().__init__("archive-there-already", path=str(path))


class CannotWriteThere(Refusal, ValueError):
    """The place cannot be written to."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__("archive-cannot-be-written", path=str(path), why=reason)


def readme(edition: Edition, *, with_package: bool) -> bytes:
    """Return what the archive says of itself to whoever opens it in fifty years."""
    adoption = edition.adoption
    said = _NOT_ADOPTED
    if adoption is not None:
        said = _ADOPTED.format(body=adoption.body_name.nb, date=adoption.date, case=adoption.case_number)
    title = edition.title.in_language("nb")
    written = _TEXT.format(
        title=title,
        line="=" * len(title),
        number=edition.number,
        report=edition.report,
        day=localtime(edition.at).date(),
        decision=said,
        package=_WITH_PACKAGE if with_package else _WITHOUT_PACKAGE,
        digest=edition.digest,
    )
    return written.encode()


def sums(files: Mapping[str, bytes]) -> bytes:
    """Return the sha-256 of each file as `sha256sum -c` reads it."""
    return "".join(f"{digest_of(content)}  {name}\n" for name, content in sorted(files.items())).encode()


def write(files: Mapping[str, bytes], path: Path) -> None:
    """Write files as a zip, whole or not at all; the same files give the same bytes wherever they are written.

    Raises AlreadyThere and CannotWriteThere.
    """
    try:
        descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    except OSError as error:
        raise CannotWriteThere(path, error.strerror or str(error)) from None
    draft = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
                for member, content in sorted(files.items()):
                    entry = zipfile.ZipInfo(member, _NO_TIME)
                    entry.external_attr, entry.create_system = _ORDINARY_FILE, _UNIX
                    archive.writestr(entry, content)
            file.flush()
            os.fsync(file.fileno())
        os.link(draft, path)
    except FileExistsError:
        raise AlreadyThere(path) from None
    except OSError as error:
        raise CannotWriteThere(path, error.strerror or str(error)) from None
    finally:
        draft.unlink(missing_ok=True)
