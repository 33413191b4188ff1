"""What notes call things, asked of the rooms that know."""

from collections.abc import Mapping

from samstyr.kernels.texts import Language
from samstyr.reports.fact_check.checking import Grounds
from samstyr.reports.fact_check.marking.values import Naming
from samstyr.statistics.queries.sources import sources


def naming_of(against: Grounds, language: Language, addresses: Mapping[str, str] | None = None) -> Naming:
    """Return what sources and areas are called; `addresses` are the pages of measures, by their ids."""
    titles = {one.id: one.title for one in sources().values()}
    areas = {one.id: one.names[0] for one in against.known_areas}
    return Naming(language, titles, areas, addresses or {})
