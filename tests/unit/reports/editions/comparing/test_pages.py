from django.utils.safestring import SafeString

from samstyr.reports.editions.comparing.pages import said_on
from samstyr.reports.editions.comparing.values import Aspect, Said
from samstyr.reports.editions.values import EditionChapter, EditionNote, EditionPages

BODY = (
    '<p>Det var <span class="rep-figure" id="f1">97,4&nbsp;%<sup>1</sup></span> da.</p>'
    '<figure><svg aria-label="Gjeld"><path d="M0"/><text>2019</text></svg></figure><img src="a.png" alt="Prikk">'
)


def said(body: str, *, note: str = "Kilde: 001.") -> Said:
    chapter = EditionChapter("01.html", "Kapittel 1", "Gjeld", SafeString(body), (EditionNote(1, note, "/f/a@2022"),))
    return said_on(EditionPages("T", "", "", "Asker", "nb", ("2022",), (), (chapter,)))


def test_words_figures_and_structure_are_told_apart():
    found = said(BODY)
    assert found.text == ("T", "Asker", "2022", "Gjeld", "Det", "var", "97,4", "%", "1", "da.", "Gjeld", "Prikk")
    assert found.figures == ("97,4\N{NO-BREAK SPACE}%1", "/f/a@2022 Kilde: 001.")
    assert found.structure == ("chapter", "p", "figure", "svg", "img")


def test_how_a_chart_is_drawn_and_how_lines_break_is_no_difference():
    other = BODY.replace("<text>2019</text>", "<g><text>2 019</text></g>").replace("Det var", "Det\nvar")
    assert said(BODY).differences(said(other)) == ()


def test_another_word_figure_note_or_tag_is_a_difference():
    assert said(BODY).differences(said(BODY.replace("Det", "Den"))) == (Aspect.TEXT,)
    assert said(BODY).differences(said(BODY.replace("97,4", "79,4"))) == (Aspect.TEXT, Aspect.FIGURES)
    assert said(BODY).differences(said(BODY, note="Kilde: 002.")) == (Aspect.FIGURES,)
    assert said(BODY).differences(said(BODY.replace("<p>", "<h2>").replace("</p>", "</h2>"))) == (Aspect.STRUCTURE,)
