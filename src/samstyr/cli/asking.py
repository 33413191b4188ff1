"""Ask a site of our own over HTTP, as a reader would, and see that it answers."""

from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from urllib.parse import urlsplit

PATIENCE_SECONDS = 60
OK = 200


class SiteAnswersBadly(RuntimeError):
    """A page did not come as it should."""

    def __init__(self, address: str, what: str) -> None:
        super().__init__(f"The site does not work: {address} {what}. `samstyr doctor` may know why.")


@dataclass(frozen=True, slots=True)
class Expected:
    """A page of the site and a piece of text that must stand in it."""

    path: str
    text: str


def ask(site: str, page: Expected) -> None:
    """Fetch one page. Raises SiteAnswersBadly when it does not come, or comes without what must stand in it."""
    address = site.rstrip("/") + page.path
    parts = urlsplit(site)
    connection = HTTPConnection(parts.hostname or "", parts.port, timeout=PATIENCE_SECONDS)
    try:
        connection.request("GET", page.path)
        response = connection.getresponse()
        body = response.read().decode("utf-8", "replace")
    except (OSError, HTTPException) as error:
        raise SiteAnswersBadly(address, f"does not answer ({error})") from error
    finally:
        connection.close()
    if response.status != OK:
        raise SiteAnswersBadly(address, f"answers with status {response.status}")
    if page.text not in body:
        raise SiteAnswersBadly(address, f"does not contain {page.text!r}")
