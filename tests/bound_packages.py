"""A small package whose one indicator is bound to a series, and the file that the series is in."""

from datetime import UTC, datetime
from pathlib import Path

from samstyr.statistics.changes.importing import import_file
from samstyr.statistics.queries.files import read_file
from samstyr.statistics.queries.imports import SaidOfFile
from tests.package_files import small_package

AT = datetime(2026, 3, 20, 12, tzinfo=UTC)
INDICATOR = "driftsresultat"
HEAD = "region,tid,value,status\n"
FIGURES = HEAD + "3203,2020,1.8,\n3203,2021,2.5,\n3203,2022,3.1,\n0301,2022,4.4,\n"


def bound_package(folder: Path, typed: str = "") -> Path:
    """The package that `samstyr new` writes, about Asker. `typed`: rows of observations in the place of its own."""
    package = small_package(folder)
    areas = package / "areas.csv"
    areas.write_text(areas.read_text("utf-8").replace(",0000,", ",3203,"), "utf-8")
    observations = package / "observations.csv"
    head = observations.read_text("utf-8").splitlines()[0]
    observations.write_text(f"{head}\n{typed}", "utf-8")
    groups = package / "peer_groups.csv"
    groups.write_text(groups.read_text("utf-8").replace(",0000,", ",3203,"), "utf-8")
    return package


def typed(year: int, value: str, status: str = "measured") -> str:
    return f"{INDICATOR},{year},{value},{status},,,,,regnskap_2022,side 5\n"


def bring_in(home: Path, content: str = FIGURES, table: str = INDICATOR, at: datetime = AT) -> int:
    """Have a file as the version in use of a table, and return its number."""
    raw = content.encode()
    found = read_file(raw, f"{table}.csv").datasets[0]
    said = SaidOfFile(publisher="Asker kommune", licence="NLOD 2.0", symbols="ssb", remark="Skrevet av fra rapporten")
    kept = import_file(
        content=raw, name=f"{table}.csv", table=table, found=found, said=said, home=home, by="Kari", at=at, accept="ja"
    )
    return kept.version.number
