"""The list of every table, by chapter, with a plain form to find one by its name."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samstyr.goals.queries import register
from samstyr.kernels.language.folding import fold
from samstyr.kernels.language.sorting import norwegian_key
from samstyr.kernels.texts import Text
from samstyr.look.parts import Link, Words
from samstyr.portal import links, wording
from samstyr.portal.frame import Head, home_crumb
from samstyr.portal.pages.common import Nothing
from samstyr.portal.pages.known_titles import TITLES
from samstyr.portal.visit import Visit
from samstyr.statistics.queries import records, tables
from samstyr.statistics.queries.values import TableSummary

# Chapters of a municipal report that are no focus area. One that is not listed is shown by its own name.
CHAPTERS = {
    "organisering": Text("Organisering", "Organisation"),
    "tjenester": Text("Tjenester", "Services"),
}
NO_CHAPTER = Text("Uten kapittel", "No chapter")


@dataclass(frozen=True, slots=True)
class TableGroup:
    """The tables of one chapter."""

    id: str
    title: Words
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class RegisterPage:
    """Everything that stands on the page, from the top."""

    head: Head
    title: str
    lead: str
    action: str
    typed: str
    found: str
    jumps: tuple[Link, ...]
    groups: tuple[TableGroup, ...]
    nothing: Nothing


def build(typed: str, visit: Visit) -> RegisterPage:
    """Return the page with the tables whose names hold the words that were typed; all, where none were."""
    groups = tuple(group for group in _groups(typed, visit) if group.links)
    number = sum(len(group.links) for group in groups)
    title = _("Tables and lists")
    lead = _("Every table in the data package, by chapter. Each has its source, and a chart where that helps.")
    return RegisterPage(
        head=Head(title, lead, "tables", (home_crumb(),), title),
        title=title,
        lead=lead,
        action=links.to("tables"),
        typed=typed,
        found=_found(number, typed),
        jumps=tuple(Link(group.title, f"#{group.id}", note=str(len(group.links))) for group in groups),
        groups=groups,
        nothing=Nothing(
            _("No table has a name like that."),
            _("Try fewer words, or search everything."),
            (Link(_("All tables"), links.to("tables")), Link(_("Search"), links.to("search"))),
        ),
    )


def chapter_title(chapter: str, areas: Mapping[str, Text]) -> Text:
    """Return a chapter's name: the focus area's, or the chapter's own."""
    if not chapter:
        return NO_CHAPTER
    own = chapter.replace("_", " ").capitalize()
    return areas.get(chapter) or CHAPTERS.get(chapter) or Text(own, own)


def _groups(typed: str, visit: Visit) -> tuple[TableGroup, ...]:
    areas = {area.id: area.title for area in register.focus_areas()}
    wanted = fold(typed).split()
    every = [one for one in tables.summaries() if _holds(one.title, wanted)]
    chapters = [*areas, *sorted({one.chapter for one in every} - set(areas))]
    by_chapter = tuple(
        TableGroup(f"kapittel-{chapter}", chapter_title(chapter, areas), _links(every, chapter, visit))
        for chapter in chapters
    )
    known = (Link(title, links.to("table", name)) for name, title in TITLES.items() if _holds(title, wanted))
    return (*by_chapter, TableGroup("lister", _("Lists"), (*_lists(wanted, visit), *known)))


def _links(every: Iterable[TableSummary], chapter: str, visit: Visit) -> tuple[Link, ...]:
    own = sorted((one for one in every if one.chapter == chapter), key=lambda one: norwegian_key(one.title.nb))
    return tuple(Link(one.title, links.to("table", one.id), note=_note(one, visit)) for one in own)


def _note(table: TableSummary, visit: Visit) -> str:
    when = ", ".join(wording.periods(table.periods, visit.language))
    figures = ngettext("%(number)s figure", "%(number)s figures", table.cells) % {"number": table.cells}
    return f"{when} · {figures}" if when else figures


def _lists(wanted: list[str], visit: Visit) -> tuple[Link, ...]:
    counts = records.counts()
    found = (resource for name, resource in visit.package.resources.items() if counts.get(name))
    return tuple(
        Link(
            resource.title,
            links.to("table", resource.name),
            note=ngettext("%(number)s row", "%(number)s rows", counts[resource.name])
            % {"number": counts[resource.name]},
        )
        for resource in found
        if _holds(resource.title, wanted)
    )


def _holds(title: Text, wanted: list[str]) -> bool:
    names = fold(f"{title.nb} {title.en}")
    return all(word in names for word in wanted)


def _found(number: int, typed: str) -> str:
    tables_found = ngettext("%(number)s table", "%(number)s tables", number) % {"number": number}
    return _("%(tables)s with “%(typed)s”") % {"tables": tables_found, "typed": typed} if typed else tables_found
