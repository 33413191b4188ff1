"""A chapter of an edition: its text as it was laid down, with the ways around it."""

from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from samstyr.kernels.texts import Language
from samstyr.look.parts import Count, Link, Words
from samstyr.portal import links
from samstyr.portal.frame import Head
from samstyr.portal.pages.edition import ChapterLink, chapter_links, report_crumbs
from samstyr.portal.pages.edition_words import Notice, address_of, notices, numbered, own_words, state_tags
from samstyr.portal.pages.languages import other_language, others_of, there
from samstyr.portal.pages.revised import RevisedFigures, revised_figures
from samstyr.portal.visit import Visit
from samstyr.reports.editions.values import EditionNote
from samstyr.reports.queries import editions


@dataclass(frozen=True, slots=True)
class NoteRow:
    """The source of a figure, and the figure's own page; '' where it has none."""

    number: int
    text: Words
    href: str


@dataclass(frozen=True, slots=True)
class ChapterPage:
    """Everything that stands on the page, from the top. `language` is the report's own."""

    head: Head
    report: Link
    edition: str
    tags: tuple[Count, ...]
    notices: tuple[Notice, ...]
    revised: RevisedFigures | None
    chapters: tuple[ChapterLink, ...]
    overline: Words
    title: Words
    language: Language
    body: SafeString
    notes: tuple[NoteRow, ...]
    before: Link
    after: Link | None


def build(report: str, number: int, name: str, visit: Visit) -> ChapterPage | None:
    """Return a chapter's page, or None where there is no such chapter."""
    every = editions.editions()
    edition = next((one for one in every if (one.report, one.number) == (report, number)), None)
    pages = editions.edition_pages(edition) if edition else None
    if edition is None or pages is None:
        return None
    place = next((place for place, one in enumerate(pages.chapters) if one.name == name), None)
    if place is None:
        return None
    others, own = others_of(edition, every), [one for one in every if one.report == report]
    chapter, ways = pages.chapters[place], chapter_links(edition, pages, name)
    cover = Link(edition.title, address_of(edition))
    title = own_words(chapter.title, pages.language)
    named = f"{chapter.title} – {visit.say(edition.title)}"
    description = _("%(chapter)s. From %(report)s, edition %(number)s, with the source of every figure.") % {
        "chapter": chapter.title,
        "report": visit.say(edition.title),
        "number": edition.number,
    }
    return ChapterPage(
        head=Head(
            named, description, "reports", (*report_crumbs(), cover), title, there(edition, others, visit, place)
        ),
        report=cover,
        edition=numbered(edition),
        tags=state_tags(edition, visit),
        notices=(*other_language(edition, others, visit), *notices(edition, own)),
        revised=revised_figures(edition, name, visit),
        chapters=ways,
        overline=own_words(chapter.overline, pages.language),
        title=title,
        language=pages.language,
        body=chapter.body,
        notes=tuple(_note(one, pages.language) for one in chapter.notes),
        before=Link(ways[place - 1].title, ways[place - 1].href) if place else Link(_("The cover"), cover.href),
        after=Link(ways[place + 1].title, ways[place + 1].href) if place + 1 < len(ways) else None,
    )


def _note(note: EditionNote, language: Language) -> NoteRow:
    # In a report in English it is the address of the page in English.
    indicator, _at, period = note.address.rpartition("/f/")[2].partition("@")
    href = links.to("figure", indicator, period) if period else ""
    return NoteRow(note.number, own_words(note.text, language), href)
