"""The site straight from its folder, in a browser without a server."""

import shutil

import pytest
from playwright.sync_api import Page, sync_playwright

from tests.exported_site import ExportedSite

pytestmark = pytest.mark.browser

QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]


@pytest.fixture
def page(site_in_folder: ExportedSite):
    """A window on the folder, which notes what it asks for. The site is written before the browser begins."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=QUIET)
        window = browser.new_page()
        window.asked = []
        window.failed = []
        window.on("request", lambda request: window.asked.append(request.url))
        window.on("requestfailed", lambda request: window.failed.append(request.url))
        window.goto((site_in_folder.folder / "index.html").as_uri())
        yield window
        browser.close()


def test_a_reader_finds_the_way_from_the_front_page_to_a_figure(page: Page, site_in_folder: ExportedSite):
    page.get_by_role("navigation").get_by_role("link", name="Fra A til Å").first.click()
    page.get_by_role("link", name="Netto lånegjeld").first.click()
    assert "Netto lånegjeld" in page.get_by_role("heading", level=1).inner_text()
    assert page.locator("svg[role=img]").first.is_visible()
    page.get_by_role("link", name="English").first.click()
    assert "Net loan debt" in page.get_by_role("heading", level=1).inner_text()
    assert page.evaluate("getComputedStyle(document.querySelector('main')).fontFamily").startswith("Inter")
    root = site_in_folder.folder.as_uri()
    assert all(address.startswith((root, "data:")) for address in page.asked)
    assert page.failed == []


def test_the_interactive_chart_s_drawing_stands_where_scripts_may_not_run(page: Page, site_in_folder: ExportedSite):
    page.goto((site_in_folder.folder / "nokkeltall/oko_netto_laanegjeld/interaktiv/index.html").as_uri())
    assert page.locator(".sam-live-drawn svg").first.is_visible()
