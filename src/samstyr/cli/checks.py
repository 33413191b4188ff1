"""What can be wrong with an installation: one small function a check, which says what is found and how to mend it."""

import shutil
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

import psycopg
from django.contrib.staticfiles import finders

from samstyr.audit import queries as audit
from samstyr.cli import schema
from samstyr.cli.sweeping import left_over
from samstyr.database.addresses import Addresses
from samstyr.database.life import Status
from samstyr.reports.queries import editions
from samstyr.statistics.queries import lake

OTHERS = 0o077
SECRETS = ("secret-key", "database-passwords.json")
LEAST_FREE_BYTES = 1 << 30
STATIC_FILES = ("look/built/samstyr.css", "look/vendor/inter/inter-latin-opsz-normal.woff2")
WORD_LIST = "locale/nb/LC_MESSAGES/django.mo"
ROOMS_WITH_WORDS = ("look", "portal")
OLDEST_SERVER = 16
# The rights that would let the application do more than read and write rows.
TOO_MUCH = "SELECT rolsuper OR rolcreatedb OR rolcreaterole OR rolbypassrls FROM pg_roles WHERE rolname = current_user"
REWRITES = "SELECT has_table_privilege('audit_event', 'UPDATE') OR has_table_privilege('audit_event', 'DELETE')"


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something that is wrong, and what to do about it."""

    what: str
    mend: str


def home_is_private(home: Path) -> Iterator[Trouble]:
    if stat.S_IMODE(home.stat().st_mode) & OTHERS:
        yield Trouble(f"Others than you can look into {home}.", f"chmod 700 '{home}'")


def secrets_are_private(home: Path) -> Iterator[Trouble]:
    for path in (home / name for name in SECRETS):
        if path.exists() and stat.S_IMODE(path.stat().st_mode) & OTHERS:
            yield Trouble(
                f"Others than you can read {path}, so it is no longer secret.",
                "Run `samstyr stop` and delete the file; a new one is made at the next start.",
            )


def disk_has_room(folder: Path, *, least: int = LEAST_FREE_BYTES) -> Iterator[Trouble]:
    free = shutil.disk_usage(folder).free
    if free < least:
        said = f"Only {free // (1 << 20)} MB are free where {folder} lies; the database stops when there are none."
        yield Trouble(said, "Free some space, or move the home and set SAMSTYR_HOME.")


def files_are_all_there(
    *, static: Sequence[str] = STATIC_FILES, rooms: Sequence[str] = ROOMS_WITH_WORDS
) -> Iterator[Trouble]:
    """Look for what set-up makes, which a copy of the bare repository does not have."""
    missing = [name for name in static if finders.find(name) is None]
    package = files("samstyr")
    missing += [f"{room}/{WORD_LIST}" for room in rooms if not package.joinpath(room, WORD_LIST).is_file()]
    if missing:
        yield Trouble(
            f"Files of the site are missing: {', '.join(missing)}.",
            "In a clone: ./run assets. Otherwise install the package samstyr again.",
        )


def nothing_is_left_over(home: Path) -> Iterator[Trouble]:
    found = left_over(home)
    if found:
        said = f"Files in {home} that belong to nothing: {len(found)}, for instance {found[0].relative_to(home)}."
        yield Trouble(said, "samstyr doctor --sweep")


def lake_is_whole(home: Path) -> Iterator[Trouble]:
    missing = lake.missing_files(home)
    if missing:
        yield Trouble(
            f"Files of the lake that figures rest on and that are missing: {len(missing)}, for instance {missing[0]}.",
            "Restore the newest backup: samstyr restore FILE",
        )


def lake_has_nothing_left_over(home: Path) -> Iterator[Trouble]:
    found = lake.left_over(home)
    if found:
        said = f"Files of the lake that belong to no snapshot: {len(found)}, for instance {found[0]}."
        yield Trouble(said, "samstyr doctor --sweep")


def editions_are_whole(home: Path) -> Iterator[Trouble]:
    missing = editions.without_files(home)
    if missing:
        yield Trouble(
            f"Editions whose files are not all there: {len(missing)}, for instance {missing[0]}.",
            f"`samstyr report verify {missing[0]}` says which; restore the newest backup: samstyr restore FILE",
        )


def editions_have_nothing_left_over(home: Path) -> Iterator[Trouble]:
    found = editions.left_over(home)
    if found:
        said = f"Folders that belong to no edition: {len(found)}, for instance {found[0].relative_to(home)}."
        yield Trouble(said, "samstyr doctor --sweep")


def cluster_is_current(status: Status) -> Iterator[Trouble]:
    if status.outdated:
        yield Trouble(
            f"The database is of PostgreSQL {status.version}; this Samstyr brings {status.newest}.",
            "Make a copy with `samstyr backup FILE`, then run `samstyr upgrade`.",
        )


def server_is_known(addresses: Addresses, *, oldest: int = OLDEST_SERVER) -> Iterator[Trouble]:
    with psycopg.connect(addresses.app.conninfo) as connection:
        major = connection.info.server_version // 10_000
    if major < oldest:
        said = f"The database server is PostgreSQL {major}; Samstyr is tested from {oldest} on."
        yield Trouble(said, "Upgrade the server.")


def application_has_few_rights(addresses: Addresses) -> Iterator[Trouble]:
    with psycopg.connect(addresses.app.conninfo) as connection:
        if _says_yes(connection, TOO_MUCH):
            yield Trouble(
                f"The application's role {addresses.app.user} may do more than read and write rows.",
                f"ALTER ROLE {addresses.app.user} NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS",
            )
        if addresses.app.user != addresses.owner.user and _says_yes(connection, REWRITES):
            yield Trouble(
                f"The application's role {addresses.app.user} may rewrite the event log.",
                f"REVOKE UPDATE, DELETE, TRUNCATE ON audit_event FROM {addresses.app.user}",
            )


def _says_yes(connection: psycopg.Connection, question: str) -> bool:
    row = connection.execute(question).fetchone()
    return bool(row and row[0])


def tables_are_up_to_date() -> Iterator[Trouble]:
    pending = schema.pending()
    if pending:
        yield Trouble(f"The tables are older than this Samstyr; missing: {', '.join(pending)}.", "samstyr upgrade")


def log_holds() -> Iterator[Trouble]:
    verification = audit.verify()
    if not verification.holds:
        yield Trouble(
            "The event log has been changed by other means than Samstyr's.",
            "`samstyr audit verify` says where; a backup from before that day can be restored.",
        )
