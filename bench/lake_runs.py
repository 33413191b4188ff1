"""One run of `bench.lake`: prints the seconds of the processor and the megabytes that it held at most."""

import random
import resource
import shutil
import sys
from datetime import UTC, datetime
from hashlib import sha256
from math import prod
from pathlib import Path
from time import process_time

import orjson
import polars as pl

from samstyr.kernels.datasets.json_stat.reading import read
from samstyr.kernels.datasets.tidy import tidy_csv
from samstyr.statistics.fetching.cards import card
from samstyr.statistics.fetching.outcomes import Fetched, Part
from samstyr.statistics.fetching.requests import Answer, Request
from samstyr.statistics.lake.doubts import doubts
from samstyr.statistics.lake.folder import CARDS, Lake
from samstyr.statistics.lake.keeping import keep_files

SIZES = {"Region": 440, "ContentsCode": 9, "Alder": 20, "Tid": 10}
CELLS = prod(SIZES.values())
AT = datetime(2026, 3, 20, 12, tzinfo=UTC)


def main(what: str, parts: int, folder: Path) -> None:
    """Make what is missing, run, and print."""
    made = [_part(number, folder) for number in range(parts)]
    run = {"lake": into_lake, "polars": from_csv}[what]
    run(made[:1], folder)
    started = process_time()
    run(made, folder)
    print(process_time() - started, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def into_lake(made: list[Path], folder: Path) -> None:
    """Read, validate and keep the parts, as a fetch does after the last answer has come."""
    home = folder / "home"
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir()
    lake = Lake(home)
    answers = [Part(_answer(path), _codes(number)) for number, path in enumerate(made)]
    cells = len(made) * CELLS
    fetched = Fetched(card("ssb"), "1", {}, read=read, parts=tuple(answers), cells=cells)
    kept = keep_files(fetched, lake, lambda found: doubts(found, None, fetched.card.expect))
    lake.put(CARDS, kept.written())
    assert kept.cells == cells


def from_csv(made: list[Path], folder: Path) -> None:
    """Read the same cells from CSV with the columns that they have."""
    schema = {**dict.fromkeys(SIZES, pl.String), "value": pl.Float64, "status": pl.String}
    frame = pl.concat([pl.read_csv(path.with_suffix(".csv"), schema=schema) for path in made])
    assert frame.height == len(made) * CELLS


def _answer(path: Path) -> Answer:
    """Return an answer as `KeptAnswers` has it: on the disk until it is asked for."""
    content = path.read_bytes()
    return Answer(Request("https://example.org/"), "", AT, sha256(content).hexdigest(), len(content), path.read_bytes)


def _codes(number: int) -> dict[str, tuple[str, ...]]:
    """Return the codes of a part: its own places, and the same of everything else."""
    codes = {id: tuple(f"{id[0]}{at:04}" for at in range(count)) for id, count in SIZES.items()}
    return {**codes, "Region": tuple(f"{number:03}{code}" for code in codes["Region"])}


def _part(number: int, folder: Path) -> Path:
    """Return a response as Statistics Norway's look, with a missing figure in twenty, and the same as CSV beside it."""
    path = folder / f"{number}.json"
    if path.exists():
        return path
    source = random.Random(number)  # noqa: S311  # the same figures each time
    values = [source.randrange(100_000) if at % 3 else round(source.random() * 1000, 1) for at in range(CELLS)]
    for at in range(number % 20, CELLS, 20):
        values[at] = None
    codes = _codes(number)
    tree = {
        "version": "2.0", "class": "dataset", "label": "Measured", "source": "Nobody", "updated": "2026-01-01",
        "role": {"time": ["Tid"], "geo": ["Region"], "metric": ["ContentsCode"]},
        "id": list(codes), "size": [len(of_one) for of_one in codes.values()],
        "dimension": {
            id: {"label": id, "category": {"index": {code: at for at, code in enumerate(of_one)}}}
            for id, of_one in codes.items()
        },
        "value": values, "status": {str(at): ":" for at in range(number % 20, CELLS, 20)},
    }  # fmt: skip
    content = orjson.dumps(tree)
    with path.with_suffix(".csv").open("w", encoding="utf-8") as file:
        file.writelines(tidy_csv(read(content).datasets[0]))
    path.write_bytes(content)
    return path


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]))
