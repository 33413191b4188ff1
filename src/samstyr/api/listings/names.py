"""What the ids in a list of figures are called."""

from collections.abc import Mapping
from dataclasses import dataclass

from samstyr.goals.queries import register
from samstyr.kernels.texts import Text
from samstyr.places.queries import areas
from samstyr.statistics.queries import sources

UNNAMED = Text("")


@dataclass(frozen=True, slots=True)
class Names:
    """The names of indicators, areas and sources, by id."""

    indicators: Mapping[str, Text]
    areas: Mapping[str, Text]
    sources: Mapping[str, Text]

    def indicator(self, id: str) -> Text:
        """Return an indicator's title, or nothing."""
        return self.indicators.get(id, UNNAMED)

    def area(self, id: str) -> Text:
        """Return an area's name, or nothing."""
        return self.areas.get(id, UNNAMED)

    def source(self, id: str) -> Text:
        """Return a source's title with its publisher, or nothing."""
        return self.sources.get(id, UNNAMED)


def names() -> Names:
    """Return all names, in five queries."""
    return Names(
        indicators={one.id: one.title for one in register.register().indicators},
        areas=areas.names(),
        sources=source_names(),
    )


def source_names() -> dict[str, Text]:
    """Return the titles of the sources with their publishers, in one query."""
    return {one.id: _published(one) for one in sources.sources().values()}


def _published(source: sources.Source) -> Text:
    return Text(*(f"{title}, {source.publisher}" if title else "" for title in (source.title.nb, source.title.en)))
