"""A key figure beside all municipalities: readable by anyone, at any size, in any scheme, without scripts."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser
from pytest_django import DjangoDbBlocker

from tests.browser.conftest import AXE, Window, open_window
from tests.browser.portal.test_axe import COLOUR_RULES, LOOKS
from tests.browser.portal.test_reflow import CLIPPED, SPACING, TOO_WIDE
from tests.databases import Cluster, Database, pointed_at
from tests.integration.serving import served
from tests.peer_country import MUNICIPALITIES, hold_beside_others

pytestmark = pytest.mark.browser

PAGE, ENGLISH = "/nokkeltall/oko_netto_laanegjeld/", "/en/indicator/oko_netto_laanegjeld/"
BOTH = pytest.mark.parametrize("address", [PAGE, ENGLISH], ids=["nb", "en"])
SECTION = "section[aria-labelledby=sammenligning]"
OPENED = f"document.querySelectorAll('{SECTION} details').forEach(one => {{ one.open = true; }})"


@pytest.fixture(scope="module")
def site(
    cluster: Cluster, demo_database: Database, main_database: Database, django_db_blocker: DjangoDbBlocker
) -> Iterator[str]:
    """A site of its own, whose figure stands beside a made-up country."""
    database = cluster.copy("served_peers", of=demo_database)
    with django_db_blocker.unblock(), pointed_at(database, afterwards=main_database):
        hold_beside_others("oko_netto_laanegjeld")
    with served(database) as address:
        yield address


@BOTH
def test_axe_finds_nothing_also_with_everything_unfolded(window: Window, address: str):
    window.open(address)
    window.page.evaluate(OPENED)
    window.page.evaluate(AXE.read_text("utf-8"))
    found = []
    for scheme, width, rules in LOOKS:
        window.page.emulate_media(color_scheme=scheme)
        window.page.set_viewport_size({"width": width, "height": 900})
        answer = window.page.evaluate("options => axe.run(document, options)", rules)
        found += [(scheme, width, one["id"], one["nodes"][0]["failureSummary"]) for one in answer["violations"]]
    assert found == []
    assert COLOUR_RULES in [rules for _, _, rules in LOOKS]


@BOTH
def test_on_a_phone_nothing_scrolls_sideways(phone: Window, address: str):
    phone.open(address)
    phone.page.evaluate(OPENED)
    assert phone.page.evaluate("document.documentElement.scrollWidth") <= 320, phone.page.evaluate(TOO_WIDE)
    assert phone.page.evaluate(TOO_WIDE) == []


def test_wider_spacing_hides_no_text(browser: Browser, site: str):
    with _window(browser, site, width=320, bypass_csp=True) as window:
        window.open(PAGE)
        window.page.evaluate(OPENED)
        window.page.add_style_tag(content=SPACING)
        assert window.page.evaluate("document.documentElement.scrollWidth") <= 320, window.page.evaluate(TOO_WIDE)
        assert window.page.evaluate(CLIPPED) == []


def test_without_scripts_the_groups_unfold_and_the_table_has_everybody(browser: Browser, site: str):
    with _window(browser, site, width=1280, java_script_enabled=False) as window:
        window.open(PAGE)
        section = window.page.locator(SECTION)
        assert section.get_by_text("Asker ligger 6,4 prosentpoeng over KOSTRA-gruppe 12").first.is_visible()
        assert not section.locator("tr.sam-ours").is_visible()
        section.get_by_text(f"Vis alle {MUNICIPALITIES} kommuner som tabell").click()
        section.locator("tr.sam-ours").wait_for()
        assert section.locator("tbody tr").count() == MUNICIPALITIES
        thin = section.get_by_text("Gruppen er tynn: 3 av 3 kommuner har tall.")
        assert not thin.is_visible()
        section.locator("summary", has_text="Naboene våre").click()
        thin.wait_for()


def test_the_place_decides_the_width_of_the_drawing(window: Window):
    window.open(PAGE)
    drawn = window.page.locator(f"{SECTION} .sam-chart")
    assert drawn.locator(".wide svg").first.is_visible()
    window.page.set_viewport_size({"width": 320, "height": 640})
    assert drawn.locator(".narrow svg").first.is_visible()
    assert not drawn.locator(".wide svg").first.is_visible()


def test_the_dots_are_there_in_forced_colours_and_on_paper(window: Window):
    window.open(PAGE)
    window.page.emulate_media(forced_colors="active")
    assert window.page.locator(f"{SECTION} svg.sam-mark:visible").count() >= 4
    window.page.emulate_media(forced_colors="none", media="print")
    assert window.page.locator(f"{SECTION} .sam-chart svg:visible").count() == 1


def test_a_file_is_a_press_of_a_key_away(window: Window):
    window.open(PAGE)
    with window.page.expect_download() as download:
        window.page.locator(SECTION).get_by_role("link", name="Alle kommuner som CSV").press("Enter")
    assert download.value.suggested_filename == "oko_netto_laanegjeld.peers.csv"
    assert window.breaches() == []


@contextmanager
def _window(browser: Browser, site: str, *, width: int, **settings: object) -> Iterator[Window]:
    window = open_window(browser, site, viewport={"width": width, "height": 900}, **settings)
    yield window
    window.context.close()
