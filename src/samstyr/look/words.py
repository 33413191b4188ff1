"""The word beside each shape. A status is never told by shape or colour alone."""

from collections.abc import Mapping
from typing import Final

from samstyr.kernels.assessment.words.labels import ATTAINMENT_LABELS, DIRECTION_LABELS
from samstyr.kernels.missing import MissingReason
from samstyr.kernels.texts import Text

# Lower case, as the kernels' labels are, so that a word can stand in a sentence.
STATUS_WORDS: Final[Mapping[str, Text]] = {
    **{key.value: label for key, label in ATTAINMENT_LABELS.items()},
    **{key.value: label for key, label in DIRECTION_LABELS.items()},
    "in_development": MissingReason.IN_DEVELOPMENT.label,
    "reported_done": Text("gjennomført", "done"),
    "ongoing": Text("i gang", "under way"),
    "mixed": Text("delvis innfridd", "partly kept"),
    "not_met": Text("ikke innfridd", "not kept"),
    "not_assessed": Text("ikke vurdert", "not assessed"),
}

# Several statuses share a shape: what became of a promise looks like how a target stands.
SHAPES: Final[Mapping[str, str]] = {
    "reported_done": "met",
    "mixed": "near",
    "not_met": "missed",
    "not_assessed": "no_target",
    "in_development": "no_data",
    "unknown": "no_data",
}


def shape_of(status: str) -> str:
    """Return the name of the shape that a status is drawn with."""
    return SHAPES.get(status, status)
