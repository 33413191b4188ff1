"""How long 10 000 references of a report take, against one query that fetches the same values.

The floor is honest: one query, written by hand, that fetches for each reference in turn the figures it names with their
unit, status, source and place, from the same tables, and nothing is done with the rows. What is measured asks for the
figures, works out every reference, writes it in both languages, holds the writer's words against it, and looks for
typed figures. Reading the report's files and finding the references in them is timed apart. As in a real report, many
references name the same figures, since Asker has 364 of them.
"""

import gc
import sys
from collections.abc import Iterator
from datetime import date
from itertools import cycle, islice
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter

from django.db import connection

from bench import databases
from samstyr.cli.demo import load_when_empty
from samstyr.goals.queries.overview import overview
from samstyr.kernels.assessment.outcomes import Direction
from samstyr.kernels.numbers import format_figure
from samstyr.reports.queries.checks import check_read
from samstyr.reports.reading.gathering import read_report
from tests.conftest import LOADED_AT

RUNS = 7
REFERENCES = 10_000
PER_LINE = 4
AS_OF = date(2023, 8, 31)
FLOOR = """
SELECT wanted.place, observation.value, observation.status, observation.caveat_nb, observation.caveat_en,
       observation.comparable_with, observation.raw, observation.source, observation.line, indicator.decimals,
       indicator.unit, indicator.polarity, indicator.break_year, indicator.title_nb, indicator.title_en
FROM unnest(%s::int[], %s::text[], %s::int[]) AS wanted (place, indicator, year)
JOIN goals_observation observation
  ON observation.indicator_id = wanted.indicator AND observation.year = wanted.year
 AND observation.area_id = 'asker' AND observation.period = '' AND observation.retired IS NULL
JOIN goals_indicator indicator ON indicator.id = observation.indicator_id
ORDER BY wanted.place
"""
DESCRIPTION = "kind: other\ntitle_nb: Mange tall\nlanguage: nb\nperiod: 2019-2022\nparts: [a.md]\n"

Wanted = list[tuple[str, int]]


def measure() -> list[str]:
    """Return the rows for docs/measurements.md."""
    with databases.scratch() as scratch, databases.fresh(databases.cluster(), "references"):
        load_when_empty(at=LOADED_AT)
        written = list(islice(references(Random(4)), REFERENCES))  # noqa: S311  # the order of a list
        folder = _write(scratch / "report", [text for text, _ in written])
        named = [names for _, names in written]
        # A command starts with an empty house; what loading the demo left behind is not to be swept through each run.
        gc.collect()
        gc.freeze()
        runs = [_run(folder, named) for _ in range(RUNS)]
    ratio = median(checked / floor for floor, checked, _ in runs)
    floor, checked, read = (median(column) for column in zip(*runs, strict=True))
    command = "`./run bench references`"
    return [
        f"| one query for the figures of {REFERENCES:,} references (the floor) "
        f"| {floor * 1000:.0f} ms | – | {command} |",
        f"| {REFERENCES:,} references worked out and held against the words beside them "
        f"| {checked * 1000:.0f} ms = {ratio:.2f} × the query | ≤ 2.5 × | {command} |",
        f"| the report's files read, and the references found in them | {read * 1000:.0f} ms | – | {command} |",
    ]


def _run(folder: Path, named: list[Wanted]) -> tuple[float, float, float]:
    floor, (read, checked) = _fetch(named), _check(folder)
    sys.stderr.write(f"query {floor * 1000:.0f} ms, check {checked * 1000:.0f} ms, read {read * 1000:.0f} ms\n")
    return floor, checked, read


def _fetch(named: list[Wanted]) -> float:
    wanted = [(place, id, year) for place, names in enumerate(named) for id, year in names]
    start = perf_counter()
    with connection.cursor() as cursor:
        cursor.execute(FLOOR, [list(column) for column in zip(*wanted, strict=True)])
        rows = cursor.fetchall()
    took = perf_counter() - start
    assert len(rows) == len(wanted)
    return took


def _check(folder: Path) -> tuple[float, float]:
    start = perf_counter()
    read = read_report(folder)
    begun = perf_counter()
    report = check_read(read, area="asker", as_of=AS_OF)
    ended = perf_counter()
    assert report.is_usable
    assert report.is_true
    assert len(report.references) == REFERENCES
    return begun - start, ended - begun


def references(random: Random) -> Iterator[tuple[str, Wanted]]:
    """Give references of every common kind, in random order: each with the figures that it names."""
    known: list[tuple[str, Wanted]] = []
    for standing in overview(as_of=AS_OF, area="asker").standings:
        id = standing.indicator.id
        for figure in standing.series.measured:
            year = figure.period.year
            known.append((f"{{{{{id}@{year}}}}}", [(id, year)]))
            if standing.indicator.unit.code != "year":
                shown = format_figure(figure, "nb", standing.indicator.decimals)
                known.append((f"[{shown}]{{fig={id}@{year}}}", [(id, year)]))
        known += _changes(standing)
    random.shuffle(known)
    yield from cycle(known)


def _changes(standing) -> Iterator[tuple[str, Wanted]]:  # noqa: ANN001  # a Standing of goals
    change, id = standing.assessment.change, standing.indicator.id
    if change.move is None:
        return
    later, earlier = change.move.latest.period.year, change.move.previous.period.year
    names = [(id, later), (id, earlier)]
    yield f"{{{{change({id}@{later}, {id}@{earlier})}}}}", names
    if change.direction is Direction.UNCHANGED:
        yield f'[uendret]{{fig="change({id}@{later}, {id}@{earlier})"}}', names


def _write(folder: Path, references: list[str]) -> Path:
    folder.mkdir()
    (folder / "report.yml").write_text(DESCRIPTION, "utf-8")
    lines = (
        f"Her står {', og så '.join(references[at : at + PER_LINE])}.\n\n" for at in range(0, len(references), PER_LINE)
    )
    (folder / "a.md").write_text("# Mange tall\n\n" + "".join(lines), "utf-8")
    return folder


if __name__ == "__main__":
    sys.stdout.write("\n".join(measure()) + "\n")
