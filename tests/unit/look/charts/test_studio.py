"""A studio: the same drawings as without it, made ahead by painters of its own."""

from pathlib import Path

import pytest

from samstyr.look.charts.painters import CannotPaint, Painters
from samstyr.look.charts.store import ChartStore, Form, Order, draw
from samstyr.look.charts.studio import Studio, hands_for
from tests.unit.look.charts.examples import DEBT

ORDERS = [Order(DEBT, form) for form in (Form.WIDE, Form.PAPER, Form.PICTURE, Form.SVG, Form.PNG)]


def test_what_a_studio_draws_is_what_everybody_draws(tmp_path: Path):
    with Studio(tmp_path, 2) as studio:
        studio.ahead(ORDERS)
        assert [studio.get(order) for order in ORDERS] == [draw(order) for order in ORDERS]
        assert studio.get(ORDERS[0]) == draw(ORDERS[0])
    assert all(ChartStore(tmp_path).has(order) for order in ORDERS)


def test_what_is_kept_is_not_drawn_and_nobody_need_fetch_what_was_announced(tmp_path: Path):
    ChartStore(tmp_path, lambda _order: b"kept").get(ORDERS[0])
    with Studio(tmp_path, 1) as studio:
        studio.ahead(ORDERS[:2])
        assert studio.get(ORDERS[0]) == b"kept"
        studio.ahead([])


def test_few_drawings_are_one_painters_work_and_many_are_shared_out():
    assert [hands_for(drawings, 4) for drawings in (1, 99, 100, 5_000)] == [1, 1, 2, 4]


def test_a_specification_that_is_none_is_refused_and_the_painter_goes_on():
    with Painters(1) as painters:
        with pytest.raises(CannotPaint, match="Vega says"):
            painters.paint({"mark": {"type": "no such mark"}})
        assert painters.paint({"data": {"values": [{"a": 1}]}, "mark": "point"}).startswith("<svg")
