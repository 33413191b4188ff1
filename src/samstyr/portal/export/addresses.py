"""Which file an address becomes, and how one file points to another."""

from posixpath import normpath, relpath
from urllib.parse import quote, unquote, urlsplit

INDEX = "index.html"
# What else a browser needs or a reader downloads keeps its own name; everything else is a page.
FILES = (
    ".css", ".csv", ".docx", ".html", ".ico", ".jpeg", ".jpg", ".js", ".json", ".pdf", ".png", ".svg", ".txt", ".woff2",
    ".xlsx", ".xml",
)  # fmt: skip


def file_of(path: str) -> str:
    """Return the file that an address's path becomes. Pages are named in full, so that they open without a server.

    >>> file_of("/"), file_of("/nokkeltall/gjeld/"), file_of("/f/gjeld@2022"), file_of("/rapporter/a/1/01-b.html")
    ('index.html', 'nokkeltall/gjeld/index.html', 'f/gjeld@2022/index.html', 'rapporter/a/1/01-b.html')
    """
    plain = unquote(path).lstrip("/")
    if plain.endswith(FILES):
        return plain
    return f"{plain.rstrip('/')}/{INDEX}".lstrip("/")


def pointer(from_file: str, to_file: str, fragment: str = "") -> str:
    """Return how one file points to another, wherever the folder lies.

    >>> pointer("en/goal/a/index.html", "static/look.css"), pointer("index.html", "index.html", "maal")
    ('../../../static/look.css', '#maal')
    """
    anchor = f"#{fragment}" if fragment else ""
    if from_file == to_file:
        return anchor or quote(to_file.rpartition("/")[2])
    folder = from_file.rpartition("/")[0] or "."
    return quote(relpath(to_file, folder), safe="/@") + anchor


def own_path(address: str, origin: str, here: str) -> tuple[str, str] | None:
    """Return path and fragment of an address on this site; None for what leads elsewhere or nowhere.

    `origin` is the site's own address (`https://…`), `here` the path of the page that the address stands on.

    >>> own_path("/mal/a/?q=1#x", "https://example.org", "/"), own_path("https://ssb.no/", "https://example.org", "/")
    (('/mal/a/', 'x'), None)
    """
    if address.startswith(f"{origin}/"):
        address = address[len(origin) :]
    parts = urlsplit(address)
    if parts.scheme or parts.netloc:
        return None
    if not parts.path:
        return here, parts.fragment
    path = normpath(f"{here.rpartition('/')[0]}/{parts.path}") if not parts.path.startswith("/") else parts.path
    return path, parts.fragment
