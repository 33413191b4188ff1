"""Drawing many charts at once, so that no reader waits for the first one."""

from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from samstyr.look.charts.store import ChartStore, Order, draw, keep

# A process needs about a second before it draws its first chart; fewer orders are done sooner without.
WORTH_A_POOL = 120
CHUNK = 16

Progress = Callable[[int, int], None]


def draw_all(orders: Iterable[Order], store: ChartStore, progress: Progress, workers: int) -> int:
    """Draw the orders that are not kept yet and return how many those were; `progress` hears done and all."""
    missing = [order for order in dict.fromkeys(orders) if not store.has(order)]
    progress(0, len(missing))
    if workers < 2 or len(missing) < WORTH_A_POOL:
        for done, order in enumerate(missing, start=1):
            store.get(order)
            progress(done, len(missing))
        return len(missing)
    # Fresh processes: the drawing library has threads, which do not survive a fork.
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        for done, (order, drawing) in enumerate(zip(missing, pool.map(draw, missing, chunksize=CHUNK), strict=True), 1):
            keep(store.path_of(order), drawing)
            progress(done, len(missing))
    return len(missing)
