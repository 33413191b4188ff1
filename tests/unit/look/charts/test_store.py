"""Drawings that are kept: once made they are read, and none is ever half there."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from samstyr.look.charts.store import ChartStore, Form, Order, drawing_version, keep
from tests.unit.look.charts.examples import DEBT, FUND


class Counting:
    """A drawer that says how often it drew."""

    def __init__(self) -> None:
        self.orders: list[Order] = []

    def __call__(self, order: Order) -> bytes:
        self.orders.append(order)
        return f"{order.chart.title} {order.form}".encode() * 1000


@pytest.fixture
def drawer():
    return Counting()


@pytest.fixture
def store(tmp_path, drawer):
    return ChartStore(tmp_path / "charts", drawer)


def test_a_chart_is_drawn_once(store, drawer):
    order = Order(DEBT, Form.WIDE)

    assert store.get(order) == store.get(order)
    assert drawer.orders == [order]
    assert store.has(order)


def test_a_changed_figure_form_or_word_is_another_drawing():
    orders = [
        Order(DEBT, Form.WIDE), Order(DEBT, Form.NARROW), Order(FUND, Form.WIDE),
        Order(replace(DEBT, title="Noe annet"), Form.WIDE), Order(replace(DEBT, language="en"), Form.WIDE),
        Order(replace(DEBT, points=DEBT.points[:3]), Form.WIDE),
    ]  # fmt: skip

    assert len({order.key for order in orders}) == len(orders)
    assert Order(DEBT, Form.WIDE).key == Order(replace(DEBT), Form.WIDE).key


def test_the_key_knows_how_charts_are_drawn():
    assert "vl-convert" in drawing_version()


def test_many_at_once_see_whole_drawings_only(store):
    order = Order(DEBT, Form.SVG)
    with ThreadPoolExecutor(8) as pool:
        found = set(pool.map(lambda _: store.get(order), range(64)))

    assert len(found) == 1
    assert [path.name for path in store.path_of(order).parent.iterdir()] == [store.path_of(order).name]


def test_a_failed_write_leaves_nothing_behind(tmp_path):
    (tmp_path / "taken.svg").mkdir()

    with pytest.raises(OSError, match="taken"):
        keep(tmp_path / "taken.svg", b"x")
    assert [path.name for path in tmp_path.iterdir()] == ["taken.svg"]


def test_a_picture_and_a_drawing_have_their_own_endings(store):
    assert store.path_of(Order(DEBT, Form.PNG)).suffix == ".png"
    assert store.path_of(Order(DEBT, Form.WIDE)).suffix == ".svg"
    assert store.path_of(Order(DEBT, Form.PICTURE_SMALL)).suffix == ".png"
    assert store.path_of(Order(DEBT, Form.PAPER)).suffix == ".svg"


def test_the_real_drawing_is_text_for_a_page(tmp_path):
    store = ChartStore(tmp_path)

    assert store.svg(DEBT, Form.NARROW).startswith("<svg role=")
    assert store.get(Order(DEBT, Form.PNG)).startswith(b"\x89PNG")
    assert store.get(Order(DEBT, Form.PICTURE)).startswith(b"\x89PNG")
    # On paper nobody reads custom properties, and the words stand beside the drawing.
    assert "var(" not in store.svg(DEBT, Form.PAPER)
    assert DEBT.title not in store.svg(DEBT, Form.PAPER_SMALL)
