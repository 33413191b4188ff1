"""A report in several languages: how a reader gets from the one to the other."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from samstyr.kernels.texts import Language
from samstyr.look.parts import Link
from samstyr.portal import links
from samstyr.portal.pages.edition_words import Notice, chapters_of, own_words
from samstyr.portal.visit import Visit
from samstyr.reports.editions.values import Edition
from samstyr.reports.queries import editions
from samstyr.reports.queries.translations import translations


def in_languages(found: Iterable[Edition]) -> tuple[Link, ...]:
    """Return the ways to reports, each in its own language."""
    return tuple(
        Link(
            own_words(one.title.in_language(one.language), one.language),
            links.in_language(one.language, "report", one.report),
            language=one.language,
        )
        for one in found
    )


def others_of(edition: Edition, every: Iterable[Edition]) -> tuple[Edition, ...]:
    """Return the newest editions that say the same as one in other languages, of all editions by report."""
    return translations(edition, editions.newest_of_each(every))


def there(edition: Edition, others: Iterable[Edition], visit: Visit, place: int | None = None) -> str:
    """Return where a page in its reader's language is in the other one; '' where it is what the address says.

    `place` is that of a chapter: the reports have the same chapters if they have as many.
    """
    found = next((one for one in others if one.language != visit.language), None)
    if edition.language != visit.language or found is None:
        return ""
    if place is None:
        return links.in_language(found.language, "report", found.report)
    own, other = chapters_of(edition), chapters_of(found)
    if len(own) != len(other):
        return links.in_language(found.language, "edition", found.report, str(found.number))
    stem = other[place].name.removesuffix(".html")
    return links.in_language(found.language, "chapter", found.report, str(found.number), stem)


def other_language(edition: Edition, others: Iterable[Edition], visit: Visit) -> tuple[Notice, ...]:
    """Return what a reader should know of a report in another language than the page, where there is one in that."""
    found = next((one for one in others if one.language == visit.language), None)
    if edition.language == visit.language or found is None:
        return ()
    title = _("This report is in %(language)s.") % {"language": _name(edition.language)}
    text = _("There is one in %(language)s.") % {"language": _name(found.language)}
    return (Notice(title, text, Link(visit.say(found.title), links.to("report", found.report))),)


def _name(language: Language) -> str:
    return _("Norwegian") if language == "nb" else _("English")
