"""`samstyr audit …`: the event log's head, whether it holds, and the removal of a name from it."""

import getpass
import json
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from samstyr.audit import changes, queries
from samstyr.cli.answers import FAILED, BadInput, answer, progress
from samstyr.cli.start import start
from samstyr.kernels.chain import Fault, FaultKind, Head
from samstyr.kernels.counted import EVENTS

app = typer.Typer(help="The event log: who changed what, in a chain that shows every later change to it.")

Against = Annotated[Path | None, typer.Option(metavar="FILE", help="An earlier head, from `samstyr audit head --out`.")]
Out = Annotated[Path | None, typer.Option(metavar="FILE", help="Write the head to a file instead.")]
Name = Annotated[str, typer.Argument(metavar="NAME", help="The name to remove, written as it is in the log.")]
By = Annotated[str, typer.Option(help="Who removes it; your user name unless given.")]

# What each fault means to somebody who has never heard of a hash.
WORDS = {
    FaultKind.CHANGED: "Event {seq} is not as it was recorded: it has been changed.",
    FaultKind.REMOVED: "Event {seq} is missing: it has been removed.",
    FaultKind.UNLINKED: "Event {seq} does not follow the one before it: event {before} has been rewritten.",
    FaultKind.CUT: "The log ends before event {seq}: its end has been cut off.",
    FaultKind.REWRITTEN: "Event {seq} is not the one that was kept: the log has been rewritten, up to there or before.",
}


class NoHead(BadInput):
    """A file that holds no head of an event log."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            f"{path} holds no head of an event log ({reason}), so there is nothing to hold the log against. "
            f"`samstyr audit head --out FILE` writes one; so do the about page, every export and every backup."
        )


@app.command()
def head(out: Out = None) -> None:
    """Print the log's head (count, number and hash of the last event): keep it elsewhere, as a proof."""
    start()
    written = json.dumps(asdict(queries.head()))
    if out is None:
        answer.out(written, highlight=False)
        return
    out.write_text(written + "\n", encoding="ascii")
    progress.print(f"Wrote the head to {out}. Keep it where nobody who can change the database can change it.")


@app.command()
def verify(against: Against = None) -> None:
    """Follow the whole log and say whether it holds. With a head that was kept, a rewritten or cut log is found too."""
    kept = read_head(against) if against else None
    start()
    verification = queries.verify(kept)
    if verification.fault is not None:
        answer.print(sentence(verification.fault), highlight=False)
    if verification.wrong_actor is not None:
        said = "A name in the log is not the one that the events were recorded under: it has been exchanged."
        answer.print(f"{said} The actor is {verification.wrong_actor}.", highlight=False, soft_wrap=True)
    if not verification.holds:
        raise typer.Exit(FAILED)
    events = EVENTS.in_language(verification.head.count, "en")
    answer.print(f"The event log holds: {events}, the last one {verification.head.hash}.")
    if kept is None:
        progress.print(
            "A log that was rewritten to its end can only be found with --against and a head kept elsewhere."
        )


@app.command()
def forget(name: Name, by: By = "") -> None:
    """Remove a person's name from the log for good. What the person did stays, and the log still holds."""
    start()
    event = changes.forget_name(name=name, by=by or getpass.getuser(), at=datetime.now(UTC))
    answer.print(f"The name is removed from the event log. Event {event.seq} says that a name was removed.")


def sentence(fault: Fault) -> str:
    """Say what is wrong, and from where on the log cannot be relied on."""
    before = fault.seq - 1
    words = WORDS[fault.kind].format(seq=fault.seq, before=before)
    if fault.kind is FaultKind.REWRITTEN:
        return words
    return f"{words} What stands before event {before if fault.kind is FaultKind.UNLINKED else fault.seq} holds."


def read_head(path: Path) -> Head:
    """Read a head from a file. Raises NoHead."""
    try:
        found = json.loads(path.read_text(encoding="ascii"))
        kept = Head(count=found["count"], seq=found["seq"], hash=found["hash"])
    except OSError as error:
        raise NoHead(path, error.strerror or "it cannot be read") from None
    except (ValueError, KeyError, TypeError):
        raise NoHead(path, "it should be an object with count, seq and hash") from None
    if not (isinstance(kept.count, int) and isinstance(kept.seq, int) and isinstance(kept.hash, str)):
        raise NoHead(path, "count and seq should be numbers, hash a text")
    return kept
