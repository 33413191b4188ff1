"""A browser for each module, and a window of its own for each test.

Playwright holds an event loop while it runs, and Django refuses to ask the database beside one. So the site with its
figures comes first, and the browser ends with the module.
"""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

AXE = Path(__file__).parent / "vendor/axe-core/axe.min.js"
# What the browser itself would ask the net for, it must not.
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
]
PHONE = {"width": 320, "height": 640}
# Runs before any script of the page, so that no breach of the policy is missed.
LISTEN = """
window.breaches = [];
document.addEventListener("securitypolicyviolation", (event) => {
  window.breaches.push(`${event.violatedDirective}: ${event.blockedURI}`);
});
"""


@pytest.fixture(scope="module")
def browser(site: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=QUIET)
        yield browser
        browser.close()


@dataclass
class Window:
    """A window with what it was told and what it asked for."""

    page: Page
    site: str
    said: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    @property
    def context(self) -> BrowserContext:
        return self.page.context

    def open(self, path: str) -> None:
        self.page.goto(f"{self.site}{path}")

    def breaches(self) -> list[str]:
        return list(self.page.evaluate("window.breaches"))


def open_window(browser: Browser, site: str, **settings: object) -> Window:
    """Open a window that notes all it hears."""
    context = browser.new_context(**settings)
    context.add_init_script(LISTEN)
    window = Window(context.new_page(), site.rstrip("/"))
    window.page.on("console", lambda message: window.said.append(message.text))
    window.page.on("pageerror", lambda error: window.said.append(str(error)))
    window.page.on("request", lambda request: window.asked.append(request.url))
    return window


@pytest.fixture
def window(browser: Browser, site: str) -> Iterator[Window]:
    """A wide window."""
    window = open_window(browser, site, viewport={"width": 1280, "height": 900})
    yield window
    window.context.close()


@pytest.fixture(scope="module")
def lasting_window(browser: Browser, site: str) -> Iterator[Window]:
    """A wide window for tests that only open a page and look: a new one takes longer than the look."""
    window = open_window(browser, site, viewport={"width": 1280, "height": 900})
    yield window
    window.context.close()


@pytest.fixture(scope="module")
def lasting_phone(browser: Browser, site: str) -> Iterator[Window]:
    """The same as narrow as a phone."""
    window = open_window(browser, site, viewport=PHONE)
    yield window
    window.context.close()


@pytest.fixture
def phone(browser: Browser, site: str) -> Iterator[Window]:
    """A window as narrow as a phone, or as a wide one at four times the size."""
    window = open_window(browser, site, viewport=PHONE)
    yield window
    window.context.close()
