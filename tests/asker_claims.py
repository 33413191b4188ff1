"""Invented sentences about the demonstration's figures: what they state, and what a checker found of it.

`tests/data/claims_asker` has the passages and the rows; its README says how they were made.
"""

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from samstyr.kernels.claims.linking.measures import Measure
from samstyr.kernels.claims.linking.values import Choice, Fit
from samstyr.kernels.claims.stating.languages import language_of
from samstyr.kernels.claims.stating.values import StatedFigure, StatedKind
from samstyr.kernels.claims.verdicts.values import Mark, Verdict
from samstyr.kernels.documents.cleaning import pieces_of_text
from samstyr.kernels.documents.values import Document
from samstyr.kernels.period import Period
from samstyr.kernels.texts import Language
from samstyr.reports.fact_check.checking import Grounds, check_document

FOLDER = Path(__file__).parent / "data/claims_asker"
HALVES = ("open", "closed")
PERIOD = Period.of_years(2020, 2023)
NO_CLAIMS = frozenset({"no_claim", "definition"})
ALARMS = frozenset({"contradicts", "wrong_direction"})
# What is counted is a noun of its own in the text, and a unit of its own in the figures.
COUNTED = frozenset({"count", "persons", "places", "fte", "persons_per_km2"})
BASES = {"kg_per_capita": "kg", "kg_per_m2": "kg", "nok_per_m2": "nok"}
ALIKE = {"share": "level", "change_points": "change"}


@dataclass(frozen=True)
class Row:
    """A row of the gold set; `start` and `end` are where it stands in its passage."""

    passage: str
    sentence: str
    text: str
    value: str
    unit: str
    period: str
    area: str
    kinds: frozenset[str]
    standings: frozenset[str]
    about: tuple[str, ...]
    expected: str
    other: str
    start: int
    end: int

    @property
    def is_number(self) -> bool:
        """Return whether it states a number, and not only a way."""
        return self.value[:1] in "-0123456789" and bool(self.value)

    @property
    def is_asked_for(self) -> bool:
        """Return whether a checker should find it: words beside their own number may be found or not."""
        return not self.standings & {"no_claim", "definition", "own"}

    @property
    def is_checkable(self) -> bool:
        return self.expected != "uncheckable"


@dataclass(frozen=True)
class Found:
    """A statement that was found, its passage and where it stands in it, what it is held against and its mark."""

    passage: str
    start: int
    end: int
    choice: Choice
    mark: Mark

    @property
    def stated(self) -> StatedFigure:
        return self.mark.stated

    @property
    def is_number(self) -> bool:
        return self.stated.value is not None

    @property
    def measures(self) -> tuple[Measure, ...]:
        """Return the measure that was chosen, or the two where both fit."""
        chosen = {Fit.ONE: 1, Fit.TWO: 2}.get(self.choice.fit, 0)
        return tuple(one.measure for one in self.choice.candidates[:chosen])

    @property
    def said(self) -> str:
        return {Verdict.AGREES_ROUNDED: "agrees"}.get(self.mark.verdict, self.mark.verdict.value)


@dataclass(frozen=True)
class Half:
    """Half of the gold set: each row with what was found for it, and what was found besides."""

    pairs: tuple[tuple[Row, Found | None], ...]
    besides: tuple[Found, ...]

    @property
    def found(self) -> list[Found]:
        return [*(found for _, found in self.pairs if found), *self.besides]


def half(name: str, against: Mapping[Language, Grounds]) -> Half:
    """Return half of the gold set as it is found, linked and judged, in the language of each passage."""
    pairs: list[tuple[Row, Found | None]] = []
    besides: list[Found] = []
    rows = list(csv.DictReader((FOLDER / f"{name}.csv").read_text(encoding="utf-8").splitlines()))
    for passage, text in passages(name):
        found = list(_found(passage, text, against[language_of(text, "nb")]))
        gold = list(_placed([row for row in rows if row["passage"] == passage], " ".join(text.split())))
        paired, left = _paired(gold, found)
        pairs += paired
        besides += left
    return Half(tuple(pairs), tuple(besides))


def passages(name: str) -> list[tuple[str, str]]:
    """Return the names and the texts of the passages of a half."""
    parts = (FOLDER / f"{name}.txt").read_text(encoding="utf-8").split("=== ")[1:]
    return [(passage.strip(), text) for passage, _, text in (part.partition("\n") for part in parts)]


def _found(name: str, text: str, against: Grounds) -> Iterator[Found]:
    """Give what is found in a passage, in order."""
    checked = check_document(Document(name, pieces_of_text(text)), against, period=PERIOD)
    flat, at = " ".join(text.split()), 0
    for choice, mark in zip(checked.choices, checked.marks, strict=True):
        one = choice.stated
        at = flat.index(one.sentence.text, at)
        yield Found(name, at + one.start, at + one.end, choice, mark)


