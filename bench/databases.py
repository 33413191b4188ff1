"""A throw-away server for a measurement, and fresh databases on it."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"

import django

django.setup()

from samstyr.cli.start import lead_to  # noqa: E402  # the settings come first
from tests.databases import Cluster, Database, start_cluster  # noqa: E402


def cluster() -> Cluster:
    """Start a server; it ends with this program."""
    return start_cluster(Path(os.environ["SAMSTYR_HOME"]))


@contextmanager
def fresh(server: Cluster, name: str) -> Iterator[Database]:
    """Lend a migrated, empty database."""
    database = server.copy(name)
    lead_to(database.addresses)
    try:
        yield database
    finally:
        lead_to(server.template.addresses)
        server.drop(database)


@contextmanager
def scratch() -> Iterator[Path]:
    """Lend a directory."""
    path = Path(tempfile.mkdtemp(prefix="samstyr-bench-"))
    try:
        yield path
    finally:
        shutil.rmtree(path)
