"""How long a load of a whole country takes, against PostgreSQL's own COPY into the same table.

The floor is honest: the same rows into the same table with its keys, constraints and indexes, in one transaction
with the same settings, from CSV that lies ready in memory; the tables that it refers to are there already.
The load starts from the files on disk and an empty database, and fills every table of the package.
"""

import resource
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from time import perf_counter

import polars as pl
from django.db import connection, transaction

from bench import databases
from bench.country import write_country
from samstyr.exchange import changes
from samstyr.goals.queries.rows import table
from samstyr.goals.resources.measurements import OBSERVATIONS
from tests.databases import Cluster, Database
from tests.package_files import read_table

RUNS = 5


def measure() -> list[str]:
    """Return the rows for docs/measurements.md."""
    with databases.scratch() as scratch:
        count = write_country(scratch / "whole")
        write_country(scratch / "bare", observations=False)
        server = databases.cluster()
        runs = [_run(server, scratch, number) for number in range(RUNS)]
        peak = _peak_memory(server, scratch / "whole")
    floor, first, second = (median(column) for column in zip(*runs, strict=True))
    first_ratio = median(run[1] / run[0] for run in runs)
    second_ratio = median(run[2] / run[0] for run in runs)
    command = "`./run bench load`"
    return [
        f"| COPY of {count:,} observations (the floor) | {floor:.1f} s | – | {command} |",
        f"| first load of the whole package | {first:.1f} s = {first_ratio:.2f} × COPY | ≤ 2 × | {command} |",
        f"| second load, unchanged | {second:.1f} s = {second_ratio:.2f} × COPY | ≤ 1 × | {command} |",
        f"| memory of the first load | {peak:.0f} MiB | < 1 024 MiB | {command} |",
    ]


def _run(server: Cluster, scratch: Path, number: int) -> tuple[float, float, float]:
    with databases.fresh(server, f"floor_{number}"):
        _load(scratch / "bare")
        floor = _copy(scratch / "whole")
    with databases.fresh(server, f"load_{number}"):
        first = _load(scratch / "whole")
        second = _load(scratch / "whole")
    sys.stderr.write(f"run {number + 1}: COPY {floor:.2f} s, load {first:.2f} s, again {second:.2f} s\n")
    return floor, first, second


def _load(path: Path) -> float:
    start = perf_counter()
    changes.load(path=path, by="bench", at=datetime.now(UTC))
    return perf_counter() - start


def _copy(path: Path) -> float:
    kept_in = table(OBSERVATIONS)
    rows = read_table(path / "observations.csv")
    names = [*rows.columns, "period", "more"]
    whole = rows.with_columns(period=pl.lit(""), more=pl.lit("{}")).select(names)
    content = whole.write_csv(include_header=False).encode()
    texts = ", ".join(name for name in names if name not in kept_in.nullable)
    options = f"FORMAT csv, FORCE_NOT_NULL ({texts}), FORCE_NULL (value)"
    statement = f"COPY {kept_in.name} ({', '.join(names)}) FROM STDIN ({options})"
    start = perf_counter()
    with transaction.atomic(), connection.cursor() as cursor, cursor.copy(statement) as copy:
        copy.write(content)
    return perf_counter() - start


def _peak_memory(server: Cluster, path: Path) -> float:
    """Load in a program of its own, and return the most memory it had, in MiB."""
    with databases.fresh(server, "memory") as database:
        _load_elsewhere(database, path)
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


def _load_elsewhere(database: Database, path: Path) -> None:
    words = [sys.executable, "-P", "-c", "from samstyr.cli.app import main; main()", "load", str(path)]
    environment = {name: value for name, value in database.environment.items() if name != "DJANGO_SETTINGS_MODULE"}
    subprocess.run(words, env=environment, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


if __name__ == "__main__":
    sys.stdout.write("\n".join(measure()) + "\n")
