"""The tables as this version of Samstyr wants them, made by the owner's role and never by the application's."""

from django.core.management import call_command
from django.db import connections
from django.db.migrations.executor import MigrationExecutor

from samstyr.database import roles
from samstyr.database.addresses import Addresses

OWNER = "owner"
# Any number that nobody else uses as an advisory lock in this database.
LOCK = 7_267_862


def pending() -> list[str]:
    """Return the names of the migrations that this database has not had."""
    executor = MigrationExecutor(connections[OWNER])
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return [f"{migration.app_label}.{migration.name}" for migration, _backwards in plan]


def bring_up_to_date(addresses: Addresses) -> None:
    """Run what is pending; two commands at once take turns."""
    connection = connections[OWNER]
    if pending():
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_lock(%s)", [LOCK])
            # Before too: a migration that is killed afterwards must not leave tables that nobody may read.
            roles.grant(addresses)
            call_command("migrate", database=OWNER, interactive=False, verbosity=0)
            roles.grant(addresses)
    connection.close()
