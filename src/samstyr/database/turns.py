"""Those who change the package's rows do it one at a time; those who read are not held up."""

from typing import Final

from django.db import connection

# Any number will do, as long as nothing else takes the same lock.
PACKAGE_LOCK: Final = 0x5A_05_18


def wait_for_package_turn() -> None:
    """Wait until nobody else changes rows of the package, and keep others waiting until the transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [PACKAGE_LOCK])
