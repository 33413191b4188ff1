"""The lists that the model itself knows, beside those a package declares: areas, bodies, service areas."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samstyr.kernels.figures import Citation
from samstyr.kernels.texts import NO_TEXT, Text
from samstyr.look.parts import Cell, Column, Link, Row, Table
from samstyr.organisation.queries import bodies, service_areas
from samstyr.places.queries import areas
from samstyr.places.queries.areas import CodeStep
from samstyr.portal import links
from samstyr.portal.frame import Head, home_crumb
from samstyr.portal.pages.common import source_line
from samstyr.portal.pages.known_titles import TITLES
from samstyr.portal.pages.table import TablePage
from samstyr.portal.visit import Visit
from samstyr.statistics.queries import sources as every_source
from samstyr.statistics.queries.sources import Source

KINDS = {
    "municipality": Text("kommune", "municipality"),
    "former_municipality": Text("tidligere kommune", "former municipality"),
    "neighbour_municipality": Text("nabokommune", "neighbouring municipality"),
    "county": Text("fylke", "county"),
    "country": Text("land", "country"),
}


@dataclass(frozen=True, slots=True)
class Listed:
    """A list ready to be shown."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


def build(name: str, visit: Visit) -> TablePage | None:
    """Return the page of a list that the model knows, or None where it is none or empty."""
    make = LISTS.get(name)
    if make is None:
        return None
    listed = make(every_source.sources(), visit)
    if not listed.rows:
        return None
    title = visit.say(TITLES[name])
    lead = ngettext(
        "A list with %(number)s row, from the data package.",
        "A list with %(number)s rows, from the data package.",
        len(listed.rows),
    ) % {"number": len(listed.rows)}
    return TablePage(
        head=Head(title, f"{title}. {lead}", "tables", (home_crumb(), Link(_("Tables"), links.to("tables"))), title),
        overline=_("List"),
        title=title,
        tail="",
        lead=lead,
        chart=None,
        heading=_("The list"),
        table=Table(title, listed.columns, listed.rows, folds=True, caption_hidden=True),
        notes=(),
        publisher="",
        sources=(),
        related_title=_("Belongs with"),
        related=(Link(_("All tables"), links.to("tables")),),
    )


def _areas(_sources: Mapping[str, Source], visit: Visit) -> Listed:
    columns = (Column(_("Area")), Column(_("Kind")), Column(_("Municipality numbers over time")), Column(_("Note")))
    rows = tuple(
        Row(
            Cell(area.name),
            (Cell(_kind(area.type)), Cell(_codes(area.codes)), Cell(area.note)),
            id=f"omrade-{area.id}",
        )
        for area in areas.areas()
    )
    return Listed(columns, rows)


def _codes(steps: tuple[CodeStep, ...]) -> str:
    return " → ".join(" + ".join(step.codes) for step in steps) or "–"


def _kind(name: str) -> Text:
    own = name.replace("_", " ")
    return KINDS.get(name) or Text(own, own)


def _bodies(sources: Mapping[str, Source], visit: Visit) -> Listed:
    columns = (Column(_("Body")), Column(_("Members"), numeric=True), Column(_("Composition")), Column(_("Source")))
    rows = tuple(
        Row(
            Cell(body.name, note=body.note),
            (
                Cell("–" if body.members is None else str(body.members), quiet=body.members is None),
                Cell(body.composition or NO_TEXT),
                _who(body.citation, sources, visit),
            ),
            id=f"organ-{body.id}",
        )
        for body in bodies.bodies()
    )
    return Listed(columns, rows)


def _service_areas(sources: Mapping[str, Source], visit: Visit) -> Listed:
    columns = (Column(_("Service area")), Column(_("What it does")), Column(_("Led by")), Column(_("Source")))
    rows = tuple(
        Row(
            Cell(one.name, note=one.note),
            (Cell(one.description), Cell(one.director), _who(one.citation, sources, visit)),
            id=f"tjeneste-{one.id}",
        )
        for one in service_areas.service_areas()
    )
    return Listed(columns, rows)


def _who(citation: Citation, sources: Mapping[str, Source], visit: Visit) -> Cell:
    said = source_line(citation, sources, visit)
    return Cell(said.title, note=said.place)


LISTS: dict[str, Callable[[Mapping[str, Source], Visit], Listed]] = {
    "areas": _areas,
    "bodies": _bodies,
    "service_areas": _service_areas,
}
