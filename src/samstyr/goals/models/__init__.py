"""The tables of goals: what is aimed at (`aims`), measured (`measurements`) and promised (`promises`), and what sources
say (`bindings`)."""

from samstyr.goals.models.aims import FocusArea, Goal, Indicator, IndicatorTable, Target
from samstyr.goals.models.bindings import Binding, CitedSources, SourceFigure
from samstyr.goals.models.measurements import Observation, Revision, StatedChange
from samstyr.goals.models.peers import PeerTable
from samstyr.goals.models.promises import AssessmentNote, Promise

__all__ = [
    "AssessmentNote",
    "Binding",
    "CitedSources",
    "FocusArea",
    "Goal",
    "Indicator",
    "IndicatorTable",
    "Observation",
    "PeerTable",
    "Promise",
    "Revision",
    "SourceFigure",
    "StatedChange",
    "Target",
]
