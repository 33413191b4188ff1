"""Political bodies and their neighbours."""

from dataclasses import dataclass

from samstyr.kernels.figures import Citation
from samstyr.kernels.texts import Text
from samstyr.organisation.models import Body as BodyRow


@dataclass(frozen=True, slots=True)
class Body:
    """A body; `members` is None where the source does not say."""

    id: str
    name: Text
    type: str
    members: int | None
    composition: Text
    note: Text
    citation: Citation


def names() -> dict[str, Text]:
    """Return the name of every live body, by its id, in one query."""
    rows = BodyRow.objects.filter(retired=None).values_list("id", "name_nb", "name_en")
    return {id: Text(nb, en) for id, nb, en in rows}


def bodies() -> tuple[Body, ...]:
    """Return every live body, by id, in one query."""
    return tuple(
        Body(
            id=row.id,
            name=Text(row.name_nb, row.name_en),
            type=row.type,
            members=row.members,
            composition=Text(row.composition_nb),
            note=Text(row.note_nb),
            citation=Citation(row.source, row.line),
        )
        for row in BodyRow.objects.filter(retired=None).order_by("id")
    )
