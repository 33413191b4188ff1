"""How well stated figures are linked and judged: the six chapters against what people found, each miss printed."""

import csv
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from time import process_time
from typing import get_args

from bench import databases
from samstyr.cli.demo import load_when_empty
from samstyr.exchange.queries.package import package
from samstyr.kernels.claims.linking.values import Choice, Fit
from samstyr.kernels.claims.stating.values import DocumentContext, StatedKind, Way
from samstyr.kernels.claims.verdicts.judging import judge
from samstyr.kernels.claims.verdicts.values import Mark, Verdict
from samstyr.kernels.documents.cleaning import pieces_of_text
from samstyr.kernels.documents.values import Document
from samstyr.kernels.period import Period
from samstyr.kernels.texts import Language
from samstyr.reports.fact_check.checking import Grounds, check_document, grounds
from tests.conftest import LOADED_AT

COMMAND = "`./run bench claims`"
PERIOD = Period.of_years(2020, 2023)
ROUNDS = 7
NEAR_LINES = 16
KINDS = {"supported": "agrees", "rounded_ok": "agrees", "contradicted": "contradicts", "not_checkable": "uncheckable"}
SAID = {
    Verdict.AGREES: "agrees",
    Verdict.AGREES_ROUNDED: "agrees",
    Verdict.CONTRADICTS: "contradicts",
    Verdict.WRONG_DIRECTION: "contradicts",
    Verdict.TWO_READINGS: "two readings",
    Verdict.UNCHECKABLE: "uncheckable",
}
WORDED = {
    "trend_only": frozenset({"direction", "quality", "sign"}),
    "comparison_to_other": frozenset({"comparison", "growth_comparison", "spread"}),
    "ranking": frozenset({"extreme"}),
}
FLIPPED = {Way.UP: Way.DOWN, Way.DOWN: Way.UP, Way.BETTER: Way.WORSE, Way.WORSE: Way.BETTER}
_NUMBER = re.compile(r"-?\d[\d \u00a0]*(?:,\d+)?")


@dataclass(frozen=True)
class Row:
    """A row of the gold set: what is stated, how it stands, and the lines where the document's tables have it."""

    sentence: str
    value: str
    standing: str
    expected: str
    other: str
    lines: frozenset[int]
    is_number: bool
    kinds: frozenset[str] = frozenset()

    @property
    def is_checkable(self) -> bool:
        return self.expected != "uncheckable"


@dataclass(frozen=True)
class Judged:
    """A choice and its mark."""

    choice: Choice
    mark: Mark


@dataclass(frozen=True)
class Read:
    """The chapters as they are checked, with what they are held against."""

    against: Grounds
    context: DocumentContext
    chapters: tuple[Document, ...]
    judged: tuple[Judged, ...]
    seconds: float


def read_chapters(reports: Path) -> Read:
    """Check the six chapters against the demonstration's figures, as `samstyr check` does."""
    parts = (reports / "chapters.txt").read_text(encoding="utf-8").split("=== ")[1:]
    texts = [body for _name, _, body in (part.partition("\n") for part in parts)]
    against = demonstration()["nb"]
    chapters = tuple(Document(str(number), pieces_of_text(text)) for number, text in enumerate(texts))
    context = DocumentContext(against.as_of, PERIOD, None, against.known_areas)
    best = 1e9
    for _ in range(ROUNDS):
        began = process_time()
        for number, text in enumerate(texts):
            check_document(Document(str(number), pieces_of_text(text)), against, period=PERIOD)
        best = min(best, process_time() - began)
    judged = tuple(one for chapter in chapters for one in judged_in(chapter, against))
    return Read(against, context, chapters, judged, best)


def demonstration() -> dict[Language, Grounds]:
    """Return what a document in each language is held against where the demonstration is loaded."""
    with databases.scratch(), databases.fresh(databases.cluster(), "claims"):
        load_when_empty(at=LOADED_AT)
        of = package()
        return {
            language: grounds(as_of=of.reference_date, own_area=of.municipality, language=language)
            for language in get_args(Language)
        }


def judged_in(document: Document, against: Grounds) -> Iterator[Judged]:
    """Give the choice and the mark of all that a document states."""
    checked = check_document(document, against, period=PERIOD)
    return map(Judged, checked.choices, checked.marks)


