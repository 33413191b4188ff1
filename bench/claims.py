"""How well the figures that a report states are found: six chapters of a real one against what people found in them.

The chapters and their gold set are another's, and lie outside the repository; without them there is nothing to measure.
"""

import csv
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from difflib import SequenceMatcher
from pathlib import Path
from time import process_time

from bench.perturbed import measured
from samstyr.kernels.claims.stating.finding import stated_in
from samstyr.kernels.claims.stating.values import (
    WORDLESS_NUMBERS,
    DocumentContext,
    KnownArea,
    Standing,
    StatedFigure,
    StatedKind,
    Way,
)
from samstyr.kernels.claims.stating.word_numbers import small_numbers
from samstyr.kernels.documents.cleaning import pieces_of_text
from samstyr.kernels.documents.values import Document
from samstyr.kernels.period import Period

SHARED = Path(__file__).parents[2] / "shared"
REPORTS, PACKAGE = SHARED / "reports", SHARED / "data/asker"
ALIKE = 0.86
SECONDS_ROUNDS = 7
COMMAND = "`./run bench claims`"
_NUMBER = re.compile(r"[−-]?[0-9]+(?: [0-9]{3})*(?:,[0-9]+)?")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_UNITS = {
    "prosent": "percent",
    "mill. kroner": "nok",
    "mrd. kroner": "nok",
    "kr/m2": "nok",
    "plass": "rank",
    "år": "years",
    "ganger": "times",
    "dekar": "decares",
    "km": "km",
    "skala 1–6": "scale_1_6",
    "prosent av driftsutgiftene": "percent",
}
_KINDS = {
    "share_of": {"share", "threshold", "level"},
    "average": {"mean", "change_pct"},
    "level": {"level", "sum", "threshold", "share", "change_pct", "age"},
    "change_abs": {"change", "level", "sum"},
    "change_pct": {"change_pct"},
    "ranking": {"rank", "extreme", "age"},
    "comparison_to_other": {"comparison", "growth_comparison", "ratio", "level", "spread"},
    "trend_only": {"direction", "comparison", "growth_comparison", "extreme", "quality", "sign"},
}
_WAYS = {"opp": Way.UP, "ned": Way.DOWN, "høyere": Way.UP, "lavere": Way.DOWN, "uendret": Way.SAME}


@dataclass(frozen=True)
class Row:
    """A row of the gold set."""

    chapter: str
    sentence: str
    value: str
    unit: str
    period: str
    area: str
    kind: str
    standing: str


def measure() -> list[str]:
    """Return the rows for docs/measurements.md, then every miss and every false find."""
    if not (REPORTS / "claims.csv").is_file():
        return [f"| stated figures found | not measured: ../shared/reports is not here | | {COMMAND} |"]
    found, seconds = _read_chapters()
    return [
        *_figures(found, _gold("claims.csv")),
        *_words(found, _gold("trends.csv")),
        f"| the six chapters read | {seconds:.2f} s | | {COMMAND} |",
        *measured(REPORTS),
    ]


def context() -> DocumentContext:
    """Return what the chapters are read against."""
    with (PACKAGE / "areas.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    areas = tuple(
        KnownArea(
            row["id"],
            tuple({row["name_nb"].removeprefix("Gamle "), row["name_en"].removeprefix("Former ")}),
            row["type"],
            row["id"] == "asker",
        )
        for row in rows
    )
    return DocumentContext(date(2023, 8, 31), Period.of_years(2020, 2023), Period.of_year(2022), areas)


def _read_chapters() -> tuple[dict[str, list[StatedFigure]], float]:
    parts = (REPORTS / "chapters.txt").read_text(encoding="utf-8").split("=== ")[1:]
    chapters = {name.strip(): body for name, _, body in (part.partition("\n") for part in parts)}
    asker, best, found = context(), 1e9, {}
    for _ in range(SECONDS_ROUNDS):
        began = process_time()
        found = {name: list(stated_in(Document(name, pieces_of_text(body)), asker)) for name, body in chapters.items()}
        best = min(best, process_time() - began)
    return found, best


def _gold(name: str) -> list[Row]:
    with (REPORTS / name).open(encoding="utf-8", newline="") as file:
        return [
            Row(
                one["chapter"],
                one["sentence_nb"],
                one["value"],
                one["unit"],
                one["period"],
                one["geography_group"],
                one["comparison_type"],
                one["claim_class"],
            )
            for one in csv.DictReader(file)
        ]


def _figures(found: dict[str, list[StatedFigure]], gold: Sequence[Row]) -> Iterator[str]:
    """Give the recall and precision of stated figures, and how well each is described."""
    left = {name: [one for one in figures if _is_figure(one)] for name, figures in found.items()}
    total = sum(map(len, left.values()))
    hits, asked, told, right = Counter[str](), Counter[str](), Counter[str](), Counter[str]()
    misses: list[str] = []
    for row in gold:
        asked[row.standing] += 1
        one = _taken(row, left[row.chapter])
        if one is None:
            misses.append(f"miss ({row.standing}): {row.value} {row.unit} · {row.sentence}")
            continue
        hits[row.standing] += 1
        for what, is_right in _described(row, one):
            told[what] += 1
            right[what] += is_right
            if not is_right:
                misses.append(
                    f"{what}: {one.text} is {_told(what, one)}, not {_wanted(what, row)} · {row.sentence[:160]}"
                )
    false = [one for figures in left.values() for one in figures]
    yield f"| stated figures found, class core | {_share(hits['core'], asked['core'])} | ≥ 0.97 | {COMMAND} |"
    yield f"| of those found, in the gold set, all classes | {_share(total - len(false), total)} | ≥ 0.95 | {COMMAND} |"
    for standing in asked:
        yield f"|   found, class {standing} | {_share(hits[standing], asked[standing])} | | {COMMAND} |"
    for what in told:
        yield f"|   {what} right | {_share(right[what], told[what])} | | {COMMAND} |"
    yield from misses
    for one in false:
        yield f"false: {one.text} ({one.kind}, {one.standing}) · {one.sentence.text[:200]}"


