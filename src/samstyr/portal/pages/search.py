"""What a search found, by kind."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samstyr.look.parts import Hit as HitRow
from samstyr.look.parts import HitGroup, Link
from samstyr.portal import links
from samstyr.portal.frame import Head, home_crumb
from samstyr.portal.pages.common import Nothing
from samstyr.portal.pages.front import tries
from samstyr.portal.visit import Visit
from samstyr.search import queries
from samstyr.search.values import Address, Group, Hit, Results


@dataclass(frozen=True, slots=True)
class SearchPage:
    """Everything that stands on the page, from the top."""

    head: Head
    action: str
    typed: str
    tries: tuple[Link, ...]
    found: str
    corrected: str
    groups: tuple[HitGroup, ...]
    nothing: Nothing | None


def build(typed: str, visit: Visit) -> SearchPage:
    """Return the page with what was found; the bare form where nothing was asked for."""
    results = queries.find(text=typed, language=visit.language) if typed else None
    return SearchPage(
        head=_head(typed),
        action=links.to("search"),
        typed=typed,
        tries=() if results and results.groups else tries(visit),
        found=_found(results) if results else "",
        corrected=_corrected(results) if results else "",
        groups=tuple(_group(group, visit) for group in results.groups) if results else (),
        nothing=_nothing() if results and not results.groups else None,
    )


def address_of(address: Address) -> str:
    """Return where something that was found stands."""
    return links.to(address.page, *address.ids, anchor=address.anchor)


def _head(typed: str) -> Head:
    name, lead = _("Search"), _("Search goals, key figures, tables, plans, promises and cases.")
    return Head(f"{name}: {typed}" if typed else name, lead, "search", (home_crumb(),), name)


def _found(results: Results) -> str:
    said = ngettext("%(number)s hit for “%(words)s”", "%(number)s hits for “%(words)s”", results.total)
    return said % {"number": results.total, "words": results.meant or results.asked}


def _corrected(results: Results) -> str:
    if not results.meant:
        return ""
    said = _("You wrote “%(asked)s”. We found nothing for that, so we show hits for “%(meant)s”.")
    return said % {"asked": results.asked, "meant": results.meant}


def _group(group: Group, visit: Visit) -> HitGroup:
    return HitGroup(
        id=group.kind.value,
        title=group.kind.label,
        number=group.total,
        hits=tuple(_hit(hit, visit) for hit in group.hits),
    )


def _hit(hit: Hit, visit: Visit) -> HitRow:
    return HitRow(
        title=hit.title,
        href=address_of(hit.address),
        text=hit.excerpt,
        figure=visit.say(hit.figure),
        words=hit.words,
    )


def _nothing() -> Nothing:
    return Nothing(
        _("We found nothing."),
        _("Try another word for it, or fewer words."),
        (
            Link(_("All tables"), links.to("tables")),
            Link(_("Focus areas"), links.to("front", anchor="satsingsomrader")),
        ),
    )
