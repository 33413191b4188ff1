"""A report that is followed, in a browser: the page shows every change where the reader is in it."""

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import AXE, LISTEN
from tests.databases import Database
from tests.report_folders import write_report
from tests.watched_reports import Watched, watched

pytestmark = pytest.mark.browser

DESCRIPTION = "kind: other\ntitle_nb: En prøve\nlanguage: nb\nperiod: 2022\nparts: [a.md, b.md]\n"
LONG = "\n\n".join(["Et avsnitt som fyller siden."] * 200)
SLOW = 120_000


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    first = ("# Først", "", "Gjelden var {{oko_netto_laanegjeld@2022}}.")
    return write_report(tmp_path / "r", *first, description=DESCRIPTION, **{"b.md": f"# Så\n\n{LONG}\n\nTil slutt."})


@pytest.fixture
def report(demo_database: Database, folder: Path, tmp_path: Path) -> Iterator[Watched]:
    with watched(demo_database, folder, tmp_path / "ut", "--format", "html,pdf") as followed:
        yield followed


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.add_init_script(LISTEN)
    context.set_default_timeout(SLOW)
    expect.set_options(timeout=SLOW)
    yield context.new_page()
    context.close()


def test_the_page_follows_the_report_where_the_reader_is(folder: Path, report: Watched, page: Page):
    # Opened before anything is built: the report comes by itself.
    page.goto(report.address)
    shown = page.frame_locator("#report")
    shown.get_by_role("link", name="Så").first.click()
    expect(shown.get_by_text("Til slutt.")).to_be_attached()
    frame = page.frame(url="**/02-sa.html")
    assert frame is not None
    frame.evaluate("scrollTo(0, 2000)")

    (folder / "b.md").write_text(f"# Så\n\n{LONG}\n\nTil aller sist.", "utf-8")
    expect(shown.get_by_text("Til aller sist.")).to_be_attached()
    expect(page.locator("body")).to_have_attribute("data-edition", "2")
    assert frame.evaluate("scrollY") == 2000

    (folder / "b.md").write_text("# Så\n\nDet er 12 ting.", "utf-8")
    expect(page.locator("#state")).to_contain_text("«12» er skrevet for hånd.")
    expect(page.locator("#state")).to_contain_text("Du ser den siste som lot seg bygge.")
    expect(shown.get_by_text("Til aller sist.")).to_be_attached()

    (folder / "b.md").write_text("# En annen tittel\n\nSlik.", "utf-8")
    expect(shown.get_by_role("heading", name="En annen tittel")).to_be_visible()
    assert page.evaluate("window.breaches") == []
    report.told(signal.SIGINT)
    expect(page.locator("#state")).to_have_text("Forhåndsvisningen er avsluttet.")


def test_without_scripts_the_report_can_be_read_and_shown_again(folder: Path, report: Watched, browser: Browser):
    assert report.next_round()["state"] == "built"
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(report.address)
    expect(page.frame_locator("#report").get_by_role("heading", name="En prøve")).to_be_visible()
    (folder / "a.md").write_text("# Et nytt navn", "utf-8")
    assert report.next_round()["state"] == "built"
    page.get_by_role("link", name="Vis på nytt").click()
    expect(page.frame_locator("#report").get_by_role("link", name="Et nytt navn").first).to_be_visible()
    context.close()


def test_axe_finds_nothing_around_the_report(folder: Path, report: Watched, browser: Browser):
    report.next_round()
    (folder / "a.md").write_text("# Først\n\nDet er 12 ting.", "utf-8")
    assert report.next_round()["state"] == "refused"
    found = []
    for scheme in ("light", "dark"):
        context = browser.new_context(color_scheme=scheme, bypass_csp=True)
        page = context.new_page()
        for width in (1280, 320):
            page.set_viewport_size({"width": width, "height": 900})
            page.goto(report.address)
            page.add_script_tag(path=AXE)
            answer = page.evaluate("axe.run(document, {iframes: false, resultTypes: ['violations']})")
            found += [(scheme, width, one["id"], one["nodes"][0]["failureSummary"]) for one in answer["violations"]]
        context.close()
    assert found == []
