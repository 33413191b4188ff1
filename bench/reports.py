"""How long a report of 120 pages takes, against the least that its PDF can cost, and against WeasyPrint.

Whole commands are measured, from the start of the program to its end. `samstyr report build --format pdf` reads the
folder, asks for the figures, checks every reference and word, and makes the PDF within its limits. The floor and the
rival are given everything ready (`report_floor.py`, `report_rival.py`).
"""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter

import pikepdf

from bench import databases, long_report, program_trees, report_floor, report_rival
from samstyr.cli.demo import load_when_empty
from samstyr.exchange.queries.package import package
from samstyr.look.charts.drawing import FONTS
from samstyr.look.charts.sizes import Width
from samstyr.look.charts.specify import specification
from samstyr.look.charts.store import ChartStore
from samstyr.reports.publishing import resolving
from samstyr.reports.publishing.drawings import Gallery
from samstyr.reports.publishing.numbering import notes_of
from samstyr.reports.publishing.panels.filling import fill
from samstyr.reports.publishing.paper import typesetting
from samstyr.reports.publishing.paper.tree import Assets, chapter_blocks
from samstyr.reports.publishing.reading import read
from samstyr.reports.publishing.syntax import document
from samstyr.reports.queries.checks import check
from tests.conftest import LOADED_AT
from tests.databases import Database
from tests.integration.programs import COMMAND, environment
from tests.watched_reports import watched

RUNS = 5
CHANGES = 5
NAMES = ("floor", "cold", "kept", "styled", "lean", "again")
MEBIBYTE = 1 << 20

