"""A long report made from the demo's figures: 120 pages, 60 charts, 300 references, the same every time."""

import re
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path
from random import Random

from bench.references import references
from samstyr.goals.queries.charts import trend_chart
from samstyr.goals.queries.overview import overview
from samstyr.goals.queries.promises import promises
from samstyr.goals.queries.year_verdicts import year_verdicts
from tests.asker import REFERENCE_DATE

CHAPTERS = 15
CHARTS = 60
REFERENCES = 300
PAGES = 120
# What fills the pages between the charts, found by trying.
PARAGRAPHS_PER_CHART = 12
SENTENCES = 6
DESCRIPTION = "kind: other\ntitle_nb: En lang rapport\nlanguage: nb\nperiod: 2019-2022\nparts: [{}]\n"
# The sentence that a writer changes while the report is watched.
CHANGED = "Dette er en setning som skrives om."
CHANGED_IN = f"del-{CHAPTERS // 2:02}.md"
_SENTENCE = re.compile(r"[A-ZÆØÅ][^.:;@\d{}\[\]_*<>$|«»]{20,}\.(?= |$)")


def write(folder: Path) -> Path:
    """Write the report to a new folder, from the database that Django asks, and return the folder."""
    folder.mkdir()
    names = [f"del-{number:02}.md" for number in range(1, CHAPTERS + 1)]
    (folder / "report.yml").write_text(DESCRIPTION.format(", ".join(names)), "utf-8")
    random = Random(4)  # noqa: S311  # the order of a list
    charts, sentences = _charts(), cycle(_sentences(random))
    written = [text for text, _names in islice(references(random), REFERENCES)]
    for number, name in enumerate(names):
        mine = charts[number::CHAPTERS]
        chapter = "\n\n".join(_chapter(number + 1, mine, written[number::CHAPTERS], sentences))
        (folder / name).write_text(chapter + "\n", "utf-8")
    return folder


def _chapter(number: int, charts: list[str], figures: list[str], sentences: Iterator[str]) -> Iterator[str]:
    yield f"# Kapittel {'ABCDEFGHIJKLMNO'[number - 1]}"
    yield CHANGED if number == CHAPTERS // 2 else "Her begynner et kapittel."
    for place, chart in enumerate(charts):
        mine = figures[place :: len(charts)]
        yield f"## Del {'ABCD'[place]}"
        yield f"::: {{.chart of={chart}}}\n:::"
        for paragraph in range(PARAGRAPHS_PER_CHART):
            said = list(islice(sentences, SENTENCES))
            if paragraph < len(mine):
                said.insert(2, f"Tallet var {mine[paragraph]}, som vi ser.")
            yield " ".join(said)


def _charts() -> list[str]:
    """Return key figures that are drawn, each with a chart of its own."""
    standings = overview(as_of=REFERENCE_DATE, area="asker").standings
    drawn = [one.indicator.id for one in standings if trend_chart(one, year_verdicts(one), language="nb")]
    assert len(drawn) >= CHARTS
    return drawn[:CHARTS]


def _sentences(random: Random) -> list[str]:
    """Return the demo's own sentences without digits, in random order."""
    standings = overview(as_of=REFERENCE_DATE, area="asker").standings
    told = [text.nb for one in standings for text in (one.indicator.definition, one.indicator.note)]
    told += [f"{text.nb.rstrip('.')}." for one in promises().promises for text in (one.promise, one.status_text)]
    found = [sentence for text in told for sentence in _SENTENCE.findall(text)]
    random.shuffle(found)
    return found
