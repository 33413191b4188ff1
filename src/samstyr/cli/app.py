"""The command line: one Typer application that every group of commands is hung on."""

import signal
import sys

import typer

from samstyr.cli import demo, serve, stop, version
from samstyr.cli.answers import explain, is_ours, leave_on_signal

app = typer.Typer(
    name="samstyr",
    help="Goals, figures, plans and decisions of a municipality in one traceable model.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

app.command()(demo.demo)
app.command()(serve.serve)
app.command()(stop.stop)
app.command()(version.version)


def main() -> None:
    """Run a command. Our own errors are said in words; any other is a fault of ours and shows where it arose."""
    signal.signal(signal.SIGTERM, leave_on_signal)
    try:
        app()
    except Exception as error:
        if not is_ours(error):
            raise
        sys.exit(explain(error))