def _words(found: dict[str, list[StatedFigure]], gold: Sequence[Row]) -> Iterator[str]:
    """Give how many directions and comparisons in words are found, and which are not in the gold set."""
    words = {*WORDLESS_NUMBERS, StatedKind.RANK, StatedKind.RATIO} - {StatedKind.DATE}
    left = {name: [one for one in figures if one.kind in words] for name, figures in found.items()}
    total = sum(one.value is None for figures in left.values() for one in figures)
    misses, hits, ways, pointing = [], 0, 0, 0
    for row in gold:
        same = [one for one in left[row.chapter] if _alike(one.sentence.text, row.sentence)]
        way = next((way for word, way in _WAYS.items() if row.value.startswith(word)), None)
        same.sort(key=lambda one: (one.kind.value not in _KINDS[row.kind], way is not None and one.way is not way))
        if not same:
            misses.append(f"word miss: {row.value} ({row.kind}) · {row.sentence[:200]}")
            continue
        hits += 1
        left[row.chapter].remove(same[0])
        pointing += way is not None
        ways += way is not None and same[0].way is way
    false = [one for figures in left.values() for one in figures if one.value is None]
    yield f"| directions and comparisons in words found | {_share(hits, len(gold))} | | {COMMAND} |"
    yield f"|   of those found, in the gold set | {_share(total - len(false), total)} | | {COMMAND} |"
    yield f"|   way right | {_share(ways, pointing)} | | {COMMAND} |"
    yield from misses
    for one in false:
        yield f"word false: {one.text} ({one.kind}, {one.way}) · {one.sentence.text[:200]}"


def _is_figure(one: StatedFigure) -> bool:
    return one.standing is not Standing.NO_CLAIM and (one.value is not None or one.kind is StatedKind.DATE)


def _taken(row: Row, left: list[StatedFigure]) -> StatedFigure | None:
    """Take the statement that a row is about; a range answers the rows of both its ends."""
    for place, one in enumerate(left):
        if not _alike(one.sentence.text, row.sentence):
            continue
        if _same_value(row, one):
            return left.pop(place)
        for end, other in ((one.value, one.upper), (one.upper, one.value)):
            if one.upper is not None and _same_value(row, replace(one, value=end, upper=None)):
                left[place] = replace(one, value=other, upper=None)
                return one
    return None


def _alike(first: str, second: str) -> bool:
    one, other = " ".join(first.split()).casefold(), " ".join(second.split()).casefold()
    if one == other:
        return True
    if abs(len(one) - len(other)) > 0.3 * max(len(one), len(other)):
        return other in one or one in other
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= ALIKE


def _same_value(row: Row, one: StatedFigure) -> bool:
    if row.unit == "dato":
        years = _YEAR.findall(row.value)
        said = [str(period.year) for period in one.periods]
        return one.kind is StatedKind.DATE and (not years or bool(set(years) & set(said)))
    if one.value is None:
        return False
    wanted = [
        abs(Decimal(text.replace(" ", "").replace(",", ".").replace("−", "-"))) for text in _NUMBER.findall(row.value)
    ]
    wanted = wanted or [Decimal(number) for word, number in small_numbers("nb").items() if word == row.value]
    stated = [abs(value) for value in (one.value, one.upper) if value is not None]
    return stated == wanted[: len(stated)] and len(wanted) <= len(stated) if wanted else False


def _described(row: Row, one: StatedFigure) -> Iterator[tuple[str, bool]]:
    yield "class", one.standing.value == row.standing
    if one.value is None:
        return
    unit = _UNITS.get(row.unit)
    yield (
        "unit",
        one.unit.code == unit
        if unit
        else one.unit.code == "count" and _stem(row.unit.split()[0]) in one.unit.noun.casefold(),
    )
    yield "kind", one.kind.value in _KINDS[row.kind]
    years = _YEAR.findall(row.period)
    if years and all(year in row.sentence for year in years):
        said = {str(year) for period in one.periods for year in (period.first.year, period.last.year)}
        yield "period", set(years) == said
    for name, area in (("hurum", "hurum"), ("røyken", "royken"), ("gamle asker", "former_asker"), ("norge", "norge")):
        if name in row.area.casefold() and " vs" not in row.area and name.split()[-1] in row.sentence.casefold():
            yield "area", area in one.areas


def _stem(word: str) -> str:
    return re.sub(r"(?:ene|er|ene|e|r|en|a)$", "", word.casefold())[:8]


def _told(what: str, one: StatedFigure) -> str:
    return {
        "class": one.standing.value,
        "unit": f"{one.unit.code} {one.unit.noun}",
        "kind": one.kind.value,
        "period": " ".join(map(str, one.periods)),
        "area": " ".join(one.areas),
    }[what]


def _wanted(what: str, row: Row) -> str:
    return {"class": row.standing, "unit": row.unit, "kind": row.kind, "period": row.period, "area": row.area}[what]


def _share(part: int, whole: int) -> str:
    return f"{part}/{whole} = {part / whole:.3f}" if whole else "–"
