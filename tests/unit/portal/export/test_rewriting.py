import pytest

from samstyr.portal.export.rewriting import Ways, page, style

KNOWN = Ways("https://figurer.no", is_known=True, instead={"/sok/": "/fra-a/"}, register=("/fra-a/", "Fra A til Å"))
UNKNOWN = Ways("https://example.org", is_known=False, instead={}, register=("/fra-a/", "Fra A til Å"))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<a href="/mal/a/">', '<a href="../../mal/a/index.html">'),
        ('<a href="/sok/?q=gjeld">', '<a href="../../fra-a/index.html">'),
        ('<a href="/mal/a/#x" class="b">', '<a href="../../mal/a/index.html#x" class="b">'),
        ('<use href="#met"/>', '<use href="#met"/>'),
        ('<link rel="stylesheet" href="/static/a.css">', '<link rel="stylesheet" href="../../static/a.css">'),
        ('<script src="/static/a.js">', '<script src="../../static/a.js">'),
        ('<div data-spec="/nokkeltall/a/b.json">', '<div data-spec="b.json">'),
        ('<a href="https://ssb.no/">', '<a href="https://ssb.no/">'),
        ("<p>href=&quot;/mal/a/&quot;</p>", "<p>href=&quot;/mal/a/&quot;</p>"),
        ('<a href="https://figurer.no/mal/a/">', '<a href="../../mal/a/index.html">'),
    ],
)
def test_addresses_become_pointers(before, after):
    assert page(before, "/nokkeltall/a/", KNOWN).text == after


def test_what_a_page_points_to_is_told_once():
    html = '<a href="/b/"><a href="/b/#x"><a href="/c.csv"><a href="https://ssb.no/">'
    assert page(html, "/", KNOWN).paths == ("/b/", "/c.csv")


def test_a_form_becomes_a_link_to_the_register():
    html = '<main><form class="x" action="/sok/">\n<input name="q"></form></main>'
    after = page(html, "/", KNOWN)
    assert after.text == '<main><p><a class="ds-button" href="fra-a/index.html">Fra A til Å</a></p></main>'
    assert after.paths == ("/fra-a/",)


def test_whole_addresses_stay_only_where_the_site_has_one():
    html = '<link rel="canonical" href="https://figurer.no/">\n<link rel="alternate" hreflang="en" href="x">\n<p>'
    assert page(html, "/", KNOWN).text == html
    assert page(html, "/", UNKNOWN).text == "<p>"


def test_a_style_sheet_stays_and_tells_what_it_needs():
    css = "a{src:url(\"../vendor/a.woff2\")} b{background:url(data:image/svg+xml;x)} c{src:url('/static/b.woff2')}"
    found = style(css, "/static/look/built/a.css")
    assert found.text == css
    assert found.paths == ("/static/look/vendor/a.woff2", "/static/b.woff2")
