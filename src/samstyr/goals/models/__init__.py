"""The tables of goals: what is aimed at (`aims`), measured (`measurements`) and promised (`promises`), and what sources
say (`bindings`)."""

from samstyr.goals.models.aims import FocusArea, Goal, Indicator, IndicatorTable, Target
from samstyr.goals.models.bindings import Binding, CitedSources, SourceFigure
from samstyr.goals.models.measurements import Arrival, Observation, Revision, StatedChange
from samstyr.goals.models.peers import EarlierPeers, PeerTable
from samstyr.goals.models.promises import AssessmentNote, Promise

__all__ = [
    "Arrival",
    "AssessmentNote",
    "Binding",
    "CitedSources",
    "EarlierPeers",
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
