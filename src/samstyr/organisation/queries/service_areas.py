"""Service areas, with the figures that the package declares about them."""

from collections.abc import Mapping
from dataclasses import dataclass

from samstyr.kernels.figures import Citation
from samstyr.kernels.texts import Text
from samstyr.organisation.models import ServiceArea as ServiceAreaRow


@dataclass(frozen=True, slots=True)
class ServiceArea:
    """A part of the administration; `declared` holds the package's own columns as text, by column name."""

    id: str
    name: Text
    description: Text
    director: Text
    note: Text
    declared: Mapping[str, str]
    citation: Citation


def service_areas() -> tuple[ServiceArea, ...]:
    """Return every live service area, by id, in one query."""
    return tuple(
        ServiceArea(
            id=row.id,
            name=Text(row.name_nb, row.name_en),
            description=Text(row.description_nb, row.description_en),
            director=Text(row.director_nb, row.director_en),
            note=Text(row.note_nb),
            declared=dict(row.more),
            citation=Citation(row.source, row.line),
        )
        for row in ServiceAreaRow.objects.filter(retired=None).order_by("id")
    )
