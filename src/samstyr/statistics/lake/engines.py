"""Engines that answer expressions about the lake. The expressions are Ibis's; what runs them is chosen here and nowhere
else. DuckDB runs inside the program; `docs/decisions` says how a cluster would take its place."""

from pathlib import Path
from typing import Final

import ibis
import pyarrow as pa
from ibis.backends import BaseBackend

# A question about the lake leaves room for the web server beside it on a machine with 2 GiB.
MEMORY: Final = "1GB"
SCRATCH: Final = "lake-scratch"


def duckdb(home: Path, memory: str = MEMORY) -> BaseBackend:
    """Return an engine that holds no more than so much in memory, and puts what it has no room for on the disk."""
    return ibis.duckdb.connect(memory_limit=memory, temp_directory=str(home / SCRATCH))


def answer(engine: BaseBackend, question: ibis.Table) -> pa.Table:
    """Return what an engine answers. Ibis's own way reads pandas in first, which takes longer than most answers."""
    return engine.raw_sql(engine.compile(question)).fetch_arrow_table()
