"""The reports: each with the edition that a reader should see, and how it stands."""

from dataclasses import dataclass, replace

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samstyr.look.parts import Count, Link, Words
from samstyr.portal import links, wording
from samstyr.portal.frame import Head, home_crumb
from samstyr.portal.pages.common import Nothing
from samstyr.portal.pages.edition_words import address_of, kind_and_period, numbered, state_tags, state_words
from samstyr.portal.pages.languages import in_languages
from samstyr.portal.visit import Visit
from samstyr.reports.editions.values import Edition
from samstyr.reports.queries import editions
from samstyr.reports.queries.translations import in_language, works


@dataclass(frozen=True, slots=True)
class ReportCard:
    """A report on a card: the edition that a reader should see, the others, and the same in other languages."""

    title: Words
    href: str
    kind: str
    tags: tuple[Count, ...]
    others: tuple[Link, ...]
    languages: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class ReportsPage:
    """Everything that stands on the page, from the top."""

    head: Head
    title: str
    lead: str
    reports: tuple[ReportCard, ...]
    nothing: Nothing


def build(visit: Visit) -> ReportsPage:
    """Return the page of all reports."""
    cards = report_cards(visit)
    title, lead = _("Reports"), _lead(len(cards))
    return ReportsPage(
        head=Head(title, lead, "reports", (home_crumb(),), title),
        title=title,
        lead=lead,
        reports=cards,
        nothing=Nothing(
            _("No reports yet."),
            _("A report is shown here when it has been laid before a political body."),
            (Link(_("Front page"), links.to("front")),),
        ),
    )


def newest_card(visit: Visit) -> ReportCard | None:
    """Return the report about the latest time, without its other editions; None where there is no report."""
    cards = report_cards(visit)
    return replace(cards[0], others=()) if cards else None


def report_cards(visit: Visit) -> tuple[ReportCard, ...]:
    """Return a card for each report, the one about the latest time first; of several languages, the reader's own."""
    every = editions.editions()
    found = sorted(works(editions.newest_of_each(every)), key=lambda work: work[0].period.last, reverse=True)
    return tuple(_card(work, every, visit) for work in found)


def _card(work: tuple[Edition, ...], of_all: tuple[Edition, ...], visit: Visit) -> ReportCard:
    edition = in_language(work, visit.language)
    every = [one for one in of_all if one.report == edition.report]
    return ReportCard(
        title=edition.title,
        href=links.to("report", edition.report),
        kind=kind_and_period(edition, visit),
        tags=state_tags(edition, visit),
        others=tuple(_other(one, visit) for one in reversed(every)) if len(every) > 1 else (),
        languages=in_languages(one for one in work if one.language != edition.language),
    )


def _other(edition: Edition, visit: Visit) -> Link:
    return Link(numbered(edition), address_of(edition), note=state_words(edition, visit))


def _lead(number: int) -> str:
    if not number:
        return _("Annual and other reports of the municipality, with the source of every figure.")
    said = ngettext(
        "One report. Every figure in it says where it comes from, and an adopted report never changes.",
        "%(number)s reports. Every figure in them says where it comes from, and an adopted report never changes.",
        number,
    )
    return said % {"number": wording.in_words(number, capital=True)}
