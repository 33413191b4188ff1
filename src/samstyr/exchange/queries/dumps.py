"""The package in force, written out in canonical form: equal content gives equal bytes."""

from pathlib import Path

from samstyr.exchange.packages import DataPackage
from samstyr.exchange.queries.state import NothingLoaded, state
from samstyr.exchange.writing.files import package_files
from samstyr.exchange.writing.places import write_folder, write_zip


def dump_folder(path: Path) -> None:
    """Write the package in force as a folder of CSV files. Raises NothingLoaded, ForeignFolder and NoFolder."""
    write_folder(package_files(_in_force()), path)


def dump_zip(path: Path) -> None:
    """Write the package in force as a zip. Raises NothingLoaded and NoFolder."""
    write_zip(package_files(_in_force()), path)


def _in_force() -> DataPackage:
    package = state()
    if package is None:
        raise NothingLoaded
    return package
