"""What uvicorn runs."""

import os
import signal
from multiprocessing import parent_process
from threading import Thread

from django.conf import settings
from django.core.asgi import get_asgi_application
from django.urls import get_resolver

from samstyr.site.body_limit import BodyLimit


def end_with_parent() -> None:
    """End this worker when the command that started it ends, even by a kill that lets it tell nobody.

    Otherwise the worker would keep the port, and answer from a database that is no longer there.
    """
    parent = parent_process()
    if parent is not None:
        parent.join()
        os.kill(os.getpid(), signal.SIGTERM)


os.environ.setdefault("DJANGO_SETTINGS_MODULE", "samstyr.site.settings")
application = BodyLimit(
    get_asgi_application(), most_bytes=settings.DATA_UPLOAD_MAX_MEMORY_SIZE, mark=settings.TOO_LARGE_MARK
)
# The pages and all they rest on, so that the first reader does not wait for them to be read in.
get_resolver().url_patterns  # noqa: B018  # reading the property is what imports them
Thread(target=end_with_parent, daemon=True).start()
