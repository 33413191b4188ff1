"""The tables of goals: what is aimed at (`aims`), what is measured (`measurements`), what was promised (`promises`)."""

from samstyr.goals.models.aims import FocusArea, Goal, Indicator, IndicatorTable, Target
from samstyr.goals.models.measurements import Observation, Revision, StatedChange
from samstyr.goals.models.promises import AssessmentNote, Promise

__all__ = [
    "AssessmentNote",
    "FocusArea",
    "Goal",
    "Indicator",
    "IndicatorTable",
    "Observation",
    "Promise",
    "Revision",
    "StatedChange",
    "Target",
]
