"""The pages of a report in a browser: axe finds nothing, they fit a phone, and the switch needs no script."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from pytest_django import DjangoDbBlocker

from tests.browser.conftest import AXE
from tests.databases import Database, pointed_at
from tests.published_reports import publish

pytestmark = pytest.mark.browser

PAGES = ("index.html", "01-okonomi.html", "02-klima-natur.html")
RULES = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]},
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}


@pytest.fixture(scope="module")
def folder(
    demo_database: Database,
    main_database: Database,
    django_db_blocker: DjangoDbBlocker,
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    place = tmp_path_factory.mktemp("pages")
    with django_db_blocker.unblock(), pointed_at(demo_database, afterwards=main_database):
        publish(place / "utgave", place / "charts", base="https://styr.example")
    return place / "utgave/html"


@pytest.fixture
def page(folder: Path, browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, java_script_enabled=False)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(folder: Path, browser: Browser, name: str):
    found = []
    for scheme in ("light", "dark"):
        # The pages' own policy lets no script in, and axe is one.
        context = browser.new_context(color_scheme=scheme, bypass_csp=True)
        page = context.new_page()
        for width in (1280, 320):
            page.set_viewport_size({"width": width, "height": 900})
            page.goto(f"file://{folder / name}")
            if page.locator("#kilder").count():
                page.check("#kilder")
            page.add_script_tag(path=AXE)
            answer = page.evaluate("options => axe.run(document, options)", RULES)
            found += [(scheme, width, one["id"], one["nodes"][0]["failureSummary"]) for one in answer["violations"]]
        context.close()
    assert found == []


def test_no_page_is_wider_than_a_phone(folder: Path, browser: Browser):
    context = browser.new_context(viewport={"width": 320, "height": 640})
    page = context.new_page()
    for name in PAGES:
        page.goto(f"file://{folder / name}")
        assert page.evaluate("document.documentElement.scrollWidth") == 320, name
    context.close()


def test_the_switch_shows_numbers_and_sources_without_a_script(folder: Path, page: Page):
    page.goto(f"file://{folder / PAGES[1]}")
    note, sources = page.locator(".rep-note").first, page.locator(".rep-sources")
    assert not note.is_visible()
    assert not sources.is_visible()
    page.get_by_label("Vis kilder").check()
    assert note.is_visible()
    assert sources.is_visible()
    assert page.locator("#n1").inner_text().startswith("Netto lånegjeld, 2022: 97,4 %. Kilde: Fireårsrapport")


def test_a_keyboard_does_not_stop_at_figures_until_they_are_shown(folder: Path, page: Page):
    page.goto(f"file://{folder / PAGES[1]}")
    hidden = page.locator("main a:visible").count()
    page.get_by_label("Vis kilder").check()
    # The footnote and the way back from it, the page before and the page after.
    assert hidden == 4
    assert page.locator("main a:visible").count() > 2 * hidden


def test_the_pages_ask_for_their_own_files_alone_and_breach_no_policy(folder: Path, browser: Browser):
    context = browser.new_context()
    page = context.new_page()
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    for name in PAGES:
        page.goto(f"file://{folder / name}")
        loaded = page.evaluate("document.fonts.ready.then(every => [...every].map(font => font.status))")
        assert "loaded" in loaded
    assert all(one.startswith("file://") for one in asked)
    assert said == []
    context.close()
