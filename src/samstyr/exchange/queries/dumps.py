"""The package in force, written out in canonical form: equal content gives equal bytes."""

from importlib.resources import files
from pathlib import Path

from samstyr.exchange.packages import DataPackage
from samstyr.exchange.queries.package import NothingLoaded
from samstyr.exchange.queries.state import state
from samstyr.exchange.writing.files import arranged_tables, package_files
from samstyr.exchange.writing.places import write_file, write_folder, write_new_folder, write_zip
from samstyr.exchange.writing.workbooks import workbook_bytes


def dump_files() -> dict[str, bytes]:
    """Return the package in force as CSV files by their names. Raises NothingLoaded."""
    return package_files(_in_force())


def dump_folder(path: Path) -> None:
    """Write the package in force as a folder of CSV files. Raises NothingLoaded, ForeignFolder and NoFolder."""
    write_folder(dump_files(), path)


def dump_zip(path: Path) -> None:
    """Write the package in force as a zip. Raises NothingLoaded and NoFolder."""
    write_zip(dump_files(), path)


def dump_workbook(path: Path) -> None:
    """Write the package in force as one workbook. Raises NothingLoaded and NoFolder."""
    package = _in_force()
    descriptor, tables = arranged_tables(package)
    resources = {table.name: table for table in package.description.tables}
    write_file(workbook_bytes(descriptor, tables, resources), path)


def write_template(path: Path) -> None:
    """Write an empty package with examples as a folder. Raises ForeignFolder and NoFolder."""
    template = files("samstyr.exchange").joinpath("template")
    write_new_folder({entry.name: entry.read_bytes() for entry in template.iterdir()}, path)


def _in_force() -> DataPackage:
    package = state()
    if package is None:
        raise NothingLoaded
    return package
