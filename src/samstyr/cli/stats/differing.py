"""`samstyr stats diff`: what a new version revised, in words and numbers."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Final

import typer
from rich.markup import escape
from rich.table import Table

from samstyr.cli.answers import answer
from samstyr.cli.start import start
from samstyr.cli.stats import difference_words as words
from samstyr.cli.stats.listing import version_as_json
from samstyr.cli.stats.touched_reports import touched_as_json, touched_between, touched_lines
from samstyr.exchange.queries.package import NothingLoaded, package
from samstyr.exchange.queries.values import Package
from samstyr.goals.queries.touched import Touched, touched_by
from samstyr.kernels.texts import Language
from samstyr.reports.queries.impact import TouchedReport
from samstyr.statistics.queries.differences import Difference, NotTheSameTable, difference
from samstyr.statistics.queries.snapshots import Kept
from samstyr.statistics.queries.snapshots import before as before_it

First = Annotated[int | None, typer.Argument(metavar="[A]", help="The older snapshot; alone, the one to look at.")]
Second = Annotated[int | None, typer.Argument(metavar="[B]", help="The newer snapshot.")]
Most = Annotated[int, typer.Option("--most", metavar="N", min=0, help="How many cells to show.")]
AsJson = Annotated[bool, typer.Option("--json", help="Answer with JSON.")]
InLanguage = Annotated[Language, typer.Option("--lang", help="The language of the answer.")]

SHOWN_AFTER_A_LOAD: Final = 5


def diff(
    first: First = None,
    second: Second = None,
    *,
    most: Most = 20,
    as_json: AsJson = False,
    language: InLanguage = "nb",
) -> None:
    """Say what a snapshot changed; without numbers, the newest one that came in the place of another."""
    home = start()
    before, after = (first, second) if second is not None else (None, first)
    found = difference(home=home, before=before, after=after, most=most)
    if as_json:
        answer.out(json.dumps(difference_as_json(found, home), ensure_ascii=False, indent=2), highlight=False)
    else:
        say_difference(found, home, language)


def revision(kept: Kept, home: Path) -> Difference | None:
    """Return what a load revised; None where it brought nothing new, or nothing that can be held against it."""
    if not kept.is_new or before_it(kept.version) is None:
        return None
    try:
        return difference(home=home, after=kept.version.number, most=SHOWN_AFTER_A_LOAD)
    except NotTheSameTable:
        return None


def say_difference(found: Difference, home: Path, language: Language) -> None:
    """Answer with what is different, and which indicators and reports that touches."""
    for line in words.lines(found, language):
        answer.print(line, markup=False, soft_wrap=True)
    if found.cells:
        answer.print(_table(found, language))
    said = [*words.touched(_touched(found, home), language)]
    said += touched_lines(_touched_reports(found, home), f"--snapshot {found.after.number}", language)
    for line in said:
        answer.print(line, markup=False, soft_wrap=True)


def difference_as_json(found: Difference, home: Path) -> dict[str, object]:
    return {
        **_as_json(found),
        "touches": [_touched_as_json(one) for one in _touched(found, home)],
        "reports": touched_as_json(_touched_reports(found, home)),
    }


def _touched(found: Difference, home: Path) -> tuple[Touched, ...]:
    """Return the indicators that the new version touches; none where no package is loaded, or it is another line."""
    in_force = _in_force(found)
    if in_force is None:
        return ()
    return touched_by(
        before=found.before,
        after=found.after,
        home=home,
        municipality=in_force.municipality,
        as_of=in_force.reference_date,
    )


def _touched_reports(found: Difference, home: Path) -> tuple[TouchedReport, ...]:
    """Return the editions of reports that the new version touches, as far as `_touched` can say."""
    in_force = _in_force(found)
    if in_force is None:
        return ()
    return touched_between(found.before, found.after, home=home, about=in_force)


def _in_force(found: Difference) -> Package | None:
    if found.before.lineage != found.after.lineage:
        return None
    try:
        return package()
    except NothingLoaded:
        return None


def _touched_as_json(one: Touched) -> dict[str, object]:
    return {
        "id": one.indicator.id,
        "periods": [str(period) for period in one.periods],
        "attainment": [one.before.attainment.value, one.after.attainment.value],
        "direction": [one.before.change.direction.value, one.after.change.direction.value],
    }


def _table(found: Difference, language: Language) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="bold")
    for column in found.columns:
        table.add_column(escape(column), overflow="fold")
    for name in words.COLUMNS:
        table.add_column(name.in_language(language), justify="right")
    table.add_column("")
    for cell in found.cells:
        table.add_row(*(escape(label) for label in cell.labels), *words.figures(cell, language))
    return table


def _as_json(found: Difference) -> dict[str, object]:
    said = asdict(found)
    return {**said, "before": version_as_json(found.before), "after": version_as_json(found.after)}
