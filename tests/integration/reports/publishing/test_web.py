"""The pages as files: links lead somewhere, figures have notes, nothing is asked of the net."""

import re
from pathlib import Path

import html5lib
import pytest

from samstyr.reports.publishing.syntax import NO_ATTRIBUTES
from samstyr.reports.publishing.web.tables import table_on_page

XHTML = "{http://www.w3.org/1999/xhtml}"


@pytest.fixture(scope="module")
def pages(edition: Path) -> dict[str, str]:
    return {one.name: one.read_text("utf-8") for one in sorted((edition / "html").glob("*.html"))}


def test_there_is_a_cover_and_a_page_for_each_chapter(pages: dict[str, str]):
    assert list(pages) == ["01-okonomi.html", "02-klima-natur.html", "index.html"]
    assert "<h1>Fire år i &lt;Asker&gt; #1</h1>" in pages["index.html"]
    assert 'href="../fire-ar-i-asker-1.pdf"' in pages["index.html"]


def test_each_page_is_valid_html_with_one_title(pages: dict[str, str]):
    for text in pages.values():
        tree = html5lib.HTMLParser(strict=True).parse(text)
        assert len(list(tree.iter(f"{XHTML}h1"))) == 1
        names = [one.get("id") for one in tree.iter() if one.get("id")]
        assert len(names) == len(set(names))


def test_every_link_within_the_report_leads_somewhere(pages: dict[str, str], edition: Path):
    for name, text in pages.items():
        for address in re.findall(r'(?:href|src)="([^"]*)"', text):
            if address.startswith(("https:", "#i-")):
                continue
            file, _, anchor = address.partition("#")
            assert (edition / "html" / file).exists(), address
            if anchor and not (file or name).endswith((".css", ".svg")):
                assert f'id="{anchor}"' in pages[file or name], address


def test_a_figure_has_a_note_with_its_source_and_its_page(pages: dict[str, str]):
    page = pages["01-okonomi.html"]
    assert (
        '<span class="rep-figure" id="f1">97,4 %<sup class="rep-note">'
        '<a href="#n1" aria-label="Kilde 1">1</a></sup></span>' in page
    )
    assert (
        '<li id="n1">Netto lånegjeld, 2022: 97,4 %. Kilde: Fireårsrapport, linje 1265. <a href="https://styr.example/f/oko_netto_laanegjeld@2022">'
        in page
    )


def test_a_footnote_stands_on_its_own_page_with_a_letter_and_a_way_back(pages: dict[str, str]):
    page = pages["01-okonomi.html"]
    assert '<a href="#fn1" id="fr1" aria-label="Fotnote a">a</a>' in page
    assert re.search(r'<div id="fn1">\s*<p>En fotnote\.</p>\s*<a class="rep-back" href="#fr1"', page)
    assert "fotnote" not in pages["02-klima-natur.html"].lower()


def test_no_page_has_a_style_or_a_script_of_its_own(pages: dict[str, str]):
    for text in pages.values():
        assert "<script" not in text
        assert "<style" not in text
        assert not re.search(r'\sstyle="', text)
        assert "default-src &#x27;none&#x27;" in text or "default-src 'none'" in text


def test_charts_tables_and_promises_are_there(pages: dict[str, str]):
    page = pages["01-okonomi.html"]
    assert "Måltallet er ikke nådd i noen av de fire årene" in page
    assert page.count("<caption>") == 4
    assert "Holde økonomien romslig nok" in page
    assert "Handlingsreglene år for år" in page
    assert '<img src="assets/prikk.png" alt="En grå prikk"' in page


def test_a_table_names_its_columns_in_each_cell_and_says_that_it_is_one(pages: dict[str, str]):
    tree = html5lib.parse(pages["01-okonomi.html"], namespaceHTMLElements=False)
    for table in tree.iter("table"):
        assert table.get("role") == "table"
        heads = [one for one in table.iter("th") if one.get("scope") == "col"]
        for row in table.findall("./tbody/tr"):
            named = [one.text for one in row.iter("span") if one.get("class") == "sam-fold-name"]
            first_is_head = row[0].tag == "th"
            assert named == [" ".join(head.itertext()) for head in heads[first_is_head:]]
            assert [one.get("role") for one in row] == ["rowheader" if one.tag == "th" else "cell" for one in row]


def test_a_table_whose_rows_are_not_alike_does_not_fold():
    wide = [["", [], []], {"t": "AlignDefault"}, 1, 2, []]
    head = [NO_ATTRIBUTES, [[NO_ATTRIBUTES, [wide]]]]
    table = {"t": "Table", "c": [NO_ATTRIBUTES, [None, []], [], head, [], [NO_ATTRIBUTES, []]]}
    _box, drawn, _end = table_on_page(table, lambda inside: inside)
    assert drawn["c"][0][1] == ["ds-table", "sam-table"]
    assert drawn["c"][3][1][0][1][0][3] == 2
