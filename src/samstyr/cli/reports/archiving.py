"""`samstyr report archive`: an edition as one file for a records system."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from samstyr.audit import queries as audit
from samstyr.cli.answers import answer
from samstyr.cli.reports import edition_words as words
from samstyr.cli.reports.adopting import Name
from samstyr.cli.reports.building import InLanguage
from samstyr.cli.start import start
from samstyr.exchange.queries import dumps
from samstyr.kernels.counted import FILES
from samstyr.reports.editions import archive as archives
from samstyr.reports.editions.manifest import digest_of
from samstyr.reports.editions.values import Edition
from samstyr.reports.queries import editions
from samstyr.reports.queries.archiving import archived

Out = Annotated[Path, typer.Option("--out", metavar="FILE.zip", help="The file to write; it may not be there yet.")]

# What happens to reports changes nothing in a data package.
OWN_EVENTS = "reports."


def archive(name: Name, *, out: Out, language: InLanguage = "nb") -> None:
    """Write an edition, its data, its manifest and what was decided to one zip; the same edition, the same bytes."""
    home = start()
    edition = editions.named(name)
    files = archived(edition, home=home, package=_package_of(edition))
    archives.write(files, out)
    said = words.ARCHIVED.filled(path=str(out), files=FILES.of(len(files)), digest=digest_of(out.read_bytes()))
    answer.print(said.in_language(language), markup=False, soft_wrap=True)


def _package_of(edition: Edition) -> Mapping[str, bytes]:
    """Return the data package that an edition was made of; nothing where anything in it may have changed since."""
    since = audit.whats_after(seq=edition.data_version.seq)
    return dumps.dump_files() if all(one.startswith(OWN_EVENTS) for one in since) else {}
