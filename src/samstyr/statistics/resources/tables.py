"""The tables of sources, units and table cells in a data package."""

from decimal import Decimal
from typing import Final

from samstyr.kernels.packages.columns import Column, Kind
from samstyr.kernels.packages.common import (
    LINE,
    MIN_COUNT,
    NOTE_EN,
    NOTE_NB,
    RAW,
    SOURCE,
    both_languages,
    key_column,
    refers,
    text_column,
)
from samstyr.kernels.packages.resources import Resource
from samstyr.kernels.texts import Text
from samstyr.kernels.units import UnitKind

MOST_DECIMALS: Final = Decimal(12)

SOURCES: Final = Resource(
    name="sources",
    title=Text("Kilder", "Sources"),
    description=Text(
        "Dokumentene og registrene som radene i de andre tabellene viser til.",
        "The documents and registers that the rows of the other tables refer to.",
    ),
    key=("id",),
    columns=(
        key_column(Text("Kildens nøkkel", "Key of the source")),
        *both_languages("title", "Tittel", "Title"),
        text_column("publisher", "Utgiver", "Publisher", required=True),
        text_column("published", "Utgitt", "Published"),
        text_column("language", "Språk", "Language"),
        text_column("kind", "Slags kilde", "Kind of source"),
    ),
)

UNITS: Final = Resource(
    name="units",
    title=Text("Måleenheter", "Units"),
    key=("code",),
    columns=(
        key_column(Text("Enhetens kode", "Code of the unit"), name="code"),
        text_column("symbol_nb", "Tegn (bokmål)", "Symbol (Norwegian)"),
        text_column("symbol_en", "Tegn (engelsk)", "Symbol (English)"),
        *both_languages("label", "Navn", "Name"),
        Column(
            name="kind",
            kind=Kind.CHOICE,
            title=Text("Slags enhet", "Kind of unit"),
            description=Text("Avgjør hva som kan sies om en endring.", "Decides what can be said about a change."),
            required=True,
            choices=tuple(kind.value for kind in UnitKind),
        ),
        Column(
            name="decimals_default",
            kind=Kind.INTEGER,
            title=Text("Desimaler", "Decimals"),
            required=True,
            minimum=Decimal(0),
            maximum=MOST_DECIMALS,
        ),
    ),
)

TABLES: Final = Resource(
    name="tables",
    title=Text("Tabeller", "Tables"),
    description=Text(
        "Tabeller fra kildene i lang form: én rad for hver celle.",
        "Tables of the sources in long form: one row for each cell.",
    ),
    key=("id",),
    unique=(("table_id", "row_label", "column_label", "area_id", "year_or_period"),),
    columns=(
        key_column(Text("Cellens nøkkel", "Key of the cell")),
        Column(name="table_id", kind=Kind.ID, title=Text("Tabellens nøkkel", "Key of the table"), required=True),
        *both_languages("table_title", "Tabellens tittel", "Title of the table"),
        text_column("source_org", "Hvem tallene kommer fra", "Who the figures come from"),
        text_column("chapter", "Kapittel i kilden", "Chapter of the source"),
        text_column("row_label", "Rad (bokmål)", "Row (Norwegian)", required=True),
        text_column("row_label_en", "Rad (engelsk)", "Row (English)"),
        text_column("column_label", "Kolonne (bokmål)", "Column (Norwegian)", required=True),
        text_column("column_label_en", "Kolonne (engelsk)", "Column (English)"),
        refers("area_id", "Område", "Area", "areas.id"),
        Column(
            name="area_dim",
            kind=Kind.CHOICE,
            title=Text("Hvor området står", "Where the area stands"),
            required=True,
            choices=("row", "column", "table"),
        ),
        Column(
            name="year_or_period", kind=Kind.PERIOD, title=Text("År eller periode", "Year or period"), required=True
        ),
        refers("unit", "Måleenhet", "Unit", "units.code"),
        Column(name="value", kind=Kind.NUMBER, title=Text("Verdi", "Value")),
        RAW,
        NOTE_NB,
        NOTE_EN,
        MIN_COUNT,
        SOURCE,
        LINE,
    ),
)
