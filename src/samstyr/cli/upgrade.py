"""`samstyr upgrade`."""

import os
from pathlib import Path
from typing import Annotated

import typer

from samstyr.audit import queries as audit
from samstyr.cli import loading, schema
from samstyr.cli.answers import FAILED, answer, progress
from samstyr.cli.start import find_home, reach_database
from samstyr.database import upgrade as upgrading
from samstyr.database.addresses import given

OldPrograms = Annotated[
    Path | None,
    typer.Option(metavar="FOLDER", help="The `bin` folder of the PostgreSQL that made the database, if it is gone."),
]


def upgrade(old_programs: OldPrograms = None) -> None:
    """Follow a newer Samstyr: move the embedded database to its PostgreSQL, and bring the tables up to date."""
    home = find_home()
    if given(os.environ) is None:
        progress.print("Looking at the database; copying it, if its PostgreSQL is an older one …")
        moved = upgrading.upgrade(home, environ=os.environ, old_programs=old_programs)
        if moved is not None and moved.before != moved.after:
            answer.print(f"The database has moved from PostgreSQL {moved.before} to {moved.after}.")
    addresses = reach_database(home)
    pending = schema.pending()
    schema.bring_up_to_date(addresses)
    loading.make_findable(tell=progress.print)
    answer.print(f"Brought up to date: {', '.join(pending)}." if pending else "The tables are up to date.")
    if not audit.verify().holds:
        answer.print("The event log does not hold; `samstyr audit verify` says where.")
        raise typer.Exit(FAILED)
