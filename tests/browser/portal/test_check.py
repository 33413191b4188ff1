"""A text is pasted and checked: without a script, without a cookie, and without a fault that axe can see."""

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import AXE, Window, open_window
from tests.browser.portal.kinds import KINDS
from tests.browser.portal.test_axe import EVERY_RULE

pytestmark = pytest.mark.browser

TEXT = """ØKONOMI

Netto lånegjeld var 79,4 prosent av driftsinntektene i 2022. Netto lånegjeld har gått ned fra 2020 til 2022.

Det ble bygget 3 haller. Netto lånegjeld var 97,4 prosent av driftsinntektene i 2022.

I Asker var 39,1 prosent av grunnbemanningen barnehagelærere i 2022, lavere enn i landet.
"""


@pytest.mark.parametrize("address", KINDS["check"], ids=["nb", "en"])
def test_axe_finds_nothing_in_an_answer(window: Window, address: str):
    window.open(address)
    window.page.fill("#text", TEXT)
    window.page.click("form[method=post] button")
    assert window.page.locator("mark[data-verdict=contradicts]").first.is_visible()
    window.page.evaluate(AXE.read_text("utf-8"))
    found = []
    for scheme in ("light", "dark"):
        for width in (1280, 320):
            window.page.emulate_media(color_scheme=scheme)
            window.page.set_viewport_size({"width": width, "height": 900})
            answer = window.page.evaluate("options => axe.run(document, options)", EVERY_RULE)
            found += [(scheme, width, one["id"], one["nodes"][0]["failureSummary"]) for one in answer["violations"]]
            assert window.page.evaluate("document.documentElement.scrollWidth") <= width
    assert found == []
    assert window.breaches() == []


def test_what_needs_no_look_can_be_hidden_by_key_and_without_scripts(browser: Browser, site: str):
    window = open_window(browser, site, java_script_enabled=False)
    window.open("/sjekk/")
    window.page.fill("#text", f"{TEXT}\n\nDet kom 4 busser.")
    window.page.keyboard.press("Tab")
    assert window.page.locator("#of").evaluate("one => one === document.activeElement") is True
    window.page.click("form[method=post] button")
    untouched = window.page.locator(".chk-text > p", has_text="4 busser")
    assert untouched.is_visible()
    window.page.focus("#chk-only")
    window.page.keyboard.press("Space")
    assert not untouched.is_visible()
    assert not window.page.locator(".chk-others").is_visible()
    assert window.page.locator("mark[data-verdict=contradicts]").first.is_visible()
    window.context.close()


def test_it_works_without_scripts_and_sets_no_cookie(browser: Browser, site: str):
    window = open_window(browser, site, java_script_enabled=False)
    window.open("/sjekk/")
    window.page.fill("#text", TEXT)
    window.page.click("form[method=post] button")
    window.page.locator("mark[data-verdict=contradicts] a").first.click()
    assert "97,4" in window.page.locator(".chk-note:target").inner_text()
    assert window.context.cookies() == []
    assert all(one.startswith(window.site) for one in window.asked)
    window.context.close()
