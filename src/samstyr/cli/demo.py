"""`samstyr demo`: from nothing to a site with Asker's figures, by one command."""

from datetime import UTC, datetime
from html import escape
from importlib.resources import as_file, files
from pathlib import Path
from typing import Annotated

import typer

from samstyr.cli import loading, serving
from samstyr.cli.answers import answer, progress
from samstyr.cli.asking import Expected, ask
from samstyr.cli.drawing import draw_ahead
from samstyr.cli.goals import status
from samstyr.cli.reports.demo_report import propose_shipped
from samstyr.cli.serve import Host, Port
from samstyr.cli.start import start
from samstyr.cli.stats.applying import apply_bindings
from samstyr.cli.stats.demo_snapshots import bring_in
from samstyr.exchange.queries.package import NothingLoaded, package
from samstyr.goals.queries.overview import overview
from samstyr.reports.queries.editions import editions

Once = Annotated[bool, typer.Option("--once", help="Check that the site answers, then end.")]

PACKAGE = "demo/asker"
BY = "samstyr demo"
WHY = "Asker's figures, as they come with Samstyr"


def demo(once: Once = False, host: Host = serving.LOOPBACK, port: Port = serving.PORT) -> None:
    """Load Asker's figures when nothing is loaded yet, say how the goals stand, and serve the site."""
    held = serving.reserve(host, port)
    progress.print("Starting the database")
    home = start()
    now = datetime.now(UTC)
    if load_when_empty(at=now):
        have_sources_speak(home, at=now)
        propose_report(home, at=now)
    status()
    serving.lay_static_files(home)
    if not once:
        draw_ahead()
        answer.print(f"\nSamstyr is on {serving.address_of(held)} (Ctrl-C ends it)")
        serving.serve_until_told_to_stop(held)
        return
    site = serving.address_of(held)
    with serving.served(held):
        for page in pages():
            ask(site, page)
    answer.print(f"\nThe site answers on {site}")


def load_when_empty(*, at: datetime) -> bool:
    """Load the demo's package where none is loaded, and say whether it was; whatever is loaded already is kept."""
    try:
        package()
    except NothingLoaded:
        with as_file(files("samstyr").joinpath(PACKAGE)) as folder:
            loading.load(path=folder, by=BY, at=at, why=WHY, tell=progress.print)
        return True
    # A version that made its index in another way leaves the tables of the search empty behind it.
    loading.make_findable(tell=progress.print)
    return False


def have_sources_speak(home: Path, *, at: datetime) -> None:
    """Bring in the demo's snapshots, and let them say what the indicators bound to them are."""
    progress.print("Reading in statistics for the bound indicators")
    bring_in(home=home, by=BY, at=at)
    apply_bindings(home, by=BY, at=at)


def propose_report(home: Path, *, at: datetime) -> None:
    """Propose the four-year report that ships in both languages, so that the site has one to read."""
    progress.print("Proposing the four-year report, in Norwegian and English")
    propose_shipped(home=home, by=BY, at=at)


def pages() -> list[Expected]:
    """Return what `--once` asks for: the front page in both languages, an indicator, and the reports."""
    loaded = package()
    links = {"nb": "/rapporter/{}/", "en": "/en/reports/{}/"}
    indicator = overview(as_of=loaded.reference_date, area=loaded.municipality).standings[0].indicator
    return [
        Expected("/", '<html lang="nb"'),
        Expected("/en/", '<html lang="en"'),
        Expected(f"/nokkeltall/{indicator.id}/", escape(indicator.title.nb)),
        *(
            Expected(links[one.language].format(one.name), escape(one.title.in_language(one.language)))
            for one in editions()
        ),
    ]
