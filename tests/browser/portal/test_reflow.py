"""Every kind of page fits the reader's screen, text size, spacing, colours and paper."""

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import Window, open_window
from tests.browser.portal.kinds import KINDS

pytestmark = pytest.mark.browser

# What WCAG 1.4.12 says that text must stand.
SPACING = (
    "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } "
    "p { margin-bottom: 2em !important; }"
)
TOO_WIDE = """() => [...document.querySelectorAll("body *")].filter(one => {
  const box = one.getBoundingClientRect();
  const out = box.width > 0 && box.right > document.documentElement.clientWidth + 1;
  return out && !one.closest(".sam-scroll, .ds-sr-only, svg, pre");
}).slice(0, 5).map(one => one.outerHTML.slice(0, 120))"""
CLIPPED = """() => [...document.querySelectorAll("h1, h2, h3, p, a, dt, dd, li, button, label")].filter(one => {
  const hides = getComputedStyle(one).overflow === "hidden" && !one.closest(".ds-sr-only, .ds-skip-link");
  const more = one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1;
  return one.clientHeight > 0 && hides && more;
}).slice(0, 5).map(one => one.outerHTML.slice(0, 120))"""


@pytest.mark.parametrize("kind", KINDS)
def test_at_four_times_the_size_nothing_scrolls_sideways(lasting_phone: Window, kind: str):
    page = lasting_phone.page
    for address in KINDS[kind]:
        lasting_phone.open(address)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, page.evaluate(TOO_WIDE)
        assert page.evaluate(TOO_WIDE) == []


def test_wider_spacing_hides_no_text(browser: Browser, site: str):
    window = open_window(browser, site, viewport={"width": 320, "height": 640}, bypass_csp=True)
    faults = {}
    for kind, (address, _english) in KINDS.items():
        window.open(address)
        window.page.add_style_tag(content=SPACING)
        wide = window.page.evaluate("document.documentElement.scrollWidth")
        clipped = window.page.evaluate(CLIPPED)
        if wide > 320 or clipped:
            faults[kind] = (wide, clipped, window.page.evaluate(TOO_WIDE))
    window.context.close()
    assert faults == {}


def test_in_forced_colours_the_marks_are_still_there(window: Window):
    window.page.emulate_media(forced_colors="active")
    for address in ("/", "/nokkeltall/oko_netto_laanegjeld/", "/lofter/"):
        window.open(address)
        marks = window.page.locator("svg.sam-mark:visible")
        assert marks.count() > 1
        box = marks.first.bounding_box()
        assert box is not None
        assert box["width"] >= 10


def test_on_paper_a_page_is_its_content(window: Window):
    window.open("/nokkeltall/oko_netto_laanegjeld/")
    window.page.emulate_media(media="print")
    assert not window.page.get_by_role("navigation", name="Hovedmeny").is_visible()
    assert window.page.get_by_text("97,4", exact=True).first.is_visible()
    assert len(window.page.pdf()) > 20_000
