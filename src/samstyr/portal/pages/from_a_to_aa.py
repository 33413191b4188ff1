"""Everything that has a page of its own, from A to Å."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samstyr.kernels.language.sorting import initial
from samstyr.look.parts import Link, Words
from samstyr.portal import links
from samstyr.portal.frame import Head, home_crumb
from samstyr.portal.visit import Visit
from samstyr.search import queries
from samstyr.search.values import RegisterEntry


@dataclass(frozen=True, slots=True)
class Letter:
    """What begins with a letter."""

    id: str
    title: Words
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class RegisterPage:
    """Everything that stands on the page, from the top."""

    head: Head
    title: str
    lead: str
    jumps: tuple[Link, ...]
    groups: tuple[Letter, ...]


def build(visit: Visit) -> RegisterPage:
    """Return the register in the page's language, in the Norwegian order."""
    entries = queries.register(language=visit.language)
    title = _("From A to Z")
    lead = ngettext(
        "%(number)s page, in the order of the alphabet.",
        "%(number)s pages, in the order of the alphabet.",
        len(entries),
    )
    lead %= {"number": len(entries)}
    letters = tuple(_letters(entries, visit))
    return RegisterPage(
        head=Head(title, lead, "search", (home_crumb(),), title),
        title=title,
        lead=lead,
        jumps=tuple(Link(letter.title, f"#{letter.id}", note=str(len(letter.links))) for letter in letters),
        groups=letters,
    )


def _letters(entries: Iterable[RegisterEntry], visit: Visit) -> Iterable[Letter]:
    for letter, of_letter in groupby(entries, key=lambda entry: initial(visit.say(entry.title))):
        listed = tuple(_link(entry) for entry in of_letter)
        yield Letter(f"bokstav-{'0' if letter == '#' else letter.lower()}", letter, listed)


def _link(entry: RegisterEntry) -> Link:
    href = links.to(entry.address.page, *entry.address.ids, anchor=entry.address.anchor)
    return Link(entry.title, href, note=entry.kind.label)
