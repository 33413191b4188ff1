"""Where the reports speak of a focus area: the chapter that has its name."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from samstyr.kernels.texts import Text
from samstyr.look.parts import Link
from samstyr.portal.pages.edition import chapter_address
from samstyr.portal.pages.edition_words import chapters_of
from samstyr.portal.visit import Visit
from samstyr.reports.queries import editions
from samstyr.reports.queries.translations import in_language, works


def read_about(title: Text, visit: Visit) -> Iterator[Link]:
    """Yield the ways to the chapters about something, one a report, in the edition that a reader should see; of several
    languages in the reader's own."""
    for work in works(editions.newest_of_each(editions.editions())):
        edition = in_language(work, visit.language)
        said = _("Read about this in “%(report)s”") % {"report": visit.say(edition.title)}
        for chapter in chapters_of(edition):
            if chapter.title == title.in_language(edition.language):
                yield Link(said, chapter_address(edition, chapter), language=edition.language)
