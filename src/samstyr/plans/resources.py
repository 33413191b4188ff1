"""The table of statements about plans in a data package."""

from typing import Final

import polars as pl

from samstyr.kernels.packages.columns import Column, Kind
from samstyr.kernels.packages.common import LINE, NOTE_NB, SOURCE, both_languages, key_column, refers, text_column
from samstyr.kernels.packages.resources import Resource, Rule
from samstyr.kernels.texts import Text

PRECISIONS: Final = ("day", "month", "quarter", "season", "year", "none")
A_DATE_OR_ITS_BEGINNING: Final = r"[12][0-9]{3}(-(0[1-9]|1[0-2])(-[0-3][0-9])?|-Q[1-4]|-(spring|summer|autumn|winter))?"

PLANS: Final = Resource(
    name="plans",
    title=Text("Planer", "Plans"),
    description=Text(
        "Én rad for hver opplysning om en plan; radene om samme plan har samme plan_id.",
        "One row for each statement about a plan; the rows about one plan share its plan_id.",
    ),
    key=("id",),
    columns=(
        key_column(Text("Opplysningens nøkkel", "Key of the statement")),
        Column(name="plan_id", kind=Kind.ID, title=Text("Planens nøkkel", "Key of the plan"), required=True),
        *both_languages("title", "Planens tittel", "Title of the plan"),
        Column(name="type", kind=Kind.ID, title=Text("Slags plan", "Kind of plan"), required=True),
        Column(name="status", kind=Kind.ID, title=Text("Planens status", "Status of the plan")),
        Column(name="event", kind=Kind.ID, title=Text("Hva som skjedde", "What happened"), required=True),
        refers("decision_body_id", "Organ som vedtok", "Body that decided", "bodies.id", required=False),
        Column(
            name="date",
            kind=Kind.TEXT,
            title=Text("Dato", "Date"),
            description=Text(
                "Så nøyaktig som kilden: 2023-05-09, 2023-05, 2023-Q2, 2023-spring eller 2023.",
                "As precise as the source: 2023-05-09, 2023-05, 2023-Q2, 2023-spring or 2023.",
            ),
            pattern=A_DATE_OR_ITS_BEGINNING,
        ),
        Column(
            name="date_precision",
            kind=Kind.CHOICE,
            title=Text("Hvor nøyaktig datoen er", "How precise the date is"),
            required=True,
            choices=PRECISIONS,
        ),
        text_column("date_raw", "Datoen slik den er trykt", "The date as printed"),
        Column(
            name="preferred",
            kind=Kind.BOOLEAN,
            title=Text("Opplysningen som gjelder", "The statement that counts"),
            required=True,
        ),
        Column(
            name="contradiction",
            kind=Kind.BOOLEAN,
            title=Text("Motsies av en annen opplysning", "Contradicted by another statement"),
            required=True,
        ),
        NOTE_NB,
        refers("part_of_plan", "Del av planen", "Part of the plan", "plans.plan_id", required=False, optional=True),
        SOURCE,
        LINE,
    ),
    rules=(
        Rule(
            "contradiction",
            "date_precision",
            Text(
                "La date være tom når date_precision er none, og bare da.",
                "Leave date empty when date_precision is none, and only then.",
            ),
            (pl.col("date") == "") != (pl.col("date_precision") == "none"),
        ),
    ),
)

RESOURCES: Final = (PLANS,)
