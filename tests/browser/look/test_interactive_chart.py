"""The chart that answers to the reader, in a real browser under the strict content policy."""

import json
import shutil
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from django.template.loader import render_to_string
from django.utils.translation import override
from playwright.sync_api import Browser, Page, sync_playwright

import samstyr.look
from samstyr.look.charts.drawing import for_page
from samstyr.look.charts.interactive import interactive
from samstyr.look.charts.sizes import Width
from tests.unit.look.charts.examples import DUST

pytestmark = pytest.mark.browser

POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; object-src 'none'; base-uri 'none'"
PAGE = """<!doctype html><html lang="nb" data-color-scheme="auto" data-color="brand1"><head><meta charset="utf-8">
<title>Diagram</title><link rel="icon" href="/static/look/icon.svg">
<link rel="stylesheet" href="/static/look/built/samstyr.css">
</head><body><main class="sam-wrap"><h1>Svevestøv</h1>{chart}</main></body></html>"""


class Handler(SimpleHTTPRequestHandler):
    """Serves a folder as the site would: with the strict policy, and silently."""

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("site")
    (folder / "static").symlink_to(Path(samstyr.look.__file__).parent / "static")
    (folder / "chart.json").write_text(json.dumps(interactive(DUST)))
    for name, source in (("chart", "/chart.json"), ("broken", "/none.json")):
        drawn = for_page(DUST, Width.WIDE, "c1")
        # Whatever language the test before this one left behind.
        with override("nb"):
            part = render_to_string(
                "_components/interactive_chart.html", {"address": source, "fallback": drawn, "title": DUST.title}
            )
        (folder / f"{name}.html").write_text(PAGE.format(chart=part), "utf-8")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(params=[("light", 1280), ("dark", 320)], ids=["wide and light", "narrow and dark"])
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    scheme, width = request.param
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)
    yield context.new_page()
    context.close()


def test_it_draws_answers_to_the_keyboard_and_breaks_no_policy(page: Page, address: str):
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))

    page.goto(f"{address}/chart.html")
    page.wait_for_selector(".sam-live[data-open]")
    chart = page.get_by_role("slider", name=DUST.title)
    assert chart.get_attribute("aria-valuetext") == "2021: 4,9"

    chart.focus()
    page.keyboard.press("ArrowRight")
    assert page.locator(".sam-live-said").inner_text() == "2022: tall kommer"
    page.keyboard.press("Home")
    assert page.locator(".sam-live-said").inner_text() == "2019: 5,6"

    assert chart.locator("svg").count() == 1
    assert not page.locator(".sam-live-drawn").is_visible()
    assert said == []


def test_it_answers_to_the_pointer(page: Page, address: str):
    page.goto(f"{address}/chart.html")
    page.wait_for_selector(".sam-live[data-open]")
    box = page.locator(".sam-live-chart svg").bounding_box()
    assert box is not None

    page.mouse.move(box["x"] + box["width"] * 0.4, box["y"] + box["height"] / 2)

    assert page.locator(".sam-live-said").inner_text() == "2020: ikke målt"


def test_without_its_figures_the_drawn_chart_stays_and_the_page_says_so(page: Page, address: str):
    page.goto(f"{address}/broken.html")
    page.locator(".sam-live-said").filter(has_text="lot seg ikke åpne").wait_for()

    assert page.locator(".sam-live-drawn").is_visible()
    assert not page.locator(".sam-live-chart").is_visible()
