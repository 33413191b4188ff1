"""The tables of places in a data package: areas, and groups of municipalities to compare with."""

from typing import Final

import polars as pl

from samstyr.kernels.packages.columns import Column, Kind
from samstyr.kernels.packages.common import NOTE_EN, NOTE_NB, both_languages, key_column, refers
from samstyr.kernels.packages.resources import Resource, Rule
from samstyr.kernels.peers.groups import GroupKind
from samstyr.kernels.texts import Text

# Written out, since it is shown to people as the form that is expected.
MUNICIPALITY_CODE: Final = "[0-9][0-9][0-9][0-9]"
FIRST_YEAR_EVER, LAST_YEAR_EVER = 0, 9999

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

PEER_GROUPS: Final = Resource(
    name="peer_groups",
    title=Text("Grupper å sammenligne med", "Groups to compare with"),
    description=Text(
        "Grupper av kommuner. Landet, landet uten Oslo og fylkene følger av kommunenumrene og trenger ikke stå her.",
        "Groups of municipalities. The country, the country without Oslo and the counties follow from the codes of "
        "municipalities and need not stand here.",
    ),
    key=("id",),
    columns=(
        key_column(Text("Gruppens nøkkel", "Key of the group")),
        Column(
            name="kind",
            kind=Kind.CHOICE,
            title=Text("Slags gruppe", "Kind of group"),
            required=True,
            choices=tuple(kind.value for kind in GroupKind),
        ),
        *both_languages("name", "Navn", "Name"),
        Column(
            name="seeker",
            kind=Kind.CODE,
            title=Text("Kommunen som gruppen er laget for", "The municipality that the group was made for"),
            description=Text(
                "Kommunenummeret nå. Tomt: Hvert medlem sammenligner seg med gruppen.",
                "Its code now. Empty: every member compares itself with the group.",
            ),
            pattern=MUNICIPALITY_CODE,
        ),
        Column(
            name="code",
            kind=Kind.CODE,
            title=Text("Gruppens kode hos kildene", "Code of the group at the sources"),
            description=Text(
                "For eksempel EKG12. Det kilden publiserer for koden, går foran det vi regner ut.",
                "Such as EKG12. What the source publishes for the code comes before what we work out.",
            ),
        ),
        NOTE_NB,
        NOTE_EN,
    ),
    rules=(
        Rule(
            "contradiction",
            "seeker",
            Text(
                "Skriv i seeker hvilken kommune som har disse naboene.",
                "Write in seeker which municipality has these neighbours.",
            ),
            (pl.col("kind") == GroupKind.NEIGHBOURS.value) & (pl.col("seeker") == ""),
        ),
        Rule(
            "contradiction",
            "code",
            Text(
                "Koden til et fylke slutter på fylkets to sifre, for eksempel EKA32.",
                "The code of a county ends with the county's two digits, such as EKA32.",
            ),
            (pl.col("kind") == GroupKind.COUNTY.value) & ~pl.col("code").str.contains(r"[0-9]{2}$"),
        ),
    ),
)


def _year(name: str, if_empty: int) -> pl.Expr:
    """Return a column of years as numbers; null where a cell is no year, so that no rule speaks of it."""
    return pl.when(pl.col(name) == "").then(if_empty).otherwise(pl.col(name).cast(pl.Int32, strict=False))


_FIRST_YEAR: Final = _year("first_year", FIRST_YEAR_EVER)
_LAST_YEAR: Final = _year("last_year", LAST_YEAR_EVER)

PEER_MEMBERS: Final = Resource(
    name="peer_members",
    title=Text("Kommunene i gruppene", "The municipalities of the groups"),
    description=Text(
        "Hvem som er med i hver gruppe, og når. En kommune kan gå ut og komme tilbake.",
        "Who is in each group, and when. A municipality can leave and come back.",
    ),
    key=("group", "code", "first_year"),
    columns=(
        refers("group", "Gruppe", "Group", "peer_groups.id"),
        Column(
            name="code",
            kind=Kind.CODE,
            title=Text("Kommunenummer nå", "Code of the municipality now"),
            required=True,
            pattern=MUNICIPALITY_CODE,
        ),
        Column(
            name="first_year", kind=Kind.YEAR, title=Text("Fra og med (tomt: alltid)", "First year (empty: always)")
        ),
        Column(
            name="last_year",
            kind=Kind.YEAR,
            title=Text("Til og med (tomt: fortsatt)", "Last year (empty: still)"),
        ),
    ),
    rules=(
        Rule(
            "contradiction",
            "last_year",
            Text("last_year må være first_year eller senere.", "last_year must be first_year or later."),
            _LAST_YEAR < _FIRST_YEAR,
        ),
        Rule(
            "contradiction",
            "first_year",
            Text(
                "Kommunen er allerede med i gruppen da. Gjør de to medlemskapene til ett, eller rett årene.",
                "The municipality is in the group already then. Make the two memberships one, or correct the years.",
            ),
            _LAST_YEAR.cum_max().shift(1).over("group", "code", order_by="first_year") >= _FIRST_YEAR,
        ),
    ),
)

RESOURCES: Final = (AREAS, PEER_GROUPS, PEER_MEMBERS)
