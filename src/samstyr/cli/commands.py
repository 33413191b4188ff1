"""Every command of Samstyr, hung on one Typer application."""

import typer

from samstyr.cli import audit, backup, demo, doctor, export, goals, packages, search, serve, stop, upgrade, version

app = typer.Typer(
    name="samstyr",
    help="Goals, figures, plans and decisions of a municipality in one traceable model.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

app.command()(backup.backup)
app.command()(demo.demo)
app.command()(doctor.doctor)
app.command()(packages.dump)
app.command()(goals.explain)
app.command()(export.export)
app.command()(packages.load)
app.command()(packages.loads)
app.command()(packages.new)
app.command()(search.search)
app.command()(backup.restore)
app.command()(serve.serve)
app.command()(goals.status)
app.command()(stop.stop)
app.command()(packages.undo)
app.command()(upgrade.upgrade)
app.command()(version.version)
app.add_typer(audit.app, name="audit")
