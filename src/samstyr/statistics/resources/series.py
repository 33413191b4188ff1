"""Series: which cells of which snapshots are the figures of one thing over time, in each place."""

from decimal import Decimal
from typing import Final

import polars as pl

from samstyr.kernels.municipalities.joining import Joining
from samstyr.kernels.packages.columns import Column, Kind
from samstyr.kernels.packages.common import NOTE_EN, NOTE_NB, both_languages, refers, text_column
from samstyr.kernels.packages.resources import Resource, Rule
from samstyr.kernels.texts import Text
from samstyr.statistics.resources.tables import MOST_DECIMALS

# Formulas name series, so a series is called what a name in a formula can be.
SERIES_NAME: Final = r"[a-z][a-z0-9_]*"
NO_PLACE: Final = "-"

SERIES: Final = Resource(
    name="series",
    title=Text("Serier fra kilder", "Series from sources"),
    description=Text(
        "Hvilke celler i hvilke øyeblikksbilder som er én serie. Nøkkeltall bindes til serier i bindings.csv.",
        "Which cells of which snapshots are one series. Indicators are bound to series in bindings.csv.",
    ),
    key=("id",),
    columns=(
        Column(
            name="id",
            kind=Kind.ID,
            title=Text("Seriens nøkkel", "Key of the series"),
            description=Text(
                "Små bokstaver, tall og understrek; formler bruker den.",
                "Small letters, digits and underscores; formulas use it.",
            ),
            required=True,
            pattern=SERIES_NAME,
        ),
        *both_languages("title", "Tittel", "Title"),
        text_column(
            "source", "Kilden, som i samstyr stats list", "The source, as in samstyr stats list", required=True
        ),
        text_column("table", "Tabellen hos kilden", "The source's table", required=True),
        Column(
            name="codes",
            kind=Kind.TEXT,
            title=Text("Koder i de andre dimensjonene", "Codes of the other dimensions"),
            description=Text("Dimensjon=kode, skilt med semikolon.", "Dimension=code, separated by semicolons."),
            pattern=r"[^=;]+=[^=;]+(;[^=;]+=[^=;]+)*",
        ),
        text_column(
            "place",
            "Dimensjonen med steder; tomt: den kilden sier; -: alt gjelder kommunen",
            "The dimension of places; empty: the one the source says; -: all is about the municipality",
        ),
        text_column(
            "time",
            "Dimensjonen med tid; tomt: den kilden sier",
            "The dimension of time; empty: the one the source says",
        ),
        refers("unit", "Måleenhet", "Unit", "units.code"),
        text_column(
            "stated_unit",
            "Enheten som kilden skal oppgi; tomt: kontrolleres ikke",
            "The unit that the source must state; empty: not checked",
        ),
        Column(
            name="factor",
            kind=Kind.NUMBER,
            title=Text("Hva kildens tall ganges med", "What the source's figures are multiplied by"),
            description=Text("1000 der kilden teller tusen. Tomt: 1.", "1000 where it counts thousands. Empty: 1."),
            optional=True,
        ),
        Column(
            name="decimals",
            kind=Kind.INTEGER,
            title=Text("Desimaler i måleenheten", "Decimals in the unit"),
            required=True,
            minimum=Decimal(0),
            maximum=MOST_DECIMALS,
        ),
        Column(
            name="joining",
            kind=Kind.CHOICE,
            title=Text("Når kommuner er slått sammen", "Where municipalities have merged"),
            description=Text(
                "Antall legges sammen, andeler veies, resten slås ikke sammen.",
                "Counts are summed, rates are weighted, the rest is not joined.",
            ),
            required=True,
            choices=tuple(joining.value for joining in Joining),
        ),
        refers("weight", "Serien det veies med", "The series to weight by", "series.id", required=False),
        NOTE_NB,
        NOTE_EN,
    ),
    rules=(
        Rule(
            "contradiction",
            "weight",
            Text(
                "Fyll ut weight der joining er weighted, og bare der.",
                "Fill in weight where joining is weighted, and only there.",
            ),
            (pl.col("joining") == Joining.WEIGHTED.value) != (pl.col("weight") != ""),
        ),
        Rule(
            "contradiction",
            "factor",
            Text("factor må være over 0.", "factor must be above 0."),
            pl.col("factor").cast(pl.Float64, strict=False) <= 0,
        ),
    ),
)
