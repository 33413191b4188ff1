"""Every command of Samstyr: what it is called, and where it is. Only the one that is asked for is read in."""

from collections.abc import Sequence
from importlib import import_module

import typer

# Names and not imports: a command asks rooms whose tables exist only once Django is set up, and some of them rest on
# libraries that take a second to read in.
COMMANDS = {
    "audit": "samstyr.cli.audit:app",
    "backup": "samstyr.cli.backup:backup",
    "demo": "samstyr.cli.demo:demo",
    "doctor": "samstyr.cli.doctor:doctor",
    "dump": "samstyr.cli.packages:dump",
    "explain": "samstyr.cli.goals:explain",
    "export": "samstyr.cli.export:export",
    "load": "samstyr.cli.packages:load",
    "loads": "samstyr.cli.packages:loads",
    "new": "samstyr.cli.packages:new",
    "restore": "samstyr.cli.backup:restore",
    "search": "samstyr.cli.search:search",
    "serve": "samstyr.cli.serve:serve",
    "status": "samstyr.cli.goals:status",
    "stop": "samstyr.cli.stop:stop",
    "undo": "samstyr.cli.packages:undo",
    "upgrade": "samstyr.cli.upgrade:upgrade",
    "version": "samstyr.cli.version:version",
}


def application(words: Sequence[str]) -> typer.Typer:
    """Return the command line for these words: with the one command that they name, else with all of them."""
    app = typer.Typer(
        name="samstyr",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
    )
    app.callback()(samstyr)
    for name in [words[0]] if words and words[0] in COMMANDS else COMMANDS:
        module, _, within = COMMANDS[name].partition(":")
        found = getattr(import_module(module), within)
        if isinstance(found, typer.Typer):
            app.add_typer(found, name=name)
        else:
            app.command(name)(found)
    return app


def samstyr() -> None:
    """Goals, figures, plans and decisions of a municipality in one traceable model."""
