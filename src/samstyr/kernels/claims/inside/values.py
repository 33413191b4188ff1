"""What in a document does not agree with something else in it."""

from dataclasses import dataclass
from enum import StrEnum

from samstyr.kernels.claims.stating.values import StatedFigure
from samstyr.kernels.texts import Text


class ConflictKind(StrEnum):
    """How two places of a document disagree."""

    TWICE = "twice"
    CHANGE = "change"
    WHOLE = "whole"
    PARTS = "parts"


@dataclass(frozen=True, slots=True)
class Conflict:
    """Stated figures of one document that cannot all be right, and the arithmetic that shows it."""

    kind: ConflictKind
    stated: tuple[StatedFigure, ...]
    arithmetic: Text
