"""`samstyr demo`: from nothing to a site with Asker's figures, by one command."""

from typing import Annotated

import typer

from samstyr.cli import serving
from samstyr.cli.answers import answer, progress
from samstyr.cli.asking import Expected, ask
from samstyr.cli.serve import Host, Port
from samstyr.cli.start import start

Once = Annotated[bool, typer.Option("--once", help="Check that the site answers, then end.")]

PAGES = [Expected("/", '<html lang="nb"'), Expected("/en/", '<html lang="en"')]


def demo(once: Once = False, host: Host = serving.LOOPBACK, port: Port = serving.PORT) -> None:
    """Load Asker's figures when nothing is loaded yet, say how the goals stand, and serve the site."""
    held = serving.reserve(host, port)
    progress.print("Starting the database …")
    serving.lay_static_files(start())
    site = serving.address_of(held)
    if not once:
        answer.print(f"Samstyr is on {site} (Ctrl-C ends it)")
        serving.serve_until_told_to_stop(held)
        return
    with serving.served(held):
        for page in PAGES:
            ask(site, page)
    answer.print(f"The site answers on {site}")
