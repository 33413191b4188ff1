"""Drawing the charts before the first reader asks for them."""

import os

from rich.progress import Progress

from samstyr.cli.answers import progress
from samstyr.portal import charts

MOST_WORKERS = 4


def draw_ahead() -> int:
    """Draw the charts that the pages will ask for and that are not kept yet; return how many those were."""
    with Progress(console=progress, transient=True) as bar:
        drawing = bar.add_task("Drawing charts", total=None)
        return charts.warm(
            lambda done, total: bar.update(drawing, completed=done, total=total),
            workers=min(os.cpu_count() or 1, MOST_WORKERS),
        )
