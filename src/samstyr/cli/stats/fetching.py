"""`samstyr stats fetch`: figures from a statistics office, as a new version in the lake."""

import getpass
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from samstyr.cli.answers import BadInput, answer, progress
from samstyr.cli.start import start
from samstyr.cli.stats import words
from samstyr.cli.stats.choosing import choices, codes_of
from samstyr.cli.stats.clock import SystemClock
from samstyr.cli.stats.differing import difference_as_json, revision, say_difference
from samstyr.cli.stats.listing import version_as_json
from samstyr.kernels.texts import Language
from samstyr.statistics.changes import fetching as changes
from samstyr.statistics.queries.snapshots import Kept
from samstyr.statistics.values import Wishes

Source = Annotated[str, typer.Argument(metavar="SOURCE", help="ssb, scb, klass, fhi, emissions_workbook, or pxweb.")]
Table = Annotated[
    str, typer.Argument(metavar="[TABLE]", help="The table, for instance 12134, 131/changes, nokkel/360.")
]
Regions = Annotated[str, typer.Option("--region", metavar="CODES", help="Places, with commas: 3203,EKG12,EAKUO.")]
Since = Annotated[str, typer.Option(metavar="PERIOD", help="The first period, for instance 2015.")]
Until = Annotated[str, typer.Option(metavar="PERIOD", help="The last period.")]
Select = Annotated[
    list[str] | None,
    typer.Option(
        "--select", metavar="VARIABLE=CODES", help="Codes of any variable: Alder=00?,top(3). May be repeated."
    ),
]
Codelists = Annotated[
    list[str] | None, typer.Option("--codelist", metavar="VARIABLE=LIST", help="Codes are those of this list.")
]
Query = Annotated[Path | None, typer.Option("--query", metavar="FILE", help="A stored PxWeb query, of v1 or v2.")]
Address = Annotated[str, typer.Option(metavar="URL", help="Where to ask, if not where it usually is.")]
Accept = Annotated[str, typer.Option(metavar="REASON", help="Take a version that is in doubt, and say why.")]
By = Annotated[str, typer.Option(help="Who does it; your user name unless given.")]
AsJson = Annotated[bool, typer.Option("--json", help="Answer with JSON.")]
InLanguage = Annotated[Language, typer.Option("--lang", help="The language of the answer.")]


class NoQuery(BadInput):
    """The stored query cannot be read."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"The query {path} cannot be read: {why}.")


def fetch(
    source: Source,
    table: Table = "",
    *,
    region: Regions = "",
    since: Since = "",
    until: Until = "",
    select: Select = None,
    codelist: Codelists = None,
    query: Query = None,
    address: Address = "",
    accept: Accept = "",
    by: By = "",
    as_json: AsJson = False,
    language: InLanguage = "nb",
) -> None:
    """Fetch a table and keep it as a new version; nothing is asked twice, and what broke off goes on where it was."""
    wishes = Wishes(
        regions=codes_of(region),
        since=since,
        until=until,
        select={variable: codes_of(codes) for variable, codes in choices(select or ())},
        codelists=dict(choices(codelist or ())),
    )
    stored = _content(query) if query else b""
    home = start()
    with progress.status("") as shown:
        kept = changes.fetch(
            source=source,
            table=table,
            wishes=wishes,
            query=stored,
            address=address,
            home=home,
            clock=SystemClock(),
            tell=lambda step: shown.update(f"{step} …"),
            accept=accept,
            by=by or getpass.getuser(),
            at=datetime.now(UTC),
        )
    say_kept(kept, home, as_json=as_json, language=language)


def say_kept(kept: Kept, home: Path, *, as_json: bool, language: Language) -> None:
    """Answer with the version in use after a load, and with what it revised of the one before."""
    revised = revision(kept, home)
    if as_json:
        difference = None if revised is None else difference_as_json(revised, home)
        said = {"is_new": kept.is_new, **version_as_json(kept.version), "revised": difference}
        answer.out(json.dumps(said, ensure_ascii=False, indent=2), highlight=False)
        return
    for line in words.kept(kept, language):
        answer.print(line, markup=False, soft_wrap=True)
    if revised is not None:
        answer.print()
        say_difference(revised, home, language)


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise NoQuery(path, error.strerror or str(error)) from None
