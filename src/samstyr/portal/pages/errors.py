"""What to do when there is no such page, nothing is loaded, or something has failed."""

import re
from dataclasses import dataclass

from django.utils.translation import gettext as _

from samstyr.look.parts import Link
from samstyr.portal import links
from samstyr.portal.frame import Head

WORDS = re.compile(r"[\w]+")
LONGEST_GUESS = 60


@dataclass(frozen=True, slots=True)
class ErrorPage:
    """What happened, and where to go instead."""

    head: Head
    overline: str
    title: str
    lead: str
    search: str
    typed: str
    links: tuple[Link, ...]


def not_found(path: str) -> ErrorPage:
    """Return the page for an address that leads nowhere; the search is filled with the words of the address."""
    title = _("There is no such page")
    lead = _("The address may be misspelt, or the page may have gone. Search for what you were looking for.")
    return ErrorPage(Head(title, lead), _("Error 404"), title, lead, links.to("search"), _guess(path), _ways())


def nothing_loaded() -> ErrorPage:
    """Return the page for a site without figures."""
    title = _("No figures have been loaded yet")
    lead = _(
        "The site is up, but has nothing to show. Load a data package: samstyr load PATH. See the demo: samstyr demo."
    )
    return ErrorPage(Head(title, lead), "", title, lead, "", "", ())


def failed() -> ErrorPage:
    """Return the page for an error of ours. Whatever failed, it must need nothing."""
    title = _("Something went wrong on our side")
    lead = _("The page could not be made. It is not your fault. Try again in a little while.")
    return ErrorPage(
        Head(title, lead), _("Error 500"), title, lead, "", "", (Link(_("Front page"), links.to("front")),)
    )


def damaged() -> ErrorPage:
    """Return the page for an edition whose files are not as they were: it is not shown, so that nobody is misled."""
    title = _("This edition cannot be shown")
    lead = _(
        "A file in it is missing, or is not as it was when the edition was laid down. The municipality must see to it."
    )
    ways = (Link(_("Reports"), links.to("reports")), Link(_("Front page"), links.to("front")))
    return ErrorPage(Head(title, lead), _("Error 500"), title, lead, "", "", ways)


def _guess(path: str) -> str:
    return " ".join(WORDS.findall(path.rstrip("/").rpartition("/")[2].replace("_", " ")))[:LONGEST_GUESS]


def _ways() -> tuple[Link, ...]:
    return (
        Link(_("Front page"), links.to("front")),
        Link(_("Focus areas"), links.to("front", anchor="satsingsomrader")),
        Link(_("Fiscal rules"), links.to("fiscal_rules")),
        Link(_("Promises"), links.to("promises")),
        Link(_("Plans"), links.to("plans")),
        Link(_("Tables"), links.to("tables")),
        Link(_("About the figures"), links.to("about")),
    )