def _placed(rows: Sequence[dict[str, str]], flat: str) -> Iterator[Row]:
    """Give the rows of a passage with their places in it."""
    begins = 0
    for row in rows:
        begins = flat.index(row["sentence"], begins)
        start = begins - 1
        for _ in range(int(row["nth"])):
            start = flat.index(row["text"], start + 1)
        yield Row(
            row["passage"], row["sentence"], row["text"], row["value"], row["unit"], row["period"], row["area"],
            frozenset(row["kind"].split("/")), frozenset(row["standing"].split("/")),
            tuple(row["about"].split("|")) if row["about"] else (), row["expected"], row["other"],
            start, start + len(row["text"]),
        )  # fmt: skip


def _paired(rows: Sequence[Row], found: list[Found]) -> tuple[list[tuple[Row, Found | None]], list[Found]]:
    """Return each row with what stands in its place, else a direction found elsewhere in its sentence."""
    left = list(found)
    pairs = [(row, _taken(row, left)) for row in rows]
    return [(row, one or _near(row, left)) for row, one in pairs], left


def _taken(row: Row, left: list[Found]) -> Found | None:
    there = [one for one in left if one.start < row.end and row.start < one.end]
    there.sort(key=lambda one: one.is_number is not row.is_number)
    if there:
        left.remove(there[0])
    return there[0] if there else None


def _near(row: Row, left: list[Found]) -> Found | None:
    if row.is_number or row.standings & (NO_CLAIMS | {"date"}):
        return None
    near = [one for one in left if not one.is_number and row.sentence.endswith(one.stated.sentence.text)]
    if near:
        left.remove(near[0])
    return near[0] if near else None


def is_linked_right(row: Row, measure: Measure) -> bool:
    """Return whether a measure is the one that the row is about, or prints the same."""
    return any(
        measure.id == one or measure.id.startswith(f"{one}/") or one in measure.same_as or _is_record_of(one, measure)
        for one in row.about
    )


def _is_record_of(about: str, measure: Measure) -> bool:
    """Return whether a measure is a record that repeats what an indicator or a table says."""
    return measure.id.partition("/")[0] in RECORDS.get(about.partition("/")[0], ())


# Records of these resources print again what these indicators and tables have.
RECORDS = {
    "kli_direkte_utslipp": ("emissions",),
    "energibruk_kommunale_bygg": ("emissions",),
    "klimabekymring": ("emissions",),
    "kli_klimavennlig_adferd": ("emissions",),
    "kli_husholdningsavfall": ("circular",),
    "kli_materialgjenvinning": ("circular",),
    "kli_matsvinn": ("circular",),
    "by_avfall_byggeprosjekter": ("circular",),
}


def is_right(row: Row, found: Found | None) -> bool:
    """Return whether the verdict is the one that is expected, or one that can be defended."""
    said = found.said if found else "uncheckable"
    wanted = {row.expected, row.other}
    return said in wanted or (said in ALARMS and bool(wanted & ALARMS))


def described(row: Row, found: Found) -> Iterator[tuple[str, str, str]]:
    """Give what is said of a statement that was found: what, as the row has it and as the checker has it."""
    stated = found.stated
    yield "class", "/".join(sorted(row.standings)), stated.standing.value
    if stated.kind is StatedKind.DATE or not row.is_number:
        return
    kind = stated.kind.value
    yield "kind", "/".join(sorted(row.kinds)), kind
    yield "value", row.value, _value(row, stated)
    yield "unit", _unit(row.unit), _said_unit(row, stated)
    years = sorted({str(year) for one in stated.periods for year in (one.first.year, one.last.year)})
    if row.is_checkable and row.period and (years or row.period[:4] in row.sentence):
        yield "period", row.period.removesuffix("-01"), "-".join(years)
    if row.is_checkable:
        said = next((area for area in row.area.split("/") if area in stated.areas), "")
        yield "area", row.area, said or "".join(stated.areas[:1]) or "asker"


def _unit(unit: str) -> str:
    return BASES.get(unit, "count" if unit in COUNTED else unit)


def _said_unit(row: Row, stated: StatedFigure) -> str:
    """Return what is counted; a part of a whole is a share, or as many as are counted."""
    if stated.unit.code == "fraction":
        return row.unit if row.unit == "percent" else "count"
    return _unit(stated.unit.code)


def is_told_right(what: str, wanted: str, told: str) -> bool:
    """Return whether something is told as the row has it; several answers are divided by slashes."""
    if what == "kind":
        return told in wanted.split("/") or ALIKE.get(told, told) in {ALIKE.get(one, one) for one in wanted.split("/")}
    return told in wanted.split("/")


def _value(row: Row, stated: StatedFigure) -> str:
    """Return the value as the row would write it: a part of a whole is a share in per cent."""
    wanted = Decimal(row.value.partition("..")[0])
    said = [stated.value or Decimal(0)]
    if stated.whole:
        said += [100 * said[0] / stated.whole]
    said += [100 * said[0]]
    near = any(abs(abs(one) - abs(wanted)) < Decimal("0.05") for one in said)
    return row.value if near else f"{stated.value}"
