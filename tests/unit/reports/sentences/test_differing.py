"""Two reports held against each other, sentence by sentence."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from samstyr.kernels.texts import Text
from samstyr.reports.sentences.differing import Way, differences, mold
from samstyr.reports.sentences.values import SentenceKind, StatedFigure, StatedReference, StatedSentence

DEBT = StatedFigure("gjeld", "2022", "asker", Decimal("97.4"), "", "001", "1265", "2023-08-31")


def reference(
    shown: str = "97,4 %", *, figure: StatedFigure = DEBT, start: int = 0, is_worded: bool = False
) -> StatedReference:
    text = Text(f"{figure.value} %", f"{figure.value}%")
    return StatedReference(
        "gjeld@2022",
        shown,
        text,
        figure.value,
        "",
        "percent",
        (figure,),
        start=start,
        end=start + len(shown),
        is_worded=is_worded,
    )


def sentence(
    text: str, *references: StatedReference, line: int = 1, path: tuple[str, ...] = ("Økonomi",)
) -> StatedSentence:
    return StatedSentence("a.md", line, path, SentenceKind.SENTENCE, text, references)


def about_debt(value: str, line: int = 1) -> StatedSentence:
    figure = replace(DEBT, value=Decimal(value))
    return sentence(f"Gjelden er {value} %.", reference(f"{value} %", figure=figure, start=11), line=line)


FIRST, SECOND = sentence("Kommunen er stor."), sentence("Den har mange innbyggere nå.", line=2)


def ways(before: list[StatedSentence], after: list[StatedSentence]) -> list[tuple[Way, str]]:
    found = differences(before, after).sentences
    return [(one.way, (one.after or one.before).text) for one in found if one.after or one.before]


def test_the_same_differs_in_nothing():
    assert not differences([FIRST, SECOND, about_debt("97.4")], [FIRST, SECOND, about_debt("97.4")])


def test_another_figure_is_told_of_once_with_its_places_and_is_no_new_sentence():
    found = differences([about_debt("97.4"), about_debt("97.4", 5)], [about_debt("97.9"), about_debt("97.9", 5)])
    assert found.sentences == ()
    (one,) = found.references
    assert (one.before.value, one.after.value) == (Decimal("97.4"), Decimal("97.9"))
    assert [place.line for place in one.places] == [1, 5]
    assert [(change.before, change.after) for change in one.figures] == [(DEBT, replace(DEBT, value=Decimal("97.9")))]


def test_the_same_figure_from_another_place_is_told_of():
    moved = replace(DEBT, place="1300")
    after = sentence("Gjelden er 97.4 %.", reference("97.4 %", figure=moved, start=11))
    (one,) = differences([about_debt("97.4")], [after]).references
    assert one.figures == ()
    assert one.sources == ((DEBT, moved),)


def test_sentences_that_are_new_gone_moved_and_written_anew():
    third = sentence("Så kom det noe helt annet.", line=3)
    assert ways([FIRST, SECOND], [FIRST, SECOND, third]) == [(Way.NEW, third.text)]
    assert ways([FIRST, SECOND, third], [FIRST, SECOND]) == [(Way.REMOVED, third.text)]
    assert ways([FIRST, SECOND, third], [SECOND, third, replace(FIRST, line=3)]) == [(Way.MOVED, FIRST.text)]
    anew = replace(SECOND, text="Den har svært mange innbyggere nå.")
    assert ways([FIRST, SECOND], [FIRST, anew]) == [(Way.REWRITTEN, anew.text)]


def test_a_sentence_of_other_words_is_not_written_anew():
    other = sentence("Alt er forskjellig herfra og ut.", line=2)
    assert ways([FIRST, SECOND], [FIRST, other]) == [(Way.REMOVED, SECOND.text), (Way.NEW, other.text)]


def test_the_writer_s_words_in_brackets_are_his_and_the_short_form_is_not():
    worded = sentence("Gjelden gikk ned.", reference("gikk ned", start=8, is_worded=True))
    assert mold(worded) == "sentence Gjelden gikk ned{gjeld@2022}."
    assert mold(about_debt("97.4")) == mold(about_debt("12.0")) == "sentence Gjelden er {gjeld@2022}."
    rose = sentence("Gjelden økte mye.", reference("økte mye", start=8, is_worded=True))
    assert [way for way, _ in ways([worded], [rose])] == [Way.REMOVED, Way.NEW]


def test_a_panel_is_told_by_its_name_and_says_which_of_its_lines_are_others():
    line = StatedReference("gjeld", "Gjeld: 97,4 % (2022)", Text("Gjeld"), None, "", "", (DEBT,))
    panel = StatedSentence("a.md", 9, (), SentenceKind.PANEL, "Diagram: Gjeld", (line,), "chart")
    other = replace(panel, line=12, references=(replace(line, shown="Gjeld: 97,9 % (2022)"),))
    found = differences([panel], [other])
    assert (found.sentences, found.references) == ((), ())
    assert [(one.before, one.after) for one in found.lines] == [(panel, other)]


@given(st.lists(st.sampled_from([f"Setning nummer {word} står her." for word in "abcdefgh"]), max_size=7), st.randoms())
def test_shuffling_only_moves(texts: list[str], random):
    before = [sentence(text, line=number) for number, text in enumerate(texts)]
    after = before[:]
    random.shuffle(after)
    assert {one.way for one in differences(before, after).sentences} <= {Way.MOVED}
    assert bool(differences(before, after)) == ([one.text for one in before] != [one.text for one in after])
