"""`samstyr export DIR`: the whole public site as static files."""

import os
from pathlib import Path
from typing import Annotated

import typer
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from samstyr.cli import serving
from samstyr.cli.answers import BadInput, answer, progress
from samstyr.cli.start import start
from samstyr.kernels.counted import FILES
from samstyr.portal.export import exporting

Folder = Annotated[Path, typer.Argument(metavar="DIR", help="A folder that is new, empty or an earlier export.")]
BaseAddress = Annotated[str, typer.Option("--base-url", help="Where it will lie on the web: https://…")]
Workers = Annotated[
    int | None, typer.Option(min=1, help="How many processes; as many as the machine has unless given.")
]

MOST_WORKERS = 8
MEGABYTE = 1_000_000


class NotAnAddress(BadInput):
    """`--base-url` without a whole address."""

    def __init__(self, said: str) -> None:
        super().__init__(f"{said} is no whole address of a site. Write it with https:// at the beginning.")


def export(folder: Folder, *, base_address: BaseAddress = "", workers: Workers = None) -> None:
    """Write the site as files that work from any web server, and straight from the folder."""
    if base_address and not base_address.startswith(("https://", "http://")):
        raise NotAnAddress(base_address)
    serving.lay_static_files(start())
    order = exporting.Order(folder, base_address, workers or min(os.cpu_count() or 1, MOST_WORKERS))
    columns = (TextColumn("Writing"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=progress, transient=True) as shown:
        task = shown.add_task("", total=None)
        written = exporting.export(order, lambda done, known: shown.update(task, completed=done, total=known))
    files = FILES.in_language(written.files, "en")
    answer.print(f"Wrote {files} ({written.bytes / MEGABYTE:.1f} MB) to {folder}", markup=False)
