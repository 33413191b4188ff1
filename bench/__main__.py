"""`python -m bench [NAME …]`: run the measurements, all or those named, and print their rows of Markdown."""

import pkgutil
import sys
from importlib import import_module
from pathlib import Path


def names() -> list[str]:
    """Return the modules of this folder that measure something."""
    found = (module.name for module in pkgutil.iter_modules([str(Path(__file__).parent)]))
    return sorted(name for name in found if hasattr(import_module(f"bench.{name}"), "measure"))


def main(asked: list[str]) -> None:
    """Run what was asked for."""
    for name in asked or names():
        for row in import_module(f"bench.{name}").measure():
            print(row)


if __name__ == "__main__":
    main([word for word in sys.argv[1:] if not word.startswith("-")])