def gold(reports: Path) -> list[Row]:
    """Return the gold set: the figures, then the directions."""
    found = []
    for name in ("claims.csv", "trends.csv"):
        with (reports / name).open(encoding="utf-8", newline="") as file:
            found += [_row(one, is_number=name == "claims.csv") for one in csv.DictReader(file)]
    return found


def _row(one: dict[str, str], *, is_number: bool) -> Row:
    lines = frozenset(int(line) for line in re.findall(r"L(\d+)", one["linked_table_or_indicator"] or ""))
    other = KINDS.get(one["alt_verdict"], "")
    expected = KINDS[one["expected_verdict"]]
    kinds = WORDED.get(one["comparison_type"], frozenset())
    return Row(one["sentence_nb"], one["value"], one["claim_class"], expected, other, lines, is_number, kinds)


def paired(rows: Sequence[Row], judged: Sequence[Judged]) -> list[tuple[Row, Judged | None]]:
    """Return each row with what was found for it."""
    by_sentence: dict[str, list[Judged]] = defaultdict(list)
    for one in judged:
        by_sentence[_plain(one.mark.stated.sentence.text)].append(one)
    pairs = []
    for row in rows:
        there = by_sentence[_plain(row.sentence)]
        said = [one for one in there if _is_said(row, one.mark)]
        # Of several in one sentence, that which is said in the way and the words of the row.
        said.sort(key=lambda one: (one.mark.stated.kind.value not in row.kinds, one.mark.stated.text != row.value))
        found = said[0] if said else None
        if found is not None:
            there.remove(found)
        pairs.append((row, found))
    return pairs


def _is_said(row: Row, mark: Mark) -> bool:
    if not row.is_number:
        return mark.stated.value is None and mark.stated.kind is not StatedKind.DATE
    number = _NUMBER.search(row.value)
    if number is None or mark.stated.value is None:
        return False
    wanted = Decimal(re.sub(r"[ \u00a0]", "", number[0]).replace(",", "."))
    return abs(mark.stated.value) == abs(wanted)


def _plain(text: str) -> str:
    return re.sub(r"\W+", "", text).casefold()


def is_right(row: Row, choice: Choice) -> bool:
    """Return whether the measure that was chosen is printed where the gold set says."""
    held = choice.candidates[0].measure.figures.values()
    written = {int(one.line.partition("-")[0]) for one in held if one.line.partition("-")[0].isdigit()}
    return any(abs(line - at) <= NEAR_LINES for at in row.lines for line in written)


def linked(pairs: Sequence[tuple[Row, Judged | None]]) -> Iterator[str]:
    """Give how many of those that can be checked are linked to their figure, and every miss."""
    asked = [(row, found) for row, found in pairs if row.standing == "core" and row.is_number and row.is_checkable]
    ends = Counter[str]()
    misses = []
    for row, found in asked:
        is_linked = found is not None and found.choice.fit in (Fit.ONE, Fit.TWO)
        end = ("right" if is_right(row, found.choice) else "wrong") if found and is_linked else "not linked"
        ends[end] += 1
        if end != "right":
            chosen = [one.measure.id for one in found.choice.candidates[:2]] if found else ["not found"]
            misses.append(f"link: {end} · {row.value} · {row.sentence[:130]} · {', '.join(chosen)}")
    right = share(ends["right"], len(asked))
    yield f"| linked to the right figure, of those that can be checked | {right} | ≥ 0.90 | {COMMAND} |"
    yield f"| linked to a wrong one | {share(ends['wrong'], len(asked))} | ≤ 0.04 | {COMMAND} |"
    yield from misses


def verdicts(pairs: Sequence[tuple[Row, Judged | None]], read: Read) -> Iterator[str]:
    """Give how the verdicts stand against the gold set's, as a confusion table, and every false alarm."""
    core = [(row, got(found), found) for row, found in pairs if row.standing == "core" and row.is_number]
    table = Counter((row.expected, said) for row, said, _ in core)
    asked = [(row, said) for row, said, _ in core if row.is_checkable]
    right = sum(said in (row.expected, row.other) for row, said in asked)
    yield f"| verdicts right, of those that can be checked | {share(right, len(asked))} | ≥ 0.90 | {COMMAND} |"
    yield from alarms(pairs, read)
    for (expected, said), count in sorted(table.items()):
        yield f"core: expected {expected}, got {said}: {count}"
    for row, said, found in core:
        if said not in (row.expected, row.other):
            why = f"{found.mark.reason.nb} {found.mark.arithmetic.nb}" if found else ""
            yield f"verdict: {said}, not {row.expected} · {row.value} · {row.sentence[:130]} · {why}"


