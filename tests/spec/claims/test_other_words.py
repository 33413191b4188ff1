"""What is measured is known when it is said in other words, and what is not measured is taken for nothing else."""

import csv
from pathlib import Path

import pytest

from samstyr.exchange.queries.package import package
from samstyr.kernels.claims.linking.choosing import choose
from samstyr.kernels.claims.linking.values import Choice, Fit
from samstyr.kernels.claims.stating.finding import stated_in
from samstyr.kernels.claims.stating.languages import language_of
from samstyr.kernels.claims.stating.values import DocumentContext
from samstyr.kernels.claims.verdicts.judging import judge
from samstyr.kernels.documents.cleaning import pieces_of_text
from samstyr.kernels.documents.values import Document
from samstyr.reports.fact_check.checking import Grounds, grounds
from tests.asker_claims import ALARMS, PERIOD

pytestmark = pytest.mark.usefixtures("demo")
FOLDER = Path(__file__).parents[2] / "data/claims_other_words"
AGE = "age"


@pytest.fixture
def against() -> dict[str, Grounds]:
    of = package()
    return {
        language: grounds(as_of=of.reference_date, own_area=of.municipality, language=language)
        for language in ("nb", "en")
    }


def context(of: Grounds) -> DocumentContext:
    return DocumentContext(of.as_of, PERIOD, None, of.known_areas)


def choices(text: str, against: dict[str, Grounds]) -> list[Choice]:
    """Return what is chosen for the numbers of a sentence that stands alone."""
    of = against[language_of(text, "nb")]
    stated = stated_in(Document("", pieces_of_text(text)), context(of))
    numbers = [one for one in stated if one.value is not None and one.kind.value != AGE]
    return [one for one in choose(numbers, of.index, of.own_area) if one.fit in (Fit.ONE, Fit.TWO)]


def named(file: str, against: dict[str, Grounds]) -> tuple[float, list[str]]:
    """Return the share of sentences whose measure is known, and those that are taken for another."""
    rows = list(csv.DictReader((FOLDER / file).read_text("utf-8").splitlines()))
    measures = {one.id: one for one in against["nb"].index.measures}
    right, wrong = [], []
    for row in rows:
        found = [one.measure for choice in choices(row["sentence"], against) for one in choice.candidates]
        is_right = any(one.is_same_as(measures[row["measure"]]) for one in found)
        right.append(is_right)
        wrong += [row["sentence"]] if found and not is_right else []
    return sum(right) / len(right), wrong


def test_what_is_said_in_other_words_is_known(against: dict[str, Grounds]) -> None:
    share, wrong = named("named.csv", against)
    assert share >= 0.92
    assert len(wrong) <= 8, wrong


def test_what_people_say_of_each_measure_is_known(against: dict[str, Grounds]) -> None:
    share, wrong = named("spoken.csv", against)
    assert share >= 0.89
    assert len(wrong) <= 20, wrong


def test_what_is_not_measured_is_taken_for_nothing_else(against: dict[str, Grounds]) -> None:
    lines = (FOLDER / "unmeasured.txt").read_text("utf-8").splitlines()
    of = against["nb"]
    judged = {
        (line, judge(one, context(of), of.own_area).verdict.value) for line in lines for one in choices(line, against)
    }
    assert sorted(line for line, verdict in judged if verdict == "agrees") == []
    assert len({line for line, verdict in judged if verdict in ALARMS}) <= 5
