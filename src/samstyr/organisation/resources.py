"""The tables of the organisation in a data package."""

from decimal import Decimal
from typing import Final

from samstyr.kernels.packages.columns import Column, Kind
from samstyr.kernels.packages.common import LINE, NOTE_NB, SOURCE, both_languages, key_column, text_column
from samstyr.kernels.packages.resources import Resource
from samstyr.kernels.texts import Text

BODIES: Final = Resource(
    name="bodies",
    title=Text("Politiske organer", "Political bodies"),
    key=("id",),
    columns=(
        key_column(Text("Organets nøkkel", "Key of the body")),
        *both_languages("name", "Navn", "Name"),
        Column(
            name="type",
            kind=Kind.ID,
            title=Text("Slags organ", "Kind of body"),
            description=Text(
                "council, executive_committee, committee og andre.",
                "council, executive_committee, committee and others.",
            ),
            required=True,
        ),
        Column(name="members", kind=Kind.INTEGER, title=Text("Medlemmer", "Members"), minimum=Decimal(0)),
        text_column("composition_nb", "Sammensetning (bokmål)", "Composition (Norwegian)"),
        NOTE_NB,
        SOURCE,
        LINE,
    ),
)

SERVICE_AREAS: Final = Resource(
    name="service_areas",
    title=Text("Tjenesteområder", "Service areas"),
    key=("id",),
    columns=(
        key_column(Text("Tjenesteområdets nøkkel", "Key of the service area")),
        *both_languages("name", "Navn", "Name"),
        text_column("description_nb", "Hva det omfatter (bokmål)", "What it covers (Norwegian)"),
        text_column("description_en", "Hva det omfatter (engelsk)", "What it covers (English)"),
        text_column("director_nb", "Ledes av (bokmål)", "Led by (Norwegian)"),
        text_column("director_en", "Ledes av (engelsk)", "Led by (English)"),
        NOTE_NB,
        SOURCE,
        LINE,
    ),
)

RESOURCES: Final = (BODIES, SERVICE_AREAS)