def alarms(pairs: Sequence[tuple[Row, Judged | None]], read: Read) -> Iterator[str]:
    """Give the false alarms in the whole of the chapters, and the real contradictions that were found."""
    true = {id(found.mark) for row, found in pairs if found and "contradicts" in (row.expected, row.other)}
    false = [one.mark for one in read.judged if one.mark.verdict.is_alarm and id(one.mark) not in true]
    yield (
        f"| false contradictions, in {len(read.judged)} stated figures and directions | {len(false)} = "
        f"{100 * len(false) / len(read.judged):.1f} per 100 | ≤ 2 | {COMMAND} |"
    )
    real = [(row, found) for row, found in pairs if row.expected == "contradicts" and row.standing != "date"]
    seen = sum(got(found) == "contradicts" for _, found in real)
    yield f"| real contradictions of the gold set found | {seen} of {len(real)} | all | {COMMAND} |"
    for row, found in real:
        yield f"real: {got(found)} · {row.value} · {row.sentence[:130]}"
    for one in false:
        yield f"false alarm: {one.stated.text} · {one.stated.sentence.text[:130]} · {one.arithmetic.nb}"


def directions(pairs: Sequence[tuple[Row, Judged | None]], read: Read) -> Iterator[str]:
    """Give how directions are judged, every second of them flipped."""
    asked = [(row, found) for row, found in pairs if not row.is_number and row.is_checkable]
    ends, misses = Counter[str](), []
    for number, (row, found) in enumerate(asked):
        if found is None:
            ends["not found"] += 1
            misses.append(f"direction: not found · {row.value} · {row.sentence[:130]}")
            continue
        way = found.mark.stated.way
        is_flipped = number % 2 == 1 and way in FLIPPED
        said = _flipped(found, read) if is_flipped else got(found)
        wanted = {row.expected, row.other}
        if is_flipped:
            wanted = {{"agrees": "contradicts", "contradicts": "agrees"}.get(one, one) for one in wanted}
        end = "right" if said in wanted else "wrong" if said in ("agrees", "contradicts") else "not judged"
        ends[end] += 1
        if end != "right":
            misses.append(f"direction: {end} ({said}{', flipped' if is_flipped else ''}) · {row.value} · "
                          f"{row.sentence[:130]} · {found.mark.reason.nb} {found.mark.arithmetic.nb}")  # fmt: skip
    right = share(ends["right"], len(asked))
    yield f"| directions right, every second flipped, of those that can be checked | {right} | ≥ 0.80 | {COMMAND} |"
    yield f"| directions wrong | {share(ends['wrong'], len(asked))} | ≤ 0.04 | {COMMAND} |"
    yield from misses


def _flipped(found: Judged, read: Read) -> str:
    way = found.mark.stated.way
    stated = replace(found.choice.stated, way=FLIPPED[way] if way else None)
    mark = judge(replace(found.choice, stated=stated), read.context, read.against.own_area)
    return SAID[mark.verdict]


def got(found: Judged | None) -> str:
    """Return what was said of a row."""
    return SAID[found.mark.verdict] if found else "not found"


def share(part: int, whole: int) -> str:
    """Return a share as it is written in the table."""
    return f"{part}/{whole} = {part / whole:.3f}" if whole else "–"


def spacy_against(reports: Path, seconds: float) -> Iterator[str]:
    """Give how long spaCy's blank pipeline with a sentencizer takes for the same text, where it is installed."""
    if find_spec("spacy") is None:
        yield f"| the same against spaCy | not measured: spaCy is not installed | ≤ 10 × | {COMMAND} |"
        return
    pipeline = import_module("spacy").blank("nb")
    pipeline.add_pipe("sentencizer")
    texts = (reports / "chapters.txt").read_text(encoding="utf-8").split("=== ")[1:]
    best = 1e9
    for _ in range(ROUNDS):
        began = process_time()
        for text in texts:
            sum(1 for _sentence in pipeline(text).sents)
        best = min(best, process_time() - began)
    yield f"| the same against spaCy's blank nb with a sentencizer | {seconds / best:.1f} × | ≤ 10 × | {COMMAND} |"
