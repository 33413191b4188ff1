"""What a page needs to know about the visit: the language, and the package that the figures came with."""

from dataclasses import dataclass
from datetime import date

from django.http import Http404
from django.utils.formats import date_format
from django.utils.translation import get_language

from samstyr.exchange.queries import package as packages
from samstyr.exchange.queries.values import Package
from samstyr.kernels.texts import Language, Text

# No-break spaces, so that a date is never split over two lines.
DAY_FORMATS: dict[Language, str] = {"nb": "j.\u00a0F\u00a0Y", "en": "j\u00a0F\u00a0Y"}


class NothingToShow(Http404):
    """No data package is loaded yet, so no page has anything to show."""


@dataclass(frozen=True, slots=True)
class Visit:
    """One visit: in which language, to which municipality's figures."""

    language: Language
    package: Package

    def say(self, text: Text) -> str:
        """Return a text in the page's language, as bare words, for places where markup cannot stand."""
        return text.in_language(self.language)

    def day(self, day: date) -> str:
        """Return a date as people write it."""
        return date_format(day, DAY_FORMATS[self.language])

    @property
    def place(self) -> str:
        """Return the municipality's name."""
        return self.say(self.package.municipality_name)


def language_in_force() -> Language:
    """Return the language that the page is read in."""
    return "en" if (get_language() or "nb").startswith("en") else "nb"


def begin() -> Visit:
    """Return the visit, or say that there is nothing to see yet."""
    try:
        package = packages.package()
    except packages.NothingLoaded as reason:
        raise NothingToShow from reason
    return Visit(language=language_in_force(), package=package)
