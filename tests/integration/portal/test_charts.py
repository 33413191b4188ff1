"""The charts are drawn ahead of the first reader: no page has to wait for one."""

from pathlib import Path

import pytest

from samstyr.look.charts.store import ChartStore, Order
from samstyr.portal import charts, links, outline
from tests.databases import Database
from tests.integration.portal.conftest import Get
from tests.peer_country import hold_beside_others

WITH_CHARTS = ("focus_area", "indicator", "fiscal_rules", "table")


def test_every_chart_that_a_page_asks_for_is_among_those_drawn_ahead(
    demo: Database, get: Get, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    hold_beside_others("oko_netto_laanegjeld")
    ordered: set[str] = set()

    def noted(order: Order) -> bytes:
        ordered.add(order.key)
        return b"<svg></svg>"

    store = ChartStore(tmp_path, noted)
    monkeypatch.setattr(charts, "store", lambda: store)
    heard: list[tuple[int, int]] = []
    drawn = charts.warm(lambda done, every: heard.append((done, every)))
    assert drawn == len(ordered) > 300
    assert heard[0] == (0, drawn)
    assert heard[-1] == (drawn, drawn)
    assert charts.warm(lambda done, every: None) == 0

    ahead = set(ordered)
    for place in outline.pages():
        if place.name in WITH_CHARTS:
            get(links.in_language("nb", place.name, *place.ids))
    get("/en/fiscal-rules/")
    get("/en/indicator/kli_direkte_utslipp/")
    get("/bygg-inn/oko_netto_laanegjeld/")
    get("/nokkeltall/oko_netto_laanegjeld/interaktiv/")
    assert ordered == ahead
