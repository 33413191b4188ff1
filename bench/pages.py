"""How fast the pages are: kept ones against a constant Django page, new ones by themselves; questions and bytes.

The constant page is Django at its fastest: one view, no middleware, a body as long as the compressed front page. Both
are served by uvicorn with as many workers, and asked in turn, so that a busy machine slows both. A new page is made
without the page cache, with its charts drawn already, and timed inside the server.
"""

import gzip
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter, process_time, sleep

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from bench import databases
from bench.hammer import rate
from samstyr.cli.demo import load_when_empty
from samstyr.cli.serving import MOST_WORKERS
from samstyr.portal import charts
from tests.conftest import LOADED_AT
from tests.databases import Database
from tests.integration.programs import COMMAND, environment

ROUNDS, SECONDS, TIMES, START_TRIES = 5, 2.0, 40, 300
KEPT = {"the front page": "/", "a key figure's page": "/nokkeltall/oko_netto_laanegjeld/"}
NEW = {
    "front": "/",
    "focus area": "/satsingsomrade/okonomi/",
    "goal": "/mal/okonomi_1/",
    "key figure": "/nokkeltall/oko_netto_laanegjeld/",
    "key figure, in English": "/en/indicator/oko_netto_laanegjeld/",
    "key figure with a path": "/nokkeltall/kli_direkte_utslipp/",
    "one figure": "/f/oko_netto_laanegjeld@2022",
    "embedded": "/bygg-inn/oko_netto_laanegjeld/",
    "fiscal rules": "/handlingsregler/",
    "promises": "/lofter/",
    "plans": "/planer/",
    "tables": "/tall/",
    "table": "/tall/ldu_tjenestetilbud/",
    "search": "/sok/?q=barnehage",
    "a question": "/sok/?q=hvor+mange+bor+i+Asker",
    "A to Å": "/fra-a-til-aa/",
    "about": "/om-tallene/",
}
CONSTANT = "constant"
STYLES = Path(__file__).parents[1] / "src/samstyr/look/static/look/built/samstyr.css"
COMMAND_ROW = "`./run bench pages`"


def measure() -> list[str]:
    """Return the rows for docs/measurements.md."""
    server = databases.cluster()
    with databases.fresh(server, "pages") as database:
        load_when_empty(at=LOADED_AT)
        charts.warm(lambda _done, _all: None, workers=os.cpu_count() or 1)
        client = Client()
        new = {name: _new_page(client, address) for name, address in NEW.items()}
        html = client.get("/").content
        kept = _against_constant(database, len(gzip.compress(html)))
    return [*_kept_rows(kept), *_new_rows(new), _size_row(html)]


def _kept_rows(kept: dict[str, tuple[float, float]]) -> Iterator[str]:
    for name, (of_page, of_constant) in kept.items():
        share = of_page / of_constant
        said = f"{of_page:,.0f} against {of_constant:,.0f} a second = {share:.2f} ×"
        yield f"| {name}, kept, against a constant Django page | {said} | ≥ 0.5 × | {COMMAND_ROW} |"


def _new_rows(new: dict[str, tuple[float, float, int]]) -> Iterator[str]:
    for name, (slow, own, questions) in new.items():
        said = f"{slow:.0f} ms ({own:.0f} ms of the processor), {questions} questions"
        yield f"| {name}, made anew: p95 | {said} | ≤ 40 ms, ≤ 10 | {COMMAND_ROW} |"


def _size_row(html: bytes) -> str:
    styles = STYLES.read_bytes()
    size = len(gzip.compress(html)) + len(gzip.compress(styles))
    return f"| front page, HTML and CSS, compressed | {size / 1000:.1f} kB | ≤ 45 kB | {COMMAND_ROW} |"


def _new_page(client: Client, address: str) -> tuple[float, float, int]:
    """Return the 95th percentile of the time and of the processor's, in milliseconds, and the number of questions.

    On a busy machine the first says how busy it is; the second leaves out the database, too.
    """
    client.get(address)
    times, own = [], []
    for _ in range(TIMES):
        start, own_start = perf_counter(), process_time()
        answer = client.get(address)
        times.append((perf_counter() - start) * 1000)
        own.append((process_time() - own_start) * 1000)
    if answer.status_code != 200:
        raise ConnectionError(f"{address} answers {answer.status_code}")
    with CaptureQueriesContext(connection) as asked:
        client.get(address)
    return quantiles(times, n=20)[-1], quantiles(own, n=20)[-1], len(asked)


def _against_constant(database: Database, body: int) -> dict[str, tuple[float, float]]:
    """Return for each page the median rates of the page and of the constant one, asked in turn."""
    with _site(database) as site, _constant(body) as constant:
        asked = {**{name: f"{site}{path}" for name, path in KEPT.items()}, CONSTANT: constant}
        for address in asked.values():
            rate(address, SECONDS)
        rounds = [{name: rate(address, SECONDS) for name, address in asked.items()} for _ in range(ROUNDS)]
    return {name: (median(one[name] for one in rounds), median(one[CONSTANT] for one in rounds)) for name in KEPT}


@contextmanager
def _site(database: Database) -> Iterator[str]:
    words = [*COMMAND, "serve", "--port", "0"]
    with subprocess.Popen(words, env=environment(database), stdout=subprocess.PIPE, text=True) as serving:
        said = serving.stdout.readline() if serving.stdout else ""
        try:
            yield said.removeprefix("Samstyr is on ").split(" ")[0].rstrip("/")
        finally:
            serving.terminate()


@contextmanager
def _constant(body: int) -> Iterator[str]:
    port = _free_port()
    uvicorn = [sys.executable, "-m", "uvicorn", "bench.constant_site:application", "--port", str(port)]
    workers = str(min(os.cpu_count() or 1, MOST_WORKERS))
    quiet = ["--workers", workers, "--lifespan", "off", "--no-access-log", "--log-level", "warning"]
    own = {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}
    with subprocess.Popen([*uvicorn, *quiet], env={**own, "BENCH_BODY": str(body)}) as serving:
        try:
            _wait_for(port)
            yield f"http://127.0.0.1:{port}/"
        finally:
            serving.terminate()


def _free_port() -> int:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        return int(held.getsockname()[1])


def _wait_for(port: int) -> None:
    for _ in range(START_TRIES):
        try:
            socket.create_connection(("127.0.0.1", port)).close()
        except ConnectionRefusedError:
            sleep(0.1)
        else:
            return
    raise TimeoutError(f"Nothing answers on port {port}.")


if __name__ == "__main__":
    sys.stdout.write("\n".join(measure()) + "\n")
