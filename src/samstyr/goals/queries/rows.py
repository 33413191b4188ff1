"""The room's rows as a data package has them."""

from collections.abc import Mapping
from typing import Final

import polars as pl

from samstyr.database import rows as bulk
from samstyr.database.models import PackageRow
from samstyr.goals.models import (
    AssessmentNote,
    Binding,
    FocusArea,
    Goal,
    Indicator,
    IndicatorTable,
    Observation,
    Promise,
    StatedChange,
    Target,
)
from samstyr.goals.resources.aims import FOCUS_AREAS, GOALS, TARGETS
from samstyr.goals.resources.bindings import BINDINGS
from samstyr.goals.resources.measurements import INDICATOR_TABLES, INDICATORS, OBSERVATIONS, STATED_CHANGES
from samstyr.goals.resources.promises import ASSESSMENTS, PROMISES
from samstyr.kernels.packages.resources import Resource

RESOURCES: Final = (
    FOCUS_AREAS,
    GOALS,
    INDICATORS,
    INDICATOR_TABLES,
    BINDINGS,
    OBSERVATIONS,
    TARGETS,
    STATED_CHANGES,
    PROMISES,
    ASSESSMENTS,
)
SNAPSHOT: Final = Observation._meta.get_field("snapshot").column
MODELS: Final[Mapping[str, type[PackageRow]]] = {
    "focus_areas": FocusArea,
    "goals": Goal,
    "indicators": Indicator,
    "indicator_tables": IndicatorTable,
    "bindings": Binding,
    "observations": Observation,
    "targets": Target,
    "stated_changes": StatedChange,
    "promises": Promise,
    "assessments": AssessmentNote,
}


def resources() -> tuple[Resource, ...]:
    """Return the tables of a package that this room keeps."""
    return RESOURCES


def table(resource: Resource) -> bulk.Table:
    """Return where a resource is kept. Observations that a binding brought are no package's rows."""
    brought = SNAPSHOT if resource.name == OBSERVATIONS.name else ""
    return bulk.table_of(MODELS[resource.name], resource, foreign=brought)


def rows(resource: Resource) -> pl.DataFrame:
    """Return the live rows of a resource as text, in no particular order."""
    return bulk.read(table(resource))
