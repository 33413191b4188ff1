"""A site in a folder: what its files point to, and whether that is there."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from posixpath import join, normpath
from urllib.parse import unquote, urlsplit

# Attributes that make a browser ask for something by itself, and those that wait for a click.
ASKS, WAITS = {"src", "srcset", "poster", "data-spec"}, {"href", "action"}
ASKING_LINKS = {"stylesheet", "icon", "preload", "modulepreload", "manifest"}
IN_STYLE = re.compile(r"url\(['\"]?([^)'\"]+)['\"]?\)|@import\s+['\"]([^'\"]+)")


@dataclass(frozen=True)
class Pointer:
    """From which file to where, and whether a browser follows it by itself."""

    file: str
    address: str
    asks: bool


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, bool]] = []
        self.ids: set[str] = set()
        self.forms = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        self.ids.add(told.get("id", ""))
        self.forms += tag == "form"
        for name in told.keys() & (ASKS | WAITS):
            asking_link = tag == "link" and told.get("rel") in ASKING_LINKS
            if tag != "link" or asking_link:
                self.found.append((told[name], name in ASKS or asking_link))
        self.found += [(one, True) for one, _ in IN_STYLE.findall(told.get("style", ""))]


class ExportedSite:
    """The files of an export."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.files = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}

    @cached_property
    def pages(self) -> dict[str, _Reader]:
        """Every page, read."""
        found = {}
        for name in sorted(self.files):
            if name.endswith(".html"):
                found[name] = _Reader()
                found[name].feed((self.folder / name).read_text("utf-8"))
        return found

    def pointers(self) -> Iterator[Pointer]:
        """Yield every address in every page and style sheet."""
        for name, page in self.pages.items():
            yield from (Pointer(name, address, asks) for address, asks in page.found)
        for name in self.files:
            if name.endswith(".css"):
                text = (self.folder / name).read_text("utf-8")
                yield from (Pointer(name, one or other, True) for one, other in IN_STYLE.findall(text))

    def dead(self) -> list[Pointer]:
        """Return the pointers to files, or to places on pages, that are not there."""
        return [pointer for pointer in self.pointers() if not self._leads_somewhere(pointer)]

    def elsewhere(self) -> list[Pointer]:
        """Return the pointers that a browser would follow by itself to another site, or from the root of this one."""
        return [p for p in self.pointers() if p.asks and (_is_whole(p.address) or p.address.startswith("/"))]

    def _leads_somewhere(self, pointer: Pointer) -> bool:
        if _is_whole(pointer.address):
            return True
        parts = urlsplit(pointer.address)
        folder = pointer.file.rpartition("/")[0]
        target = normpath(join(folder, unquote(parts.path))) if parts.path else pointer.file
        if target not in self.files:
            return False
        return not parts.fragment or target not in self.pages or unquote(parts.fragment) in self.pages[target].ids


def _is_whole(address: str) -> bool:
    parts = urlsplit(address)
    return (bool(parts.scheme or parts.netloc) and parts.scheme != "data") or address.startswith("data:")
