"""A report frozen: all that the writers need to give the same bytes again, without a database."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from samstyr.reports.editions import pages
from samstyr.reports.editions.converting import from_json, to_json
from samstyr.reports.editions.source import SOURCE
from samstyr.reports.editions.values import EditionChapter, EditionHeading, EditionNote, EditionPages
from samstyr.reports.publishing.building import Press
from samstyr.reports.publishing.panels.filling import Filled
from samstyr.reports.publishing.values import Format, Publication
from samstyr.reports.publishing.web.pages import ChapterPage, PageLink, facts_of

FILE: Final = "frozen.json"
FILES: Final = (Format.PDF, Format.DOCX)


@dataclass(frozen=True, slots=True)
class Frozen:
    """A report with every figure, word and panel in it. Its pictures lie in the edition's folder `source`."""

    publication: Publication
    filled: Filled


def freeze(publication: Publication, filled: Filled) -> bytes:
    """Return a report as the bytes that are kept."""
    return to_json(Frozen(replace(publication, assets=None), filled))


def thaw(content: bytes, edition: Path) -> Frozen:
    """Return the report that was kept in an edition's folder. Raises Unreadable."""
    found = from_json(content, Frozen)
    return replace(found, publication=replace(found.publication, assets=edition / SOURCE))


def files(frozen: Frozen, press: Press) -> Iterator[tuple[str, bytes]]:
    """Return every file that is made of a frozen report. Raises PandocFailed and TypstFailed."""
    yield from press.files(tuple(Format))
    yield pages.FILE, pages.write(_pages(frozen.publication, press))


def _pages(publication: Publication, press: Press) -> EditionPages:
    layout = press.layout
    return EditionPages(
        title=publication.title,
        subtitle=publication.subtitle,
        kind=publication.kind,
        place=publication.place,
        language=publication.language,
        facts=facts_of(publication),
        authors=publication.authors,
        chapters=tuple(_chapter(*one) for one in zip(layout.chapters, layout.links, strict=True)),
        downloads=tuple(press.name(form) for form in FILES),
    )


def _chapter(page: ChapterPage, link: PageLink) -> EditionChapter:
    return EditionChapter(
        name=link.href,
        overline=page.overline,
        title=page.title,
        body=page.body,
        notes=tuple(EditionNote(one.number, one.text, one.address) for one in page.notes),
        headings=tuple(EditionHeading(one.href.partition("#")[2], one.title) for one in link.inside),
    )
