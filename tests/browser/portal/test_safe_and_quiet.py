"""A page does no more than show itself: nothing breaks the policy, nothing is asked of others, nothing is kept."""

from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

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


@pytest.fixture
def other_site(tmp_path: Path, site: str) -> Iterator[str]:
    """A site of another origin that frames ours, on the same machine: from the net at large no browser would try."""
    for name, path in (("embedded", "bygg-inn"), ("whole", "nokkeltall")):
        framed = f"<iframe src='{site.rstrip('/')}/{path}/oko_netto_laanegjeld/' width='700' height='900'></iframe>"
        (tmp_path / f"{name}.html").write_text(framed, "utf-8")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(SimpleHTTPRequestHandler, directory=str(tmp_path)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_an_embedded_page_can_be_framed_by_another_site_and_no_other_page(window: Window, other_site: str):
    window.page.goto(f"{other_site}/embedded.html")
    window.page.frame_locator("iframe").get_by_text("97,4", exact=True).first.wait_for()
    window.page.goto(f"{other_site}/whole.html")
    window.page.frames[-1].wait_for_url("chrome-error://chromewebdata/")
