"""How well Fjordvik's sentences are linked and judged, among forty measures; the shares here are floors."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from samstyr.kernels.claims.stating.values import StatedFigure
from samstyr.kernels.claims.verdicts.values import Mark
from tests.spec.claims.fjordvik_wide import wide_marks, wide_stated

TEXT = tomllib.loads((Path(__file__).parent / "sentences.toml").read_text("utf-8"))["text"]
ROUNDED = {"agrees_rounded": "agrees"}


@dataclass(frozen=True)
class Expected:
    """What one statement of a text is about and how it stands, with the mark that it got."""

    text: str
    figure: str
    measure: str
    verdict: str
    mark: Mark | None

    @property
    def linked(self) -> str:
        return self.mark.links[0].measure.id.replace(" ", "_") if self.mark and self.mark.links else ""

    @property
    def got(self) -> str:
        return ROUNDED.get(self.mark.verdict.value, self.mark.verdict.value) if self.mark else "not found"

    @property
    def is_about_it(self) -> bool:
        return bool(self.linked) and self.linked.startswith(self.measure)


@cache
def expected() -> tuple[Expected, ...]:
    return tuple(one for written in TEXT for one in _of(written))


def _of(written: str) -> list[Expected]:
    text, *statements = (part.strip() for part in written.split(" | "))
    left = list(wide_marks(text))
    found = []
    for one in statements:
        figure, measure, verdict = one.rsplit(" ", 2)
        mark = next((mark for mark in left if figure in mark.stated.text), None)
        if mark is not None:
            left.remove(mark)
        found.append(Expected(text, figure, measure.removeprefix("-"), verdict, mark))
    return found


def statements() -> Iterator[tuple[tuple[StatedFigure, ...], tuple[str | None, ...]]]:
    """Give what each text states, with the beginning of the measure's id that it is about, '' for none."""
    for written in TEXT:
        text, *said = (part.strip() for part in written.split(" | "))
        marks = wide_marks(text)
        left = [one.rsplit(" ", 2)[:2] for one in said]
        about: list[str | None] = []
        for mark in marks:
            own = next((one for one in left if one[0] in mark.stated.text), None)
            if own is not None:
                left.remove(own)
            about.append(own[1].removeprefix("-") if own is not None else None)
        yield wide_stated(text), tuple(about)


def checkable() -> list[Expected]:
    return [one for one in expected() if one.measure]


def test_what_can_be_checked_is_held_against_its_own_measure():
    right = sum(one.is_about_it for one in checkable())
    assert right / len(checkable()) >= 0.90


def test_hardly_anything_is_held_against_another_measure():
    wrong = [one for one in checkable() if one.linked and not one.is_about_it]
    assert len(wrong) / len(checkable()) <= 0.04


def test_what_can_be_checked_is_judged_right():
    right = sum(one.got == one.verdict for one in checkable())
    assert right / len(checkable()) >= 0.90


def test_no_false_alarms():
    alarms = {"contradicts", "wrong_direction"}
    assert [(one.text, one.figure) for one in expected() if one.got in alarms and one.verdict not in alarms] == []


def test_what_cannot_be_checked_never_agrees():
    assert [(one.text, one.figure) for one in expected() if not one.measure and one.got == "agrees"] == []
