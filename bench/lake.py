"""How long it takes to get responses as large as PxWeb sends into the lake: read, validated, tidy, on the disk.

Each response has 792 000 cells; a selection of 1, 10 or 100 million cells comes in so many of them. The rival is
Polars, reading the same cells as the same columns from CSV files. Both run in a program of their own, so that the most
memory that each ever held is told by the system; time is that of the processor, of all threads together.
"""

import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

RUNS = 7
COMMAND = "`./run bench lake`"
MILLIONS = (1, 10, 100)
CELLS_A_PART = 792_000
MEMORY_MB = 2048


def measure() -> list[str]:
    """Return the rows for docs/measurements.md."""
    rows = []
    with TemporaryDirectory() as folder:
        for millions in MILLIONS:
            parts = max(1, round(millions * 1_000_000 / CELLS_A_PART))
            runs = 1 if millions > 10 else RUNS
            # Taken in turns, so that a busy moment of the machine falls on both.
            taken = [(_run("polars", parts, folder), _run("lake", parts, folder)) for _ in range(runs)]
            rows += _rows(parts * CELLS_A_PART / 1e6, taken, aim=millions == 10)
    return rows


def _rows(millions: float, taken: list[tuple[list[float], list[float]]], *, aim: bool) -> list[str]:
    theirs = median(seconds for (seconds, _), _ in taken)
    ours, memory = median(seconds for _, (seconds, _) in taken), max(held for _, (_, held) in taken)
    ratio = median(mine[0] / rival[0] for rival, mine in taken)
    return [
        f"| Polars reads {millions:.1f} million cells from CSV | {theirs:.1f} s | – | {COMMAND} |",
        f"| the same from JSON-stat into the lake, validated | {ours:.1f} s = {ratio:.2f} × Polars, "
        f"{memory:.0f} MB held at most | {f'≤ 2 ×, < {MEMORY_MB} MB' if aim else '–'} | {COMMAND} |",
    ]


def _run(what: str, parts: int, folder: str) -> list[float]:
    words = [sys.executable, "-m", "bench.lake_runs", what, str(parts), folder]
    said = subprocess.run(words, capture_output=True, check=True, text=True, cwd=Path(__file__).parent.parent)
    return [float(word) for word in said.stdout.split()]
