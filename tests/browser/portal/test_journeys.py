"""A reader's way through the site: by keyboard alone, and without scripts."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import Window, open_window

pytestmark = pytest.mark.browser

MOST_TABS = 90
FOCUSED = """() => {
  const here = document.activeElement, style = getComputedStyle(here);
  const href = here.getAttribute("href") || "", name = here.name || (here.type === "checkbox" ? here.id : "");
  return {
    text: (here.innerText || here.value || "").trim(), href, name,
    ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
  };
}"""


def tab_to(page: Page, **wanted: object) -> dict[str, object]:
    """Press the tabulator until the wanted thing has the focus; each thing on the way must show that it has it."""
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        here = page.evaluate(FOCUSED)
        assert here["ring"], here
        if all(here[key] == value for key, value in wanted.items()):
            return dict(here)
    raise AssertionError(f"{wanted} was not reached in {MOST_TABS} steps")


def test_by_keyboard_from_the_front_page_to_a_file(window: Window):
    page = window.page
    window.open("/")
    assert tab_to(page, href="#innhold")["text"] == "Hopp til innholdet"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "innhold"

    tab_to(page, name="q")
    page.keyboard.type("lånegjeld")
    page.keyboard.press("Enter")
    page.wait_for_url("**/sok/?q=*")
    tab_to(page, href="/nokkeltall/oko_netto_laanegjeld/")
    page.keyboard.press("Enter")
    page.wait_for_url("**/nokkeltall/oko_netto_laanegjeld/")

    tab_to(page, href="#tallene")
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#tallene"
    tab_to(page, href="/nokkeltall/oko_netto_laanegjeld/oko_netto_laanegjeld.csv")
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    assert download.value.suggested_filename == "oko_netto_laanegjeld.csv"


def test_by_keyboard_through_the_menu_to_the_same_page_in_english(window: Window):
    page = window.page
    window.open("/handlingsregler/")
    tab_to(page, text="English")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/fiscal-rules/")
    assert page.locator("h1").inner_text() == "Fiscal rules"


@pytest.fixture
def plain(browser: Browser, site: str) -> Iterator[Window]:
    """A window that runs no scripts."""
    window = open_window(browser, site, viewport={"width": 320, "height": 640}, java_script_enabled=False)
    yield window
    window.context.close()


def test_without_scripts_from_the_menu_to_a_key_figure(plain: Window):
    page = plain.page
    plain.open("/")
    page.get_by_role("button", name="Meny").click()
    page.get_by_role("navigation", name="Hovedmeny").get_by_role("link", name="Satsingsområder").click()
    page.get_by_role("link", name="Økonomi", exact=True).click()
    page.get_by_role("link", name="Økonomisk handlefrihet på lang sikt").first.click()
    page.get_by_role("link", name="Netto lånegjeld, andel av driftsinntekter").click()
    assert page.get_by_text("97,4", exact=True).first.is_visible()
    assert page.locator(".sam-chart .narrow svg").first.is_visible()
    assert not page.locator(".sam-chart .wide svg").first.is_visible()


def test_without_scripts_promises_are_filtered(plain: Window):
    page = plain.page
    plain.open("/lofter/")
    assert page.locator(".sam-promises .sam-promise:visible").count() == 29
    page.get_by_text("Ikke innfridd 1").click()
    assert page.locator(".sam-promises .sam-promise:visible").count() == 1
    assert page.get_by_text("Viser 1 av 29 løfter.").is_visible()


def test_without_scripts_the_forms_answer(plain: Window):
    page = plain.page
    plain.open("/tall/")
    page.get_by_label("Finn en tabell etter navn").fill("turnover")
    page.get_by_role("button", name="Finn").click()
    page.get_by_role("link", name="Turnover").click()
    assert "Turnover" in page.locator("h1").inner_text()
    plain.open("/sok/?q=vannlekkasje")
    page.get_by_role("link", name="Vanntap fra ledningsnettet").click()
    assert page.get_by_text("Utviklingen kan ikke sies").is_visible()


def test_without_scripts_the_interactive_page_shows_the_drawn_chart(plain: Window):
    plain.open("/nokkeltall/oko_netto_laanegjeld/interaktiv/")
    assert plain.page.locator(".sam-live-drawn svg:visible").count() == 1


def test_without_scripts_from_the_front_page_into_the_report_with_its_sources(plain: Window):
    page = plain.page
    plain.open("/")
    page.get_by_role("link", name="Fire år i Asker").click()
    page.get_by_role("link", name="Økonomi", exact=True).click()
    assert page.url.endswith("/rapporter/four-year/1/02-okonomi.html")
    number, sources = page.locator(".rep-note").first, page.locator(".rep-sources")
    assert not number.is_visible()
    assert not sources.is_visible()
    page.get_by_label("Vis kilder").check()
    assert number.is_visible()
    number.get_by_role("link").click()
    source = page.locator(".rep-sources li:target")
    assert source.is_visible()
    source.get_by_role("link", name="Tallets egen side").click()
    assert "/f/oko_" in page.url
    page.go_back()
    page.locator("summary", has_text="Kapitler").click()
    page.locator(".rep-nav-folded").get_by_role("link", name="God helse").click()
    assert page.locator("h1").inner_text() == "God helse"
    page.get_by_role("link", name="Neste God utdanning").click()
    assert page.locator("h1").inner_text() == "God utdanning"


def test_by_keyboard_to_a_reports_file_and_through_a_chapter(window: Window):
    page = window.page
    window.open("/rapporter/")
    tab_to(page, text="Fire år i Asker")
    page.keyboard.press("Enter")
    page.wait_for_url("**/rapporter/four-year/")
    tab_to(page, href="/rapporter/four-year/1/fire-ar-i-asker.pdf")
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    assert download.value.suggested_filename == "fire-ar-i-asker.pdf"
    window.open("/rapporter/four-year/1/02-okonomi.html")
    hidden = page.locator("main .rep-text a:visible").count()
    tab_to(page, name="kilder")
    page.keyboard.press("Space")
    assert page.locator("main .rep-text a:visible").count() > hidden + 5
