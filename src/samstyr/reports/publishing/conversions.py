"""What pandoc makes of chapters, kept: a chapter that is as it was is neither read nor written again.

What pandoc makes of a text follows from the text alone, so nothing that is kept can be wrong or old.
"""

import json
import secrets
import tempfile
from collections import OrderedDict
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from samstyr.reports.publishing import pandoc
from samstyr.reports.publishing.syntax import Element, document, has_class, joined, raw

# Characters in all; what was not asked for the longest goes first.
MOST_KEPT: Final = 64_000_000
START: Final = "chapter-start"
# A line of an output's own language that says nothing.
_SILENT: Final = {"typst": "// {}", "html": "<!-- {} -->"}
_WRITERS: Final = {"typst": "typst", "html": "html5"}


class Shelf:
    """Texts by what they were made from, up to so many characters."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._size = 0
        self._texts: OrderedDict[tuple[str, ...], str] = OrderedDict()

    def all_of(self, keys: Sequence[tuple[str, ...]], make: Callable[[list[int]], Sequence[str]]) -> list[str]:
        """Return the text of each key; `make` is asked once for those that are missing, by their places."""
        missing = [place for place, key in enumerate(keys) if key not in self._texts]
        made = dict(zip(missing, make(missing), strict=True)) if missing else {}
        found = [made[place] if place in made else self._texts[key] for place, key in enumerate(keys)]
        for key, text in zip(keys, found, strict=True):
            self._keep(key, text)
        while self._size > self._most:
            _key, text = self._texts.popitem(last=False)
            self._size -= len(text)
        return found

    def _keep(self, key: tuple[str, ...], text: str) -> None:
        if key not in self._texts:
            self._size += len(text)
        self._texts[key] = text
        self._texts.move_to_end(key)


_SHELF: Final = Shelf(MOST_KEPT)


class MarkInText(ValueError):
    """Said of chapters in which the mark between them stands as well."""


def read(texts: Sequence[str], dialect: str) -> list[list[Element]]:
    """Return the blocks of each text, whose names begin with its number. Raises PandocFailed and MarkInText."""
    keys = [("read", dialect, str(number), text) for number, text in enumerate(texts, start=1)]
    found = _SHELF.all_of(keys, lambda places: _read([(place + 1, texts[place]) for place in places], dialect))
    return [json.loads(one) for one in found]


def _read(numbered: Sequence[tuple[int, str]], dialect: str) -> list[str]:
    """Return the blocks of some files as JSON. A mark that stands before each tells where it begins."""
    with tempfile.TemporaryDirectory(prefix="samstyr-report-") as name:
        folder = Path(name)
        # Pandoc gives names a scope only where there are several files.
        (folder / "c0.md").touch()
        files = [f"c{number}.md" for number, _text in numbered]
        for file, (_number, text) in zip(files, numbered, strict=True):
            (folder / file).write_text(f"::: {START}\n:::\n\n{text}\n", "utf-8")
        options = ["--from", dialect, "--to", "json", "--file-scope", "c0.md", *files]
        written = pandoc.run("read the text", options, b"", folder=folder)
    parts: list[list[Element]] = []
    for block in json.loads(written)["blocks"]:
        if has_class(block, "Div", START):
            parts.append([])
        elif parts:
            parts[-1].append(block)
    if len(parts) != len(numbered):
        raise MarkInText
    return [json.dumps(part) for part in parts]


def write(chapters: Sequence[Sequence[Element]], form: str, options: Sequence[str] = ()) -> list[str]:
    """Return each chapter in an output's own language: `typst` or `html`. Raises PandocFailed."""
    trees = [joined(list(chapter)) for chapter in chapters]
    keys = [("write", form, *options, json.dumps(tree)) for tree in trees]
    return _SHELF.all_of(keys, lambda places: _write([trees[place] for place in places], form, options))


def _write(chapters: Sequence[Sequence[Element]], form: str, options: Sequence[str]) -> list[str]:
    """Return chapters that one pandoc has written, with a mark after each that no writer can know."""
    mark = _SILENT[form].format(secrets.token_hex(16))
    tree = json.dumps(document([block for chapter in chapters for block in (*chapter, raw(form, mark))])).encode()
    asked = ["--from", "json", "--to", _WRITERS[form], "--syntax-highlighting", "none", *options]
    with tempfile.TemporaryDirectory(prefix="samstyr-pages-") as folder:
        whole = pandoc.run("write the pages", asked, tree, folder=Path(folder)).decode()
    return [one.strip("\n") for one in whole.split(mark)[:-1]]
