"""True sentences with one thing changed: a value, a direction, a year, a unit or a place. What is then said of them?"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from bench.held import (
    COMMAND,
    Judged,
    Read,
    Row,
    directions,
    gold,
    judged_in,
    linked,
    paired,
    read_chapters,
    share,
    spacy_against,
    verdicts,
)  # fmt: skip
from samstyr.kernels.claims.stating.values import KnownArea, StatedFigure
from samstyr.kernels.claims.verdicts.values import Mark
from samstyr.kernels.documents.values import Document, Piece
from samstyr.kernels.period import Period

ALARM = ("value", "direction")
_NUMBER = re.compile(r"\d+(?:[ \u00a0]\d{3})*(?:,\d+)?")
_WORDS = {
    "økt": "redusert", "redusert": "økt", "økning": "nedgang", "nedgang": "økning", "høyere": "lavere",
    "lavere": "høyere", "opp": "ned", "ned": "opp", "flere": "færre", "færre": "flere", "steget": "sunket",
    "sunket": "steget", "økte": "sank", "sank": "økte", "mer": "mindre", "falt": "økte", "øker": "synker",
}  # fmt: skip
_UNITS = {"prosent": "millioner kroner", "kroner": "prosent", "dekar": "prosent", "millioner": "prosent"}
_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")


def changed(mark: Mark, areas: Sequence[KnownArea], number: int) -> Iterator[tuple[str, str]]:
    """Give what was changed, and the sentence with the change."""
    stated = mark.stated
    text, start, end = stated.sentence.text, stated.start, stated.end
    before, own, after = text[:start], text[start:end], text[end:]
    if stated.value is not None and (found := _NUMBER.search(own)):
        yield "value", f"{before}{own[: found.start()]}{_other(found[0], number)}{own[found.end() :]}{after}"
        word = next((word for word in _UNITS if re.search(rf"\b{word}\b", own)), "")
        if word:
            yield "unit", f"{before}{own.replace(word, _UNITS[word], 1)}{after}"
    turned = next((word for word in own.split() if word in _WORDS), "")
    if stated.value is None and turned:
        yield "direction", f"{before}{own.replace(turned, _WORDS[turned], 1)}{after}"
    if stated.value is not None:
        yield from _in_another_year(mark, text, number)
        yield from _elsewhere(mark, areas, text, number)


def _other(number: str, turn: int) -> str:
    """Return another number as it would be written, further off than any rounding."""
    value = Decimal(re.sub(r"[ \u00a0]", "", number).replace(",", "."))
    decimals = len(number.partition(",")[2])
    moved = value * (Decimal("0.7") if turn % 2 or value > 75 else Decimal("1.3")) + (1 if value < 10 else 0)
    whole = f"{moved:.{decimals}f}".replace(".", ",")
    head, _, tail = whole.partition(",")
    spaced = re.sub(r"(?<=\d)(?=(?:\d{3})+$)", " ", head) if len(head) > 4 or " " in number else head
    return f"{spaced},{tail}" if tail else spaced


def _in_another_year(mark: Mark, text: str, number: int) -> Iterator[tuple[str, str]]:
    said = [one for one in _YEAR.finditer(text) if mark.links and int(one[0]) == mark.links[-1].held.period.last.year]
    if not said:
        return
    year = int(said[-1][0]) - (1 if number % 2 else 6)
    link = mark.links[-1]
    there = link.measure.figures.get((link.held.area, Period.of_year(year)))
    if there is None or there.value != link.held.value:
        yield "year", f"{text[: said[-1].start()]}{year}{text[said[-1].end() :]}"


def _elsewhere(mark: Mark, areas: Sequence[KnownArea], text: str, number: int) -> Iterator[tuple[str, str]]:
    if not mark.links:
        return
    held = mark.links[-1].held
    figures = mark.links[-1].measure.figures
    others = [one for one in areas if one.id != held.area and one.kind in ("municipality", "former_municipality")]
    others = [one for one in others if (here := figures.get((one.id, held.period))) is None or here.value != held.value]
    if not others:
        return
    other = others[number % len(others)]
    name = other.names[0] if other.kind == "municipality" else f"gamle {other.names[0].removeprefix('Gamle ')}"
    own = next((one for one in areas if one.id == held.area), None)
    for said in own.names if own else ():
        if said in text:
            yield "place", text.replace(said, name)
            return
    end = mark.stated.end
    yield "place", f"{text[:end]} i {name}{text[end:]}"


def measured(reports: Path) -> Iterator[str]:
    """Give the rows for what the chapters state and how it is judged, then every miss."""
    read = read_chapters(reports)
    pairs = paired(gold(reports), read.judged)
    rows = [*linked(pairs), *verdicts(pairs, read), *directions(pairs, read), *perturbed(pairs, read)]
    yield from (row for row in rows if row.startswith("|"))
    yield f"| the six chapters checked, start-up and data not counted | {read.seconds:.2f} s | | {COMMAND} |"
    yield from spacy_against(reports, read.seconds)
    yield from (row for row in rows if not row.startswith("|"))


def perturbed(pairs: Sequence[tuple[Row, Judged | None]], read: Read) -> Iterator[str]:
    """Give what is said of the gold set's true sentences when one thing in them is changed."""
    true = [(row, found) for row, found in pairs if found and row.expected == "agrees" and row.standing in _CLASSES]
    ends: dict[str, Counter[str]] = {}
    misses: list[str] = []
    for number, (_row, found) in enumerate(true):
        assert found is not None
        for what, sentence in changed(found.mark, read.context.areas, number):
            said = _said_of(found, sentence, read)
            ends.setdefault(what, Counter())[said] += 1
            is_missed = said != "alarm" if what in ALARM else said == "agrees"
            if is_missed and found.mark.links:
                misses.append(f"perturbed ({what}): {said} · {found.mark.stated.text} · {sentence[:130]}")
    yield from summed(ends, sum(found.mark.verdict.is_alarm for _, found in true if found), len(true))
    yield from misses


