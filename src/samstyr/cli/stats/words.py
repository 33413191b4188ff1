"""What the commands about snapshots say, in both languages."""

from decimal import Decimal
from typing import Final

from samstyr.kernels.counted import Counted
from samstyr.kernels.numbers import format_number
from samstyr.kernels.texts import Language, Text
from samstyr.statistics.queries.snapshots import Kept, Version

COLUMNS: Final = (
    Text("Nr.", "No."),
    Text("Kilde", "Source"),
    Text("Tabell", "Table"),
    Text("Hentet", "Fetched"),
    Text("Oppdatert", "Updated"),
    Text("Tall", "Figures"),
    Text("", ""),
    Text("Hva", "What"),
)
NO_SNAPSHOTS: Final = Text(
    "Ingen tall er hentet ennå. For eksempel: samstyr stats fetch ssb 12134 --region 3203 --since 2015",
    "No figures have been fetched yet. For instance: samstyr stats fetch ssb 12134 --region 3203 --since 2015",
)
IN_USE: Final = Text("i bruk", "in use")
VINTAGES: Final = {
    "unrevised": Text("ureviderte tall", "unrevised figures"),
    "revised": Text("reviderte tall", "revised figures"),
    "": Text(""),
}
_NEW: Final = Text("Øyeblikksbilde {} av {}", "Snapshot {} of {}")
_SAME: Final = Text(
    "Kilden sier det samme som før. Øyeblikksbilde {} er fortsatt i bruk.",
    "The source says what it said before. Snapshot {} is still in use.",
)
_CELLS: Final = Counted(Text("{} celle", "{} cell"), Text("{} celler", "{} cells"))
_COUNTS: Final = Text("{}, {} med tall", "{}, {} of them with a figure")
_UPDATED: Final = Text("oppdatert {}", "updated {}")
ACCEPTED: Final = Text("Tatt i bruk tross tvil: {}", "Taken in spite of doubts: {}")
_SHOW: Final = Text("Se mer: samstyr stats show {}", "See more: samstyr stats show {}")


def kept(outcome: Kept, language: Language) -> list[str]:
    """Return what came of a load, a line a thing."""
    version = outcome.version
    if not outcome.is_new:
        return [_SAME.in_language(language).format(version.number)]
    head = _NEW.in_language(language).format(version.number, named(version))
    lines = [head, " · ".join(facts(version, language))]
    if version.accepted:
        lines.append(ACCEPTED.in_language(language).format(version.accepted))
    return [*lines, _SHOW.in_language(language).format(version.number)]


def named(version: Version) -> str:
    """Return what a version is of; many offices begin a title with the table's number."""
    if version.title.startswith(version.table):
        return f"{version.source} {version.title}"
    return f"{version.source} {version.table}: {version.title}"


def facts(version: Version, language: Language) -> list[str]:
    """Return how much there is of a version, and of when it is."""
    counts = _COUNTS.in_language(language).format(
        _CELLS.in_language(version.cells, language), count(version.figures, language)
    )
    updated = _UPDATED.in_language(language).format(version.updated) if version.updated else ""
    return [fact for fact in (counts, updated, VINTAGES[version.vintage].in_language(language)) if fact]


def count(number: int, language: Language) -> str:
    """Return a count as it is written in the language."""
    return format_number(Decimal(number), 0, language)
