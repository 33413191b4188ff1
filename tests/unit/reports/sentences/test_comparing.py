"""One text with other figures."""

from dataclasses import replace
from decimal import Decimal

from samstyr.kernels.texts import Text
from samstyr.reports.sentences.comparing import changed_lines, revised
from samstyr.reports.sentences.values import SentenceKind, StatedFigure, StatedReference, StatedSentence

NOW = StatedFigure("gjeld", "2022", "asker", Decimal("97.4"), "", "001", "1265", "2023-08-31")
BEFORE = replace(NOW, period="2021", value=Decimal("99.0"))
ROSE = StatedReference("gjeld@2022", "gikk ned", Text("97,4 %"), NOW.value, "", "percent", (NOW, BEFORE), at=40)
SENTENCE = StatedSentence("a.md", 3, ("Økonomi",), SentenceKind.SENTENCE, "Gjelden gikk ned.", (ROSE,))


def with_reference(**changed: object) -> StatedSentence:
    return replace(SENTENCE, references=(replace(ROSE, **changed),))


def test_a_sentence_is_touched_by_every_figure_it_rests_on_also_where_it_looks_the_same():
    other = with_reference(figures=(NOW, replace(BEFORE, value=Decimal("98.0"))))
    (one,) = revised([SENTENCE], [other])
    assert (one.is_same_to_see, one.is_true) == (True, True)
    assert [(each.before, each.after) for change in one.changes for each in change.figures] == [
        (BEFORE, replace(BEFORE, value=Decimal("98.0")))
    ]


def test_the_same_number_from_another_place_or_day_touches_nothing():
    moved = replace(NOW, source="002", place="7", retrieved="2024-01-01", value=Decimal("97.40"))
    assert revised([SENTENCE], [with_reference(figures=(moved, BEFORE))]) == ()


def test_another_outcome_touches_and_so_does_what_is_no_longer_true():
    (shown,) = revised([SENTENCE], [with_reference(outcome=Text("97,9 %"))])
    assert shown.changes[0].figures == ()
    (wrong,) = revised([SENTENCE], [with_reference(wrong=(Text("«gikk ned» stemmer ikke"),))])
    assert not wrong.is_true
    assert revised([SENTENCE], [SENTENCE]) == ()


def test_a_figure_that_came_or_went_touches():
    (came,) = revised([SENTENCE], [with_reference(figures=(NOW, BEFORE, replace(NOW, area="baerum")))])
    (went,) = revised([SENTENCE], [with_reference(figures=(NOW,))])
    assert [each.before for change in came.changes for each in change.figures] == [None]
    assert [each.after for change in went.changes for each in change.figures] == [None]


def test_references_are_told_by_their_places_though_sentences_fall_otherwise():
    joined = replace(
        SENTENCE, text="Noe annet. Gjelden gikk ned.", references=(replace(ROSE, flags=("figure-older",)),)
    )
    (one,) = revised([SENTENCE], [joined])
    assert one.after == joined


def test_lines_of_a_panel_that_are_others_came_or_went():
    def line(name: str, shown: str) -> StatedReference:
        return StatedReference(name, shown, Text(shown), None, "", "", ())

    lines = line("a", "A: 1"), line("b", "B: 2")
    panel = StatedSentence("a.md", 9, (), SentenceKind.PANEL, "Tabell: Tall", lines, "table")
    other = replace(panel, line=14, references=(line("a", "A: 3"), line("c", "C: 4")))
    found = [(one.before and one.before.shown, one.after and one.after.shown) for one in changed_lines(panel, other)]
    assert found == [("A: 1", "A: 3"), ("B: 2", None), (None, "C: 4")]
    assert changed_lines(panel, replace(panel, line=20)) == ()