Run = dict[str, float]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a measurement finds what it needs: the report, a home, the floor's and the rival's folder."""

    report: Path
    home: Path
    laid_out: Path
    out: Path
    database: Database

    @property
    def surroundings(self) -> dict[str, str]:
        return environment(self.database, SAMSTYR_HOME=self.home)

    def command(self, *formats: str) -> list[str]:
        return [*COMMAND, "report", "build", str(self.report), "--out", str(self.out), "--format", ",".join(formats)]


def measure() -> list[str]:
    """Return the rows for docs/measurements.md."""
    with _prepared() as place:
        count = _pages(place)
        runs = [_run(place) for _ in range(RUNS)]
        peak = _peak(place)
    floor, cold, kept, styled, lean, again = (median(one[name] for one in runs) for name in NAMES)
    afresh = median(one["again"] / one["cold"] for one in runs)
    over = median(one["cold"] / one["floor"] for one in runs)
    what = f"{count} pages, {long_report.CHARTS} charts, {long_report.REFERENCES} references"
    command = "`./run bench reports`"
    return [
        f"| vl-convert, pandoc and Typst for {what}, each once (the floor) | {floor:.1f} s | – | {command} |",
        f"| `report build --format pdf` of the same from source, no chart kept "
        f"| {cold:.1f} s = {over:.2f} × the floor | ≤ 1.5 × | {command} |",
        f"| the same with the charts kept | {kept:.1f} s | – | {command} |",
        _rival_row("WeasyPrint (`pdf/ua-1`) of the web edition as it is, charts drawn already", "styled", styled, runs),
        _rival_row("WeasyPrint of the same with a few styles of its own", "lean", lean, runs),
        f"| one sentence changed in `--watch`, until it is told that the PDF is there "
        f"| {again:.1f} s = {afresh:.2f} × cold | ≤ 0.25 × | {command} |",
        f"| memory of the whole, with all that it starts | {peak / MEBIBYTE:.0f} MiB | < 1 024 MiB | {command} |",
    ]


@contextmanager
def _prepared() -> Iterator[Place]:
    with databases.scratch() as scratch, databases.fresh(databases.cluster(), "reports") as database:
        load_when_empty(at=LOADED_AT)
        report = long_report.write(scratch / "report")
        place = Place(report, scratch / "home", scratch / "laid-out", scratch / "out", database)
        place.laid_out.mkdir()
        place.home.mkdir()
        _lay_out(place)
        yield place


def _lay_out(place: Place) -> None:
    """Lay out what the floor and the rival start from: made by the product itself, as it makes it for its own."""
    loaded = package()
    report = check(place.report, area=loaded.municipality, as_of=loaded.reference_date)
    about = report.description
    assert about is not None
    assert report.is_true
    facts = resolving.facts_for(about, as_of=loaded.reference_date, area=loaded.municipality)
    by = resolving.Publisher(loaded.municipality_name, place.report)
    publication = resolving.publication_of(report, about, facts, by)
    filled = fill(read(publication), facts)
    gallery = Gallery(filled.drawings, ChartStore(place.home / "charts"))
    typesetting.lay_out(publication, filled, gallery, place.laid_out)
    chapters = [chapter_blocks(part, notes_of(part), Assets()) for part in filled.parts]
    tree = document([block for chapter in chapters for block in chapter])
    (place.laid_out / "tree.json").write_text(json.dumps(tree), "utf-8")
    specifications = place.laid_out / "specifications"
    specifications.mkdir()
    for number, drawing in enumerate(filled.drawings):
        written = json.dumps(specification(drawing.chart, Width.PAPER))
        (specifications / f"{number:03}.json").write_text(written, "utf-8")
    subprocess.run(place.command("html"), env=place.surroundings, check=True, stdout=subprocess.DEVNULL)
    alternatives = [gallery.alternative(number) for number in range(len(filled.drawings))]
    shutil.copytree(place.out / "html", place.laid_out / "html")
    report_rival.lay_out(place.laid_out / "html", place.laid_out, alternatives, FONTS)


def _rival_row(what: str, name: str, seconds: float, runs: Sequence[Run]) -> str:
    cold, kept = (median(one[name] / one[ours] for one in runs) for ours in ("cold", "kept"))
    measured = f"{seconds:.1f} s = {cold:.1f} times as long as ours cold, {kept:.1f} times as long with the charts kept"
    return f"| {what} | {measured} | ≥ 2 and ≥ 5 times | `./run bench reports` |"


def _run(place: Place) -> Run:
    floor = report_floor.run(place.laid_out, FONTS)
    shutil.rmtree(place.home / "charts", ignore_errors=True)
    cold, kept = _timed(place), _timed(place)
    styled, lean = (report_rival.run(place.laid_out, name) for name in ("styled", "lean"))
    took = dict(zip(NAMES, (floor, cold, kept, styled, lean, _again(place)), strict=True))
    sys.stderr.write(", ".join(f"{name} {seconds:.2f} s" for name, seconds in took.items()) + "\n")
    return took


def _again(place: Place) -> float:
    """Return how long a followed report takes to be there again after a sentence was changed: the median of some."""
    part = place.report / long_report.CHANGED_IN
    before = part.read_text("utf-8")
    took = []
    with watched(place.database, place.report, place.out, "--format", "pdf") as followed:
        followed.next_round()
        for number in range(CHANGES):
            start = perf_counter()
            part.write_text(before.replace(long_report.CHANGED, f"Dette er skrevet {'om og ' * number}om."), "utf-8")
            assert followed.next_round()["state"] == "built"
            took.append(perf_counter() - start)
    part.write_text(before, "utf-8")
    return median(took)


def _timed(place: Place) -> float:
    start = perf_counter()
    subprocess.run(place.command("pdf"), env=place.surroundings, check=True, stdout=subprocess.DEVNULL)
    return perf_counter() - start


def _pages(place: Place) -> int:
    """Return how many pages the report has, which the rival's must be near to."""
    _timed(place)
    report_rival.run(place.laid_out, "lean")
    with pikepdf.open(next(place.out.glob("*.pdf"))) as ours, pikepdf.open(place.laid_out / "lean.pdf") as theirs:
        sys.stderr.write(f"{len(ours.pages)} pages, WeasyPrint {len(theirs.pages)}\n")
        return len(ours.pages)


def _peak(place: Place) -> int:
    shutil.rmtree(place.home / "charts")
    return program_trees.peak_memory(place.command("pdf"), place.surroundings)


if __name__ == "__main__":
    sys.stdout.write("\n".join(measure()) + "\n")
