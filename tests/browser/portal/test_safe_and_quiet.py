"""A page does no more than show itself: nothing breaks the policy, nothing is asked of others, nothing is kept."""

import pytest

from tests.browser.conftest import Window
from tests.browser.portal.kinds import KINDS

pytestmark = pytest.mark.browser

KEPT = "[localStorage.length, sessionStorage.length, document.cookie]"


@pytest.mark.parametrize("kind", KINDS)
def test_it_breaks_no_policy_asks_nobody_else_and_keeps_nothing(window: Window, kind: str):
    window.open(KINDS[kind][0])
    window.page.wait_for_load_state("networkidle")
    assert window.breaches() == []
    assert [text for text in window.said if "404" not in text] == []
    assert [url for url in window.asked if not url.startswith(window.site)] == []
    assert window.context.cookies() == []
    assert window.page.evaluate(KEPT) == [0, 0, ""]


def test_the_interactive_chart_draws_under_the_policy_and_answers_to_keys(window: Window):
    window.open("/nokkeltall/oko_netto_laanegjeld/interaktiv/")
    chart = window.page.locator(".sam-live-chart")
    chart.locator("svg, canvas").first.wait_for(state="visible")
    said = window.page.locator(".sam-live-said")
    said.filter(has_text="2022").wait_for()
    window.page.locator(".sam-live [tabindex='0'], .sam-live input").first.focus()
    window.page.keyboard.press("ArrowLeft")
    said.filter(has_text="2021").wait_for()
    assert window.breaches() == []
    assert window.said == []


def test_an_embedded_page_can_be_framed_by_another_site_and_no_other_page(window: Window):
    # A document of no origin stands for another site.
    frame = "<iframe src='{}{}' width='700' height='900'></iframe>"
    window.page.goto("about:blank")
    window.page.set_content(frame.format(window.site, "/bygg-inn/oko_netto_laanegjeld/"))
    window.page.frame_locator("iframe").get_by_text("97,4", exact=True).first.wait_for()
    window.page.set_content(frame.format(window.site, "/nokkeltall/oko_netto_laanegjeld/"))
    window.page.frames[-1].wait_for_url("chrome-error://chromewebdata/")
