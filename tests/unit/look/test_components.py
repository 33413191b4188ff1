"""Every component on one page, in both languages: valid, closed, named, and without inline style or code."""

import re
from pathlib import Path

import html5lib
import pytest
from django.template import engines
from django.utils.translation import override

import samstyr.look
from samstyr.kernels.texts import Text
from samstyr.look import parts
from tests.unit.look.gallery import HITS, LINKS, LONG, context

COMPONENTS = Path(samstyr.look.__file__).parent / "templates/_components"
GALLERY = Path(__file__).parent / "gallery.html"


def rendered(language: str = "nb", **more: object) -> str:
    with override(language):
        return engines["django"].from_string(GALLERY.read_text("utf-8")).render({**context(), **more})


def part(name: str, language: str = "nb", **inputs: object) -> str:
    with override(language):
        return engines["django"].get_template(f"_components/{name}.html").render(inputs)


@pytest.fixture(scope="module", params=["nb", "en"])
def page(request):
    return rendered(request.param)


def test_the_page_is_valid_markup(page):
    html5lib.HTMLParser(strict=True).parse(page)


def test_nothing_is_inline(page):
    assert not re.search(r"<[^>]*\s(?:style|on[a-z]+)=", page)
    assert "<style" not in page
    assert "<script" not in page


def test_names_on_the_page_are_its_own_and_every_reference_is_met(page):
    names = re.findall(r'\sid="([^"]+)"', page)
    wanted = re.findall(r'\s(?:aria-labelledby|for|popovertarget)="([^"]+)"', page) + re.findall(
        r'href="#([^"]+)"', page
    )

    assert len(names) == len(set(names))
    assert {reference for references in wanted for reference in references.split()} - set(names) == set()


def test_a_shape_is_hidden_from_screen_readers_and_has_a_word_beside_it(page):
    drawings = re.findall(r"<svg[^>]*>", page)

    assert len(drawings) > 50
    assert all('aria-hidden="true"' in drawing for drawing in drawings)
    for row in re.findall(r'<li><svg class="sam-mark".*?</li>', page):
        assert re.sub(r"<[^>]*>", "", row).strip()


def test_every_table_has_a_caption_and_scopes(page):
    for table in re.findall(r"<table.*?</table>", page, re.DOTALL):
        assert "<caption" in table
        assert all("scope=" in cell for cell in re.findall(r"<th\b[^>]*>", table))


def test_a_text_that_exists_in_norwegian_only_says_so_on_an_english_page():
    assert '<span lang="nb">Bare på norsk</span>' in rendered("en")
    assert "<span lang=" not in rendered("nb")


def test_each_language_has_its_own_words():
    assert "Hopp til innholdet" in rendered("nb")
    assert "Søk i mål, tall, planer og løfter" in rendered("nb")
    assert "Skip to the content" in rendered("en")
    assert "met, with a reservation" in rendered("en")


@pytest.mark.parametrize("template", sorted(COMPONENTS.glob("*.html")), ids=lambda path: path.stem)
def test_a_component_names_its_inputs(template):
    assert re.search(r"\bIn: ", template.read_text("utf-8"))


def test_the_frame_knows_its_address_in_both_languages():
    page = rendered()

    assert '<link rel="canonical" href="https://example.no/">' in page
    assert '<link rel="alternate" hreflang="en" href="https://example.no/en/">' in page
    assert '<a href="/en/" lang="en" hreflang="en">English</a>' in page


def test_a_long_table_has_the_same_parts_as_a_short_one_and_marks_ones_own_row():
    rows = re.findall(r"<tr.*?</tr>", part("long_table", table=LONG), re.DOTALL)

    assert rows[2] == (
        '<tr class="sam-ours"><th scope="row">Asker</th><td class="n">97,4 %</td><td class="n">2</td><td></td></tr>'
    )
    assert [row.startswith("<tr>") for row in rows] == [True, True, False, True]
    assert "Kautokeino &amp; &lt;Sør&gt;" in rows[3]
    assert rows[0].count('<th scope="col"') == 4


def test_words_of_the_reader_cannot_become_markup():
    hit = part("hit", hit=parts.Hit(title="<b>gjeld</b> & renter", href="/", words=("<b>", "gjeld")))

    assert "<b>" not in hit
    assert "<mark>&lt;b&gt;</mark><mark>gjeld</mark>&lt;/b&gt; &amp; renter" in hit
    assert 'value="&quot;&gt;&lt;script&gt;"' in part("search", action="/sok/", value='"><script>', id="sok")


def test_what_was_searched_for_is_marked_whatever_its_case():
    shown = part("hits", groups=HITS)

    assert "Andel <mark>barnehage</mark>lærere" in shown


def test_a_missing_figure_is_as_large_a_thing_as_one_that_is_there():
    shown = part("big_figure", missing=Text("tall kommer", "figure to come"), when="for 2023")

    assert "tall kommer" in shown
    assert "sam-bigfig" in shown


def test_an_area_without_figures_or_targets_says_so():
    card = part("area_card", card=parts.AreaCard("Helse", "/", "5 mål", (), (), (), ()))

    assert "Ingen tall ennå" in card
    assert "Ingen måltall" in card


def test_an_empty_list_of_movers_says_why():
    assert "Ingen tall ble tydelig dårligere." in rendered()


def test_a_chart_leads_to_the_interactive_one_by_an_ordinary_link():
    chart = parts.ChartFrame("Funnet", "Hva", "<svg></svg>", "<svg></svg>", interactive="/nokkeltall/x/diagram/")

    assert '<a href="/nokkeltall/x/diagram/">' in part("chart", chart=chart)
    assert "Åpne interaktivt diagram" in part("chart", chart=chart)
    assert "sam-card" not in part("chart", chart=chart, card=False)


def test_the_interactive_chart_keeps_the_drawn_one_until_it_is_open():
    shown = part("interactive_chart", address="/x.json", fallback="<svg id='drawn'></svg>", title="Gjeld")

    assert "<svg id='drawn'></svg>" in shown
    assert 'type="module"' in shown


def test_the_current_page_of_many_is_named():
    assert 'aria-current="page"><span class="ds-sr-only">Side </span>2</a>' in part(
        "pagination", pages=context()["pages"]
    )


def test_the_last_crumb_but_one_is_the_way_back_on_phones():
    crumbs = part("breadcrumbs", links=LINKS, here="Netto lånegjeld")

    assert crumbs.index("Økonomi") < crumbs.index("<ol>")
