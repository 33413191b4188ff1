"""The table of places in a data package."""

from typing import Final

import polars as pl

from samstyr.kernels.packages.columns import Column, Kind
from samstyr.kernels.packages.common import NOTE_NB, both_languages, key_column, refers
from samstyr.kernels.packages.resources import Resource, Rule
from samstyr.kernels.texts import Text

AREAS: Final = Resource(
    name="areas",
    title=Text("Områder", "Areas"),
    description=Text(
        "Steder som tall kan handle om, med kodene de har hatt. Kommunen selv må være med.",
        "Places that figures can be about, with the codes they have had. The municipality itself must be there.",
    ),
    key=("id",),
    columns=(
        key_column(Text("Områdets nøkkel", "Key of the area")),
        *both_languages("name", "Navn", "Name"),
        Column(
            name="type",
            kind=Kind.ID,
            title=Text("Slags område", "Kind of area"),
            description=Text(
                "municipality, former_municipality, county, country, district, settlement eller et eget slag.",
                "municipality, former_municipality, county, country, district, settlement or a kind of your own.",
            ),
            required=True,
        ),
        Column(name="code", kind=Kind.CODE, title=Text("Kode nå (eller den siste)", "Code now (or the last one)")),
        Column(name="code_2020_2023", kind=Kind.CODE, title=Text("Kode 2020–2023", "Code 2020–2023")),
        Column(name="code_to_2019", kind=Kind.CODE, title=Text("Kode til og med 2019", "Code up to 2019")),
        Column(name="valid_from", kind=Kind.DATE, title=Text("Fra og med", "First day")),
        Column(name="valid_to", kind=Kind.DATE, title=Text("Til og med", "Last day")),
        refers("part_of", "Ligger i området", "Lies in the area", "areas.id", required=False),
        NOTE_NB,
    ),
    rules=(
        Rule(
            "contradiction",
            "valid_to",
            Text(
                "Sett valid_to lik eller senere enn valid_from.", "Set valid_to to the same day as valid_from or later."
            ),
            (pl.col("valid_from") != "") & (pl.col("valid_to") != "") & (pl.col("valid_from") > pl.col("valid_to")),
        ),
    ),
)

RESOURCES: Final = (AREAS,)
