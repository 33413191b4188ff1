"""`samstyr load`, `dump`, `undo`, `loads` and `new`: data packages in and out."""

import getpass
import json
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from samstyr.cli import loading
from samstyr.cli.answers import BAD_INPUT, BadInput, answer, progress
from samstyr.cli.exchanging import words
from samstyr.cli.exchanging.tables import loads_as_table, outcome_as_table, problems_as_text
from samstyr.cli.start import start
from samstyr.exchange.queries import dumps
from samstyr.exchange.queries.loads import loads as every_load
from samstyr.exchange.values import BadPackage, Outcome
from samstyr.kernels.packages.problems import Problem, problems_of
from samstyr.kernels.texts import Language

PackagePath = Annotated[Path, typer.Argument(metavar="PATH", help="A folder, a zip, or one .xlsx.")]
NewFolder = Annotated[Path, typer.Argument(metavar="DIR", help="A folder that is new or empty.")]
DumpFolder = Annotated[Path | None, typer.Argument(metavar="[DIR]", help="A folder that is new, empty or a package.")]
Number = Annotated[int, typer.Argument(metavar="LOAD", help="The load's number; `samstyr loads` lists them.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Say what would happen, and do nothing.")]
By = Annotated[str, typer.Option(help="Who does it; your user name unless given.")]
Why = Annotated[str, typer.Option(help="Why; kept with the load and with each changed figure.")]
AsJson = Annotated[bool, typer.Option("--json", help="Answer with JSON; of a bad package, every problem.")]
InLanguage = Annotated[Language, typer.Option("--lang", help="The language of the answer.")]
ToWorkbook = Annotated[Path | None, typer.Option("--xlsx", metavar="FILE", help="Write one workbook.")]
ToZip = Annotated[Path | None, typer.Option("--zip", metavar="FILE", help="Write a zip.")]


class NowhereToDump(BadInput):
    """`samstyr dump` without a place."""

    def __init__(self) -> None:
        super().__init__("Say where the package is to go: `samstyr dump DIR`, `--xlsx FILE` or `--zip FILE`.")


def load(
    path: PackagePath,
    *,
    dry_run: DryRun = False,
    by: By = "",
    why: Why = "",
    as_json: AsJson = False,
    language: InLanguage = "nb",
) -> None:
    """Make a data package the one in force: all of it, or nothing."""
    start()
    try:
        with progress.status("") as shown:
            outcome = loading.load(
                path=path,
                by=by or getpass.getuser(),
                at=datetime.now(UTC),
                why=why,
                dry_run=dry_run,
                tell=lambda step: shown.update(f"{step} …"),
            )
    except BadPackage as bad:
        _say_problems(bad, as_json=as_json, language=language)
        raise typer.Exit(BAD_INPUT) from None
    _say_outcome(outcome, dry_run=dry_run, as_json=as_json, language=language)


def undo(
    number: Number,
    *,
    dry_run: DryRun = False,
    by: By = "",
    why: Why = "",
    as_json: AsJson = False,
    language: InLanguage = "nb",
) -> None:
    """Bring back what was in force before a load, as a load of its own."""
    start()
    outcome = loading.undo(number=number, by=by or getpass.getuser(), at=datetime.now(UTC), why=why, dry_run=dry_run)
    _say_outcome(outcome, dry_run=dry_run, as_json=as_json, language=language)


def dump(folder: DumpFolder = None, xlsx: ToWorkbook = None, zip_file: ToZip = None) -> None:
    """Write the package in force: equal content always gives equal bytes."""
    if folder is None and xlsx is None and zip_file is None:
        raise NowhereToDump
    start()
    for write, place in ((dumps.dump_folder, folder), (dumps.dump_workbook, xlsx), (dumps.dump_zip, zip_file)):
        if place is not None:
            write(place)
            answer.print(str(place), markup=False, soft_wrap=True)


def loads(as_json: AsJson = False, language: InLanguage = "nb") -> None:
    """List the loads, the newest first."""
    start()
    found = every_load()
    if as_json:
        rows = [{**asdict(load), "at": load.at.isoformat(), "counts": dict(load.counts)} for load in found]
        answer.out(json.dumps(rows, ensure_ascii=False, indent=2), highlight=False)
    else:
        answer.print(loads_as_table(found, language))


def new(folder: NewFolder) -> None:
    """Write an empty package with examples, to make your own from."""
    dumps.write_template(folder)
    answer.print(str(folder), markup=False, soft_wrap=True)


def _say_outcome(outcome: Outcome, *, dry_run: bool, as_json: bool, language: Language) -> None:
    if as_json:
        tables = [{name: value for name, value in asdict(table).items() if name != "title"} for table in outcome.tables]
        said = {"load": outcome.number, "dry_run": dry_run, "totals": outcome.totals, "tables": tables}
        said["description_changed"] = outcome.description_changed
        answer.out(json.dumps(said, ensure_ascii=False, indent=2), highlight=False)
        return
    answer.print(outcome_as_table(outcome, language))
    answer.print(words.closing(outcome, dry_run=dry_run, language=language))


def _say_problems(bad: BadPackage, *, as_json: bool, language: Language) -> None:
    if as_json:
        every = [_problem_as_json(problem, language) for problem in problems_of(bad.problems)]
        answer.out(json.dumps({"problems": every}, ensure_ascii=False, indent=2), highlight=False)
    else:
        progress.print(problems_as_text(bad.path, bad.problems, language), markup=False, soft_wrap=True)


def _problem_as_json(problem: Problem, language: Language) -> dict[str, str | int | None]:
    return {
        "code": problem.code,
        "file": problem.file,
        "row": problem.row,
        "column": problem.column,
        "value": problem.value,
        "what": problem.what(language),
        "why": problem.problem_class.why.in_language(language),
        "remedy": problem.remedy(language),
    }
