"""Drawing many charts at once."""

from dataclasses import replace

import pytest

from samstyr.look.charts import warming
from samstyr.look.charts.store import ChartStore, Form, Order
from samstyr.look.charts.warming import draw_all
from tests.unit.look.charts.examples import DEBT

ORDERS = [Order(replace(DEBT, title=f"Nummer {number}"), Form.SMALL) for number in range(6)]


@pytest.mark.parametrize("workers", [1, 2])
def test_what_is_missing_is_drawn_and_told(tmp_path, monkeypatch, workers):
    monkeypatch.setattr(warming, "WORTH_A_POOL", 2)
    store, heard = ChartStore(tmp_path), []
    first = store.get(ORDERS[0])

    drawn = draw_all([*ORDERS, ORDERS[1]], store, lambda done, of: heard.append((done, of)), workers)

    assert drawn == 5
    assert heard == [(done, 5) for done in range(6)]
    assert all(store.has(order) for order in ORDERS)
    assert store.get(ORDERS[0]) == first


def test_a_second_time_draws_nothing(tmp_path):
    store, heard = ChartStore(tmp_path), []
    draw_all(ORDERS[:2], store, lambda done, of: None, 1)

    assert draw_all(ORDERS[:2], store, lambda done, of: heard.append((done, of)), 1) == 0
    assert heard == [(0, 0)]
