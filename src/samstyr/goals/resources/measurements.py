"""Indicators, their observations, and what was published only as a change."""

from decimal import Decimal
from typing import Final

import polars as pl

from samstyr.goals.resources.aims import ORDER
from samstyr.kernels.missing import MissingReason
from samstyr.kernels.packages.columns import Column, Kind, Reference
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
from samstyr.kernels.packages.resources import Beside, Resource, Rule
from samstyr.kernels.texts import Text

MOST_DECIMALS: Final = Decimal(12)
MEASURED: Final = "measured"


def _as_number(name: str) -> pl.Expr:
    return pl.col(name).cast(pl.Float64, strict=False)


INDICATORS: Final = Resource(
    name="indicators",
    title=Text("Nøkkeltall", "Indicators"),
    description=Text(
        "Hva som måles for et mål, i hvilken enhet, og hvilken vei som er bra.",
        "What is measured for a goal, in which unit, and which way is good.",
    ),
    key=("id",),
    order=("order",),
    columns=(
        key_column(Text("Nøkkeltallets nøkkel", "Key of the indicator")),
        refers("goal_id", "Mål", "Goal", "goals.id"),
        refers("focus_area_id", "Satsingsområde", "Focus area", "focus_areas.id"),
        ORDER,
        *both_languages("title", "Tittel", "Title"),
        text_column("definition_nb", "Definisjon (bokmål)", "Definition (Norwegian)"),
        text_column("definition_en", "Definisjon (engelsk)", "Definition (English)"),
        refers("unit", "Måleenhet", "Unit", "units.code"),
        Column(name="scale_min", kind=Kind.NUMBER, title=Text("Skalaens laveste verdi", "Lowest value of the scale")),
        Column(name="scale_max", kind=Kind.NUMBER, title=Text("Skalaens høyeste verdi", "Highest value of the scale")),
        Column(
            name="polarity",
            kind=Kind.CHOICE,
            title=Text("Hva som er bra", "Which way is good"),
            required=True,
            choices=("higher", "lower", "neutral"),
        ),
        Column(
            name="polarity_basis",
            kind=Kind.CHOICE,
            title=Text("Hvem som sier hva som er bra", "Who says which way is good"),
            required=True,
            choices=("source", "judged"),
        ),
        Column(
            name="decimals",
            kind=Kind.INTEGER,
            title=Text("Desimaler", "Decimals"),
            required=True,
            minimum=Decimal(0),
            maximum=MOST_DECIMALS,
        ),
        Column(
            name="n_measured", kind=Kind.INTEGER, title=Text("Antall målte år", "Years measured"), minimum=Decimal(0)
        ),
        Column(
            name="break_year", kind=Kind.YEAR, title=Text("Første år med ny metode", "First year with a new method")
        ),
        NOTE_NB,
        NOTE_EN,
        text_column("owner", "Eier", "Owner", optional=True),
        text_column("frequency", "Hvor ofte det måles", "How often it is measured", optional=True),
        Column(
            name="next_due", kind=Kind.DATE, title=Text("Neste måling senest", "Next measurement due"), optional=True
        ),
        MIN_COUNT,
        Column(
            name="unchanged_band",
            kind=Kind.NUMBER,
            title=Text("Endring som regnes som uendret", "Change that counts as unchanged"),
            optional=True,
            minimum=Decimal(0),
        ),
        SOURCE,
        LINE,
    ),
    rules=(
        Rule(
            "contradiction",
            "scale_max",
            Text("scale_max må være større enn scale_min.", "scale_max must be greater than scale_min."),
            _as_number("scale_min") >= _as_number("scale_max"),
        ),
        Rule(
            "contradiction",
            "focus_area_id",
            Text("Bruk samme satsingsområde som målet i goal_id.", "Use the focus area of the goal in goal_id."),
            (pl.col("goals.focus_area_id") != "") & (pl.col("goals.focus_area_id") != pl.col("focus_area_id")),
            Beside("goal_id", "goals", ("focus_area_id",)),
        ),
    ),
)

INDICATOR_TABLES: Final = Resource(
    name="indicator_tables",
    title=Text("Nøkkeltall og tabeller", "Indicators and tables"),
    description=Text(
        "Tabeller som viser det samme som et nøkkeltall, eller noe beslektet.",
        "Tables that show the same as an indicator, or something related.",
    ),
    key=("indicator_id", "table_id"),
    columns=(
        refers("indicator_id", "Nøkkeltall", "Indicator", "indicators.id"),
        refers("table_id", "Tabell", "Table", "tables.table_id"),
        Column(
            name="relation",
            kind=Kind.CHOICE,
            title=Text("Forhold", "Relation"),
            required=True,
            choices=("same", "related"),
        ),
    ),
)

