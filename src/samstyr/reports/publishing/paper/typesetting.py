"""From chapters to a PDF: everything is laid in a folder of its own, pandoc writes Typst, and Typst sets it."""

import json
import re
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from contextvars import ContextVar
from importlib.resources import files
from pathlib import Path
from typing import Final

from samstyr.kernels.missing import MissingReason
from samstyr.kernels.refusals.catalogue import Refusal
from samstyr.kernels.texts import Text
from samstyr.look.charts.drawing import FONTS
from samstyr.look.charts.palette import COLOURS
from samstyr.look.icons import SHAPES
from samstyr.look.kept_program import KeptProgram, ProgramEnded
from samstyr.look.words import STATUS_WORDS, shape_of
from samstyr.reports.publishing import conversions, words
from samstyr.reports.publishing.dates import day_words
from samstyr.reports.publishing.drawings import Gallery
from samstyr.reports.publishing.numbering import Notes, address_of, notes_of
from samstyr.reports.publishing.panels.filling import Filled, FilledPart
from samstyr.reports.publishing.paper.main_source import MainSource, main_source
from samstyr.reports.publishing.paper.tree import TYPST, Assets, chapter_blocks
from samstyr.reports.publishing.status import kind_of
from samstyr.reports.publishing.values import Publication

# Of addresses, not of memory in use: each thread reserves more than it ever fills.
MOST_MEMORY: Final = 2 << 30
_SURROUNDINGS: Final = {"LANG": "C.UTF-8", "MALLOC_ARENA_MAX": "2", "RAYON_NUM_THREADS": "4"}
PATIENCE_SECONDS: Final = 120
MOST_SAID: Final = 4_000
_KIND_COLOURS: Final = {**COLOURS, "ongoing": "#0860a3", "plain": COLOURS["none"]}
_KEPT: Final[ContextVar[KeptProgram | None]] = ContextVar("kept typesetter", default=None)
_VARIABLE: Final = re.compile(r"var\(--sam-surface\)")


class TypstFailed(Refusal, RuntimeError):
    """Typst ended without a PDF."""

    def __init__(self, said: str) -> None:
        super().__init__("pdf-not-set", said=said.strip()[:MOST_SAID])


def pdf(publication: Publication, filled: Filled, gallery: Gallery) -> bytes:
    """Return the report as a PDF (PDF/UA-1); the same report gives the same bytes. Raises TypstFailed, PandocFailed."""
    with tempfile.TemporaryDirectory(prefix="samstyr-paper-") as name, _typesetter() as typesetter:
        # It makes itself ready while the pages are laid out.
        typesetter.start()
        folder = Path(name)
        lay_out(publication, filled, gallery, folder)
        return _set(folder, typesetter)


@contextmanager
def kept_warm() -> Iterator[None]:
    """Let all PDFs of a block be set by one Typst, which sets what it has set before in a tenth of the time."""
    with _new_typesetter() as typesetter:
        before = _KEPT.set(typesetter)
        try:
            yield
        finally:
            _KEPT.reset(before)


def _typesetter() -> AbstractContextManager[KeptProgram]:
    kept = _KEPT.get()
    return _new_typesetter() if kept is None else nullcontext(kept)


def _new_typesetter() -> KeptProgram:
    words = [str(FONTS), str(MOST_MEMORY), str(PATIENCE_SECONDS)]
    program = Path(__file__).with_name("alone.py")
    return KeptProgram(program, words, environment=_SURROUNDINGS, patience=2 * PATIENCE_SECONDS)


def lay_out(publication: Publication, filled: Filled, gallery: Gallery, folder: Path) -> None:
    """Lay all that the PDF is made from in a folder. Raises PandocFailed."""
    assets = Assets()
    notes = [notes_of(part) for part in filled.parts]
    chapters = [chapter_blocks(part, its, assets) for part, its in zip(filled.parts, notes, strict=True)]
    # A paragraph is one line, so that no word of it comes to stand where Typst looks for lists and headings.
    body = "\n\n".join(conversions.write(chapters, TYPST, ["--wrap", "none"]))
    head = '#import "report.typ": *\n#show: report\n\n'
    (folder / "main.typ").write_text(f"{head}{body}\n", "utf-8")
    for file in ("report.typ", "cover.svg"):
        (folder / file).write_bytes(files(__package__).joinpath(file).read_bytes())
    for number in range(len(gallery.drawings)):
        (folder / f"drawing-{number}.svg").write_text(gallery.plain(number), "utf-8")
    for status in STATUS_WORDS:
        (folder / f"mark-{status}.svg").write_text(mark(status), "utf-8")
    pictures = _copy(assets, publication, folder)
    said = _said(publication, filled, notes) | {"drawings": _drawings(gallery), "assets": pictures, "tags": _tags()}
    (folder / "report.json").write_text(json.dumps(said, ensure_ascii=False), "utf-8")


