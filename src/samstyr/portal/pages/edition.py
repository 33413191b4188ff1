"""The cover of an edition: what it is, how it stands, what is in it, and its files."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from samstyr.look.parts import Count, Fact, Link, Words
from samstyr.portal import links
from samstyr.portal.frame import Head, home_crumb
from samstyr.portal.pages.edition_files import checking_files, reading_files
from samstyr.portal.pages.edition_words import (
    Notice,
    address_of,
    kind_and_period,
    kind_of,
    notices,
    numbered,
    own_words,
    state_tags,
    state_words,
    stored,
)
from samstyr.portal.pages.languages import in_languages, other_language, others_of, there
from samstyr.portal.visit import Visit
from samstyr.reports.editions.values import Edition, EditionChapter, EditionPages
from samstyr.reports.queries import editions

DIGEST_SHOWN = 16


@dataclass(frozen=True, slots=True)
class ChapterLink:
    """A chapter, and its headings."""

    title: Words
    href: str
    inside: tuple[Link, ...]
    current: bool = False


@dataclass(frozen=True, slots=True)
class EditionPage:
    """Everything that stands on the page, from the top."""

    head: Head
    kind: Words
    title: Words
    subtitle: Words
    facts: tuple[Words, ...]
    tags: tuple[Count, ...]
    files: tuple[Link, ...]
    notices: tuple[Notice, ...]
    chapters: tuple[ChapterLink, ...]
    about: tuple[Fact, ...]
    checking: tuple[Link, ...]
    others: tuple[Link, ...]
    languages: tuple[Link, ...]


def newest(report: str, visit: Visit) -> EditionPage | None:
    """Return the cover of the edition of a report that a reader should see, or None where there is no such report."""
    every = editions.editions()
    own = [one for one in every if one.report == report]
    return _page(editions.newest_of(own), every, visit) if own else None


def build(report: str, number: int, visit: Visit) -> EditionPage | None:
    """Return the cover of an edition, or None where there is no such edition."""
    every = editions.editions()
    found = next((one for one in every if (one.report, one.number) == (report, number)), None)
    return _page(found, every, visit) if found else None


def report_crumbs() -> tuple[Link, ...]:
    """Return the way down to the reports."""
    return home_crumb(), Link(_("Reports"), links.to("reports"))


def chapter_links(edition: Edition, pages: EditionPages, current: str = "") -> tuple[ChapterLink, ...]:
    """Return the ways to the chapters; `current` is the name of the one that is open."""
    return tuple(_chapter(edition, one, pages, current) for one in pages.chapters)


def chapter_address(edition: Edition, chapter: EditionChapter, anchor: str = "") -> str:
    """Return the address of a chapter's page."""
    stem = chapter.name.removesuffix(".html")
    return links.to("chapter", edition.report, str(edition.number), stem, anchor=anchor)


def _chapter(edition: Edition, chapter: EditionChapter, pages: EditionPages, current: str) -> ChapterLink:
    inside = tuple(
        Link(own_words(one.title, pages.language), chapter_address(edition, chapter, one.anchor))
        for one in chapter.headings
    )
    title = own_words(chapter.title, pages.language)
    return ChapterLink(title, chapter_address(edition, chapter), inside, chapter.name == current)


def _page(edition: Edition, every: tuple[Edition, ...], visit: Visit) -> EditionPage:
    pages = editions.edition_pages(edition)
    title = visit.say(edition.title)
    own = [one for one in every if one.report == edition.report]
    others = others_of(edition, every)
    description = f"{title}. {kind_and_period(edition, visit)}. {state_words(edition, visit)}."
    return EditionPage(
        head=Head(title, description, "reports", report_crumbs(), edition.title, there(edition, others, visit)),
        kind=kind_of(edition),
        title=edition.title,
        subtitle=own_words(pages.subtitle, pages.language),
        facts=(visit.place, edition.period.label, _("Figures as of %(day)s") % {"day": visit.day(edition.day)}),
        tags=state_tags(edition, visit),
        files=reading_files(edition, pages, visit),
        notices=(*other_language(edition, others, visit), *notices(edition, own)),
        chapters=chapter_links(edition, pages),
        about=tuple(_about(edition, pages, visit)),
        checking=checking_files(edition, visit),
        others=tuple(_other(one, visit) for one in reversed(own) if one.number != edition.number),
        languages=in_languages(others),
    )


def _about(edition: Edition, pages: EditionPages, visit: Visit) -> Iterable[Fact]:
    yield Fact(_("Edition"), str(edition.number))
    yield Fact(_("Status"), state_words(edition, visit))
    yield Fact(_("Laid down"), stored(edition, visit))
    if pages.authors:
        yield Fact(_("Written by"), own_words(", ".join(pages.authors), pages.language))
    if edition.why:
        yield Fact(_("Why"), own_words(edition.why, pages.language))
    if edition.translation_of:
        yield Fact(_("Translated from"), edition.translation_of)
    if edition.corrects:
        yield Fact(_("Corrects"), _("Edition %(number)s") % {"number": edition.corrects})
    yield Fact(_("Fingerprint"), edition.digest[:DIGEST_SHOWN])


def _other(edition: Edition, visit: Visit) -> Link:
    return Link(numbered(edition), address_of(edition), note=state_words(edition, visit))
