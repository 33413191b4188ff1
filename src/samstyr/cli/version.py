"""`samstyr version`."""

import platform
from importlib import metadata

from samstyr.cli.answers import answer


def version() -> None:
    """Say which version this is, and of what it stands on."""
    answer.print(f"Samstyr {metadata.version('samstyr')}")
    answer.print(f"Python {platform.python_version()}, Django {metadata.version('django')}")
