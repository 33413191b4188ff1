"""`samstyr backup` and `samstyr restore`: everything in one file, and back."""

import os
import sys
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path
from typing import Annotated

import typer

from samstyr.cli import schema
from samstyr.cli.answers import answer, progress
from samstyr.cli.start import find_home, lead_to, reach_database, start
from samstyr.database import copies
from samstyr.database.addresses import Addresses, given
from samstyr.exchange.backup import making, restoring
from samstyr.kernels.chain import Head
from samstyr.kernels.counted import EVENTS, PARTS

File = Annotated[Path, typer.Argument(metavar="FILE", help="The backup.")]
Overwrite = Annotated[bool, typer.Option("--overwrite", help="Write over a file that is there.")]

Yes = Annotated[bool, typer.Option("--yes", help="Do not ask, also where somebody is there to answer.")]


def backup(file: File, overwrite: Overwrite = False) -> None:
    """Write the database with its event log and revisions, the lake and the editions to one file."""
    home = start()
    owner = reach_database(home).owner
    manifest = making.back_up(
        file, home=home, owner=owner, product=metadata.version("samstyr"), at=datetime.now(UTC), overwrite=overwrite
    )
    parts = PARTS.in_language(len(manifest.parts), "en")
    answer.print(
        f"Wrote {file}: {parts}, {_events(manifest.head)}, head {manifest.head.hash}.",
        highlight=False, soft_wrap=True,
    )  # fmt: skip
    progress.print("Whoever has the file has everything in it: keep it as safe as the database.")


def restore(file: File, yes: Yes = False) -> None:
    """Put a backup in the place of everything that is here. A backup that is not whole changes nothing."""
    if not yes and sys.stdin.isatty():
        typer.confirm("Everything that is here now goes. Restore?", abort=True, err=True)
    home = find_home()
    addresses = reach_database(home)
    place = copies.beside(home, addresses, embedded=given(os.environ) is None)
    progress.print("Checking the backup, then making it ready beside what is in use …")
    manifest = restoring.restore(file, home=home, place=place, limits=making.limits(), prepare=_prepare)
    lead_to(addresses)
    answer.print(
        f"Restored the backup of {manifest.made_at}: {_events(manifest.head)}, head {manifest.head.hash}.",
        highlight=False, soft_wrap=True,
    )  # fmt: skip


def _prepare(addresses: Addresses) -> None:
    lead_to(addresses)
    schema.bring_up_to_date(addresses)


def _events(head: Head) -> str:
    return EVENTS.in_language(head.count, "en")
