"""The web server's life: the port, the workers, the static files, the end."""

import errno
import os
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.core.management import call_command
from uvicorn import Config, Server
from uvicorn.supervisors import Multiprocess

from samstyr.cli.answers import BadInput
from samstyr.cli.sweeping import sweep

APPLICATION = "samstyr.site.asgi:application"
LOOPBACK = "127.0.0.1"
PORT = 8000
MOST_WORKERS = 4
WAITING = 2048
START_SECONDS = 60


class PortTaken(BadInput):
    """Something else answers at the address."""

    def __init__(self, host: str, port: int) -> None:
        super().__init__(
            f"Port {port} on {host} is in use by another program, so the site cannot be served there. "
            f"Choose another one: --port {port + 1}"
        )


class AddressUnusable(BadInput):
    """The address is not one of this machine's, or not one that this user may use."""

    def __init__(self, host: str, port: int, reason: str) -> None:
        super().__init__(
            f"The site cannot be served on {host}, port {port}: {reason}. "
            f"Choose an address of this machine and a port above 1023."
        )


class SiteDidNotStart(RuntimeError):
    """The web server ended before it had begun to answer."""

    def __init__(self) -> None:
        super().__init__("The web server did not start; why is said above. `samstyr doctor` may know more.")


def reserve(host: str, port: int) -> socket.socket:
    """Return a socket that holds the port, so that nobody else can take it while the site is made ready.

    Who calls before that waits in line. Raises PortTaken and AddressUnusable.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # The protocol is named, since asyncio answers at once (TCP_NODELAY) only on sockets that say it; without it every
    # answer on a kept connection waits for 40 ms.
    held = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    # A port that an ended server has just let go of may be taken again; one that is in use may not.
    held.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        held.bind((host, port))
        held.listen(WAITING)
    except OSError as error:
        held.close()
        if error.errno == errno.EADDRINUSE:
            raise PortTaken(host, port) from None
        raise AddressUnusable(host, port, error.strerror or str(error)) from None
    return held


def address_of(held: socket.socket) -> str:
    """Return the address to give a browser."""
    host, port = held.getsockname()[:2]
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"


def lay_static_files(home: Path) -> None:
    """Lay out the static files under names that change with their content, compressed, and remove older versions."""
    call_command("collectstatic", interactive=False, verbosity=0)
    sweep(home)


def serve_until_told_to_stop(held: socket.socket) -> None:
    """Serve with a few workers until SIGTERM or Ctrl-C."""
    workers = min(os.cpu_count() or 1, MOST_WORKERS)
    Multiprocess(_config(workers), sockets=[held]).run()


@contextmanager
def served(held: socket.socket) -> Iterator[None]:
    """Serve from a thread for as long as the block lasts. Raises SiteDidNotStart."""
    server = Server(_config(workers=1))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [held]}, daemon=True)
    thread.start()
    try:
        _wait_until_started(server, thread)
        yield
    finally:
        server.should_exit = True
        thread.join()


def _wait_until_started(server: Server, thread: threading.Thread) -> None:
    tick = threading.Event()
    for _ in range(START_SECONDS * 100):
        if server.started:
            return
        if not thread.is_alive():
            break
        tick.wait(0.01)
    raise SiteDidNotStart


def _config(workers: int) -> Config:
    return Config(
        APPLICATION,
        workers=workers,
        lifespan="off",
        log_level="warning",
        # Search words and readers' addresses stay with the readers.
        access_log=False,
        server_header=False,
    )
