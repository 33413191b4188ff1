"""No kind of page has a fault that axe can see: WCAG 2.0 to 2.2, A and AA, light and dark, wide and narrow."""

import pytest

from tests.browser.conftest import AXE, Window
from tests.browser.portal.kinds import ADDRESSES, IDS, KINDS

pytestmark = pytest.mark.browser

EVERY_RULE = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]},
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}
# The dark scheme changes colours and nothing else.
COLOUR_RULES = {
    "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]},
    "resultTypes": ["violations"],
}
LOOKS = (
    ("light", 1280, EVERY_RULE),
    ("light", 320, EVERY_RULE),
    ("dark", 320, COLOUR_RULES),
    ("dark", 1280, COLOUR_RULES),
)


@pytest.mark.parametrize("address", ADDRESSES, ids=IDS)
def test_axe_finds_nothing(lasting_window: Window, address: str):
    window = lasting_window
    window.open(address)
    window.page.evaluate(AXE.read_text("utf-8"))
    found = []
    for scheme, width, rules in LOOKS:
        window.page.emulate_media(color_scheme=scheme)
        window.page.set_viewport_size({"width": width, "height": 900})
        answer = window.page.evaluate("options => axe.run(document, options)", rules)
        found += [
            (scheme, width, one["id"], [node["target"] for node in one["nodes"]][:3], one["nodes"][0]["failureSummary"])
            for one in answer["violations"]
        ]
    assert found == []


@pytest.mark.parametrize("address", KINDS["chapter"], ids=["nb", "en"])
def test_axe_finds_nothing_when_the_sources_of_a_chapter_are_shown(phone: Window, address: str):
    phone.open(address)
    phone.page.check("#kilder")
    phone.page.locator(".rep-nav-folded summary").click()
    phone.page.evaluate(AXE.read_text("utf-8"))
    answer = phone.page.evaluate("options => axe.run(document, options)", EVERY_RULE)
    assert [(one["id"], one["nodes"][0]["failureSummary"]) for one in answer["violations"]] == []
    assert phone.page.evaluate("document.documentElement.scrollWidth") <= 320
