"""A store that draws ahead: while others go on with their work, its painters draw what will be asked for."""

from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from samstyr.look.charts.painters import Painters
from samstyr.look.charts.store import ChartStore, Order, draw

# A painter takes half a second to make itself ready, as long as thirty drawings: fewer than this are not shared out.
WORTH_ANOTHER: Final = 100


class Studio(ChartStore):
    """The drawings in a folder, and up to so many who draw; they go home when it is closed."""

    def __init__(self, folder: Path, workers: int) -> None:
        self._most = workers
        self._painters = Painters(workers)
        self._hands: ThreadPoolExecutor | None = None
        self._under_way: dict[Order, Future[bytes]] = {}
        super().__init__(folder, lambda order: draw(order, self._painters.paint))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def ahead(self, orders: Iterable[Order]) -> None:
        self._forget()
        missing = [order for order in dict.fromkeys(orders) if not self.has(order)]
        if missing:
            self._hands = ThreadPoolExecutor(hands_for(len(missing), self._most))
            self._under_way = {order: self._hands.submit(super(Studio, self).get, order) for order in missing}

    def get(self, order: Order) -> bytes:
        drawing = self._under_way.pop(order, None)
        return super().get(order) if drawing is None else drawing.result()

    def close(self) -> None:
        """End all drawing, and whoever draws."""
        self._forget()
        self._painters.close()

    def _forget(self) -> None:
        """Let go of what nobody came for."""
        if self._hands is not None:
            self._hands.shutdown(cancel_futures=True)
        self._hands = None
        self._under_way.clear()


def hands_for(drawings: int, most: int) -> int:
    """Return how many should share so many drawings."""
    return min(most, 1 + drawings // WORTH_ANOTHER)