_CLASSES = ("core", "trend", "trend_in_numeric_sentence")


def summed(ends: dict[str, Counter[str]], false: int, untouched: int) -> Iterator[str]:
    """Give the rows of the table for what was found."""
    caught = sum(ends.get(what, Counter())["alarm"] for what in ALARM)
    asked = sum(sum(ends.get(what, Counter()).values()) for what in ALARM)
    judged = asked - sum(ends.get(what, Counter())["unjudged"] for what in ALARM)
    yield f"| value or direction changed: contradictions found | {share(caught, asked)} | ≥ 0.90 | {COMMAND} |"
    yield f"|   of those that are judged at all | {share(caught, judged)} | | {COMMAND} |"
    yield f"|   precision, with {untouched} untouched | {share(caught, caught + false)} | ≥ 0.95 | {COMMAND} |"
    for what in ("year", "place", "unit"):
        of = ends.get(what, Counter())
        yield f"| {what} changed: said to agree | {of['agrees']} of {sum(of.values())} | 0 | {COMMAND} |"


def _said_of(found: Judged, sentence: str, read: Read) -> str:
    """Return what is said of a changed sentence where it stood: alarm, agrees or unjudged."""
    stated = found.mark.stated
    for chapter in read.chapters:
        at = stated.sentence.piece
        if at < len(chapter.pieces) and stated.sentence.text in chapter.pieces[at].text:
            return _outcome(chapter, at, stated, sentence, read)
    return "unjudged"


def _outcome(chapter: Document, at: int, stated: StatedFigure, sentence: str, read: Read) -> str:
    text = chapter.pieces[at].text.replace(stated.sentence.text, sentence, 1)
    before: tuple[Piece, ...] = chapter.pieces[max(0, at - 2) : at]
    document = replace(chapter, pieces=(*before, replace(chapter.pieces[at], text=text)))
    near = [
        one.mark
        for one in judged_in(document, read.against)
        if one.mark.stated.sentence.text == sentence and abs(one.mark.stated.start - stated.start) <= 12
    ]
    if not near:
        return "unjudged"
    mark = min(near, key=lambda one: (one.stated.kind is not stated.kind, abs(one.stated.start - stated.start)))
    return "alarm" if mark.verdict.is_alarm else "agrees" if mark.verdict.value.startswith("agrees") else "unjudged"
