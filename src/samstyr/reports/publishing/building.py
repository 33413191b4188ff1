"""Building: a checked report becomes a folder of web pages, a PDF and a Word file, with a manifest of them all."""

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

from django.utils.text import slugify

from samstyr.kernels.texts import Text
from samstyr.look.charts.store import ChartStore
from samstyr.reports.publishing import folder as folders
from samstyr.reports.publishing import words
from samstyr.reports.publishing.drawings import Gallery
from samstyr.reports.publishing.letters import PLAIN
from samstyr.reports.publishing.made_with import made_with
from samstyr.reports.publishing.panels.facts import Facts
from samstyr.reports.publishing.panels.filling import Filled, fill
from samstyr.reports.publishing.paper.typesetting import pdf
from samstyr.reports.publishing.reading import read
from samstyr.reports.publishing.values import Format, Publication
from samstyr.reports.publishing.web.pages import Layout, lay_out, site
from samstyr.reports.publishing.word.writing import docx

PAGES: Final = "html"
_LONGEST_NAME: Final = 60
_WRITERS: Final[Mapping[Format, Callable[[Publication, Filled, Gallery], bytes]]] = {
    Format.PDF: pdf,
    Format.DOCX: docx,
}
_STEPS: Final = {
    Format.PDF: Text("Setter PDF", "Setting the PDF"),
    Format.DOCX: Text("Skriver Word", "Writing Word"),
    Format.HTML: Text("Skriver nettsider", "Writing web pages"),
}
_LABELS: Final = {Format.PDF: words.PDF_FILE, Format.DOCX: words.WORD_FILE}
READING: Final = Text("Leser teksten", "Reading the text")
DRAWING: Final = Text("Tegner diagrammer", "Drawing charts")

Tell = Callable[[Text], None]


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be built, and where."""

    formats: tuple[Format, ...]
    into: Path
    store: ChartStore


@dataclass(frozen=True, slots=True)
class Built:
    """What was published: the files by their place in the folder, with their sizes in bytes."""

    folder: Path
    files: Mapping[str, int]


def build(publication: Publication, facts: Facts, order: Order, tell: Tell) -> Built:
    """Publish a report: all of it or nothing; the same report gives the same bytes.

    Raises CannotPublish, NotOurFolder, PandocFailed and TypstFailed.
    """
    with folders.put_whole(order.into) as new:
        tell(READING)
        filled = fill(read(publication), facts)
        press = Press(publication, filled, order.store, tell)
        sizes = {}
        digests = {}
        for name, content in press.files(order.formats):
            path = new / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
            sizes[name] = len(content)
            digests[name] = hashlib.sha256(content).hexdigest()
        manifest = json.dumps(_manifest(publication, digests), ensure_ascii=False, indent=1, sort_keys=True)
        (new / folders.MANIFEST).write_text(f"{manifest}\n", "utf-8")
    return Built(order.into, sizes)


class Press:
    """Prints one report. Nothing but what it is given, and what it is `made_with`, decides a byte."""

    def __init__(self, publication: Publication, filled: Filled, store: ChartStore, tell: Tell) -> None:
        self._publication = publication
        self._filled = filled
        self._gallery = Gallery(filled.drawings, store)
        self._tell = tell

    @cached_property
    def layout(self) -> Layout:
        """Return what stands on the web pages. Raises PandocFailed."""
        return lay_out(self._publication, self._filled, self._gallery)

    def files(self, formats: Sequence[Format]) -> Iterator[tuple[str, bytes]]:
        """Return the files of these formats by their names, each made when it is asked for.

        Raises PandocFailed and TypstFailed.
        """
        self._tell(DRAWING)
        self._gallery.draw(formats)
        downloads = {}
        for form, write in _WRITERS.items():
            if form in formats:
                self._tell(_STEPS[form])
                yield self.name(form), write(self._publication, self._filled, self._gallery)
                downloads[_LABELS[form].in_language(self._publication.language)] = f"../{self.name(form)}"
        if Format.HTML in formats:
            self._tell(_STEPS[Format.HTML])
            for page, content in site(self._publication, self.layout, downloads).items():
                yield f"{PAGES}/{page}", content

    def name(self, form: Format) -> str:
        """Return what the file of a format is called."""
        title = slugify(self._publication.title.translate(PLAIN))[:_LONGEST_NAME].strip("-")
        return f"{title or 'report'}.{form}"


def _manifest(publication: Publication, digests: Mapping[str, str]) -> dict[str, object]:
    """Return what the files were made with, and what each of them is."""
    return {
        "title": publication.title,
        "day": publication.day.isoformat(),
        "language": publication.language,
        "made_with": asdict(made_with()),
        folders.FILES: dict(digests),
    }
