"""What other municipalities cost a key figure's page: the same page with 357 of them beside it and without, by turns.

Both are made anew each time, without the page cache and with their charts drawn already, inside one process.
"""

import gzip
import sys
from statistics import median
from time import perf_counter

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from bench import databases
from samstyr.cli.demo import load_when_empty
from samstyr.goals.models import PeerTable
from tests.conftest import LOADED_AT
from tests.peer_country import hold_beside_others

ROUNDS, TIMES = 7, 20
INDICATOR = "oko_netto_laanegjeld"
PAGE = f"/nokkeltall/{INDICATOR}/"
COMMAND_ROW = "`./run bench peers`"


def measure() -> list[str]:
    """Return the rows for docs/measurements.md."""
    server = databases.cluster()
    with databases.fresh(server, "peers") as _database:
        load_when_empty(at=LOADED_AT)
        hold_beside_others(INDICATOR)
        client, row = Client(), PeerTable.objects.get(indicator=INDICATOR)
        sizes, questions = {}, {}
        rounds = []
        for number in range(ROUNDS + 1):
            timed = {}
            for name in ("with", "without"):
                _put(row, there=name == "with")
                body = client.get(PAGE).content
                timed[name] = _seconds(client)
                sizes[name], questions[name] = len(gzip.compress(body)), _questions(client)
            # The first round warms what is kept in memory.
            rounds += [timed] if number else []
    slow, quick = (median(one[name] for one in rounds) * 1000 for name in ("with", "without"))
    ratio = median(one["with"] / one["without"] for one in rounds)
    asked = f"{questions['with']} questions against {questions['without']}"
    said = f"{slow:.1f} ms against {quick:.1f} ms = {ratio:.2f} ×, {asked}"
    weight = f"{sizes['with'] / 1000:.1f} kB against {sizes['without'] / 1000:.1f} kB"
    return [
        f"| a key figure's page beside 357 municipalities, against without | {said} | ≤ 1.5 ×, ≤ 10 | {COMMAND_ROW} |",
        f"| the same, HTML compressed | {weight} | | {COMMAND_ROW} |",
    ]


def _put(row: PeerTable, *, there: bool) -> None:
    PeerTable.objects.all().delete()
    if there:
        row.save(force_insert=True)


def _seconds(client: Client) -> float:
    times = []
    for _ in range(TIMES):
        start = perf_counter()
        client.get(PAGE)
        times.append(perf_counter() - start)
    return median(times)


def _questions(client: Client) -> int:
    with CaptureQueriesContext(connection) as asked:
        client.get(PAGE)
    return len(asked)


if __name__ == "__main__":
    sys.stdout.write("\n".join(measure()) + "\n")
