"""What whole texts state: the invented sentences, what is carried on, and laws that hold for any text."""

import tomllib
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samstyr.kernels.claims.stating.finding import sentences_of, stated_in
from samstyr.kernels.claims.stating.values import Basis, Standing, StatedFigure, StatedKind
from samstyr.kernels.documents.values import Document, Piece, PieceKind, Place
from tests.stated_values import CONTEXT, periods_of, stated, unit_of, value_of

FOLDER = Path(__file__).parents[4] / "data/claims"
FILES = sorted(FOLDER.glob("*.toml"))
CASES = [(file.stem, case) for file in FILES for case in tomllib.loads(file.read_text("utf-8"))["case"]]
WITHOUT_NUMBERS = {"direction", "comparison", "growth_comparison", "extreme", "date"}
# What is known to be told otherwise; a row of an age in «over 75 år» has no period of its own.
FEWEST = {"found": 1.0, "precision": 0.98, "unit": 0.99, "kind": 0.98, "class": 0.98, "period": 0.98, "area": 0.98}


class Row:
    def __init__(self, written: str) -> None:
        parts = [part.strip() for part in written.split("|")] + [""] * 7
        self.text, self.value, self.unit, self.kind, self.period, self.area, self.standing = parts[:7]
        self.standing = self.standing or "core"

    def fits(self, one: StatedFigure) -> bool:
        same_sort = one.kind.value == self.kind if self.kind in WITHOUT_NUMBERS else one.value is not None
        return same_sort and value_of(one) == self.value

    def told(self, one: StatedFigure) -> dict[str, bool]:
        compared = (*one.against, *(["target"] if one.is_to_target else []))
        is_beside = self.kind in ("comparison", "growth_comparison")
        areas = compared if is_beside else tuple(area for area in one.areas if area != "fjordvik")
        areas = one.against if self.area and not areas else areas
        told = {"period": self.period == periods_of(one), "area": tuple(self.area.split()) == areas}
        if self.kind in WITHOUT_NUMBERS:
            return told
        unit = unit_of(one)
        is_unit = self.unit == unit or (":" not in self.unit and unit.startswith(f"{self.unit}:"))
        is_bare = self.unit.startswith("none*") and unit == self.unit.replace("none", "count")
        return told | {
            "unit": is_unit or is_bare,
            "kind": self.kind == one.kind.value,
            "class": self.standing == one.standing.value,
        }


def compared(case: dict[str, object]) -> tuple[Counter[str], Counter[str], list[str]]:
    """Return how much is right, out of how much, and everything that is not."""
    text = str(case["text"])
    found = [one for one in stated(f"{case.get('before', '')} {text}".strip()) if one.sentence.text == text]
    left = [one for one in found if one.standing is not Standing.NO_CLAIM]
    right, of, wrong = Counter[str](), Counter[str](precision=len(left)), []
    for row in map(Row, case["rows"]):  # type: ignore[arg-type]
        of["found"] += 1
        fitting = sorted((one for one in left if row.fits(one)), key=lambda one: row.text not in one.text)
        if not fitting:
            wrong.append(f"not found: {row.text} {row.value} in {text}")
            continue
        left.remove(fitting[0])
        right["found"] += 1
        right["precision"] += 1
        for what, is_right in row.told(fitting[0]).items():
            of[what] += 1
            right[what] += is_right
            wrong += [] if is_right else [f"{what} of {row.text} in {text}: {fitting[0]}"]
    return right, of, [*wrong, *(f"false: {one.text} in {text}" for one in left)]


def test_there_are_invented_sentences_of_many_subjects():
    assert len(CASES) >= 140
    assert len({name for name, _ in CASES}) >= 6


@pytest.mark.parametrize(("name", "case"), CASES, ids=lambda one: one if isinstance(one, str) else one["text"][:40])
def test_every_number_of_an_invented_sentence_is_found(name: str, case: dict[str, object]):
    right, of, wrong = compared(case)
    assert right["found"] == of["found"], "\n".join(wrong)


def test_the_invented_sentences_are_told_right():
    right, of, wrong = Counter[str](), Counter[str](), []
    for _, case in CASES:
        one = compared(case)
        right.update(one[0])
        of.update(one[1])
        wrong += one[2]
    shares = {what: right[what] / of[what] for what in FEWEST}
    assert all(shares[what] >= least for what, least in FEWEST.items()), f"{shares}\n" + "\n".join(wrong)


PARTS = st.sampled_from((FOLDER / "words.txt").read_text("utf-8").split())
SENTENCES = st.lists(PARTS, max_size=40).map(" ".join)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=300), SENTENCES))
def test_any_text_is_read_and_every_span_is_an_exact_slice(text: str):
    for one in stated(text):
        assert one.sentence.text[one.start : one.end] == one.text
        assert text[one.sentence.start : one.sentence.start + len(one.sentence.text)] == one.sentence.text
        assert one.text


