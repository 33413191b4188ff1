"""Promises, and what people have written about how goals stand."""

from typing import Final

import polars as pl

from samstyr.kernels.packages.columns import Column, Kind
from samstyr.kernels.packages.common import LINE, SOURCE, both_languages, key_column, refers, text_column
from samstyr.kernels.packages.resources import Resource, Rule
from samstyr.kernels.texts import Text

PROMISES: Final = Resource(
    name="promises",
    title=Text("Løfter", "Promises"),
    key=("id",),
    columns=(
        key_column(Text("Løftets nøkkel", "Key of the promise")),
        Column(name="kind", kind=Kind.ID, title=Text("Hvor det ble gitt", "Where it was made"), required=True),
        refers("focus_area_id", "Satsingsområde", "Focus area", "focus_areas.id", required=False),
        *both_languages("theme", "Tema", "Theme"),
        *both_languages("promise", "Løftet", "The promise"),
        Column(
            name="status_class",
            kind=Kind.CHOICE,
            title=Text("Vår vurdering", "Our reading"),
            required=True,
            choices=("reported_done", "ongoing", "mixed", "not_met", "not_assessed"),
        ),
        text_column("status_nb", "Hva som kom ut av det (bokmål)", "What came of it (Norwegian)"),
        text_column("status_en", "Hva som kom ut av det (engelsk)", "What came of it (English)"),
        text_column("status_lines", "Steder i kilden bak vurderingen", "Places in the source behind the reading"),
        SOURCE,
        LINE,
    ),
)

ASSESSMENTS: Final = Resource(
    name="assessments",
    title=Text("Vurderinger i ord", "Assessments in words"),
    description=Text(
        "Det en person har skrevet om et mål eller et nøkkeltall; vises ved siden av det som er regnet ut.",
        "What a person has written about a goal or an indicator; shown beside what is computed.",
    ),
    key=("id",),
    columns=(
        key_column(Text("Vurderingens nøkkel", "Key of the assessment")),
        refers("goal_id", "Mål", "Goal", "goals.id", required=False),
        refers("indicator_id", "Nøkkeltall", "Indicator", "indicators.id", required=False),
        *both_languages("text", "Vurderingen", "The assessment"),
        text_column("reason_nb", "Begrunnelse (bokmål)", "Reason (Norwegian)"),
        text_column("reason_en", "Begrunnelse (engelsk)", "Reason (English)"),
        text_column("role", "Skrevet av (rolle, aldri navn)", "Written by (a role, never a name)", required=True),
        Column(name="date", kind=Kind.DATE, title=Text("Dato", "Date"), required=True),
        SOURCE,
        LINE,
    ),
    rules=(
        Rule(
            "contradiction",
            "goal_id",
            Text(
                "Fyll ut enten goal_id eller indicator_id, ikke begge.",
                "Fill in either goal_id or indicator_id, not both.",
            ),
            (pl.col("goal_id") == "") == (pl.col("indicator_id") == ""),
        ),
    ),
)
