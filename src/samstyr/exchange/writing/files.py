"""A package as files in memory: the same content always gives the same bytes."""

import polars as pl

from samstyr.exchange.packages import DataPackage
from samstyr.exchange.writing.csv_text import arranged, written_csv
from samstyr.kernels.packages.canonical import columns_written
from samstyr.kernels.packages.descriptor import write_description
from samstyr.kernels.packages.json_text import DESCRIPTOR


def arranged_tables(package: DataPackage) -> tuple[str, dict[str, pl.DataFrame]]:
    """Return the descriptor and the tables of a package, arranged for writing."""
    about = package.description
    columns = {
        table.name: columns_written(package.tables[table.name], table, municipality=about.municipality)
        for table in about.tables
    }
    tables = {
        table.name: arranged(package.tables[table.name], table, columns[table.name], municipality=about.municipality)
        for table in about.tables
    }
    return write_description(about, columns), tables


def package_files(package: DataPackage) -> dict[str, bytes]:
    """Return the files of a package by their names."""
    descriptor, tables = arranged_tables(package)
    files = {f"{name}.csv": written_csv(table) for name, table in tables.items()}
    return {DESCRIPTOR: descriptor.encode(), **files}
