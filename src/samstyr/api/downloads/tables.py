"""A table as a file."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import override

from samstyr.api.downloads import notes
from samstyr.api.downloads.kinds import Ending
from samstyr.api.listings import cubes
from samstyr.api.listings.names import Names, source_names
from samstyr.api.listings.tables import for_machines, for_people
from samstyr.audit.queries import head
from samstyr.exchange.queries.package import package
from samstyr.exchange.queries.values import Package
from samstyr.kernels.formats.delimited import comma_separated, norwegian
from samstyr.kernels.formats.json_stat import json_stat
from samstyr.kernels.formats.workbook import Sheet, workbook
from samstyr.kernels.texts import Language
from samstyr.statistics.queries import tables
from samstyr.statistics.queries.values import Table


@dataclass(frozen=True, slots=True)
class Wanted:
    """A table that is wanted as a file, and the language of the page that offers it."""

    table: Table
    package: Package
    names: Names
    language: Language


def content(id: str, ending: Ending, language: Language) -> bytes | None:
    """Return the file, or None where there is no such table or tables are not offered as such files."""
    make = MAKERS.get(ending)
    if make is None:
        return None
    in_force = package()
    table = tables.table(id=id, as_of=in_force.reference_date)
    if table is None:
        return None
    area_names = {cell.figure.area: cell.area_name for cell in table.cells}
    return make(Wanted(table, in_force, Names({}, area_names, source_names()), language))


def _csv(wanted: Wanted) -> bytes:
    return comma_separated(for_machines(wanted.table, wanted.names))


def _norwegian_csv(wanted: Wanted) -> bytes:
    with override("nb"):
        return norwegian(for_people(wanted.table, wanted.names, "nb"))


def _workbook(wanted: Wanted) -> bytes:
    sources, language = dict(wanted.names.sources), wanted.language
    said = notes.of_table(wanted.table, sources, wanted.package, language=language, version=head().hash)
    figures = for_people(wanted.table, wanted.names, language)
    sheets = (Sheet(_("Figures"), figures), Sheet(_("Source and notes"), said))
    return workbook(sheets, title=wanted.table.summary.title.in_language(language))


def _json_stat(wanted: Wanted) -> bytes:
    return json_stat(cubes.of_table(wanted.table, wanted.names, wanted.language))


MAKERS: dict[Ending, Callable[[Wanted], bytes]] = {
    Ending.CSV: _csv,
    Ending.NORWEGIAN_CSV: _norwegian_csv,
    Ending.WORKBOOK: _workbook,
    Ending.JSON_STAT: _json_stat,
}
