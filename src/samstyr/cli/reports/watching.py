"""`samstyr report build … --watch`: the report is built anew as it is written, and shown in a browser."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event
from time import perf_counter

from django.db import DatabaseError, connection

from samstyr.audit.queries import head
from samstyr.cli import serving
from samstyr.cli.answers import answer, progress
from samstyr.cli.reports import words
from samstyr.cli.reports.as_text import findings_as_text
from samstyr.kernels.texts import Language
from samstyr.reports.publishing.paper.typesetting import kept_warm
from samstyr.reports.watching.board import Board, Notice, State
from samstyr.reports.watching.following import rounds_due
from samstyr.reports.watching.preview import shown
from samstyr.reports.watching.rounds import Rounds


def follow(rounds: Rounds, port: int, language: Language) -> None:
    """Build a report whenever it or the figures change, and show it, until Ctrl-C."""
    held = serving.reserve(serving.LOOPBACK, port)
    board = Board()
    with kept_warm(), _until_told_to_stop(), shown(board, held, language):
        said = words.WATCHING.in_language(language).format(address=serving.address_of(held))
        answer.print(said, markup=False, soft_wrap=True)
        out = rounds.order.into.absolute()
        for _turn in rounds_due(rounds.folder.absolute(), out, data_version, Event()):
            board.begin()
            start = perf_counter()
            notice = rounds.go(board.notice)
            board.end(notice)
            _say(notice, perf_counter() - start, language)


def data_version() -> str | None:
    """Return what the figures are now, None while the database does not answer."""
    try:
        return head().hash
    except DatabaseError:
        connection.close()
        return None


@contextmanager
def _until_told_to_stop() -> Iterator[None]:
    """Take Ctrl-C for the end that it is meant as."""
    try:
        yield
    except KeyboardInterrupt:
        return


def _say(notice: Notice, seconds: float, language: Language) -> None:
    """Say on stderr how a round went."""
    if notice.state is State.BUILT:
        _write(words.BUILT_IN.in_language(language).format(seconds=f"{seconds:.1f}"))
        return
    if notice.findings:
        _write("\n".join(findings_as_text(notice.findings, language)))
    if notice.said:
        _write(notice.said)
    _write((words.LAST_GOOD_STAYS if notice.built else words.NOT_BUILT).in_language(language))


def _write(text: str) -> None:
    progress.print(text, markup=False, soft_wrap=True)
