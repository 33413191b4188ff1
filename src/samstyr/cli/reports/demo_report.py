"""The demo's report in two languages: folders that ship with Samstyr, proposed as any other report is."""

import os
from datetime import datetime
from importlib.resources import as_file, files
from pathlib import Path

from samstyr.cli.answers import progress
from samstyr.cli.reports.building import MOST_WORKERS
from samstyr.cli.reports.finding import findable
from samstyr.exchange.queries.package import package
from samstyr.reports.changes import proposing
from samstyr.reports.editions.values import Edition

REPORTS = "demo/reports"
FOLDERS = ("four-year", "four-year-en")


def propose_shipped(*, home: Path, by: str, at: datetime) -> tuple[Edition, ...]:
    """Propose the reports that ship, and let them be found. It says what it is doing, since it takes some seconds."""
    loaded = package()
    with as_file(files("samstyr").joinpath(REPORTS)) as reports, progress.status("") as shown, findable():
        return proposing.propose_together(
            folders=[reports / name for name in FOLDERS],
            home=home,
            area=loaded.municipality,
            place=loaded.municipality_name,
            as_of=loaded.reference_date,
            base_address="",
            workers=min(os.cpu_count() or 1, MOST_WORKERS),
            tell=lambda step: shown.update(step.in_language("en")),
            by=by,
            at=at,
        )
