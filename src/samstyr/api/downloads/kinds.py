"""The kinds of file: by which ending they are asked for, and how they are sent."""

from dataclasses import dataclass
from enum import StrEnum

from django.http import HttpResponse


class Ending(StrEnum):
    """The endings that files are offered with."""

    CSV = "csv"
    NORWEGIAN_CSV = "nb.csv"
    WORKBOOK = "xlsx"
    JSON_STAT = "json"
    SVG = "svg"
    PNG = "png"
    PEERS = "peers.csv"


@dataclass(frozen=True, slots=True)
class Manner:
    """How a kind of file is sent: its media type, and whether a browser saves it or may show it."""

    media_type: str
    saved: bool = True


MANNERS = {
    Ending.CSV: Manner("text/csv; charset=utf-8"),
    Ending.NORWEGIAN_CSV: Manner("text/csv; charset=utf-8"),
    Ending.WORKBOOK: Manner("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    Ending.JSON_STAT: Manner("application/json"),
    Ending.SVG: Manner("image/svg+xml", saved=False),
    Ending.PNG: Manner("image/png", saved=False),
    Ending.PEERS: Manner("text/csv; charset=utf-8"),
}


def ending_of(file: str, id: str) -> Ending | None:
    """Return which kind of file a name asks for; None when it is not the thing's own name or no kind that there is.

    >>> ending_of("gjeld.nb.csv", "gjeld"), ending_of("fond.csv", "gjeld"), ending_of("gjeld.exe", "gjeld")
    (<Ending.NORWEGIAN_CSV: 'nb.csv'>, None, None)
    """
    own, ending = file[: len(id) + 1], file[len(id) + 1 :]
    return Ending(ending) if own == f"{id}." and ending in set(Ending) else None


def sent(content: bytes, ending: Ending, file: str) -> HttpResponse:
    """Return a file as an answer, open to other sites' pages as all open data is."""
    manner = MANNERS[ending]
    response = HttpResponse(content, content_type=manner.media_type)
    response.headers["Content-Disposition"] = f'{"attachment" if manner.saved else "inline"}; filename="{file}"'
    response.headers["Access-Control-Allow-Origin"] = "*"
    response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response
