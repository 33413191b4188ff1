"""Every page that the site has, for the site map, the static export and the tests."""

from collections.abc import Iterator
from dataclasses import dataclass

from samstyr.exchange.queries import package as packages
from samstyr.goals.queries import register
from samstyr.plans.queries import register as plans
from samstyr.portal.pages.edition_words import chapters_of
from samstyr.portal.pages.known_titles import TITLES
from samstyr.reports.queries import editions
from samstyr.statistics.queries import records, tables

ALWAYS = (
    "front",
    "fiscal_rules",
    "promises",
    "plans",
    "reports",
    "tables",
    "register",
    "about",
    "accessibility",
    "privacy",
    "api",
)


@dataclass(frozen=True, slots=True)
class Place:
    """A page by its name in `urls` and the ids in its address."""

    name: str
    ids: tuple[str, ...] = ()


def pages() -> tuple[Place, ...]:
    """Return every page that a reader may want to find; nothing but the fixed ones where nothing is loaded."""
    return (*(Place(name) for name in ALWAYS), *_of_the_package())


def _of_the_package() -> tuple[Place, ...]:
    try:
        package = packages.package()
    except packages.NothingLoaded:
        return ()
    known, lists = register.register(), records.counts()
    return (
        *(Place("focus_area", (area.id,)) for area in known.focus_areas),
        *(Place("goal", (goal.id,)) for goal in known.goals),
        *(Place("indicator", (indicator.id,)) for indicator in known.indicators),
        *(Place("plan", (plan.id,)) for group in plans.register().groups for plan in group.plans),
        *_of_the_reports(),
        *(Place("table", (table.id,)) for table in tables.summaries()),
        *(Place("table", (name,)) for name in package.resources if lists.get(name)),
        *(Place("table", (name,)) for name in TITLES),
    )


def _of_the_reports() -> Iterator[Place]:
    """Yield the pages of every report, and of the edition of it that a reader should see; the others lie behind it."""
    for edition in editions.newest_of_each(editions.editions()):
        ids = (edition.report, str(edition.number))
        yield Place("report", (edition.report,))
        yield Place("edition", ids)
        for chapter in chapters_of(edition):
            yield Place("chapter", (*ids, chapter.name.removesuffix(".html")))
