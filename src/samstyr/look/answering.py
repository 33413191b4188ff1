"""The other end of a kept program: it answers each line until there is nobody left to ask."""

import json
import os
import sys
from collections.abc import Callable
from queue import SimpleQueue
from threading import Thread
from typing import Any

Json = dict[str, Any]


def answer_lines(answer: Callable[[Json], Json]) -> None:
    """Answer every line of stdin on stdout. It never returns: the program ends when its input does."""
    questions: SimpleQueue[str] = SimpleQueue()
    Thread(target=_listen, args=(questions,), daemon=True).start()
    # What a library prints is no answer.
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    while True:
        answers.write(f"{json.dumps(answer(json.loads(questions.get())))}\n")
        answers.flush()


def _listen(questions: "SimpleQueue[str]") -> None:
    """Hand lines on; after the last one end at once, also in the middle of an answer that nobody waits for."""
    for line in sys.stdin:
        questions.put(line)
    os._exit(0)
