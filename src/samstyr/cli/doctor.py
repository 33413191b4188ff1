"""`samstyr doctor`."""

import getpass
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from samstyr.cli import checks
from samstyr.cli.answers import FAILED, answer, is_ours
from samstyr.cli.checks import Trouble
from samstyr.cli.start import find_home, reach_database
from samstyr.cli.sweeping import sweep
from samstyr.database import life
from samstyr.database.addresses import Addresses
from samstyr.kernels.counted import FILES, FOLDERS
from samstyr.reports.changes.sweeping import sweep as sweep_editions
from samstyr.statistics.changes.sweeping import sweep as sweep_lake

Sweep = Annotated[bool, typer.Option("--sweep", help="Remove files that belong to nothing any more.")]
Check = Callable[[], Iterator[Trouble]]


def doctor(remove: Sweep = False) -> None:
    """Say what is wrong with this installation and how to mend it."""
    home = find_home()
    if remove:
        answer.print(f"Removed what belonged to nothing: {FILES.in_language(sweep(home), 'en')}.")
    reached: list[Addresses] = []
    healthy = [_report(name, check) for name, check in _of_the_installation(home)]
    healthy.append(_report("database server", lambda: _reach(home, reached)))
    # Each check of the database rests on the one before it, so the first trouble is the last one told.
    for addresses in reached:
        of_the_database = [
            *_of_the_database(addresses),
            *_of_the_lake(home, remove=remove),
            *_of_the_editions(home, remove=remove),
        ]
        healthy.append(all(_report(name, check) for name, check in of_the_database))
    if not all(healthy):
        raise typer.Exit(FAILED)


def _of_the_installation(home: Path) -> list[tuple[str, Check]]:
    return [
        ("home", lambda: checks.home_is_private(home)),
        ("secrets", lambda: checks.secrets_are_private(home)),
        ("disk space", lambda: checks.disk_has_room(home)),
        ("left-over files", lambda: checks.nothing_is_left_over(home)),
        ("files of the site", checks.files_are_all_there),
        ("database version", lambda: checks.cluster_is_current(life.status(home))),
    ]


def _of_the_database(addresses: Addresses) -> list[tuple[str, Check]]:
    return [
        ("database server's version", lambda: checks.server_is_known(addresses)),
        ("tables", checks.tables_are_up_to_date),
        ("rights", lambda: checks.application_has_few_rights(addresses)),
        ("event log", checks.log_holds),
    ]


def _of_the_lake(home: Path, *, remove: bool) -> list[tuple[str, Check]]:
    def swept() -> Iterator[Trouble]:
        if remove:
            count = sweep_lake(home=home, by=getpass.getuser(), at=datetime.now(UTC))
            answer.print(f"Removed what no snapshot needed: {FILES.in_language(count, 'en')} of the lake.")
        return checks.lake_has_nothing_left_over(home)

    return [("lake", lambda: checks.lake_is_whole(home)), ("left-over files of the lake", swept)]


def _of_the_editions(home: Path, *, remove: bool) -> list[tuple[str, Check]]:
    def swept() -> Iterator[Trouble]:
        if remove:
            count = sweep_editions(home=home, by=getpass.getuser(), at=datetime.now(UTC))
            answer.print(f"Removed what belonged to no edition: {FOLDERS.in_language(count, 'en')}.")
        return checks.editions_have_nothing_left_over(home)

    return [("editions", lambda: checks.editions_are_whole(home)), ("left-over folders of editions", swept)]


def _reach(home: Path, reached: list[Addresses]) -> Iterator[Trouble]:
    """Start or find the server; that it cannot be done is told by the error itself."""
    reached.append(reach_database(home))
    return iter(())


def _report(name: str, check: Check) -> bool:
    """Print one check's outcome and return whether all is well. A check that cannot be made is a trouble itself."""
    try:
        troubles = list(check())
    except Exception as error:
        if not is_ours(error):
            raise
        troubles = [Trouble(str(error), "")]
    answer.print(f"{'✗' if troubles else '✓'} {name}", markup=False)
    for trouble in troubles:
        for line in filter(None, (trouble.what, trouble.mend and f"→ {trouble.mend}")):
            answer.print(f"  {line}", markup=False, soft_wrap=True)
    return not troubles
