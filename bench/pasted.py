"""How long a text of 200 kB takes on the page that checks what is pasted, against spaCy splitting it into sentences.

Both are timed by the processor, so that what else the machine does counts for neither. Real prose lies outside the
repository; without it only the texts that are made here are measured.
"""

from importlib import import_module
from importlib.util import find_spec
from statistics import median
from time import process_time

from django.test import Client

from bench import databases
from bench.claims import REPORTS
from samstyr.cli.demo import load_when_empty
from samstyr.reports.queries.pasted import MOST_BYTES
from tests.conftest import LOADED_AT

ROUNDS = 3
COMMAND = "`./run bench pasted`"
OK = 200
PROSE = "six chapters of a report, until it is full"


def measure() -> list[str]:
    """Return the rows for docs/measurements.md."""
    server = databases.cluster()
    with databases.fresh(server, "pasted"):
        load_when_empty(at=LOADED_AT)
        client = Client()
        client.post("/sjekk/", {"text": "Kommunen hadde 4 skoler i 2022."})
        return [_row(name, text, client) for name, text in _texts().items()]


def _texts() -> dict[str, str]:
    """Return prose as long as may be, and texts that state nearly as much as may be."""
    made = {
        "every sentence states one figure, 2 900 of them": "".join(
            f"I {2010 + at % 13} var andelen i Bærum {60 + at % 40},{at % 10} prosent. " for at in range(2_900)
        ),
        "the same figure in every sentence, 2 900 of them": "".join(
            f"Kommunen hadde {40 + at % 50} kommunale barnehager i 2022. " for at in range(2_900)
        ),
    }
    if (REPORTS / "chapters.txt").is_file():
        chapters = (REPORTS / "chapters.txt").read_text("utf-8")
        made = {PROSE: f"{chapters}\n" * 3, **made}
    return {name: text.encode()[:MOST_BYTES].decode("utf-8", "ignore") for name, text in made.items()}


def _row(name: str, text: str, client: Client) -> str:
    seconds = median(_seconds(client, text) for _ in range(ROUNDS))
    length = f"{len(text.encode()) // 1000} kB: {name}"
    # A sentence that comes again and again costs spaCy nothing, so only prose is held against it.
    floor = _floor(text) if name == PROSE else 0.0
    against = f" = {seconds / floor:.0f} × spaCy's {floor:.2f} s" if floor else ""
    return f"| {length} | {seconds:.1f} s{against} | ≤ 5 s | {COMMAND} |"


def _seconds(client: Client, text: str) -> float:
    began = process_time()
    answer = client.post("/sjekk/", {"text": text})
    seconds = process_time() - began
    if answer.status_code != OK:
        raise RuntimeError(answer.status_code)
    return seconds


def _floor(text: str) -> float:
    """Return the seconds that spaCy's blank Norwegian pipeline needs to split the text, 0.0 where it is not here."""
    if find_spec("spacy") is None:
        return 0.0
    pipeline = import_module("spacy").blank("nb")
    pipeline.add_pipe("sentencizer")
    paragraphs = text.split("\n\n")
    times = []
    for _ in range(ROUNDS):
        began = process_time()
        for _document in pipeline.pipe(paragraphs):
            pass
        times.append(process_time() - began)
    return median(times)