def set_in(folder: Path) -> bytes:
    """Return the PDF of what is laid out in a folder. Raises TypstFailed."""
    with _typesetter() as typesetter:
        return _set(folder, typesetter)


def _set(folder: Path, typesetter: KeptProgram) -> bytes:
    try:
        answer = typesetter.ask({"folder": str(folder)})
    except ProgramEnded as ended:
        raise TypstFailed(ended.said or "nothing; it took too long, or needed too much memory") from None
    if "wrong" in answer:
        raise TypstFailed(str(answer["wrong"]))
    return (folder / "report.pdf").read_bytes()


def mark(status: str) -> str:
    """Return the shape of a status as a drawing of its own, in the light colours."""
    colour = _KIND_COLOURS[kind_of(status)]
    shape = _VARIABLE.sub(COLOURS["surface"], SHAPES.get(shape_of(status), SHAPES["no_data"]))
    inside = f'<g fill="{colour}" color="{colour}">{shape.replace("currentColor", colour)}</g>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" width="16" height="16">{inside}</svg>'


def _tags() -> dict[str, object]:
    return {status: {"kind": kind_of(status), "file": f"mark-{status}.svg"} for status in STATUS_WORDS}


def _drawings(gallery: Gallery) -> list[dict[str, str]]:
    return [
        {
            "overline": one.overline,
            "title": one.chart.title,
            "subtitle": one.chart.subtitle,
            "source": one.source,
            "alt": gallery.alternative(number),
            "file": f"drawing-{number}.svg",
        }
        for number, one in enumerate(gallery.drawings)
    ]


def _copy(assets: Assets, publication: Publication, folder: Path) -> list[dict[str, str]]:
    """Copy the writer's pictures under names of ours."""
    copied = []
    for number, (file, alternative) in enumerate(assets.pictures):
        path = (publication.assets or folder) / file
        name = f"asset-{number}{path.suffix.lower()}"
        shutil.copyfile(path, folder / name)
        copied.append({"file": name, "alt": alternative})
    return copied


def _said(publication: Publication, filled: Filled, notes: Sequence[Notes]) -> dict[str, object]:
    language, day = publication.language, publication.day

    def say(text: Text) -> str:
        return text.in_language(language)

    mostly = main_source([one.note for its in notes for one in its.notes], language)
    case = say(words.filled(words.CASE, number=publication.case_number)) if publication.case_number else ""
    return {
        "title": publication.title,
        "subtitle": publication.subtitle,
        "kind": publication.kind,
        "place": publication.place,
        "cover_lines": [one for one in (publication.period, day_words(day, language), case) if one],
        "authors": list(publication.authors),
        "description": ". ".join(filter(None, (publication.kind, publication.place, publication.period))),
        "language": language,
        "day": [day.year, day.month, day.day],
        "words": {
            "contents": say(words.CONTENTS),
            "sources": say(words.SOURCES),
            "about": say(words.ABOUT),
            "page_of_figure": say(words.PAGE_OF_FIGURE),
        },
        "missing": [say(reason.label) for reason in MissingReason],
        "mostly": mostly.said,
        "chapters": [
            _chapter(part, its_notes, publication, mostly) for part, its_notes in zip(filled.parts, notes, strict=True)
        ],
    }


def _chapter(filled: FilledPart, notes: Notes, publication: Publication, mostly: MainSource) -> dict[str, object]:
    base = publication.base_address
    number = words.filled(words.CHAPTER, number=str(filled.part.number))
    return {
        "overline": number.in_language(publication.language),
        "title": filled.part.title,
        "notes": [
            {"text": mostly.shortened(one.note), "href": address_of(one, base) if base else ""} for one in notes.notes
        ],
    }