@settings(max_examples=60, deadline=None)
@given(SENTENCES)
def test_the_same_text_states_the_same(text: str):
    assert stated(text) == stated(text)


def test_what_a_sentence_leans_on_is_carried_within_a_paragraph():
    first, second = stated("Andelen i gamle Sund var 40 prosent i 2021. Året etter kom 12 prosent til.")
    assert periods_of(first) == "2021"
    assert second.periods == first.periods
    assert second.period_basis is Basis.CARRIED
    assert second.areas == ("sund",)
    assert "andelen" in second.subject.carried


def test_a_new_paragraph_leans_on_the_one_before_only_where_it_says_so():
    pieces = [
        Piece(PieceKind.PARAGRAPH, "I 2021 var 40 prosent fornøyd.", Place(1)),
        Piece(PieceKind.PARAGRAPH, "Dette er en økning på 3 prosentpoeng.", Place(2)),
        Piece(PieceKind.PARAGRAPH, "Kinoen hadde 61 000 besøk.", Place(3)),
    ]
    found = stated_in(Document("x", tuple(pieces)), CONTEXT)
    assert [periods_of(one) for one in found] == ["2021", "2021", ""]


def test_headings_lend_their_words_and_state_nothing():
    pieces = (
        Piece(PieceKind.HEADING, "Sykefravær 2021: 9 prosent", Place(1), 1),
        Piece(PieceKind.ITEM, "Målt til 8,1 prosent.", Place(2), 1),
        Piece(PieceKind.TABLE, "", Place(3), cells=(("Sund", "57 %"),)),
    )
    (only,) = stated_in(Document("x", pieces), CONTEXT)
    assert only.text == "8,1 prosent"
    assert "sykefravær" in only.subject.heading


def test_a_quotation_is_classed_as_one():
    assert {one.standing for one in stated("Vi bygger 100 boliger.", kind=PieceKind.QUOTE)} == {Standing.QUOTE}


def test_sentences_have_their_places():
    piece = Piece(PieceKind.PARAGRAPH, "Først 5 prosent. Så 6 prosent.", Place(7, 2))
    found = list(sentences_of(piece, 3, "nb", "Skole"))
    assert [(one.start, one.piece, one.place.page, one.heading) for one in found] == [
        (0, 3, 2, "Skole"),
        (17, 3, 2, "Skole"),
    ]


def test_a_figure_says_its_step_and_its_scaled_value():
    (only,) = stated("Utgiftene var 6,6 mrd. kroner.")
    assert (only.kind, only.decimals, f"{only.scaled:f}", f"{only.step:f}") == (
        StatedKind.LEVEL,
        1,
        "6600000000",
        "100000000",
    )


def test_a_list_leans_on_what_introduces_it():
    pieces = (
        Piece(PieceKind.PARAGRAPH, "I gamle Sund i 2021 har vi:", Place(1)),
        Piece(PieceKind.ITEM, "bygget 120 boliger", Place(2), 1),
        Piece(PieceKind.ITEM, "bygget 140 hytter i 2019", Place(3), 1),
        Piece(PieceKind.ITEM, "Dette er 300 flere enn ventet.", Place(4), 1),
        Piece(PieceKind.PARAGRAPH, "Kinoen hadde 61 000 besøk.", Place(5)),
    )
    found = stated_in(Document("x", pieces), CONTEXT)
    assert [(periods_of(one), one.areas) for one in found] == [
        ("2021", ("sund",)),
        ("2019", ("sund",)),
        ("2019", ("sund",)),
        ("", ()),
    ]


def test_an_age_that_answers_who_is_core():
    (extreme, age) = stated("Andelen er høyest i aldersgruppen 35-54 år.")
    assert (extreme.kind, age.kind, age.standing) == (StatedKind.EXTREME, StatedKind.AGE, Standing.CORE)


@pytest.mark.parametrize(
    "part", ["1 2 3 ", "a. b. ", "1–2 – ", "9", "«", ".", "fra 5 til 6 prosent i 2020 ", "hundre og ", "a@", "§ 1, 2 "]
)
def test_a_text_that_nobody_wrote_is_read_to_its_end(part: str):
    text = part * (12_000 // len(part))
    for one in stated(text):
        assert text[one.sentence.start + one.start : one.sentence.start + one.end] == one.text


def test_what_is_presented_at_the_beginning_of_a_paragraph_leans_on_nothing():
    def second(text: str) -> StatedFigure:
        pieces = (Piece(PieceKind.PARAGRAPH, "I Sund var andelen 4 prosent i 2019.", Place(1)),
                  Piece(PieceKind.PARAGRAPH, text, Place(2)))  # fmt: skip
        return stated_in(Document("prøve.txt", pieces), CONTEXT)[-1]

    assert second("Det ble bygd 40 boliger.").areas == ()
    assert second("Det er 2 prosent mer enn i Granli.").areas == ("sund",)
