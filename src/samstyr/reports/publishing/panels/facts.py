"""What panels are made from: asked for once for a whole report, and only where some panel needs it."""

from datetime import date
from functools import cached_property

from django.utils.timezone import localtime

from samstyr.goals.queries import fiscal_rules, overview, promises, sayings
from samstyr.goals.queries.values import FiscalRule, FocusAreaStanding, GoalStanding, Overview, Promises, Standing
from samstyr.goals.values import CitedSnapshot
from samstyr.kernels.texts import Language, Text
from samstyr.places.queries import areas
from samstyr.reports.publishing import notes
from samstyr.statistics.queries import sources, tables
from samstyr.statistics.queries.sources import Source
from samstyr.statistics.queries.values import Table


class Facts:
    """How everything stands in an area on a reference date, in the report's language."""

    def __init__(self, *, as_of: date, area: str, language: Language) -> None:
        self.as_of = as_of
        self.area = area
        self.language = language

    def say(self, text: Text) -> str:
        """Return a text in the report's language."""
        return text.in_language(self.language)

    @cached_property
    def overview(self) -> Overview:
        return overview.overview(as_of=self.as_of, area=self.area)

    @cached_property
    def standings(self) -> dict[str, Standing]:
        """Return every key figure by its id."""
        return {one.indicator.id: one for one in self.overview.standings}

    @cached_property
    def focus_areas(self) -> dict[str, FocusAreaStanding]:
        return {one.focus_area.id: one for one in self.overview.focus_areas}

    @cached_property
    def goals(self) -> dict[str, GoalStanding]:
        return {one.goal.id: one for area in self.overview.focus_areas for one in area.goals}

    @cached_property
    def promises(self) -> Promises:
        return promises.promises()

    @cached_property
    def fiscal_rules(self) -> tuple[FiscalRule, ...]:
        return fiscal_rules.fiscal_rules(as_of=self.as_of, area=self.area)

    @cached_property
    def sources(self) -> dict[str, Source]:
        """Return every source by its id; a table that was fetched is published on the day it was fetched."""
        fetched = {name: _fetched(name, one) for name, one in sayings.cited_snapshots().items()}
        return {**sources.sources(), **fetched}

    @cached_property
    def area_names(self) -> dict[str, Text]:
        return areas.names()

    def group(self, name: str) -> tuple[Standing, ...] | None:
        """Return the key figures that a name stands for: one, a goal's or a focus area's; None for an unknown name."""
        if name in self.standings:
            return (self.standings[name],)
        if name in self.goals:
            return self.goals[name].standings
        return self.focus_areas[name].standings if name in self.focus_areas else None

    def table(self, name: str) -> Table | None:
        """Return the table of a source that a name stands for."""
        return tables.table(id=name, as_of=self.as_of)

    @property
    def names(self) -> list[str]:
        """Return every name that a panel can be of."""
        return [*self.standings, *self.goals, *self.focus_areas]


def _fetched(name: str, one: CitedSnapshot) -> Source:
    """Return a table as a source; one without a title is its publisher's."""
    title = Text(one.title if one.title != one.table else one.publisher)
    return Source(name, title, one.publisher, localtime(one.fetched_at).date().isoformat(), "", notes.SNAPSHOT)
