"""An indicator's figures as a file."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import override

from samstyr.api.downloads import notes, peers
from samstyr.api.downloads.kinds import Ending
from samstyr.api.listings import cubes
from samstyr.api.listings.figures import for_machines, for_people
from samstyr.api.listings.names import Names, source_names
from samstyr.audit.queries import head
from samstyr.exchange.queries.package import package
from samstyr.exchange.queries.values import Package
from samstyr.goals.queries import indicator, selected
from samstyr.goals.queries.charts import trend_chart
from samstyr.goals.queries.values import IndicatorFigure, Selection, Standing
from samstyr.goals.queries.year_verdicts import year_verdicts
from samstyr.kernels.formats.delimited import comma_separated, norwegian
from samstyr.kernels.formats.json_stat import json_stat
from samstyr.kernels.formats.workbook import Sheet, workbook
from samstyr.kernels.texts import Language
from samstyr.look.charts.store import ChartStore, Form, Order
from samstyr.places.queries import areas


@dataclass(frozen=True, slots=True)
class Wanted:
    """An indicator that is wanted as a file, and the language of the page that offers it."""

    standing: Standing
    package: Package
    language: Language

    @property
    def id(self) -> str:
        """Return the indicator's id."""
        return self.standing.indicator.id


def content(id: str, ending: Ending, language: Language) -> bytes | None:
    """Return the file, or None where there is no such indicator, or no figure to draw."""
    in_force = package()
    standing = indicator.standing(id=id, as_of=in_force.reference_date, area=in_force.municipality)
    return None if standing is None else MAKERS[ending](Wanted(standing, in_force, language))


def _csv(wanted: Wanted) -> bytes:
    return comma_separated(for_machines(_figures(wanted), _names(wanted)))


def _norwegian_csv(wanted: Wanted) -> bytes:
    # Norwegian on the English pages too: it is the file for a Norwegian spreadsheet.
    with override("nb"):
        return norwegian(for_people(_figures(wanted), _names(wanted), "nb"))


def _workbook(wanted: Wanted) -> bytes:
    names, language = _names(wanted), wanted.language
    said = notes.of_indicator(
        wanted.standing, dict(names.sources), wanted.package, language=language, version=head().hash
    )
    sheets = (Sheet(_("Figures"), for_people(_figures(wanted), names, language)), Sheet(_("Source and notes"), said))
    return workbook(sheets, title=wanted.standing.indicator.title.in_language(language))


def _json_stat(wanted: Wanted) -> bytes:
    title = wanted.standing.indicator.title
    return json_stat(cubes.of_figures(_figures(wanted), _names(wanted), wanted.language, title))


def _peers(wanted: Wanted) -> bytes | None:
    return peers.content(wanted.id, wanted.package)


def _drawing(form: Form) -> Callable[[Wanted], bytes | None]:
    def drawn(wanted: Wanted) -> bytes | None:
        standing, language = wanted.standing, wanted.language
        latest = standing.series.latest
        source = source_names()[latest.citation.source].in_language(language) if latest else ""
        words = _("Source: %(source)s") % {"source": source}
        chart = trend_chart(standing, year_verdicts(standing), language=language, source=words)
        return _store().get(Order(chart, form)) if chart else None

    return drawn


def _figures(wanted: Wanted) -> list[IndicatorFigure]:
    """Return the figures of every area that has the indicator."""
    found = wanted.standing.indicator
    every = selected.series(selection=Selection(indicators=(found.id,)), as_of=wanted.package.reference_date)
    return [
        IndicatorFigure(found.id, found.goal, found.focus_area, figure) for series in every for figure in series.figures
    ]


def _names(wanted: Wanted) -> Names:
    return Names({wanted.id: wanted.standing.indicator.title}, areas.names(), source_names())


@cache
def _store() -> ChartStore:
    return ChartStore(settings.HOME / "charts")


MAKERS: dict[Ending, Callable[[Wanted], bytes | None]] = {
    Ending.CSV: _csv,
    Ending.NORWEGIAN_CSV: _norwegian_csv,
    Ending.WORKBOOK: _workbook,
    Ending.JSON_STAT: _json_stat,
    Ending.SVG: _drawing(Form.SVG),
    Ending.PNG: _drawing(Form.PNG),
    Ending.PEERS: _peers,
}
