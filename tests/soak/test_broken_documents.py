"""Documents that were damaged in any way are read or refused in words, within the time and the memory set aside."""

import resource
import time
from contextlib import suppress

import pytest

from samstyr.reports.documents.opening import MOST_MEMORY, PATIENCE_SECONDS, open_document
from samstyr.reports.reading.files import CannotRead
from tests import documents

pytestmark = pytest.mark.soak
ROUNDS = 250
MADE = {
    "docx": documents.word(deleted="Borte."),
    "odt": documents.open_document(f"# Skole\n\n{documents.TEXT}[^1]\n\n- Punkt\n\n[^1]: En note.\n"),
    "pdf": documents.pdf(f"= Skole\n{documents.TEXT}#footnote[En note.]\n#table(columns: 2, [År],[2022])"),
    "html": f"<!doctype html><html><body><main><h1>Skole</h1><p>{documents.TEXT}</p><table><tr><td>1".encode(),
    "md": f"# Skole\n\n{documents.TEXT}\n\n| a | b |\n|---|---|\n| 1 | 2 |\n".encode(),
    "txt": f"Skole\n\n{documents.TEXT}\n".encode("cp1252"),
}


@pytest.mark.parametrize("kind", MADE)
def test_a_damaged_document_never_hurts(kind: str) -> None:
    for seed in range(ROUNDS):
        began = time.monotonic()
        with suppress(CannotRead):
            open_document(f"skadet.{kind}", documents.mutated(MADE[kind], seed))
        assert time.monotonic() - began < 2 * PATIENCE_SECONDS, seed
    # In kilobytes, on Linux, of the largest child there was.
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024 < MOST_MEMORY
