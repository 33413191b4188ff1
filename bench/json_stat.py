"""How long a JSON-stat response as large as PxWeb sends takes to read, against orjson alone and against pyjstat.

The response has 0.9 million cells in four dimensions: whole numbers, decimals and missing figures with their symbols,
as object by place. What is read is an Arrow table with codes, figures, statuses and decimals, and the units of each
code. pyjstat makes a data frame with codes and figures, and leaves statuses and units out. Time is that of the
processor, of all threads together, which other work on the machine changes least. pyjstat is no part of Samstyr:

    .venv/bin/python -m uv pip install --group bench
"""

import gc
import random
import subprocess
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import process_time

import orjson

from samstyr.kernels.datasets.json_stat.reading import read

RUNS = 7
SIZE = {"Region": 1000, "ContentsCode": 9, "Alder": 10, "Tid": 10}
COMMAND = "`./run bench json_stat`"
RIVAL = """\
import sys
from pathlib import Path
from time import process_time
from pyjstat import pyjstat
text = Path(sys.argv[1]).read_text("utf-8")
started = process_time()
frame = pyjstat.Dataset.read(text).write("dataframe", naming="id")
print(process_time() - started, len(frame))
"""


def measure() -> list[str]:
    """Return the rows for docs/measurements.md."""
    content = response()
    cells = read(content).datasets[0].cells.num_rows
    assert cells == 900_000
    # Taken in turns, so that a busy moment of the machine falls on both.
    runs = [(_seconds(orjson.loads, content), _seconds(read, content)) for _ in range(RUNS)]
    floor, ours = (median(column) for column in zip(*runs, strict=True))
    ratio = median(mine / least for least, mine in runs)
    rows = [
        f"| orjson.loads of {cells:,} cells of JSON-stat, {len(content) / 1e6:.1f} MB (the floor) "
        f"| {floor * 1000:.0f} ms | – | {COMMAND} |",
        f"| the same to Arrow with codes, statuses, decimals and units | {ours * 1000:.0f} ms = {ratio:.2f} × orjson "
        f"| ≤ 3 × | {COMMAND} |",
    ]
    rival = _rival(content)
    if rival is None:
        print("pyjstat is not installed: uv pip install --group bench", file=sys.stderr)
        return rows
    said = f"{rival:.1f} s = {rival / ours:.0f} × as long"
    return [*rows, f"| pyjstat to a data frame, without statuses and units | {said} | ≥ 25 × | {COMMAND} |"]


def response() -> bytes:
    """Return a response as Statistics Norway's look, with a missing figure in twenty."""
    source = random.Random(1)  # noqa: S311 (the same figures each time)
    values: list[float | int | None] = []
    status = {}
    for at in range(900_000):
        if source.random() < 0.05:
            values.append(None)
            status[str(at)] = source.choice([".", "..", ":"])
        else:
            values.append(source.randrange(100_000) if at % 3 else round(source.random() * 1000, 1))
    tree = {
        "version": "2.0", "class": "dataset", "label": "Measured", "source": "Nobody", "updated": "2026-01-01",
        "role": {"time": ["Tid"], "geo": ["Region"], "metric": ["ContentsCode"]},
        "id": list(SIZE), "size": list(SIZE.values()),
        "dimension": {id: _dimension(id, count) for id, count in SIZE.items()},
        "value": values, "status": status,
    }  # fmt: skip
    return orjson.dumps(tree)


def _dimension(id: str, count: int) -> dict[str, object]:
    codes = [f"{id[0]}{number:04}" for number in range(count)]
    category: dict[str, object] = {
        "index": {code: at for at, code in enumerate(codes)},
        "label": {code: f"The name of {code}" for code in codes},
    }
    if id == "ContentsCode":
        category["unit"] = {code: {"base": "kr", "decimals": at % 2} for at, code in enumerate(codes)}
    return {"label": id, "category": category}


def _seconds(work: Callable[[bytes], object], content: bytes) -> float:
    gc.collect()
    started = process_time()
    work(content)
    return process_time() - started


def _rival(content: bytes) -> float | None:
    """Return how long pyjstat takes, each time in a program of its own; None where it is not installed."""
    if find_spec("pyjstat") is None:
        return None
    with TemporaryDirectory() as folder:
        path = Path(folder) / "response.json"
        path.write_bytes(content)
        words = [sys.executable, "-c", RIVAL, str(path)]
        said = [subprocess.run(words, capture_output=True, check=True, text=True).stdout for _ in range(RUNS)]
    return median(float(one.split()[0]) for one in said)
