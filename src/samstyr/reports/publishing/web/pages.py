"""The pages of a report: a cover with contents, and one page a chapter. They need nothing but the files beside them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import Final

from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import slugify
from django.utils.translation import override

import samstyr.look
import samstyr.reports
from samstyr.kernels.texts import Text
from samstyr.reports.publishing import conversions, words
from samstyr.reports.publishing.dates import day_words
from samstyr.reports.publishing.drawings import Gallery
from samstyr.reports.publishing.letters import PLAIN
from samstyr.reports.publishing.numbering import Notes, address_of, notes_of
from samstyr.reports.publishing.panels.filling import Filled
from samstyr.reports.publishing.pictures import look_up
from samstyr.reports.publishing.syntax import Element, text_of
from samstyr.reports.publishing.values import Publication
from samstyr.reports.publishing.web.tables import HTML
from samstyr.reports.publishing.web.tree import ASSETS, WebTree

INDEX: Final = "index.html"
LOOK_FILES: Final = (
    "look/built/samstyr.css",
    "look/icon.svg",
    "look/vendor/inter/inter-latin-opsz-normal.woff2",
    "look/vendor/inter/inter-latin-ext-opsz-normal.woff2",
)
STYLE: Final = "report.css"


@dataclass(frozen=True, slots=True)
class PageLink:
    """A page of the report, or a place in one."""

    href: str
    title: str
    current: bool = False
    inside: tuple["PageLink", ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """The source of a figure; `href` is the figure's own page, '' where nobody knows where the site lies.

    `address` is that page as the site names it.
    """

    number: int
    text: str
    href: str
    address: str


@dataclass(frozen=True, slots=True)
class ChapterPage:
    """Everything that stands on a chapter's page."""

    overline: str
    title: str
    body: SafeString
    notes: tuple[Note, ...]
    previous: PageLink | None
    following: PageLink | None


@dataclass(frozen=True, slots=True)
class Layout:
    """The pages of a report before they have a frame: the chapters, what leads to them, and the files beside them."""

    chapters: tuple[ChapterPage, ...]
    links: tuple[PageLink, ...]
    files: Mapping[str, bytes]


def lay_out(publication: Publication, filled: Filled, gallery: Gallery) -> Layout:
    """Return what stands on the pages of a report. Raises PandocFailed."""
    names = _names(filled)
    notes = [notes_of(part) for part in filled.parts]
    trees = [
        WebTree(part, its_notes, publication, gallery, names)
        for part, its_notes in zip(filled.parts, notes, strict=True)
    ]
    blocks = [tree.blocks() for tree in trees]
    bodies = _bodies(blocks)
    links = _links(filled, names, blocks)
    chapters = tuple(
        ChapterPage(
            overline=_say(words.filled(words.CHAPTER, number=str(part.part.number)), publication),
            title=part.part.title,
            body=bodies[place],
            notes=_listed(notes[place], publication.base_address),
            previous=links[place - 1] if place else None,
            following=links[place + 1] if place + 1 < len(links) else None,
        )
        for place, part in enumerate(filled.parts)
    )
    return Layout(chapters, tuple(links), _files(trees, publication))


def site(publication: Publication, layout: Layout, downloads: Mapping[str, str]) -> dict[str, bytes]:
    """Return every file of the pages by its name; `downloads` are the report's other files, by what they are called."""
    frame = _frame(publication)
    written: dict[str, bytes] = {}
    with override(publication.language):
        for place, (page, link) in enumerate(zip(layout.chapters, layout.links, strict=True)):
            current = _current(layout.links, place)
            written[link.href] = _page("chapter", {"page": page, "links": current, "frame": frame})
        files_there = [PageLink(name, title) for title, name in downloads.items()]
        written[INDEX] = _page("cover", {"links": layout.links, "downloads": files_there, "frame": frame})
    return {**written, **layout.files}


def facts_of(publication: Publication) -> tuple[str, ...]:
    """Return what the cover says below the title: the period, the day, the case number."""
    case = words.filled(words.CASE, number=publication.case_number) if publication.case_number else Text("")
    day = day_words(publication.day, publication.language)
    return tuple(one for one in (publication.period, day, _say(case, publication)) if one)


def _listed(notes: Notes, base: str) -> tuple[Note, ...]:
    return tuple(
        Note(number, one.note, address_of(one, base) if base else "", one.address)
        for number, one in enumerate(notes.notes, start=1)
    )


def _say(text: Text, publication: Publication) -> str:
    return text.in_language(publication.language)


def _names(filled: Filled) -> dict[str, str]:
    """Return the name of each chapter's page, by its anchor."""
    slugs = {one.part.anchor: slugify(one.part.title.translate(PLAIN))[:60].strip("-") for one in filled.parts}
    return {
        one.part.anchor: f"{one.part.number:02}-{slugs[one.part.anchor] or 'kapittel'}.html" for one in filled.parts
    }


def _bodies(chapters: Sequence[Sequence[Element]]) -> list[SafeString]:
    """Return the HTML of each chapter."""
    written = conversions.write(chapters, HTML, ["--wrap", "preserve"])
    return [mark_safe(one) for one in written]  # noqa: S308 - pandoc has escaped it


def _links(filled: Filled, names: Mapping[str, str], chapters: Sequence[Sequence[Element]]) -> list[PageLink]:
    links = []
    for part, blocks in zip(filled.parts, chapters, strict=True):
        name = names[part.part.anchor]
        inside = tuple(PageLink(f"{name}#{anchor}", title) for anchor, title in _headings(blocks))
        links.append(PageLink(name, part.part.title, inside=inside))
    return links


def _headings(blocks: Sequence[Element]) -> list[tuple[str, str]]:
    return [
        (block["c"][1][0], text_of(block["c"][2])) for block in blocks if block["t"] == "Header" and block["c"][0] == 2
    ]


def _current(links: Sequence[PageLink], place: int) -> list[PageLink]:
    return [PageLink(one.href, one.title, number == place, one.inside) for number, one in enumerate(links)]


def _frame(publication: Publication) -> dict[str, object]:
    """Return what every page says around its content."""
    return {
        "title": publication.title,
        "subtitle": publication.subtitle,
        "kind": publication.kind,
        "place": publication.place,
        "language": publication.language,
        "facts": facts_of(publication),
        "index": INDEX,
        "words": {name.lower(): _say(value, publication) for name, value in vars(words).items() if name.isupper()},
    }


def _page(template: str, context: dict[str, object]) -> bytes:
    return render_to_string(f"reports/{template}.html", context).encode()


def _files(trees: Sequence[WebTree], publication: Publication) -> dict[str, bytes]:
    """Return styles, typefaces and pictures by their names."""
    look = files(samstyr.look) / "static"
    written = {name: look.joinpath(*name.split("/")).read_bytes() for name in LOOK_FILES}
    written[STYLE] = files(samstyr.reports).joinpath("static", "reports", STYLE).read_bytes()
    for file in dict.fromkeys(file for tree in trees for file in tree.assets):
        written[f"{ASSETS}/{file}"] = look_up(publication.assets, file).path.read_bytes()
    return written
