"""An edition made again from what it was made from, and held against what was kept."""

import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Final

from samstyr.look.charts.store import ChartStore
from samstyr.reports.editions import frozen, pages
from samstyr.reports.editions.comparing.pages import said_on
from samstyr.reports.editions.comparing.paper import said_on_paper
from samstyr.reports.editions.comparing.values import Aspect, Said
from samstyr.reports.editions.comparing.word import said_in_word
from samstyr.reports.editions.manifest import Manifest
from samstyr.reports.publishing.building import PAGES, Press, Tell
from samstyr.reports.publishing.made_with import made_with
from samstyr.reports.publishing.values import MadeWith

_SAID: Final[Mapping[str, Callable[[bytes], Said]]] = {
    ".pdf": said_on_paper,
    ".docx": said_in_word,
    pages.FILE: lambda content: said_on(pages.read(content)),
}


@dataclass(frozen=True, slots=True)
class Difference:
    """A file that came out otherwise, and in what."""

    name: str
    aspects: tuple[Aspect, ...]


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """How an edition came out when it was made again.

    `other_tools` are what this installation makes publications with that is not what the edition was made with; where
    there are none, bytes were compared, else what the files say.
    """

    other_tools: tuple[str, ...]
    differences: tuple[Difference, ...]


def rebuild(folder: Path, manifest: Manifest, tell: Tell) -> Rebuilt:
    """Make an edition again, every drawing anew, and compare. Raises Unreadable, PandocFailed and TypstFailed."""
    with tempfile.TemporaryDirectory(prefix="samstyr-rebuild-") as charts:
        kept = frozen.thaw((folder / frozen.FILE).read_bytes(), folder)
        press = Press(kept.publication, kept.filled, ChartStore(Path(charts)), tell)
        made = dict(frozen.files(kept, press))
    other = tuple(dict.fromkeys(_other_tools(manifest.made_with, made_with())))
    compare = _said_otherwise if other else _other_bytes
    return Rebuilt(other, tuple(compare(folder, made, manifest)))


def _other_tools(then: MadeWith, now: MadeWith) -> Iterator[str]:
    """Give the names of what is not as it was: of a tool, a typeface, a template; of Python, of our own code."""
    for field in fields(MadeWith):
        before, after = getattr(then, field.name), getattr(now, field.name)
        if isinstance(before, dict):
            yield from (name for name in sorted({*before, *after}) if before.get(name) != after.get(name))
        elif before != after:
            yield "samstyr" if field.name == "writers" else field.name


def _other_bytes(folder: Path, made: Mapping[str, bytes], manifest: Manifest) -> Iterator[Difference]:
    ours = {name for name in manifest.files if _is_made(name)}
    for name in sorted({*ours, *made}):
        path = folder / name
        if name not in made or name not in ours or path.read_bytes() != made[name]:
            yield Difference(name, (Aspect.BYTES,))


def _said_otherwise(folder: Path, made: Mapping[str, bytes], _manifest: Manifest) -> Iterator[Difference]:
    for name, content in made.items():
        said = next((read for ending, read in _SAID.items() if name.endswith(ending) and "/" not in name), None)
        path = folder / name
        if said is None:
            continue
        aspects = said(path.read_bytes()).differences(said(content)) if path.is_file() else (Aspect.TEXT,)
        if aspects:
            yield Difference(name, aspects)


def _is_made(name: str) -> bool:
    """Return whether a file of an edition is made of the frozen report, and is not what it was made from."""
    is_file = "/" not in name and name.endswith(tuple(f".{one}" for one in frozen.FILES))
    return is_file or name == pages.FILE or name.startswith(f"{PAGES}/")
