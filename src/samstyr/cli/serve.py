"""`samstyr serve`."""

from typing import Annotated

import typer

from samstyr.cli import serving
from samstyr.cli.answers import answer
from samstyr.cli.start import start

Host = Annotated[str, typer.Option(help="The address of this machine to serve on.")]
Port = Annotated[int, typer.Option(min=0, max=65535, help="The port to serve on; 0 lets the system choose.")]


def serve(host: Host = serving.LOOPBACK, port: Port = serving.PORT) -> None:
    """Serve the public site until Ctrl-C."""
    held = serving.reserve(host, port)
    serving.lay_static_files(start())
    answer.print(f"Samstyr is on {serving.address_of(held)} (Ctrl-C ends it)")
    serving.serve_until_told_to_stop(held)
