"""Building: a checked report becomes a folder of web pages, a PDF and a Word file, with a manifest of them all."""

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Final

from django.utils.text import slugify

from samstyr.kernels.texts import Text
from samstyr.look.charts.drawing import FONTS
from samstyr.look.charts.store import ChartStore
from samstyr.reports.publishing import folder as folders
from samstyr.reports.publishing import words
from samstyr.reports.publishing.drawings import Gallery
from samstyr.reports.publishing.letters import PLAIN
from samstyr.reports.publishing.panels.facts import Facts
from samstyr.reports.publishing.panels.filling import Filled, fill
from samstyr.reports.publishing.paper.typesetting import pdf
from samstyr.reports.publishing.reading import read
from samstyr.reports.publishing.values import Format, Publication
from samstyr.reports.publishing.web.pages import site
from samstyr.reports.publishing.word.writing import docx

PAGES: Final = "html"
TOOLS: Final = ("pypandoc-binary", "typst", "vl-convert-python", "altair")
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
READING: Final = Text("Leser teksten", "Reading the text")
DRAWING: Final = Text("Tegner diagrammer", "Drawing charts")

Tell = Callable[[Text], None]


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be built, and where; `workers` is how many may draw charts at once."""

    formats: tuple[Format, ...]
    into: Path
    store: ChartStore
    workers: int = 1


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
        gallery = Gallery(filled.drawings, order.store)
        tell(DRAWING)
        gallery.draw(order.formats, order.workers)
        sizes = {}
        digests = {}
        for name, content in _files(publication, filled, gallery, order, tell):
            path = new / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
            sizes[name] = len(content)
            digests[name] = hashlib.sha256(content).hexdigest()
        manifest = json.dumps(_manifest(publication, digests), ensure_ascii=False, indent=1, sort_keys=True)
        (new / folders.MANIFEST).write_text(f"{manifest}\n", "utf-8")
    return Built(order.into, sizes)


def _files(
    publication: Publication, filled: Filled, gallery: Gallery, order: Order, tell: Tell
) -> Iterator[tuple[str, bytes]]:
    name = slugify(publication.title.translate(PLAIN))[:_LONGEST_NAME].strip("-") or "report"
    downloads = {}
    for form, write in _WRITERS.items():
        if form in order.formats:
            tell(_STEPS[form])
            yield f"{name}.{form}", write(publication, filled, gallery)
            label = words.PDF_FILE if form is Format.PDF else words.WORD_FILE
            downloads[label.in_language(publication.language)] = f"../{name}.{form}"
    if Format.HTML in order.formats:
        tell(_STEPS[Format.HTML])
        for page, content in site(publication, filled, gallery, downloads).items():
            yield f"{PAGES}/{page}", content


def _manifest(publication: Publication, digests: Mapping[str, str]) -> dict[str, object]:
    """Return what the files were made with, and what each of them is."""
    fonts = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(FONTS.glob("*.ttf"))}
    return {
        "title": publication.title,
        "day": publication.day.isoformat(),
        "language": publication.language,
        "made_with": {"samstyr": version("samstyr"), **{tool: version(tool) for tool in TOOLS}},
        "fonts": fonts,
        "files": dict(digests),
    }