OBSERVATIONS: Final = Resource(
    name="observations",
    title=Text("Observasjoner", "Observations"),
    description=Text(
        "Tallene: ett for hvert nøkkeltall, område og periode, eller grunnen til at det mangler.",
        "The figures: one for each indicator, area and period, or the reason that there is none.",
    ),
    key=("indicator_id", "area_id", "year", "period"),
    columns=(
        refers("indicator_id", "Nøkkeltall", "Indicator", "indicators.id"),
        Column(
            name="area_id",
            kind=Kind.ID,
            title=Text("Område", "Area"),
            description=Text(
                "Tomt: kommunen som pakken gjelder.", "Empty: the municipality that the package is about."
            ),
            optional=True,
            refers_to=Reference("areas", "id"),
            municipality_when_blank=True,
        ),
        Column(name="year", kind=Kind.YEAR, title=Text("År", "Year"), required=True),
        Column(
            name="period",
            kind=Kind.PERIOD,
            title=Text("Periode", "Period"),
            description=Text(
                "Bare når tallet ikke gjelder hele kalenderåret. Perioden slutter i året i year.",
                "Only where the figure is not about the calendar year. The period ends in the year in `year`.",
            ),
            optional=True,
        ),
        Column(name="value", kind=Kind.NUMBER, title=Text("Verdi", "Value")),
        Column(
            name="status",
            kind=Kind.CHOICE,
            title=Text("Målt, eller hvorfor ikke", "Measured, or why not"),
            required=True,
            choices=(MEASURED, *(reason.value for reason in MissingReason)),
        ),
        Column(
            name="comparable_with",
            kind=Kind.TEXT,
            title=Text("Sammenlignbar med", "Comparable with"),
            description=Text(
                "Tall med ulik tekst her sammenlignes ikke.", "Figures with different texts here are not compared."
            ),
        ),
        text_column("caveat_nb", "Forbehold (bokmål)", "Caveat (Norwegian)"),
        text_column("caveat_en", "Forbehold (engelsk)", "Caveat (English)"),
        RAW,
        SOURCE,
        LINE,
    ),
    rules=(
        Rule(
            "contradiction",
            "status",
            Text(
                "Skriv measured når value er fylt ut, og grunnen til at tallet mangler når value er tom.",
                "Write measured where value is filled in, and the reason for the gap where value is empty.",
            ),
            (pl.col("status") == MEASURED) != (pl.col("value") != ""),
        ),
        Rule(
            "impossible-period",
            "period",
            Text(
                "en periode som slutter i året i year; la den være tom for et helt kalenderår",
                "a period that ends in the year in `year`; leave it empty for a whole calendar year",
            ),
            (pl.col("period") != "")
            & (
                (pl.col("period") == pl.col("year"))
                | (pl.col("period").str.extract(r"([12][0-9]{3})(?:-[HTQ][1-4]|-[01][0-9])?$") != pl.col("year"))
            ),
        ),
        Rule(
            "outside-scale",
            "value",
            Text("", ""),
            (_as_number("value") < _as_number("indicators.scale_min"))
            | (_as_number("value") > _as_number("indicators.scale_max")),
            Beside("indicator_id", "indicators", ("scale_min", "scale_max")),
        ),
    ),
)

STATED_CHANGES: Final = Resource(
    name="stated_changes",
    title=Text("Oppgitte endringer", "Stated changes"),
    description=Text(
        "Endringer som er publisert uten nivået de regnes fra.",
        "Changes that were published without the level they start from.",
    ),
    key=("indicator_id", "year", "base_year", "source", "line"),
    columns=(
        refers("indicator_id", "Nøkkeltall", "Indicator", "indicators.id"),
        Column(name="year", kind=Kind.YEAR, title=Text("År", "Year"), required=True),
        Column(name="base_year", kind=Kind.YEAR, title=Text("Basisår", "Base year"), required=True),
        Column(name="value", kind=Kind.NUMBER, title=Text("Endring", "Change"), required=True),
        refers("unit", "Måleenhet", "Unit", "units.code"),
        Column(
            name="basis",
            kind=Kind.CHOICE,
            title=Text("Hvor det står", "Where it stands"),
            required=True,
            choices=("table", "prose", "derived"),
        ),
        NOTE_NB,
        SOURCE,
        LINE,
    ),
    rules=(
        Rule(
            "impossible-period",
            "base_year",
            Text("et år før year", "a year before `year`"),
            _as_number("base_year") >= _as_number("year"),
        ),
    ),
)
