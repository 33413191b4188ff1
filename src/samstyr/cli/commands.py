"""Every command of Samstyr: what it is called, and where it is. Only the one that is asked for is read in."""

from collections.abc import Mapping, Sequence
from importlib import import_module

import typer

# Names and not imports: a command asks rooms whose tables exist only once Django is set up, and some of them rest on
# libraries that take a second to read in.
STATISTICS = {
    "accounts": "samstyr.cli.stats.accounts:accounts",
    "apply": "samstyr.cli.stats.applying:apply_readings",
    "diff": "samstyr.cli.stats.differing:diff",
    "fetch": "samstyr.cli.stats.fetching:fetch",
    "import": "samstyr.cli.stats.importing:import_file",
    "list": "samstyr.cli.stats.listing:list_snapshots",
    "places": "samstyr.cli.stats.places:places",
    "renew": "samstyr.cli.stats.renewing:renew",
    "show": "samstyr.cli.stats.showing_snapshots:show",
    "read": "samstyr.cli.stats.reading:read",
}
REPORTS = {
    "build": "samstyr.cli.reports.building:build",
    "check": "samstyr.cli.reports.checking:check",
    "adopt": "samstyr.cli.reports.adopting:adopt",
    "archive": "samstyr.cli.reports.archiving:archive",
    "editions": "samstyr.cli.reports.editions:editions",
    "enliven": "samstyr.cli.reports.enlivening:enliven_report",
    "import": "samstyr.cli.reports.importing:import_report",
    "diff": "samstyr.cli.reports.differing:diff",
    "impact": "samstyr.cli.reports.impact:impact",
    "propose": "samstyr.cli.reports.proposing:propose",
    "verify": "samstyr.cli.reports.verifying:verify",
}
WORDS = {
    "add": "samstyr.cli.checking.teaching:add",
    "list": "samstyr.cli.checking.teaching:list_words",
    "remove": "samstyr.cli.checking.teaching:remove",
}
COMMANDS: Mapping[str, str | Mapping[str, str]] = {
    "audit": "samstyr.cli.audit:app",
    "backup": "samstyr.cli.backup:backup",
    "check": "samstyr.cli.checking.command:check",
    "demo": "samstyr.cli.demo:demo",
    "doctor": "samstyr.cli.doctor:doctor",
    "dump": "samstyr.cli.packages:dump",
    "explain": "samstyr.cli.goals:explain",
    "export": "samstyr.cli.export:export",
    "load": "samstyr.cli.packages:load",
    "loads": "samstyr.cli.packages:loads",
    "new": "samstyr.cli.packages:new",
    "report": REPORTS,
    "restore": "samstyr.cli.backup:restore",
    "search": "samstyr.cli.search:search",
    "serve": "samstyr.cli.serve:serve",
    "stats": STATISTICS,
    "status": "samstyr.cli.goals:status",
    "stop": "samstyr.cli.stop:stop",
    "undo": "samstyr.cli.packages:undo",
    "upgrade": "samstyr.cli.upgrade:upgrade",
    "version": "samstyr.cli.version:version",
    "words": WORDS,
}
# What a group of commands is about, and which commands ask no table.
GROUPS = {
    "report": "Reports whose figures are references.",
    "stats": "Figures from statistics offices and from files.",
    "words": "The municipality's own words for what is measured, for the fact checker.",
}
WITHOUT_DJANGO = {("stats", "accounts"), ("stats", "places"), ("stats", "read")}


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
    _hang(app, COMMANDS, words)
    return app


def needs_django(words: Sequence[str]) -> bool:
    """Whether a command asks anything of the rooms' tables; what only reads a file starts in a moment without."""
    return tuple(words[:2]) not in WITHOUT_DJANGO


def _hang(app: typer.Typer, commands: Mapping[str, str | Mapping[str, str]], words: Sequence[str]) -> None:
    for name in [words[0]] if words and words[0] in commands else commands:
        place = commands[name]
        if not isinstance(place, str):
            group = typer.Typer(help=GROUPS[name], no_args_is_help=True, rich_markup_mode=None)
            _hang(group, place, words[1:])
            app.add_typer(group, name=name)
            continue
        module, _, within = place.partition(":")
        found = getattr(import_module(module), within)
        if isinstance(found, typer.Typer):
            app.add_typer(found, name=name)
        else:
            app.command(name)(found)


def samstyr() -> None:
    """Goals, figures, plans and decisions of a municipality in one traceable model."""
