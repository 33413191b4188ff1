"""Focus areas, goals, and what indicators are held against."""

from decimal import Decimal
from typing import Final

import polars as pl

from samstyr.kernels.packages.columns import Column, Kind
from samstyr.kernels.packages.common import (
    LINE,
    NOTE_EN,
    NOTE_NB,
    SOURCE,
    both_languages,
    key_column,
    refers,
    text_column,
)
from samstyr.kernels.packages.resources import Beside, Resource, Rule
from samstyr.kernels.targets import Operator, TargetMeasure, TargetRole, TargetWindow
from samstyr.kernels.texts import Text

ORDER: Final = Column(
    name="order", kind=Kind.INTEGER, title=Text("Rekkefølge", "Order"), required=True, minimum=Decimal(0)
)
LAST_SDG: Final = Decimal(17)

FOCUS_AREAS: Final = Resource(
    name="focus_areas",
    title=Text("Satsingsområder", "Focus areas"),
    key=("id",),
    order=("order",),
    columns=(
        key_column(Text("Satsingsområdets nøkkel", "Key of the focus area")),
        ORDER,
        *both_languages("title", "Tittel", "Title"),
        Column(
            name="sdg_main",
            kind=Kind.INTEGER,
            title=Text("Viktigste bærekraftsmål", "Main UN goal"),
            minimum=Decimal(1),
            maximum=LAST_SDG,
        ),
        Column(
            name="sdg_list",
            kind=Kind.TEXT,
            title=Text(
                "Bærekraftsmål, det viktigste først, skilt med |", "UN goals, the main one first, separated by |"
            ),
            pattern=r"([1-9]|1[0-7])(\|([1-9]|1[0-7]))*",
        ),
        SOURCE,
        LINE,
    ),
)

GOALS: Final = Resource(
    name="goals",
    title=Text("Mål", "Goals"),
    description=Text(
        "Hovedmål og delmål. Et hovedmål måles gjennom delmålene.",
        "Main goals and sub-goals. A main goal is measured through its sub-goals.",
    ),
    key=("id",),
    order=("focus_area_id", "order"),
    columns=(
        key_column(Text("Målets nøkkel", "Key of the goal")),
        refers("parent_id", "Hovedmålet det hører til", "The main goal it belongs to", "goals.id", required=False),
        Column(name="level", kind=Kind.CHOICE, title=Text("Nivå", "Level"), required=True, choices=("main", "sub")),
        refers("focus_area_id", "Satsingsområde", "Focus area", "focus_areas.id"),
        ORDER,
        *both_languages("title", "Tittel", "Title"),
        Column(
            name="state",
            kind=Kind.CHOICE,
            title=Text("Om det måles", "Whether it is measured"),
            required=True,
            choices=("measured", "in_development"),
        ),
        SOURCE,
        LINE,
    ),
    rules=(
        Rule(
            "contradiction",
            "parent_id",
            Text(
                "Et delmål (sub) skal ha et hovedmål i parent_id; et hovedmål (main) skal ha tom parent_id.",
                "A sub-goal has a main goal in parent_id; a main goal leaves parent_id empty.",
            ),
            ((pl.col("level") == "main") & (pl.col("parent_id") != ""))
            | ((pl.col("level") == "sub") & (pl.col("parent_id") == "")),
        ),
        Rule(
            "contradiction",
            "parent_id",
            Text(
                "Målet i parent_id må selv være et hovedmål (main).",
                "The goal in parent_id must itself be a main goal.",
            ),
            pl.col("goals.level") == "sub",
            Beside("parent_id", "goals", ("level",)),
        ),
    ),
)


def _choice(name: str, nb: str, en: str, choices: tuple[str, ...]) -> Column:
    return Column(name=name, kind=Kind.CHOICE, title=Text(nb, en), required=True, choices=choices)


def _number(name: str, nb: str, en: str, *, required: bool = False) -> Column:
    return Column(name=name, kind=Kind.NUMBER, title=Text(nb, en), required=required)


def _year(name: str, nb: str, en: str) -> Column:
    return Column(name=name, kind=Kind.YEAR, title=Text(nb, en))


TARGETS: Final = Resource(
    name="targets",
    title=Text("Måltall", "Targets"),
    key=("id",),
    columns=(
        key_column(Text("Måltallets nøkkel", "Key of the target")),
        refers("indicator_id", "Nøkkeltall", "Indicator", "indicators.id"),
        _choice("role", "Rolle", "Role", tuple(role.value for role in TargetRole)),
        _choice("measure", "Hva det gjelder", "What it is about", tuple(measure.value for measure in TargetMeasure)),
        _choice("operator", "Tegn", "Operator", tuple(operator.value for operator in Operator)),
        _number("value", "Verdi", "Value", required=True),
        _number("value_2", "Øvre verdi (between)", "Upper value (between)"),
        _number("tolerance", "Slingringsmonn", "Tolerance"),
        _year("base_year", "Basisår", "Base year"),
        _number("base_value", "Verdi i basisåret", "Value in the base year"),
        _year("deadline", "Frist", "Deadline"),
        _choice("window", "Vurderes over", "Looked at over", tuple(window.value for window in TargetWindow)),
        _year("valid_from", "Gjelder fra og med", "In force from"),
        _year("valid_to", "Gjelder til og med", "In force until"),
        text_column("decided_by", "Vedtatt av (organ eller plan)", "Decided by (body or plan)"),
        NOTE_NB,
        NOTE_EN,
        SOURCE,
        LINE,
    ),
    rules=(
        Rule(
            "contradiction",
            "value_2",
            Text(
                "Med tegnet between skal value_2 være større enn value; ellers skal value_2 være tom.",
                "With the operator between, value_2 is greater than value; otherwise value_2 is empty.",
            ),
            pl.when(pl.col("operator") == "between")
            .then(
                pl.col("value_2").cast(pl.Float64, strict=False).fill_null(float("-inf"))
                <= pl.col("value").cast(pl.Float64, strict=False)
            )
            .otherwise(pl.col("value_2") != ""),
        ),
        Rule(
            "contradiction",
            "base_year",
            Text(
                "Et måltall for endring (change_since_base) må ha et basisår.",
                "A target on a change (change_since_base) must have a base year.",
            ),
            (pl.col("measure") == TargetMeasure.CHANGE_SINCE_BASE.value) & (pl.col("base_year") == ""),
        ),
    ),
)
