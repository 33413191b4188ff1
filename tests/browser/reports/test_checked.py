"""A marked copy in a browser: axe finds nothing, it fits a phone, and the ways between mark and note need no script."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import AXE
from tests.browser.reports.test_published import RULES
from tests.databases import Database
from tests.integration.programs import samstyr

pytestmark = pytest.mark.browser

DOCUMENT = """# Økonomi

Netto lånegjeld var 79,4 prosent av driftsinntektene i 2022. Netto lånegjeld har gått ned fra 2020 til 2022.

#### Et hopp i overskriftene

Av de ansatte er 60 prosent i helse og 70 prosent i skole, til sammen 100 prosent. Det ble bygget 3 haller.

- Netto lånegjeld var 97,4 prosent av driftsinntektene i 2022.
    - Befolkningsveksten var 1,3 prosent i 2022.

> Vi bruker 12 prosent mer, sier lederen.

| Et langt navn på en kolonne | 2020 | 2021 | 2022 | Enda en lang kolonne | Og en til |
|------|------|------|------|------|------|
| Noe  | 4    | 5    | 6    | 7    | 8    |
"""


@pytest.fixture(scope="module", params=["nb", "en"])
def page(request: pytest.FixtureRequest, demo_database: Database, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("checked")
    (folder / "tekst.md").write_text(DOCUMENT, "utf-8")
    copy = folder / "kopi.html"
    done = samstyr(demo_database, "check", folder / "tekst.md", "--out", copy, "--lang", request.param)
    assert done.returncode == 1, done.stderr
    return copy


def test_axe_finds_nothing(page: Path, browser: Browser):
    found = []
    for scheme in ("light", "dark"):
        # The page's own policy lets no script in, and axe is one.
        context = browser.new_context(color_scheme=scheme, bypass_csp=True)
        window = context.new_page()
        for width in (1280, 320):
            window.set_viewport_size({"width": width, "height": 900})
            window.goto(f"file://{page}")
            window.add_script_tag(path=AXE)
            answer = window.evaluate("options => axe.run(document, options)", RULES)
            found += [(scheme, width, one["id"], one["nodes"][0]["failureSummary"]) for one in answer["violations"]]
            assert window.evaluate("document.documentElement.scrollWidth") <= width
        context.close()
    assert found == []


def test_a_mark_leads_to_its_note_and_back_and_the_policy_holds(page: Path, browser: Browser):
    context = browser.new_context(java_script_enabled=True)
    window = context.new_page()
    said: list[str] = []
    asked: list[str] = []
    window.on("console", lambda message: said.append(message.text))
    window.on("request", lambda request: asked.append(request.url))
    window.goto(f"file://{page}")
    mark = window.locator("mark[data-verdict=contradicts]").first
    mark.locator("a").click()
    note = window.locator(".chk-note:target")
    assert "79,4 prosent" in note.inner_text()
    assert "97.4" in note.inner_text().replace(",", ".")
    note.locator(".chk-way[href^='#m']").click()
    assert window.locator("mark:target").inner_text() == mark.inner_text()
    assert said == []
    assert [one for one in asked if not one.startswith("file://")] == []
    context.close()
